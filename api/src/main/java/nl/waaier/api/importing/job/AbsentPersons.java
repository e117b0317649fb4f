package nl.waaier.api.importing.job;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.recording.PersonRows;
import nl.waaier.api.importing.rows.FieldReader;
import nl.waaier.api.importing.rows.PersonKey;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.core.shared.BoardNumber;

/**
 * The persons of a board of whom a full delivery has no row at all, as they were when its rows were sorted: in a working file, so
 * that an import that goes on after a kill means the same persons in the same order.
 */
final class AbsentPersons {

    private final WorkFolder folder;
    private final SortedDelivery sorted;
    private final PersonRegister register;

    AbsentPersons(WorkFolder folder, SortedDelivery sorted, PersonRegister register) {
        this.folder = folder;
        this.sorted = sorted;
        this.register = register;
    }

    /** Those of a board, each as somebody without rows. */
    List<PersonRows> of(BoardNumber board) {
        Path file = folder.file("absent-" + board.value() + ".txt");
        try {
            if (!Files.exists(file)) {
                Path draft = folder.file(file.getFileName() + ".new");
                write(draft, board);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readAllLines(file).stream()
                    .map(number -> new PersonRows(new PersonKey(board, number), List.of(), false))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path draft, BoardNumber board) throws IOException {
        Set<String> delivered = delivered(board);
        try (BufferedWriter writer = Files.newBufferedWriter(draft)) {
            List<String> portion = register.personnelNumbers(board, "");
            while (!portion.isEmpty()) {
                List<String> absent = new ArrayList<>(portion);
                absent.removeAll(delivered);
                for (String number : absent) {
                    writer.write(number);
                    writer.write('\n');
                }
                portion = register.personnelNumbers(board, portion.getLast());
            }
        }
    }

    private Set<String> delivered(BoardNumber board) {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < sorted.personFiles(); i++) {
            try (Stream<DeliveredRow> rows = RowFile.rows(folder.file(SortedDelivery.persons(i)))) {
                rows.map(row -> PersonKey.read(new FieldReader(row)))
                        .filter(key -> key != null && key.board().equals(board))
                        .forEach(key -> numbers.add(key.personnelNumber()));
            }
        }
        return numbers;
    }
}
