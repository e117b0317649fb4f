package nl.waaier.core.teacher.event;

import java.util.Comparator;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.RecordValues;
import nl.waaier.core.shared.TrajectoryComponent;
import org.jspecify.annotations.Nullable;

/**
 * The order of one teacher's facts: by effective date, and on one date in the order in which a day goes, beginnings
 * first, endings last. What is left equal then is told apart by its contents, so that neither the order of a delivery
 * nor the order of recording ever shows.
 */
public final class FactOrder {

    /** Total over all facts of one teacher that can stand side by side. */
    public static final Comparator<TeacherFact> BY_DATE = Comparator.comparing(TeacherFact::effectiveDate)
            .thenComparing(FactKind::of)
            .thenComparing(FactOrder::step)
            .thenComparing(FactOrder::subject)
            .thenComparing(FactOrder::component, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(FactOrder::dossier);

    private FactOrder() {}

    /** Steps of one day as they usually come; of any other fact the same. */
    private static PromotionStep step(TeacherFact fact) {
        return fact instanceof PromotionStepTaken f ? f.step() : PromotionStep.VACATURE;
    }

    /** Components of one step as they usually come, the whole after them; of any other fact the same. */
    private static @Nullable TrajectoryComponent component(TeacherFact fact) {
        return fact instanceof PromotionStepTaken f ? f.component() : null;
    }

    private static String subject(TeacherFact fact) {
        return switch (fact) {
            case AppointmentFact f -> f.appointmentId();
            case CareerFact f -> f.brin() + f.role();
            case TeamFact f -> f.brin() + f.team();
            case PromotionStepTaken f -> f.trajectory();
            case OwnFact f -> f.key().toString();
            case ActivityAssigned f -> f.activity();
            case ConsentGiven f -> f.activity();
            case RightSpent f -> "";
            case LapseAgreed f -> f.year().toString();
        };
    }

    /** Only what belongs to the dossier can be told twice about one role on one day, and a right be used twice. */
    private static String dossier(TeacherFact fact) {
        return fact instanceof DossierFact || fact instanceof RightSpent ? contents((Record) fact) : "";
    }

    /** All that a record tells, its free texts too. */
    private static String contents(Record record) {
        StringBuilder contents = new StringBuilder();
        for (Object value : RecordValues.of(record).values()) {
            contents.append(text(value)).append('\n');
        }
        return contents.toString();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof PersonalText text) {
            return text.value();
        }
        return value instanceof Notes notes ? contents(notes) : String.valueOf(value);
    }
}
