package nl.waaier.core.teacher;

import java.util.List;

/**
 * What came of erasing texts.
 *
 * @param numbers of the events whose texts went; none when no text of the class was left
 */
public record TextsGone(List<Long> numbers) {

    public TextsGone {
        numbers = List.copyOf(numbers);
    }
}
