package nl.waaier.core.teacher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.appointment.AppointmentRules;
import nl.waaier.core.career.CareerRules;
import nl.waaier.core.development.OwnRule;
import nl.waaier.core.development.OwnRules;
import nl.waaier.core.ledger.RightsRules;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.promotion.PromotionRules;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.ByOneself;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.OwnFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RightsFact;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.team.TeamRules;

/** Checks facts of any kind against the facts that hold already. */
final class FactRules {

    private FactRules() {}

    /**
     * The rule that the candidate would break, if any, whoever records it: towards the board as it is known now, or beside
     * the facts that hold.
     */
    static Optional<Rule> broken(List<RecordedFact<?>> live, TeacherFact candidate, Organisation organisation) {
        return organisation
                .broken(candidate)
                .<Rule>map(rule -> rule)
                .or(() -> brokenBeside(live, candidate, organisation));
    }

    /** The rule that the candidate would break beside the facts that hold, if any, whoever records it. */
    static Optional<Rule> brokenBeside(List<RecordedFact<?>> live, TeacherFact candidate, Organisation organisation) {
        return switch (candidate) {
            case AppointmentFact f -> AppointmentRules.broken(live, f);
            case CareerFact f -> CareerRules.broken(live, f, organisation);
            case TeamFact f -> TeamRules.broken(live, f, organisation);
            case PromotionStepTaken f -> PromotionRules.broken(live, f, organisation.succession());
            case OwnFact f -> OwnRules.broken(live, f);
            case RightsFact f -> RightsRules.broken(live, f);
        };
    }

    /** The rule that is broken when what only the person records is recorded by another, replaced or withdrawn. */
    static Optional<Rule> ownHand(TeacherFact fact, boolean own) {
        return fact instanceof ByOneself && !own ? Optional.of(OwnRule.OWN_HAND) : Optional.empty();
    }

    /** The rule that the candidate would break when recorded by hand, if any. */
    static Optional<Rule> brokenByHand(
            List<RecordedFact<?>> live, TeacherFact candidate, Organisation organisation, boolean own) {
        return ownHand(candidate, own)
                .or(() -> broken(live, candidate, organisation))
                .or(() -> switch (candidate) {
                    case AppointmentFact f -> Optional.empty();
                    case CareerFact f -> CareerRules.brokenByHand(live, f, own, organisation);
                    case TeamFact f -> Optional.empty();
                    case PromotionStepTaken f -> PromotionRules.brokenByHand(live, with(live, f), f, organisation);
                    case OwnFact f -> Optional.empty();
                    case RightsFact f -> RightsRules.brokenByHand(live, f, own, organisation);
                });
    }

    /**
     * The rule that would be broken, whoever does it, by the right fact in the place of a wrong one.
     *
     * @param live the facts that hold, the wrong one among them
     */
    static Optional<Rule> brokenReplacing(
            List<RecordedFact<?>> live, RecordedFact<?> wrong, TeacherFact right, Organisation organisation) {
        Succession succession = organisation.succession();
        List<RecordedFact<?>> after = without(live, wrong);
        // An entry told better on its own date stands where one stood before: whatever was wrong with it is not new.
        boolean sameEntry = right instanceof RoleEntered
                && Statement.of(wrong.fact(), succession).equals(Statement.of(right, succession));
        Optional<Rule> broken = sameEntry ? Optional.empty() : brokenBeside(after, right, organisation);
        if (broken.isPresent()) {
            return broken;
        }
        after.add(RecordedFact.assumed(right));
        return holdTogether(after, Subject.of(wrong.fact(), succession), succession)
                        && holdTogether(after, Subject.of(right, succession), succession)
                ? Optional.empty()
                : Optional.of(FactRule.FACT_STILL_NEEDED);
    }

    /** The same when it is done by hand. */
    static Optional<Rule> brokenReplacingByHand(
            List<RecordedFact<?>> live,
            RecordedFact<?> wrong,
            TeacherFact right,
            Organisation organisation,
            boolean own) {
        List<RecordedFact<?>> others = without(live, wrong);
        Optional<Rule> broken = ownHand(wrong.fact(), own);
        return broken.or(() -> organisation.broken(right))
                .or(() -> brokenReplacing(live, wrong, right, organisation))
                .or(() -> switch (right) {
                    case AppointmentFact f -> Optional.empty();
                    case CareerFact f -> CareerRules.brokenByHand(others, f, own, organisation);
                    case TeamFact f -> Optional.empty();
                    case PromotionStepTaken f -> PromotionRules.brokenByHand(live, with(others, f), f, organisation);
                    case OwnFact f -> Optional.empty();
                    case RightsFact f -> RightsRules.brokenByHand(others, f, own, organisation);
                });
    }

    private static List<RecordedFact<?>> with(List<RecordedFact<?>> facts, TeacherFact one) {
        List<RecordedFact<?>> more = new ArrayList<>(facts);
        more.add(RecordedFact.assumed(one));
        return more;
    }

    /** All but one of the facts. */
    static List<RecordedFact<?>> without(List<RecordedFact<?>> facts, RecordedFact<?> one) {
        List<RecordedFact<?>> others = new ArrayList<>(facts);
        others.removeIf(f -> f.number() == one.number());
        return others;
    }

    /**
     * Whether the facts about one thing (one arbeidsrelatie, one role, one trajectory) make sense together. That a role needs an
     * appointment is not asked again: appointments are corrected on their own account.
     */
    static boolean holdTogether(List<RecordedFact<?>> live, Subject subject, Succession succession) {
        List<RecordedFact<?>> ofSubject = live.stream()
                .filter(f -> Subject.of(f.fact(), succession).equals(subject))
                .toList();
        if (subject.trajectory() != null) {
            return PromotionRules.holdTogether(ofSubject, succession);
        }
        if (subject.own() != null) {
            return OwnRules.holdTogether(ofSubject);
        }
        if (subject.right() != null) {
            return RightsRules.holdTogether(ofSubject);
        }
        if (subject.team() != null) {
            return TeamRules.holdTogether(ofSubject, succession);
        }
        return subject.role() == null
                ? AppointmentRules.holdTogether(ofSubject)
                : CareerRules.holdTogether(ofSubject, succession);
    }
}
