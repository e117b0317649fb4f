package nl.waaier.api.importing.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.platform.person.Likeness;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonForm;
import nl.waaier.api.platform.person.PersonRule;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * A row of leraren.csv; whose it is stands apart. A value that is null is not told, unless its column is emptied.
 *
 * @param givenName roepnaam
 * @param prefix tussenvoegsel
 * @param familyName achternaam
 * @param email e-mail address
 * @param birthDate geboortedatum
 * @param emptied columns of which the row says that there is nothing, whatever was known
 */
public record PersonRow(
        @Nullable String givenName,
        @Nullable String prefix,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable LocalDate birthDate,
        Set<String> emptied) {

    /** The word by which a cell says that there is nothing, in small letters: a family name is written with a capital. */
    private static final String EMPTY = "leeg";

    private static final String GIVEN_NAME = "roepnaam";
    private static final String PREFIX = "tussenvoegsel";
    private static final String FAMILY_NAME = "achternaam";
    private static final String EMAIL = "email";
    private static final String BIRTH_DATE = "geboortedatum";

    public PersonRow {
        emptied = Set.copyOf(emptied);
    }

    /**
     * Reads a row; what has a fault is not told.
     *
     * @param today nobody is born after it
     */
    public static PersonRow read(FieldReader reader, LocalDate today) {
        Set<String> emptied = new HashSet<>();
        String givenName = told(reader, GIVEN_NAME, emptied, () -> reader.text(GIVEN_NAME, PersonForm.MAX_NAME));
        String prefix = told(reader, PREFIX, emptied, () -> reader.text(PREFIX, PersonForm.MAX_PREFIX));
        String familyName = told(reader, FAMILY_NAME, emptied, () -> reader.text(FAMILY_NAME, PersonForm.MAX_NAME));
        String email = told(reader, EMAIL, emptied, () -> reader.text(EMAIL, PersonForm.MAX_EMAIL));
        if (email != null && !PersonForm.isEmail(email)) {
            email = reader.faulty(EMAIL, RowRule.EMAIL_INVALID);
        }
        LocalDate birthDate = told(reader, BIRTH_DATE, emptied, () -> reader.date(BIRTH_DATE));
        if (birthDate != null && birthDate.isAfter(today)) {
            birthDate = reader.faulty(BIRTH_DATE, PersonRule.BORN_IN_FUTURE);
        }
        return new PersonRow(givenName, prefix, familyName, email, birthDate, emptied);
    }

    private static <T> @Nullable T told(
            FieldReader reader, String column, Set<String> emptied, Supplier<@Nullable T> value) {
        if (reader.raw(column).equals(EMPTY)) {
            emptied.add(column);
            return null;
        }
        return value.get();
    }

    /** Somebody of whom nothing but this row is known. */
    public Person toPerson(TeacherId id, PersonKey key) {
        return new Person(id, key.board(), key.personnelNumber(), givenName, prefix, familyName, email, birthDate);
    }

    /**
     * Somebody who was known, as this row brings what is known up to date: what it does not tell stays. A tussenvoegsel
     * belongs to its achternaam: with another achternaam, none told is none.
     */
    public Person over(Person known) {
        boolean renamed = emptied.contains(FAMILY_NAME)
                || (familyName != null && !Likeness.sameName(known.familyName(), familyName));
        return new Person(
                known.id(),
                known.board(),
                known.personnelNumber(),
                or(givenName, GIVEN_NAME, known.givenName()),
                renamed ? prefix : or(prefix, PREFIX, known.prefix()),
                or(familyName, FAMILY_NAME, known.familyName()),
                or(email, EMAIL, known.email()),
                or(birthDate, BIRTH_DATE, known.birthDate()));
    }

    private <T> @Nullable T or(@Nullable T told, String column, @Nullable T known) {
        return told != null || emptied.contains(column) ? told : known;
    }

    /** The columns in which what was known of somebody is another now, in the order of the file. */
    public static List<String> changed(Person before, Person after) {
        List<String> columns = new ArrayList<>();
        addChanged(columns, GIVEN_NAME, before.givenName(), after.givenName());
        addChanged(columns, PREFIX, before.prefix(), after.prefix());
        addChanged(columns, FAMILY_NAME, before.familyName(), after.familyName());
        addChanged(columns, EMAIL, before.email(), after.email());
        addChanged(columns, BIRTH_DATE, before.birthDate(), after.birthDate());
        return columns;
    }

    private static void addChanged(
            List<String> columns, String column, @Nullable Object before, @Nullable Object after) {
        if (before != null && !before.equals(after)) {
            columns.add(column);
        }
    }
}
