package nl.waaier.api.asking.rights;

import java.time.Instant;
import nl.waaier.api.platform.rights.Account;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in at a board, or will.
 *
 * @param id the account's number
 * @param name whose it is; null when no name is registered
 * @param teacherId whose file it is, null for who has none
 * @param boundAt since when somebody signs in with it, null while nobody does
 * @param codeEndsAt until when the code that was handed out last can be used, null when none can
 */
record AccountAnswer(
        AccountId id,
        @Nullable String name,
        @Nullable TeacherId teacherId,
        @Nullable Instant boundAt,
        @Nullable Instant codeEndsAt) {

    static AccountAnswer of(Account account, AccountNames names) {
        return new AccountAnswer(
                account.id(), names.of(account.id()), account.teacher(), account.boundAt(), account.codeEndsAt());
    }
}
