package nl.waaier.api.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The expected answers beside the files of a made-up staff, as rows of text. */
public final class ExpectedFigures {
    private final Path folder;
    private final SortedMap<String, SortedSet<String>> sectors = new TreeMap<>();
    private final SortedMap<String, SchoolOf> schools = new TreeMap<>();
    private final SortedSet<LocalDate> dates = new TreeSet<>();

    record SchoolOf(String board, String sector) {}

    /** @param made the folder of the files */
    public ExpectedFigures(Path made) throws IOException {
        folder = made.resolve("verwacht");
        for (String row : rows(made.resolve("organisatie.csv"))) {
            String[] field = row.split(";", -1);
            sectors.computeIfAbsent(field[1], b -> new TreeSet<>()).add(field[0]);
            schools.put(field[3], new SchoolOf(field[1], field[0]));
        }
        functiemixOfBoards().forEach(row -> dates.add(LocalDate.parse(row.split(";", -1)[2])));
    }

    /** Per board its sectors. */
    public SortedMap<String, SortedSet<String>> sectors() {
        return sectors;
    }

    /** One of a board's sectors. */
    public String sectorOf(String board) {
        return sectors.getOrDefault(board, new TreeSet<>()).first();
    }

    /** Per school its board and sector. */
    SortedMap<String, SchoolOf> schools() {
        return schools;
    }

    /** The reference dates. */
    public SortedSet<LocalDate> dates() {
        return dates;
    }

    SortedSet<String> functiemixOfBoards() throws IOException {
        return rows(folder.resolve("functiemix-bestuur.csv"));
    }

    SortedSet<String> functiemixOfSchools() throws IOException {
        return rows(folder.resolve("functiemix-brin.csv"));
    }

    SortedSet<String> excluded() throws IOException {
        return rows(folder.resolve("uitgesloten-bestuur.csv"));
    }

    SortedSet<String> roleMix() throws IOException {
        return rows(folder.resolve("rolmix-brin.csv"));
    }

    private static SortedSet<String> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new TreeSet<>(lines.subList(1, lines.size()));
    }
}
