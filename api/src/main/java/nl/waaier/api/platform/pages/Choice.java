package nl.waaier.api.platform.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen in a form.
 *
 * @param value what is sent when it is chosen
 * @param label what stands there, in the language of the page
 * @param group under what heading, null for none; those of one heading follow each other
 */
public record Choice(String value, String label, @Nullable String group) {

    /** Under no heading. */
    public Choice(String value, String label) {
        this(value, label, null);
    }

    /**
     * Choices under one heading.
     *
     * @param heading null for none
     */
    public record Group(@Nullable String heading, List<Choice> choices) {}

    /** The choices by heading, in their order. */
    public static List<Group> groups(List<Choice> choices) {
        List<Group> groups = new ArrayList<>();
        for (Choice choice : choices) {
            if (groups.isEmpty() || !Objects.equals(groups.getLast().heading(), choice.group())) {
                groups.add(new Group(choice.group(), new ArrayList<>()));
            }
            groups.getLast().choices().add(choice);
        }
        return groups;
    }
}
