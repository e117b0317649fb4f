package nl.waaier.projections.functiemix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;

/** One teacher's arbeidsrelaties at two schools, on every kind of scale, with flags that come and go, over both conversions. */
final class RandomPosts {

    private static final List<String> LABELS =
            List.of("LA", "LB", "LB", "LC", "LD", "LE", "LX", "L10", "L11", "L12", "L13", "9", "10", "11", "DA");
    private static final List<String> FTES = List.of("0.2000", "0.4001", "0.8000", "1.0000");
    private static final int FIRST_YEAR = 2014;
    private static final int YEARS = 10;

    private RandomPosts() {}

    /** The day itself, or the day before or after a first of August, so that ends and beginnings meet. */
    static LocalDate date(Random random) {
        return LocalDate.of(FIRST_YEAR + random.nextInt(YEARS), 8, 1).plusDays(random.nextInt(3) - 1);
    }

    static List<TeacherFact> facts(Random random) {
        List<TeacherFact> facts = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int volgnummer = 1; volgnummer <= count; volgnummer++) {
            appointment(random, String.valueOf(volgnummer), facts);
        }
        return facts;
    }

    private static void appointment(Random random, String volgnummer, List<TeacherFact> facts) {
        LocalDate start = date(random);
        boolean first = random.nextInt(3) > 0;
        GivenAppointment appointment = flagged(
                random,
                Given.appointment(volgnummer)
                        .at(first ? "16AH" : "02XY")
                        .in(first || random.nextBoolean() ? Sector.BO : Sector.VO)
                        .from(start.toString())
                        .scale(pick(random, LABELS))
                        .category(pick(random, List.of(8, 8, 8, 9, 10, 2)))
                        .fte(pick(random, FTES)));
        facts.add(appointment.started());
        LocalDate change = date(random);
        if (change.isAfter(start)) {
            facts.add(flagged(random, appointment.fte(pick(random, FTES))).changedOn(change.toString()));
        }
        LocalDate end = date(random);
        if (end.isAfter(start) && end.isAfter(change)) {
            facts.add(appointment.endedOn(end.toString()));
        }
    }

    private static GivenAppointment flagged(Random random, GivenAppointment appointment) {
        return switch (random.nextInt(6)) {
            case 0 -> appointment.asReplacement();
            case 1 -> appointment.excluded();
            default -> appointment;
        };
    }

    private static <E> E pick(Random random, List<E> values) {
        return values.get(random.nextInt(values.size()));
    }
}
