package nl.waaier.api.asking.promotion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.asking.promotion.TrajectoryAnswer.FindingAnswer;
import nl.waaier.api.asking.promotion.TrajectoryAnswer.ObjectionAnswer;
import nl.waaier.api.asking.promotion.TrajectoryAnswer.TrajectoryStepAnswer;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.pages.FactWords;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * One promotion trajectory as a page tells it.
 *
 * @param frame of the page
 * @param scope what the page was asked about
 * @param answer the trajectory
 * @param date up to which day it is told
 */
record TrajectoryView(PageFrame frame, Scope scope, TrajectoryAnswer answer, LocalDate date) {

    /** Whose it is; a few words where no name is registered. */
    String name() {
        return frame.person(answer.teacherId(), answer.name());
    }

    String school() {
        var school = scope.organisation().schools().get(answer.school());
        return school == null
                ? answer.school().value()
                : school.on(answer.startDate()).name() + " (" + answer.school() + ")";
    }

    /** From which scale to which, and which way that is. */
    String change() {
        return answer.fromScale()
                + frame.say(" naar ", " to ")
                + answer.toScale()
                + " ("
                + FieldWords.direction(answer.direction(), frame.language())
                + ")";
    }

    String state() {
        return FieldWords.state(answer.state(), frame.language());
    }

    /** How it stands, in a sentence. */
    String sentence() {
        LocalDate end = answer.endDate();
        String days = answer.durationDays() + frame.say(" dagen", " days");
        String begun = frame.say("Begonnen op ", "Begun on ") + frame.longDay(answer.startDate());
        return end == null
                ? begun + frame.say(" en nog niet beëindigd: ", " and not ended yet: ") + days + "."
                : begun + ", " + state() + frame.say(" op ", " on ") + frame.longDay(end) + ": " + days + ".";
    }

    /** How many findings there are, in words. */
    String findings() {
        int number = answer.flags();
        long explained =
                answer.findings().stream().filter(FindingAnswer::explained).count();
        if (number == 0) {
            return frame.say("geen", "none");
        }
        return number
                + (explained == 0
                        ? ""
                        : frame.say(", waarvan " + explained + " toegelicht", ", " + explained + " explained"));
    }

    /** Until when the last decision can be objected to, in words; empty when there is none. */
    String objection() {
        ObjectionAnswer objection = answer.objection();
        if (objection == null) {
            return "";
        }
        return objection.open()
                ? frame.say("open tot en met ", "open until ") + frame.day(objection.lastDay())
                : frame.say("gesloten na ", "closed after ") + frame.day(objection.lastDay());
    }

    /** How long it can still be objected to, in words. */
    String left() {
        ObjectionAnswer objection = answer.objection();
        if (objection == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(date, objection.lastDay());
        if (days == 0) {
            return frame.say("vandaag de laatste dag", "today is the last day");
        }
        return days == 1
                ? frame.say("nog 1 dag", "1 day left")
                : frame.say("nog " + days + " dagen", days + " days left");
    }

    /** The step, what it is about and how it came out. */
    String step(TrajectoryStepAnswer step) {
        String about = step.component() == null
                ? ""
                : frame.say(" over ", " about ") + FieldWords.component(step.component(), frame.language());
        String outcome = step.outcome() == null ? "" : ": " + FieldWords.outcome(step.outcome(), frame.language());
        return FieldWords.step(step.step(), frame.language()) + about + outcome;
    }

    /** The days of a step, in words. */
    String days(TrajectoryStepAnswer step) {
        String sent =
                step.sentDate() == null ? "" : frame.say(", verzonden op ", ", sent on ") + frame.day(step.sentDate());
        Long since = step.daysSincePrevious();
        String after = since == null
                ? ""
                : since == 1
                        ? frame.say(", 1 dag na de vorige stap", ", 1 day after the step before")
                        : frame.say(
                                ", " + since + " dagen na de vorige stap",
                                ", " + since + " days after the step before");
        return frame.longDay(step.date()) + sent + after;
    }

    /** What else is told of a step: by whom, on what evidence, why. */
    List<String> more(TrajectoryStepAnswer step) {
        return Stream.of(
                        told(frame.say("Door: ", "By: "), step.decidedBy())
                                + (step.byThemselves() ? frame.say(" (de leraar zelf)", " (the teacher)") : ""),
                        told(frame.say("Bewijs: ", "Evidence: "), step.evidence()),
                        told(frame.say("Toelichting: ", "Remark: "), step.remark()),
                        told(
                                frame.say("Waarom van het beleid is afgeweken: ", "Why the policy was left: "),
                                step.deviation()))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private String told(String what, @Nullable PersonalText text) {
        return text == null ? "" : what + frame.language().said(text);
    }

    String recorded(TrajectoryStepAnswer step) {
        return frame.say("Feit ", "Fact ")
                + step.fact()
                + frame.say(", vastgelegd op ", ", recorded on ")
                + frame.moment(step.recordedAt())
                + " "
                + FactWords.by(step.recordedBy(), frame.language());
    }

    /** What was not as rules and policy have it at a step; what is missing before it, too. */
    List<FindingAnswer> at(TrajectoryStepAnswer step) {
        return answer.findings().stream()
                .filter(finding -> answer.shownAt(finding).filter(step::equals).isPresent())
                .toList();
    }

    /** What is told at no step. */
    List<FindingAnswer> elsewhere() {
        return answer.findings().stream()
                .filter(finding -> answer.shownAt(finding).isEmpty())
                .toList();
    }

    /** A finding, with the step that it is about. */
    String finding(FindingAnswer finding) {
        String step = Stream.of(
                        FieldWords.step(finding.step(), frame.language()),
                        finding.component() == null ? "" : FieldWords.component(finding.component(), frame.language()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return step + ": " + frame.say(finding.message(), finding.messageEn());
    }

    String policy() {
        LocalDate since = answer.policy().firstDay();
        return since == null
                ? frame.say(answer.policy().message(), answer.policy().messageEn())
                : frame.say(
                                "Getoetst aan het bevorderingsbeleid van het bestuur dat inging op ",
                                "Held against the board's promotion policy from ")
                        + frame.longDay(since)
                        + ".";
    }

    /** The role that it recognises; empty when it recognises none. */
    String role() {
        String role = answer.recognisedRole();
        return role == null ? "" : FieldWords.role(scope.organisation().catalogue(), role, frame.language());
    }

    /** Its own page. */
    String page() {
        return frame.address()
                .carrying("/bestuur/promoties/" + answer.teacherId(), "knownOn", "referenceDate")
                .with("trajectory", answer.reference())
                .toString();
    }

    /** Where its evidence pack is handed out. */
    String pack() {
        return frame.address()
                .carrying("/bestuur/promoties/" + answer.teacherId() + "/bewijspakket", "knownOn")
                .with("trajectory", answer.reference())
                .toString();
    }

    /** The steps on a line. */
    String picture() {
        return StepsPicture.svg(answer, date, frame.language(), "stappen");
    }
}
