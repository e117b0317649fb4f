package nl.waaier.api.asking.wanted;

import nl.waaier.projections.wanted.ComparedRole;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a wanted role in numbers. Each is null when left out.
 *
 * @param held how many hold it
 * @param atStage how many of them at the stage that is asked for, or above
 * @param inDevelopment how many grow towards it
 * @param open how many places nobody fills
 */
public record WantedNumbers(
        @Nullable Integer held,
        @Nullable Integer atStage,
        @Nullable Integer inDevelopment,
        @Nullable Integer open) {

    /** What those are told who may not see persons: it is of few whom a role is wanted of. */
    static final WantedNumbers UNTOLD = new WantedNumbers(null, null, null, null);

    /** All of them, for those who may see persons. */
    public static WantedNumbers all(ComparedRole role) {
        return new WantedNumbers(role.held(), role.atStage(), role.inDevelopment(), role.open());
    }
}
