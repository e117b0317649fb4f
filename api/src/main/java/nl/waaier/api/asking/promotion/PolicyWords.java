package nl.waaier.api.asking.promotion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.RequiredStep;

/** What a promotion policy asks, in words. */
record PolicyWords(PageFrame frame) {

    /**
     * Which changes of scale a part of a policy is about.
     *
     * @param first whether no part stands before it
     */
    String change(ChangePolicy change, boolean first) {
        List<String> parts = new ArrayList<>();
        if (change.sector() != null) {
            parts.add(FieldWords.sector(change.sector(), frame.language()));
        }
        if (change.direction() != null) {
            parts.add(FieldWords.direction(change.direction(), frame.language()));
        }
        String from = change.fromScale() == null ? "" : frame.say("van ", "from ") + change.fromScale();
        String to = change.toScale() == null ? "" : frame.say("naar ", "to ") + change.toScale();
        String scales = (from + " " + to).strip();
        if (!scales.isEmpty()) {
            parts.add(scales);
        }
        String every = first
                ? frame.say("elke wijziging van schaal", "every change of scale")
                : frame.say("elke andere wijziging van schaal", "every other change of scale");
        return frame.language().capital(parts.isEmpty() ? every : String.join(", ", parts));
    }

    /** What a step is that is asked. */
    String step(RequiredStep step) {
        String kinds = step.anyOf().stream()
                .map(kind -> FieldWords.step(kind, frame.language()))
                .collect(Collectors.joining(frame.say(" of ", " or ")));
        return step.component() == null
                ? kinds
                : kinds + frame.say(" over ", " about ") + FieldWords.component(step.component(), frame.language());
    }

    /** What is asked of a step besides. */
    String more(RequiredStep step) {
        String outcome = step.outcome() == null
                ? ""
                : frame.say("uitkomst ", "outcome ") + FieldWords.outcome(step.outcome(), frame.language());
        String wait = step.daysAfterPrevious() == 0
                ? ""
                : frame.say(
                        "ten minste " + step.daysAfterPrevious() + " dagen na de vorige stap",
                        "at least " + step.daysAfterPrevious() + " days after the step before");
        return Stream.of(
                        outcome,
                        step.evidence() ? frame.say("met bewijs", "with evidence") : "",
                        step.asksGrounds() ? frame.say("met wie het nam en waarom", "with who took it and why") : "",
                        wait,
                        step.standsBesidePrevious()
                                ? frame.say("mag vóór de vorige stap komen", "may come before the step before")
                                : "",
                        step.deciders().isEmpty()
                                ? ""
                                : frame.say("door ", "by ") + String.join(frame.say(" of ", " or "), step.deciders()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
