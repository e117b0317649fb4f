package nl.waaier.core.teacher.event;

import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import org.jspecify.annotations.Nullable;

/** A fact about a role that a teacher holds, held or prepares for at a school. */
public sealed interface CareerFact extends TeacherFact
        permits RoleEntered, RoleChanged, StageReached, DossierFact, RoleLeft {

    /** The school where the role is played; null for a role of the board, above its schools. */
    @Nullable
    Brin brin();

    /** The role's code in the catalogue. */
    String role();

    /** Who decided, on what evidence, with what remark. */
    Notes notes();
}
