package nl.waaier.api.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.testing.Delivery;

/** The staff of one board, as the rows of its five files, and what a second delivery says of it. */
final class Staff {

    private static final List<String> FILES =
            List.of("organisatie", "leraren", "aanstellingen", "loopbaan", "promoties");

    private static final int NAME = 4;
    private static final int FTE = 10;
    private static final int LAST_DAY = 6;

    private final String board;
    private final Map<String, List<String[]>> rows;

    private Staff(String board, Map<String, List<String[]>> rows) {
        this.board = board;
        this.rows = rows;
    }

    /** The sample board's, as the product brings it in by itself. */
    static Staff sample() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String file : FILES) {
            try (InputStream content =
                    Objects.requireNonNull(Staff.class.getResourceAsStream("/sample/" + file + ".csv"), file)) {
                lines.put(
                        file,
                        new String(content.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return byBoard(lines).getFirst();
    }

    /**
     * Those of all boards in a folder, by number. Everybody gets their personeelsnummer behind their name: people of one
     * name would be listed in the order of their ids, which are drawn by chance.
     */
    static List<Staff> in(Path folder) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String file : FILES) {
            try {
                lines.put(file, Files.readAllLines(folder.resolve(file + ".csv")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        List<Staff> boards = byBoard(lines);
        for (Staff staff : boards) {
            staff.of("leraren").forEach(row -> row[NAME] += " " + row[1]);
        }
        return boards;
    }

    private static List<Staff> byBoard(Map<String, List<String>> lines) {
        Map<String, Map<String, List<String[]>>> boards = new TreeMap<>();
        lines.forEach((file, all) -> all.stream().skip(1).forEach(line -> {
            String[] row = line.split(";", -1);
            String board = row[file.equals("organisatie") ? 1 : 0];
            boards.computeIfAbsent(board, b -> new LinkedHashMap<>())
                    .computeIfAbsent(file, f -> new ArrayList<>())
                    .add(row);
        }));
        return boards.entrySet().stream()
                .map(board -> new Staff(board.getKey(), board.getValue()))
                .toList();
    }

    private List<String[]> of(String file) {
        return rows.getOrDefault(file, List.of());
    }

    /** The bestuursnummer. */
    String board() {
        return board;
    }

    /** The BRINs of its schools, in the order of the file. */
    List<String> schools() {
        return of("organisatie").stream().map(row -> row[3]).distinct().toList();
    }

    /** The sectors of its schools. */
    List<String> sectors() {
        return of("organisatie").stream().map(row -> row[0]).distinct().toList();
    }

    /** The personeelsnummers by the names that answers show. */
    Map<String, String> numbers() {
        return of("leraren").stream()
                .collect(Collectors.toMap(
                        row -> Stream.of(row[2], row[3], row[NAME])
                                .filter(part -> !part.isBlank())
                                .collect(Collectors.joining(" ")),
                        row -> row[1]));
    }

    /** As files. */
    Delivery delivery() {
        Delivery delivery = new Delivery();
        rows.forEach((file, all) -> all.forEach(row -> delivery.row(file, String.join(";", row))));
        return delivery;
    }

    /**
     * The same staff as a second delivery has it: here and there another fte, another mutation, another stage, another
     * remark or outcome, a school of another name, and rows that cannot be taken in.
     */
    Staff corrected() {
        Map<String, List<String[]>> second = new LinkedHashMap<>();
        for (String file : FILES) {
            List<String[]> all = new ArrayList<>();
            for (String[] old : of(file)) {
                String[] row = old.clone();
                // A row with quotes has a ; inside: it stays as it is.
                if (!String.join("", row).contains("\"")) {
                    correct(file, row, all.size());
                }
                all.add(row);
            }
            if (file.equals("aanstellingen")) {
                mutations(all);
                all.add("00001;1;1;00AA;2014-08-01;2014-08-01;;1;LB;;0.8;9;N;N;aanname".split(";", -1));
            }
            second.put(file, all);
        }
        return new Staff(board, second);
    }

    private static void correct(String file, String[] row, int i) {
        switch (file) {
            case "organisatie" -> row[4] = i == 0 ? row[4] + " (nieuw)" : row[4];
            case "aanstellingen" -> {
                if (i % 23 == 7) {
                    row[FTE] = "0.55";
                } else if (i % 211 == 5) {
                    row[FTE] = "1.5x";
                } else if (i % 53 == 11) {
                    row[LAST_DAY] = "";
                }
            }
            case "loopbaan" -> {
                if (i % 29 == 3) {
                    row[16] = "nagekeken bij de tweede levering";
                } else if (i % 31 == 5 && row[7].equals("fase")) {
                    row[10] = "meester";
                } else if (i % 37 == 6 && row[7].equals("ondersteuning")) {
                    row[12] = "33";
                } else if (i % 41 == 7 && row[7].equals("toelating")) {
                    row[5] = "2";
                } else if (i % 43 == 8) {
                    row[8] = row[8].substring(0, 8) + "15";
                }
            }
            case "promoties" -> {
                if (i % 17 == 4) {
                    row[10] = "dossier nagekeken";
                } else if (i % 19 == 5 && row[8].equals("positief")) {
                    row[8] = "voorwaardelijk";
                } else if (i % 23 == 6) {
                    row[5] = row[5].substring(0, 8) + "20";
                }
            }
            default -> {
                // People keep their names, by which the answers about them are told apart.
            }
        }
    }

    /** Here and there an arbeidsrelatie that has not ended gets one more mutation. */
    private static void mutations(List<String[]> appointments) {
        Map<String, String[]> last = new LinkedHashMap<>();
        Set<String> ended = new HashSet<>();
        for (String[] row : appointments) {
            String key = row[1] + ";" + row[2];
            last.put(key, row);
            if (!row[LAST_DAY].isEmpty()) {
                ended.add(key);
            }
        }
        last.keySet().removeAll(ended);
        last.forEach((key, end) -> {
            if (Math.floorMod(key.hashCode(), 13) == 0) {
                String[] row = end.clone();
                row[5] = "2026-10-02";
                row[FTE] = "0.65";
                row[14] = "omvang";
                appointments.add(row);
            }
        });
    }
}
