package nl.waaier.api.platform.person;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Who a teacher is. Kept apart from the events, which only know the {@link TeacherId}.
 *
 * @param id the number the events know
 * @param board whose member of staff
 * @param personnelNumber personeelsnummer, unique within the board
 * @param givenName roepnaam, null when not told
 * @param prefix tussenvoegsel, null when there is none
 * @param familyName achternaam, null when not told
 * @param email null when not told
 * @param birthDate null when not told
 * @param sameAs the file that goes on where this one turned out to be of the same person and was given up, else null
 */
public record Person(
        TeacherId id,
        BoardNumber board,
        String personnelNumber,
        @Nullable String givenName,
        @Nullable String prefix,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable LocalDate birthDate,
        @Nullable TeacherId sameAs) {

    /** Somebody with one file. */
    public Person(
            TeacherId id,
            BoardNumber board,
            String personnelNumber,
            @Nullable String givenName,
            @Nullable String prefix,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable LocalDate birthDate) {
        this(id, board, personnelNumber, givenName, prefix, familyName, email, birthDate, null);
    }
}
