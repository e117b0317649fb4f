package nl.waaier.api.platform.person;

import java.time.Instant;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.teacher.file.RecordedBy;

/**
 * That the board does not let somebody be erased.
 *
 * @param reason why
 * @param since when it began
 * @param by who said so
 */
public record PersonHold(PersonalText reason, Instant since, RecordedBy by) {}
