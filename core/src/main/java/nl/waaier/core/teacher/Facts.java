package nl.waaier.core.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.appointment.AppointmentRules;
import nl.waaier.core.career.CareerRules;
import nl.waaier.core.career.RoleKey;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.FactOrder;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** How facts of any kind relate: their order, what they are about, and which rule they would break. */
public final class Facts {

    /** By effective date, and on one date in the order in which a day goes: beginnings first, endings last. */
    public static final Comparator<TeacherFact> IN_ORDER = FactOrder.BY_DATE;

    private Facts() {}

    /** The rule that the candidate would break beside the facts that hold, if any, whoever records it. */
    static Optional<Rule> broken(List<TeacherFact> live, TeacherFact candidate) {
        return switch (candidate) {
            case AppointmentFact f -> AppointmentRules.broken(live, f);
            case CareerFact f -> CareerRules.broken(live, f);
        };
    }

    /** The rule that the candidate would break when recorded by hand, if any. */
    static Optional<Rule> brokenByHand(List<TeacherFact> live, TeacherFact candidate) {
        Optional<Rule> broken = broken(live, candidate);
        return broken.isEmpty() && candidate instanceof CareerFact f ? CareerRules.brokenByHand(live, f) : broken;
    }

    /**
     * The rule that would be broken, whoever does it, by the right fact in the place of a wrong one.
     *
     * @param live the facts that hold, the wrong one among them
     */
    static Optional<Rule> brokenReplacing(List<TeacherFact> live, TeacherFact wrong, TeacherFact right) {
        List<TeacherFact> after = without(live, wrong);
        // An entry told better on its own date stands where one stood before: whatever was wrong with it is not new.
        boolean sameEntry = right instanceof RoleEntered && Statement.of(wrong).equals(Statement.of(right));
        Optional<Rule> broken = sameEntry ? Optional.empty() : broken(after, right);
        if (broken.isPresent()) {
            return broken;
        }
        after.add(right);
        return holdTogether(after, Subject.of(wrong)) && holdTogether(after, Subject.of(right))
                ? Optional.empty()
                : Optional.of(FactRule.FACT_STILL_NEEDED);
    }

    /** The same when it is done by hand. */
    static Optional<Rule> brokenReplacingByHand(List<TeacherFact> live, TeacherFact wrong, TeacherFact right) {
        Optional<Rule> broken = brokenReplacing(live, wrong, right);
        return broken.isEmpty() && right instanceof CareerFact f && !sameForDomainOne(wrong, right)
                ? CareerRules.brokenByHand(without(live, wrong), f)
                : broken;
    }

    /** Whether a teacher who was active in domain 1 with the wrong fact still is with the right one. */
    private static boolean sameForDomainOne(TeacherFact wrong, TeacherFact right) {
        return Statement.of(wrong).equals(Statement.of(right))
                && (!(wrong instanceof RoleEntered w) || !(right instanceof RoleEntered r) || w.domain() == r.domain());
    }

    /** All but one of the facts; of equal ones, one goes. */
    static List<TeacherFact> without(List<TeacherFact> facts, TeacherFact one) {
        List<TeacherFact> others = new ArrayList<>(facts);
        others.remove(one);
        return others;
    }

    /**
     * Whether the facts about one thing (one arbeidsrelatie, one role) make sense together. That a role needs an
     * appointment is not asked again: appointments are corrected on their own account.
     */
    static boolean holdTogether(List<TeacherFact> live, Subject subject) {
        List<TeacherFact> ofSubject =
                live.stream().filter(f -> Subject.of(f).equals(subject)).toList();
        return subject.role() == null ? AppointmentRules.holdTogether(ofSubject) : CareerRules.holdTogether(ofSubject);
    }

    /**
     * What a fact says something about in such a way that a second, different statement would contradict it.
     *
     * @param kind the kind of fact
     * @param subject what it is about
     * @param date when, null where there can be only one
     * @param whole the fact itself where any number may stand side by side, else null
     */
    record Statement(
            Class<? extends TeacherFact> kind,
            Subject subject,
            @Nullable LocalDate date,
            @Nullable TeacherFact whole) {

        static Statement of(TeacherFact fact) {
            Subject subject = Subject.of(fact);
            return switch (fact) {
                case AppointmentStarted f -> new Statement(f.getClass(), subject, null, null);
                case AppointmentChanged f -> new Statement(f.getClass(), subject, f.changeDate(), null);
                case AppointmentEnded f -> new Statement(f.getClass(), subject, null, null);
                case RoleEntered f -> new Statement(f.getClass(), subject, f.entryDate(), null);
                case StageReached f -> new Statement(f.getClass(), subject, f.date(), null);
                case RoleLeft f -> new Statement(f.getClass(), subject, f.lastDay(), null);
                case SupportArranged f -> new Statement(f.getClass(), subject, null, f);
                case FacilitationGranted f -> new Statement(f.getClass(), subject, null, f);
                case RecognitionGiven f -> new Statement(f.getClass(), subject, null, f);
            };
        }
    }

    /**
     * The thing that a fact is about.
     *
     * @param appointmentId one arbeidsrelatie, or null
     * @param role one role, or null
     */
    record Subject(@Nullable String appointmentId, @Nullable RoleKey role) {

        static Subject of(TeacherFact fact) {
            return switch (fact) {
                case AppointmentFact f -> new Subject(f.appointmentId(), null);
                case CareerFact f -> new Subject(null, RoleKey.of(f));
            };
        }
    }
}
