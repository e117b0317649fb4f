package nl.waaier.api.platform.person;

import java.time.Instant;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.teacher.file.RecordedBy;

/**
 * What the register said of somebody until it was changed by hand.
 *
 * @param person as it was
 * @param until when it was changed
 * @param changedBy who changed it
 * @param reason why
 */
public record PersonBefore(Person person, Instant until, RecordedBy changedBy, PersonalText reason) {}
