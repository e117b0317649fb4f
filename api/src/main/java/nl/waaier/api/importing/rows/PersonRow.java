package nl.waaier.api.importing.rows;

import java.time.LocalDate;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.platform.person.Person;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * A row of leraren.csv; whose it is stands apart.
 *
 * @param givenName roepnaam
 * @param prefix tussenvoegsel
 * @param familyName achternaam
 * @param email e-mail address
 * @param birthDate geboortedatum
 */
public record PersonRow(
        @Nullable String givenName,
        @Nullable String prefix,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable LocalDate birthDate) {

    private static final int MAX_NAME = 100;
    private static final int MAX_PREFIX = 30;
    private static final int MAX_EMAIL = 254;

    /** Reads a row; null when it has faults. */
    public static @Nullable PersonRow read(FieldReader reader) {
        @Nullable String givenName = reader.text("roepnaam", MAX_NAME);
        @Nullable String prefix = reader.text("tussenvoegsel", MAX_PREFIX);
        @Nullable String familyName = reader.text("achternaam", MAX_NAME);
        @Nullable String email = reader.text("email", MAX_EMAIL);
        if (email != null && !isEmail(email)) {
            reader.fault("email", RowRule.EMAIL_INVALID);
        }
        @Nullable LocalDate birthDate = reader.date("geboortedatum");
        return reader.hasFaults() ? null : new PersonRow(givenName, prefix, familyName, email, birthDate);
    }

    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at > 0 && at == text.lastIndexOf('@') && at < text.length() - 1 && text.indexOf(' ') < 0;
    }

    /** The person that this row describes. */
    public Person toPerson(TeacherId id, BoardNumber board, String personnelNumber) {
        return new Person(id, board, personnelNumber, givenName, prefix, familyName, email, birthDate);
    }
}
