package nl.waaier.api.faults.restore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Rounds;

/**
 * A board of some two thousand people, or a fifth of them in every build, made up. Names, addresses, personeelsnummers and free texts of each bear that person's own
 * mark, so that it shows of whom anything is left anywhere.
 */
final class MarkedStaff {

    static final int PEOPLE = Rounds.of(400, 2_000);

    private static final Pattern MARK = Pattern.compile("kn([0-9]{4})x");

    private MarkedStaff() {}

    static String mark(int person) {
        return "Kn%04dx".formatted(person);
    }

    /** Of whom something stands in a text, however it is written. */
    static Set<Integer> in(String text) {
        Set<Integer> found = new TreeSet<>();
        Matcher mark = MARK.matcher(text.toLowerCase(Locale.ROOT));
        while (mark.find()) {
            found.add(Integer.valueOf(mark.group(1)));
        }
        return found;
    }

    /** Of whom something stands in the bytes or the name of a file, in a folder. */
    static Set<Integer> inFiles(Path folder) throws IOException {
        Set<Integer> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.addAll(in(file + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)));
            }
        }
        return found;
    }

    /** Of two thousand fifty, who left; of them every other one was in a trajectory. */
    static boolean isErased(int person) {
        return person % 40 == 0;
    }

    private static boolean hasLeft(int person) {
        return person % 20 == 0;
    }

    private static boolean wasPromoted(int person) {
        return person % 80 == 0 || person % 70 == 1;
    }

    /** Who has an old file beside, by mistake. */
    static boolean hasTwoFiles(int person) {
        return person == 40 || person == 80 || person == 160;
    }

    /** Which people. */
    static List<Integer> people(IntPredicate which) {
        return IntStream.rangeClosed(1, PEOPLE).filter(which).boxed().toList();
    }

    /** The personeelsnummer of the old file. */
    static String secondNumber(int person) {
        return mark(person) + "-oud";
    }

    /** What the office hands in. */
    static Delivery delivery() {
        Delivery delivery = new Delivery().row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J");
        people(person -> true).forEach(person -> rows(person).forEach(row -> delivery.row(row.file(), row.text())));
        return delivery;
    }

    /** A row of a file. */
    record Row(String file, String text) {}

    /** The rows about somebody. */
    static List<Row> rows(int person) {
        List<Row> rows = new ArrayList<>(file(person, mark(person)));
        String who = "12345;" + mark(person);
        int from = 2008 + person % 8;
        String scale = List.of("LB", "LC", "LD").get(wasPromoted(person) ? 0 : person % 3);
        String until = hasLeft(person) ? 2018 + person / 20 % 4 + "-07-31" : "";
        boolean changes = person % 4 == 0;
        rows.add(appointment(who, from, from, changes ? "" : until, scale, person));
        if (changes) {
            rows.add(appointment(who, from, 2017, until, scale, person + 1));
        }
        if (person % 5 == 0) {
            rows.add(new Row(
                    "loopbaan",
                    who + ";16AH;;mentor;1;school;toelating;2016-08-01;;starter;selectie;;;" + texts(person)));
        }
        if (wasPromoted(person)) {
            String outcome = person % 160 == 0 ? "negatief" : "positief";
            rows.add(step(who, "besluit", "2016-05-01", outcome, person));
            if (outcome.equals("positief")) {
                rows.add(step(who, "benoeming", "2016-08-01", outcome, person));
            }
        }
        if (hasTwoFiles(person)) {
            rows.addAll(file(person, secondNumber(person)));
            String old = "12345;" + secondNumber(person);
            rows.add(appointment(old, 2002, 2002, "2004-07-31", "LB", person));
            rows.add(new Row(
                    "loopbaan",
                    old + ";16AH;;schoolopleider;4;school;toelating;2003-08-01;;starter;selectie;;;" + texts(person)));
        }
        return rows;
    }

    private static List<Row> file(int person, String number) {
        String mark = mark(person);
        return List.of(new Row(
                "leraren",
                String.join(";", "12345", number, "Roep " + mark, "van", mark, mark + "@example.org", "1970-01-15")));
    }

    private static Row appointment(String who, int from, int since, String until, String scale, int person) {
        String reason = from == since ? "aanname" : "omvang";
        return new Row(
                "aanstellingen",
                "%s;1;16AH;%d-08-01;%d-08-01;%s;1;%s;;0.%d000;9;N;N;%s"
                        .formatted(who, from, since, until, scale, 4 + person % 6, reason));
    }

    private static Row step(String who, String step, String date, String outcome, int person) {
        return new Row(
                "promoties",
                who + ";T-" + person + ";16AH;" + step + ";" + date + ";LB;LC;" + outcome + ";" + texts(person));
    }

    private static String texts(int person) {
        String mark = mark(person);
        return "door " + mark + ";bewijs " + mark + ";toelichting " + mark;
    }
}
