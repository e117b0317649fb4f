package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RecognitionScope;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * A role was recognised (erkenning): formally by an outside standard or register, informally by colleagues or leaders, or in
 * pay. A formal one is the person's: where nobody tells otherwise, it holds for the role at every school and in later
 * holdings; any other belongs to one holding, before entry to the next.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param brin the school; null for a role of the board, above its schools
 * @param role the role's code in the catalogue, kebab-case, at most 60 characters
 * @param from first day
 * @param until last day it is valid, null when without end
 * @param kind what kind
 * @param scope for what it holds; null when not told, see {@link #holdsFor}
 * @param standard formal: the standard or register, at most {@value Bounds#MAX_PLAIN_TEXT} characters, null when not told
 * @param issuer formal: who keeps it, likewise
 * @param registration formal: the number in the register, null when not told
 * @param trajectory in pay: the promotion trajectory that it came with, by the board's reference, null when not told
 * @param notes who gave it, on what evidence
 */
public record RecognitionGiven(
        TeacherId teacherId,
        BoardNumber boardNumber,
        @Nullable Brin brin,
        String role,
        LocalDate from,
        @Nullable LocalDate until,
        RecognitionKind kind,
        @Nullable RecognitionScope scope,
        @Nullable PersonalText standard,
        @Nullable PersonalText issuer,
        @Nullable PersonalText registration,
        @Nullable String trajectory,
        Notes notes)
        implements DossierFact {

    /** @throws IllegalArgumentException when a text is out of its {@link Bounds}, or the period ends before it begins */
    public RecognitionGiven {
        Required.all(teacherId, boardNumber, role, from, kind, notes);
        Bounds.role(role);
        Periods.requireOrder(from, until);
        if (standard != null) {
            Bounds.plainText(standard.value());
        }
        if (issuer != null) {
            Bounds.plainText(issuer.value());
        }
        if (trajectory != null) {
            Bounds.trajectory(trajectory);
        }
    }

    /** For what it holds, told or not. */
    public RecognitionScope holdsFor() {
        if (scope != null) {
            return scope;
        }
        return kind == RecognitionKind.FORMEEL ? RecognitionScope.ROL : RecognitionScope.VERVULLING;
    }

    /** Whether it is valid on a date; first and last day included. */
    public boolean validOn(LocalDate date) {
        return !date.isBefore(from) && (until == null || !date.isAfter(until));
    }

    @Override
    public LocalDate effectiveDate() {
        return from;
    }
}
