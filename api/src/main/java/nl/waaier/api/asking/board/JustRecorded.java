package nl.waaier.api.asking.board;

import nl.waaier.api.asking.questions.Question;
import org.jspecify.annotations.Nullable;

/**
 * What a page says first, after a form that was taken.
 *
 * @param recorded the code of what was recorded just before, null for nothing
 */
record JustRecorded(@Nullable String recorded) implements Question {}
