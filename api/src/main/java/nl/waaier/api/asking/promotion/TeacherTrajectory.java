package nl.waaier.api.asking.promotion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waaier.api.asking.promotion.TrajectoryAnswer.FindingAnswer;
import nl.waaier.api.asking.promotion.TrajectoryAnswer.ObjectionAnswer;
import nl.waaier.api.asking.promotion.TrajectoryAnswer.TrajectoryStepAnswer;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.SchoolHistory;
import org.jspecify.annotations.Nullable;

/**
 * One promotion trajectory on a page: how it stands, until when one can object, and its steps with what is wrong at each.
 *
 * @param organisation what schools and roles are called
 * @param date on which day an objection is open or not
 * @param own whether it is the reader's own
 * @param packs where its evidence pack can be had, without the kind of file at the end; null when the reader may not have it
 */
record TeacherTrajectory(
        PageFrame frame,
        Organisation organisation,
        TrajectoryAnswer answer,
        LocalDate date,
        boolean own,
        @Nullable String packs) {

    /**
     * A step, or one that is missing, with what is not as rules and policy have it.
     *
     * @param step null for a missing one
     * @param what in words
     * @param findings at this step
     */
    record StepLine(@Nullable TrajectoryStepAnswer step, String what, List<FindingAnswer> findings) {}

    String title() {
        return word(FieldWords.direction(answer.direction(), frame.language()))
                + frame.say(" van ", " from ")
                + answer.fromScale()
                + frame.say(" naar ", " to ")
                + answer.toScale();
    }

    private String word(String text) {
        return text.substring(0, 1).toUpperCase(frame.language().locale()) + text.substring(1);
    }

    /** How it stands. */
    String sentence() {
        String state = word(FieldWords.state(answer.state(), frame.language()));
        String days = answer.durationDays()
                + frame.say(
                        answer.durationDays() == 1 ? " dag" : " dagen", answer.durationDays() == 1 ? " day" : " days");
        LocalDate end = answer.endDate();
        return end == null
                ? state + frame.say(" sinds ", " since ") + frame.longDay(answer.startDate())
                        + frame.say(", dat is " + days, ", which is " + days) + "."
                : state + frame.say(" op ", " on ") + frame.longDay(end)
                        + frame.say(", " + days + " na de eerste stap", ", " + days + " after the first step") + ".";
    }

    /** Until when one can object, or could. */
    String objection(ObjectionAnswer objection) {
        String decision = frame.longDay(objection.decisionDate());
        String last = frame.longDay(objection.lastDay());
        if (!objection.open()) {
            return frame.say(
                    "Bezwaar maken tegen het besluit van " + decision + " kon tot en met " + last + ".",
                    "The decision of " + decision + " could be objected to until " + last + ".");
        }
        return own
                ? frame.say(
                        "U kunt tot en met " + last + " bezwaar maken tegen het besluit van " + decision
                                + ". Bij wie en hoe staat in het besluit.",
                        "You can object to the decision of " + decision + " until " + last
                                + ". The decision says with whom and how.")
                : frame.say(
                        "Tegen het besluit van " + decision + " kan tot en met " + last + " bezwaar worden gemaakt.",
                        "The decision of " + decision + " can be objected to until " + last + ".");
    }

    String school() {
        SchoolHistory school = organisation.schools().get(answer.school());
        return school == null ? answer.school().value() : school.on(date).name();
    }

    String role(String code) {
        return FieldWords.role(organisation.catalogue(), code, frame.language());
    }

    /**
     * Its steps in order, each finding at the step that it is about. One that is missing stands before the first step that shows
     * so.
     */
    List<StepLine> lines() {
        List<FindingAnswer> left = new ArrayList<>(answer.findings());
        List<StepLine> lines = new ArrayList<>();
        for (TrajectoryStepAnswer step : answer.steps()) {
            List<FindingAnswer> here = left.stream()
                    .filter(finding ->
                            answer.stepOf(finding).filter(step::equals).isPresent())
                    .toList();
            left.stream()
                    .filter(finding ->
                            answer.stepOf(finding).isEmpty() && !finding.date().isAfter(step.date()))
                    .toList()
                    .forEach(missing -> {
                        left.remove(missing);
                        lines.add(missing(missing));
                    });
            left.removeAll(here);
            lines.add(new StepLine(step, what(step), here));
        }
        left.forEach(finding -> lines.add(missing(finding)));
        return lines;
    }

    private StepLine missing(FindingAnswer finding) {
        String step = FieldWords.step(finding.step(), frame.language());
        String component = Optional.ofNullable(finding.component())
                .map(part -> ", " + FieldWords.component(part, frame.language()))
                .orElse("");
        return new StepLine(null, step + component, List.of(finding));
    }

    private String what(TrajectoryStepAnswer step) {
        StringBuilder what = new StringBuilder(FieldWords.step(step.step(), frame.language()));
        if (step.component() != null) {
            what.append(", ").append(FieldWords.component(step.component(), frame.language()));
        }
        if (step.outcome() != null) {
            what.append(": ").append(FieldWords.outcome(step.outcome(), frame.language()));
        }
        return what.toString();
    }

    /** How long after the step before it. */
    String days(TrajectoryStepAnswer step) {
        Long days = step.daysSincePrevious();
        if (days == null) {
            return "";
        }
        return days
                + frame.say(
                        days == 1 ? " dag na de vorige stap" : " dagen na de vorige stap",
                        days == 1 ? " day after the step before" : " days after the step before");
    }

    /** Where the pack can be had as such a file, {@code html} or {@code json}. */
    String pack(String kind) {
        return frame.address()
                .carrying(packs + "." + kind, "knownOn")
                .with("trajectory", answer.reference())
                .toString();
    }
}
