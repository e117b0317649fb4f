package nl.waaier.core.career;

import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.CareerFact;
import org.jspecify.annotations.Nullable;

/**
 * One role of one teacher at one school, or of the board, over all the times it was held.
 *
 * @param brin the school; null for a role of the board, above its schools
 * @param role the role's code
 */
public record RoleKey(@Nullable Brin brin, String role) {

    /** The role that a fact is about, by the school as which its school goes on in the end. */
    public static RoleKey of(CareerFact fact, Succession succession) {
        return new RoleKey(succession.last(fact.brin()), fact.role());
    }
}
