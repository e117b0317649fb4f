package nl.waaier.api.asking.wanted;

import java.util.List;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.TeamName;
import nl.waaier.projections.wanted.ComparedRole;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a wanted role in numbers. To those who may not see persons, a number under {@value
 * Access#SMALLEST_SHOWN} is left out, and whatever it could be worked out from.
 *
 * @param held how many hold it; null when left out
 * @param atStage how many of them at the stage that is asked for, or above; null when left out
 * @param inDevelopment how many grow towards it; null when left out
 * @param open how many places nobody fills; null when left out
 */
public record WantedNumbers(
        @Nullable Integer held,
        @Nullable Integer atStage,
        @Nullable Integer inDevelopment,
        @Nullable Integer open) {

    private static final WantedNumbers NONE = new WantedNumbers(null, null, null, null);

    /** All of them, for those who may see persons. */
    public static WantedNumbers all(ComparedRole role) {
        return new WantedNumbers(role.held(), role.atStage(), role.inDevelopment(), role.open());
    }

    /**
     * Those that point at nobody. What is open tells how many there are at the stage, and who grows towards it
     * about how many are below it; and of two wanted roles of which one
     * includes the other, such as a school's and its team's, only the wider one is told in numbers: the difference would be
     * of few.
     *
     * @param wanted every role that the board wants on the date, shown or not
     */
    public static WantedNumbers withoutSmall(ComparedRole role, List<WantedRole> wanted) {
        if (wanted.stream().anyMatch(other -> isWithin(role.wanted(), other))) {
            return NONE;
        }
        boolean stage = !Access.isSmall(role.atStage()) && !Access.isSmall(role.held() - role.atStage());
        boolean held = !Access.isSmall(role.held());
        boolean growing = !Access.isSmall(role.inDevelopment())
                && !Access.isSmall(role.preparing().size())
                && (stage || !held);
        return new WantedNumbers(
                held ? role.held() : null,
                stage ? role.atStage() : null,
                growing ? role.inDevelopment() : null,
                stage ? role.open() : null);
    }

    /** Of these, the numbers that are told among others too. */
    public WantedNumbers toldIn(WantedNumbers others) {
        return new WantedNumbers(
                others.held == null ? null : held,
                others.atStage == null ? null : atStage,
                others.inDevelopment == null ? null : inDevelopment,
                others.open == null ? null : open);
    }

    /** Of two that are for the same people, the one with the later code is within the other. */
    private static boolean isWithin(WantedRole one, WantedRole other) {
        return includes(other, one) && (!includes(one, other) || other.code().compareTo(one.code()) < 0);
    }

    private static boolean includes(WantedRole wide, WantedRole narrow) {
        return wide.role().equals(narrow.role())
                && (wide.school() == null || wide.school().equals(narrow.school()))
                && (wide.team() == null || TeamName.same(wide.team(), narrow.team()));
    }
}
