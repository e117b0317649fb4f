package nl.waaier.api.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import nl.waaier.api.testing.Delivery;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;

/**
 * Random boards of few people, and what becomes of them: staff at first, then one person who changes from one day to the next,
 * then some who come, leave, change, are promoted, and are told of late.
 */
final class CouncilBoards {

    /** The days of which each board publishes its figures, each after the delivery with the same place. */
    static final List<String> DATES = List.of("2016-10-01", "2016-10-02", "2017-10-01", "2018-10-01");

    private static final String[] SCALES = {"LB", "LB", "LB", "LC", "LC", "LD"};
    private static final String[] FTE = {"1.0", "1.0", "0.8", "0.8", "0.6", "0.5"};
    private static final String[] STAGES = {"starter", "ervaren", "ervaren", "ervaren", "meester"};
    private static final String[] ROLES = {"schoolopleider;4", "ontwikkelaar-leerlijnen;2", "examencoordinator;3"};

    private final List<One> boards = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();

    CouncilBoards(int number, long seed) {
        for (int i = 0; i < number; i++) {
            boards.add(new One(i, new Random(seed + i)));
        }
        for (int step = 0; step < DATES.size(); step++) {
            Delivery delivery = new Delivery();
            for (One board : boards) {
                board.step(step, delivery);
            }
            deliveries.add(delivery);
        }
    }

    /** One per date: what is handed in before the figures of that date are published. */
    List<Delivery> deliveries() {
        return deliveries;
    }

    List<One> boards() {
        return boards;
    }

    /** One board. */
    static final class One {

        private final BoardNumber board;
        private final List<Brin> schools = new ArrayList<>();
        private final Random random;
        private final TreeMap<Integer, String[]> staff = new TreeMap<>();
        private int last;

        One(int index, Random random) {
            this.random = random;
            this.board = new BoardNumber(String.valueOf(50000 + index));
            for (int i = 0; i <= random.nextInt(3); i++) {
                schools.add(new Brin("%02d%c%c".formatted(60 + index / 26, 'A' + index % 26, 'A' + i)));
            }
        }

        BoardNumber number() {
            return board;
        }

        List<Brin> schools() {
            return schools;
        }

        private void step(int step, Delivery delivery) {
            if (step == 0) {
                schools.forEach(school -> delivery.row(
                        "organisatie", "VO;" + board + ";Stichting " + board + ";" + school + ";School;UTRECHT;J"));
                int people = 6 + random.nextInt(6) * random.nextInt(20);
                for (int i = 0; i < people; i++) {
                    join(delivery, "2014-08-01");
                }
                return;
            }
            if (step == 1) {
                change(delivery, "2016-10-02");
                return;
            }
            int year = 2014 + step;
            int changes = random.nextInt(1 + random.nextInt(3) * staff.size());
            for (int i = 0; i < changes; i++) {
                String day = year + "-%02d-%02d".formatted(11 + random.nextInt(2), 1 + random.nextInt(28));
                switch (random.nextInt(6)) {
                    case 0, 1 -> join(delivery, day);
                    case 2 -> leave(delivery, day);
                    case 3 -> change(delivery, random.nextInt(4) == 0 ? "2015-02-01" : day);
                    case 4 -> promote(delivery, year);
                    default -> role(delivery, anybody(), day);
                }
            }
        }

        private int anybody() {
            List<Integer> all = List.copyOf(staff.keySet());
            return all.get(random.nextInt(all.size()));
        }

        private String[] job(int person) {
            return Objects.requireNonNull(staff.get(person));
        }

        private <T> T one(T[] of) {
            return of[random.nextInt(of.length)];
        }

        /** Of everybody: school, volgnummer, first day, scale, fte. */
        private void join(Delivery delivery, String day) {
            int person = ++last;
            String[] job = {schools.get(random.nextInt(schools.size())).value(), "1", day, one(SCALES), one(FTE)};
            staff.put(person, job);
            delivery.row("leraren", board + ";" + person + ";Anna;;Toets" + person + ";;");
            delivery.row("aanstellingen", appointment(person, job, day, "", "aanname"));
            delivery.row(
                    "loopbaan",
                    board + ";" + person + ";" + job[0] + ";;vakleraar;1;team;toelating;" + day + ";;" + one(STAGES)
                            + ";selectie;;;rector;;");
            if (random.nextBoolean()) {
                role(delivery, person, day);
            }
        }

        private String appointment(int person, String[] job, String from, String until, String reason) {
            boolean counted = person % 11 != 0;
            return String.join(
                    ";",
                    board.value(),
                    "" + person,
                    job[1],
                    job[0],
                    job[2],
                    from,
                    until,
                    "1",
                    job[3],
                    "",
                    job[4],
                    "9",
                    "N",
                    counted ? "N" : "J",
                    reason);
        }

        private void leave(Delivery delivery, String day) {
            if (staff.size() > 6) {
                int person = anybody();
                String[] job = job(person);
                staff.remove(person);
                if (job[2].compareTo(day) < 0) {
                    delivery.row("aanstellingen", appointment(person, job, day, day, "uitstroom"));
                }
            }
        }

        private void change(Delivery delivery, String day) {
            int person = anybody();
            String[] job = job(person);
            if (job[2].compareTo(day) < 0) {
                job[4] = job[4].equals("0.7") ? "0.9" : "0.7";
                delivery.row("aanstellingen", appointment(person, job, day, "", "omvang"));
            }
        }

        private void promote(Delivery delivery, int year) {
            int person = anybody();
            String[] job = job(person);
            String decided = year + 1 + "-02-01";
            if (job[3].equals("LB") && job[2].compareTo(year + "-07-01") < 0) {
                boolean positive = random.nextInt(3) > 0;
                delivery.row(
                        "promoties",
                        String.join(
                                ";",
                                board.value(),
                                "" + person,
                                "T-" + person + "-" + year,
                                job[0],
                                "besluit",
                                decided,
                                "LB",
                                "LC",
                                positive ? "positief" : "negatief",
                                "bestuur",
                                "",
                                ""));
                if (positive) {
                    delivery.row(
                            "aanstellingen",
                            appointment(person, job, year + 1 + "-02-28", year + 1 + "-02-28", "uitstroom"));
                    job[1] = "2";
                    job[2] = year + 1 + "-03-01";
                    job[3] = "LC";
                    delivery.row("aanstellingen", appointment(person, job, job[2], "", "bevordering"));
                }
            }
        }

        private void role(Delivery delivery, int person, String day) {
            String[] job = job(person);
            String since = job[2].compareTo(day) > 0 ? job[2] : day;
            String[] role = one(ROLES).split(";", -1);
            delivery.row(
                    "loopbaan",
                    String.join(
                            ";",
                            board.value(),
                            "" + person,
                            job[0],
                            "",
                            role[0],
                            role[1],
                            "school",
                            "toelating",
                            since,
                            "",
                            one(STAGES),
                            "keuze",
                            "",
                            "",
                            "rector",
                            "",
                            ""));
        }
    }
}
