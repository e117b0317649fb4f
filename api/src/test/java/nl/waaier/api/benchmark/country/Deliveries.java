package nl.waaier.api.benchmark.country;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a country cut into deliveries of whole boards. */
final class Deliveries {

    private static final List<String> FILES =
            List.of("organisatie.csv", "leraren.csv", "aanstellingen.csv", "loopbaan.csv", "promoties.csv");

    private final Path country;
    private final Map<String, Long> rows = new LinkedHashMap<>();

    /** @param country the folder of the files */
    Deliveries(Path country) {
        this.country = country;
        for (String file : FILES) {
            try (Stream<String> lines = Files.lines(country.resolve(file))) {
                int column = boardColumn(file);
                lines.skip(1).forEach(line -> rows.merge(board(line, column), 1L, Long::sum));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static int boardColumn(String file) {
        return file.equals("organisatie.csv") ? 1 : 0;
    }

    private static String board(String line, int column) {
        return line.split(";", column + 2)[column];
    }

    /** Boards by how many rows are about them: of the smallest, the median and the largest. */
    List<String> smallMedianLarge() {
        List<String> bySize = rows.keySet().stream()
                .sorted(Comparator.comparing((String board) -> rows.getOrDefault(board, 0L))
                        .thenComparing(board -> board))
                .toList();
        return List.of(bySize.getFirst(), bySize.get(bySize.size() / 2), bySize.getLast());
    }

    /**
     * Writes deliveries that bring the store to these shares of all rows, one after another; every board in one of them.
     *
     * @param first boards that go into the first
     * @param shares of all rows, ascending, the last one 1
     * @param into where the folders are made
     */
    List<Path> cut(List<String> first, List<Double> shares, Path into) throws IOException {
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        Set<String> waiting = new LinkedHashSet<>(first);
        waiting.addAll(rows.keySet());
        Map<String, Integer> deliveryOf = new HashMap<>();
        long before = 0;
        int delivery = 0;
        for (String board : waiting) {
            if (delivery < shares.size() - 1 && before >= shares.get(delivery) * all) {
                delivery++;
            }
            deliveryOf.put(board, delivery);
            before += rows.getOrDefault(board, 0L);
        }
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            folders.add(Files.createDirectories(into.resolve("delivery-" + (i + 1))));
        }
        for (String file : FILES) {
            split(file, folders, deliveryOf);
        }
        return folders;
    }

    private void split(String file, List<Path> folders, Map<String, Integer> deliveryOf) throws IOException {
        int column = boardColumn(file);
        List<BufferedWriter> writers = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(country.resolve(file))) {
            String header = reader.readLine();
            for (Path folder : folders) {
                BufferedWriter writer = Files.newBufferedWriter(folder.resolve(file));
                writers.add(writer);
                writer.write(header + "\n");
            }
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                writers.get(deliveryOf.getOrDefault(board(line, column), 0)).write(line + "\n");
            }
        } finally {
            for (BufferedWriter writer : writers) {
                writer.close();
            }
        }
    }

    /** How many boards there are, for the report. */
    int boards() {
        return rows.size();
    }
}
