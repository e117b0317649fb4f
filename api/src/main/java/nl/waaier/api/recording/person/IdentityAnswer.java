package nl.waaier.api.recording.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonBefore;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedBy;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is by the register.
 *
 * @param teacherId whose file
 * @param personnelNumber the personeelsnummer
 * @param givenName roepnaam, null when not told
 * @param prefix tussenvoegsel, null when there is none
 * @param familyName achternaam, null when not told
 * @param email null when not told
 * @param birthDate null when not told
 * @param sameAs the file that goes on where this one was given up for it, else null
 * @param joined files that were given up for this one
 * @param before what the register said until somebody changed it by hand, the latest first
 */
record IdentityAnswer(
        TeacherId teacherId,
        String personnelNumber,
        @Nullable String givenName,
        @Nullable String prefix,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable LocalDate birthDate,
        @Nullable TeacherId sameAs,
        List<JoinedFile> joined,
        List<Before> before) {

    /**
     * A file that was given up for another one.
     *
     * @param teacherId the file
     * @param personnelNumber its personeelsnummer, which leads to the other one
     * @param renumbered its volgnummers that are others there
     */
    record JoinedFile(TeacherId teacherId, String personnelNumber, Map<String, String> renumbered) {}

    /**
     * What the register said.
     *
     * @param changedAt when it was changed
     * @param changedBy who changed it
     * @param reason why
     */
    record Before(
            String personnelNumber,
            @Nullable String givenName,
            @Nullable String prefix,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable LocalDate birthDate,
            Instant changedAt,
            RecordedBy changedBy,
            String reason) {

        static Before of(PersonBefore before) {
            Person person = before.person();
            return new Before(
                    person.personnelNumber(),
                    person.givenName(),
                    person.prefix(),
                    person.familyName(),
                    person.email(),
                    person.birthDate(),
                    before.until(),
                    before.changedBy(),
                    before.reason().value());
        }
    }

    static IdentityAnswer of(Person person, List<JoinedFile> joined, List<PersonBefore> before) {
        return new IdentityAnswer(
                person.id(),
                person.personnelNumber(),
                person.givenName(),
                person.prefix(),
                person.familyName(),
                person.email(),
                person.birthDate(),
                person.sameAs(),
                joined,
                before.stream().map(Before::of).toList());
    }
}
