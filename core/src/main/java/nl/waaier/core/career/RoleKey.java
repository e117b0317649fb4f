package nl.waaier.core.career;

import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.CareerFact;

/**
 * One role of one teacher at one school, over all the times it was held.
 *
 * @param brin the school
 * @param role the role's code
 */
public record RoleKey(Brin brin, String role) {

    /** The role that a fact is about. */
    public static RoleKey of(CareerFact fact) {
        return new RoleKey(fact.brin(), fact.role());
    }
}
