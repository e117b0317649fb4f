package nl.waaier.api.asking.recordable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.Dossier;
import nl.waaier.core.career.DossierGap;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.promotion.Findings;
import nl.waaier.core.promotion.PromotionRules;
import nl.waaier.core.promotion.PromotionTrajectory;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;

/** What somebody should know before a fact is recorded, though no rule refuses it. */
final class Consequences {

    private final Recordable what;
    private final FactFields words;
    private final PageFrame frame;

    Consequences(Recordable what, FactFields words, PageFrame frame) {
        this.what = what;
        this.words = words;
        this.frame = frame;
    }

    /**
     * What is to be known, in sentences.
     *
     * @param fact what would be recorded
     * @param after the facts that would hold then
     */
    List<String> of(TeacherFact fact, List<RecordedFact<?>> after) {
        List<String> told = new ArrayList<>();
        if (fact.effectiveDate().isAfter(frame.today())) {
            told.add(frame.say(
                    "Deze dag is nog niet geweest: de waaier van vandaag verandert er niet door.",
                    "This day has not come yet: today's fan does not change by it."));
        }
        switch (fact) {
            case RoleEntered f -> open(f, f.entryDate(), after, told);
            case StageReached f -> open(f, f.date(), after, told);
            case SupportArranged f -> twice(f, told);
            case FacilitationGranted f -> twice(f, told);
            case RoleLeft f -> ending(f.lastDay(), after, told);
            case AppointmentEnded f -> ending(f.lastDay(), after, told);
            case PromotionStepTaken f -> findings(f, after, told);
            default -> {
                // Nothing follows from it that is not in its sentence.
            }
        }
        return told;
    }

    /** What the record of the role would leave open. */
    private void open(CareerFact fact, LocalDate date, List<RecordedFact<?>> after, List<String> told) {
        RoleHolding.of(after, what.organisation()).stream()
                .filter(holding -> holding.role().equals(fact.role()) && holding.heldOn(date))
                .findFirst()
                .ifPresent(holding -> {
                    for (DossierGap gap : Dossier.of(holding, date, RecordedFact.ofKind(after, RecognitionGiven.class))
                            .gaps()) {
                        told.add(frame.say("Dan staat nog open: ", "Still open then: ")
                                + frame.say(gap.dutch(), gap.english())
                                + ".");
                    }
                });
    }

    private void twice(SupportArranged fact, List<String> told) {
        boolean there = RecordedFact.ofKind(what.file().live(), SupportArranged.class).stream()
                .map(RecordedFact::fact)
                .anyMatch(other -> other.role().equals(fact.role())
                        && other.kind() == fact.kind()
                        && !other.from().isAfter(fact.from())
                        && (other.until() == null || !other.until().isBefore(fact.from())));
        if (there) {
            told.add(already());
        }
    }

    private void twice(FacilitationGranted fact, List<String> told) {
        boolean there = RecordedFact.ofKind(what.file().live(), FacilitationGranted.class).stream()
                .map(RecordedFact::fact)
                .anyMatch(other ->
                        other.role().equals(fact.role()) && other.kind() == fact.kind() && other.holdsOn(fact.from()));
        if (there) {
            told.add(already());
        }
    }

    private String already() {
        return frame.say(
                "Er staat voor deze rol al hetzelfde vast dat op die dag loopt. Dit komt erbij.",
                "The same is on record for this role already, and runs on that day. This comes beside it.");
    }

    /**
     * What is to be known before a fact is withdrawn.
     *
     * @param after the facts that would hold then
     */
    List<String> withdrawn(List<RecordedFact<?>> after) {
        List<RoleHolding> left = RoleHolding.of(after, what.organisation());
        return what.held().stream()
                .filter(holding -> left.stream()
                        .noneMatch(other ->
                                other.entered().number() == holding.entered().number() && other.heldOn(what.date())))
                .map(holding -> frame.say("Dan houdt op: ", "Then ends: ") + words.role(holding.role()) + ".")
                .toList();
    }

    /** What would not be in order in the trajectory: that is no hindrance, and is found in an audit. */
    private void findings(PromotionStepTaken step, List<RecordedFact<?>> after, List<String> told) {
        PromotionTrajectory.find(after, step.trajectory()).ifPresent(trajectory -> Findings.of(
                        trajectory,
                        PromotionRules.policy(trajectory, what.organisation()).steps(),
                        Appointment.of(after),
                        what.organisation().succession())
                .forEach(finding -> told.add(
                        frame.say(finding.rule().dutch(), finding.rule().english()))));
    }

    /** The roles that end with it. */
    private void ending(LocalDate lastDay, List<RecordedFact<?>> after, List<String> told) {
        LocalDate next = lastDay.plusDays(1);
        List<RoleHolding> held = RoleHolding.of(what.file().live(), what.organisation());
        List<RoleHolding> left = RoleHolding.of(after, what.organisation());
        List<String> ended = held.stream()
                .filter(holding -> holding.heldOn(next)
                        && left.stream()
                                .noneMatch(other -> other.entered().number()
                                                == holding.entered().number()
                                        && other.heldOn(next)))
                .map(holding -> words.role(holding.role()))
                .toList();
        if (!ended.isEmpty()) {
            told.add(frame.say("Na die dag houdt op: ", "After that day ends: ") + String.join(", ", ended) + ".");
        }
        if (!held.isEmpty() && left.stream().noneMatch(holding -> holding.heldOn(next))) {
            told.add(frame.say("Daarna is er geen rol meer.", "There is no role after that."));
        }
    }
}
