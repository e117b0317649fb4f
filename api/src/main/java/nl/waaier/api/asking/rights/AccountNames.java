package nl.waaier.api.asking.rights;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.rights.Account;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/** Whose the accounts of a board are. */
final class AccountNames {

    private final Map<AccountId, String> names = new LinkedHashMap<>();
    private final List<Account> accounts;

    private AccountNames(List<Account> accounts, Map<TeacherId, Person> persons) {
        for (Account account : accounts) {
            String name = account.teacher() == null ? account.name() : PersonNames.full(persons.get(account.teacher()));
            if (name != null) {
                names.put(account.id(), name);
            }
        }
        Comparator<@Nullable String> inOrder = Comparator.nullsLast(PersonNames.DUTCH);
        this.accounts = accounts.stream()
                .sorted(Comparator.comparing((Account account) -> names.get(account.id()), inOrder)
                        .thenComparing(account -> account.id().toString()))
                .toList();
    }

    static AccountNames of(List<Account> accounts, PersonNames persons) {
        return new AccountNames(
                accounts,
                persons.of(accounts.stream()
                        .map(Account::teacher)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /** The accounts by name. */
    List<Account> accounts() {
        return accounts;
    }

    /** Whose an account is; null when no name is registered, and for none. */
    @Nullable
    String of(@Nullable AccountId account) {
        return account == null ? null : names.get(account);
    }
}
