package nl.waaier.api.asking.recordable;

import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.platform.pages.Choice;

/**
 * A field of a form about a fact, in the language of the page.
 *
 * @param name its name in the body that records the fact
 * @param input how it is filled in
 * @param label what it is called
 * @param hint what helps to fill it in, empty when nothing does
 * @param required whether nothing is recorded without it
 * @param choices what can be chosen, where that is fixed
 */
record FormField(String name, Input input, String label, String hint, boolean required, List<Choice> choices) {

    /** How a field is filled in. */
    enum Input {
        TEXT,
        AREA,
        DAY,
        NUMBER,
        SELECT,
        RADIOS,
        CHECK,
        /** Not filled in by people: sent along. */
        HIDDEN
    }

    FormField {
        choices = List.copyOf(choices);
    }

    /** Whether anything can be written in it. */
    boolean isText() {
        return input == Input.TEXT || input == Input.AREA;
    }

    /** Whether one of its choices is chosen. */
    boolean isChoice() {
        return input == Input.SELECT || input == Input.RADIOS;
    }

    /** The same under another name. */
    FormField called(String other) {
        return new FormField(other, input, label, hint, required, choices);
    }

    /** The same, where nothing needs to be filled in. */
    FormField optional() {
        return new FormField(name, input, label, hint, false, choices);
    }

    /** The same, with one more choice when a value is not among them. */
    FormField with(Choice more) {
        if (!isChoice() || choices.stream().anyMatch(choice -> choice.value().equals(more.value()))) {
            return this;
        }
        List<Choice> all = new ArrayList<>(choices);
        all.add(more);
        return new FormField(name, input, label, hint, required, all);
    }
}
