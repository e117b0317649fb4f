package nl.waaier.api.platform.rights;

import java.time.Instant;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in at a board, or will.
 *
 * @param id the number by which events know it
 * @param board at which board
 * @param teacher whose it is, when that is somebody with a file; else null
 * @param name whose it is, when that is nobody with a file, 1 to {@value #MAX_NAME} characters; else null
 * @param boundAt since when somebody signs in with it, null while nobody does
 * @param codeEndsAt until when the code that was handed out last can be used, null when none can
 */
public record Account(
        AccountId id,
        BoardNumber board,
        @Nullable TeacherId teacher,
        @Nullable String name,
        @Nullable Instant boundAt,
        @Nullable Instant codeEndsAt) {

    /** The longest name. */
    public static final int MAX_NAME = 200;

    /** @throws IllegalArgumentException unless it is of somebody with a file, or else of somebody with a name */
    public Account {
        if ((teacher == null) == (name == null)
                || (name != null && (name.isBlank() || name.length() > MAX_NAME || name.indexOf('\0') >= 0))) {
            throw new IllegalArgumentException("of nobody, or of two");
        }
    }

    /** Whether it is of the same person as another one. */
    boolean isOfSame(Account other) {
        return teacher == null ? name != null && name.equals(other.name) : teacher.equals(other.teacher);
    }
}
