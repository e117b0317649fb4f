package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * DUO's functiecategorie of a position: 1 bestuurslid, 2 directeur, 3 adjunct, 4 overig management, 5 staf,
 * 6 onderwijs-/teamcoördinator, 7 overig middenmanagement, 8 groepsleerkracht, 9 vakleraar, 10 leraar in opleiding
 * (LIO), 11 overig onderwijzend personeel, 12 onderwijsassistent, 13 therapie/zorg, 14 instructeur, 15 overig OOP,
 * 16 beheer, 17 administratie, 18 overig OBP.
 *
 * @param number 1 to 18
 */
public record PositionCategory(@JsonValue int number) {

    /** @throws IllegalArgumentException when the number is not 1 to 18 */
    @JsonCreator
    public PositionCategory {
        if (number < 1 || number > 18) {
            throw new IllegalArgumentException("not 1 to 18");
        }
    }

    /** Directors and other management: 1 to 4. */
    public boolean isManagement() {
        return number <= 4;
    }

    /** Groepsleerkracht or vakleraar: 8 or 9. */
    public boolean isTeacher() {
        return number == 8 || number == 9;
    }

    /** Leraar in opleiding: 10. */
    public boolean isTeacherInTraining() {
        return number == 10;
    }
}
