package nl.waaier.api.asking.rights;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waaier.api.asking.questions.NamedPersons;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.platform.rights.Account;
import nl.waaier.core.shared.AccountId;
import org.jspecify.annotations.Nullable;

/** Whose the accounts of a board are. */
final class AccountNames {

    private final NamedPersons persons;
    private final List<Account> accounts;
    private final Map<AccountId, Account> byId = new HashMap<>();

    private AccountNames(List<Account> accounts, NamedPersons persons) {
        this.persons = persons;
        accounts.forEach(account -> byId.put(account.id(), account));
        Comparator<@Nullable String> inOrder = Comparator.nullsLast(PersonNames.DUTCH);
        this.accounts = accounts.stream()
                .sorted(Comparator.comparing((Account account) -> inOrderBy(account, persons), inOrder)
                        .thenComparing(account -> account.id().toString()))
                .toList();
    }

    private static @Nullable String inOrderBy(Account account, NamedPersons persons) {
        return account.teacher() == null ? account.name() : persons.inOrderBy(account.teacher());
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

    /** Whose an account is, for an answer that shows it; null when no name is registered, and for none. */
    @Nullable
    String of(@Nullable AccountId account) {
        Account one = account == null ? null : byId.get(account);
        if (one == null) {
            return null;
        }
        return one.teacher() == null ? one.name() : persons.name(one.teacher());
    }
}
