package nl.waaier.api.importing.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.waaier.api.importing.ImportFile;

/** A made-up delivery of one board, well-behaved, with as many people as asked for: about 8 rows each. */
final class Staff {

    static final String BOARD = "41234";

    private final Map<ImportFile, List<String>> rows = new EnumMap<>(ImportFile.class);

    Staff(int people) {
        for (ImportFile file : ImportFile.values()) {
            rows.put(file, new ArrayList<>());
        }
        add(ImportFile.ORGANISATIE, "VO;41234;Stichting;16AH;School Een;Stad;J");
        add(ImportFile.ORGANISATIE, "VO;41234;Stichting;16AJ;School Twee;;");
        for (int i = 0; i < people; i++) {
            person("P" + i, i % 2 == 0 ? "16AH" : "16AJ", 1990 + i % 20);
        }
    }

    private void person(String number, String brin, int year) {
        String who = BOARD + ";" + number + ";";
        add(ImportFile.LERAREN, who + "Sam;de;Vries " + number + ";" + number + "@example.org;1970-02-03");
        String appointment = who + "1;" + brin + ";" + year + "-08-01;";
        add(ImportFile.AANSTELLINGEN, appointment + year + "-08-01;;2;LB;;0,8;9;N;N;aanname");
        add(ImportFile.AANSTELLINGEN, appointment + (year + 1) + "-08-01;;1;LB;;0.8;9;N;N;");
        add(
                ImportFile.AANSTELLINGEN,
                appointment + (year + 9) + "-07-31;" + (year + 9) + "-07-31;1;LB;;0.8000;9;N;N;uitstroom");
        String role = who + brin + ";brugklas;mentor;1;team;";
        add(ImportFile.LOOPBAAN, role + "toelating;" + (year + 1) + "-08-01;;starter;keuze;;;directie;;");
        add(ImportFile.LOOPBAAN, role + "ondersteuning;" + year + "-08-01;" + year + "-12-31;;scholing;40;uur;;;");
        add(ImportFile.LOOPBAAN, role + "fase;" + (year + 3) + "-08-01;;ervaren;;;;;;");
        add(ImportFile.LOOPBAAN, role + "einde;" + (year + 6) + "-07-31;;;;;;;;andere rol");
    }

    void add(ImportFile file, String row) {
        of(file).add(row);
    }

    List<String> of(ImportFile file) {
        return rows.getOrDefault(file, List.of());
    }

    Map<ImportFile, List<String>> rows() {
        return rows;
    }

    long count() {
        return rows.values().stream().mapToLong(List::size).sum();
    }

    /** The same rows in another order. */
    Staff shuffled(long seed) {
        Staff other = new Staff(0);
        Random random = new Random(seed);
        rows.forEach((file, lines) -> {
            List<String> copy = new ArrayList<>(lines);
            Collections.shuffle(copy, random);
            other.rows.put(file, copy);
        });
        return other;
    }

    /**
     * Adds bad rows of every kind until one row in twenty is bad.
     *
     * @return how many rows were added
     */
    int dirty(long seed) {
        Random random = new Random(seed);
        int wanted = Math.toIntExact(count() / 19);
        for (int i = 0; i < wanted; i++) {
            Dirt dirt = Dirt.ALL.get(i % Dirt.ALL.size());
            List<String> lines = of(dirt.file());
            String row = dirt.row().replace("#", "X" + i);
            lines.add(random.nextInt(lines.size() + 1), row);
        }
        return wanted;
    }
}
