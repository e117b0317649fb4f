package nl.waaier.api.platform.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.Rights;
import nl.waaier.api.platform.identity.SignIn;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.core.organisation.event.AccessGrant;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import org.springframework.stereotype.Component;

/**
 * Who asks, by the account that they sign in with and the right that it has today. Whoever has a file, and no right besides, asks as a
 * teacher.
 */
@Component
final class OwnRights implements Rights {

    private static final int BRIN_LENGTH = 4;

    private final Accounts accounts;
    private final Organisations organisations;
    private final Clock clock;

    OwnRights(Accounts accounts, Organisations organisations, Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> of(SignIn signIn) {
        return accounts.signingIn(signIn.issuer(), signIn.subject())
                .filter(account -> isAdmitted(signIn, account.board()))
                .flatMap(account -> caller(signIn, account));
    }

    /** The issuer may say at which schools somebody is: then one of them is the board's. It gives a right to nothing. */
    private boolean isAdmitted(SignIn signIn, BoardNumber board) {
        Set<String> schools = signIn.schools();
        return schools == null
                || schools.stream()
                        .map(school -> new Brin(school.substring(0, BRIN_LENGTH)))
                        .anyMatch(organisations.of(board).schools()::containsKey);
    }

    private Optional<Caller> caller(SignIn signIn, Account account) {
        LocalDate today = DutchDays.on(clock.instant());
        TeacherId teacher = account.teacher();
        return organisations
                .grants(account.board())
                .of(account.id(), today)
                .map(grant -> caller(signIn, account, grant))
                .or(() -> teacher == null
                        ? Optional.empty()
                        : Optional.of(new Caller(
                                signIn.issuer(),
                                signIn.subject(),
                                UserRole.TEACHER,
                                account.board(),
                                Set.of(),
                                teacher,
                                null,
                                null)));
    }

    private static Caller caller(SignIn signIn, Account account, AccessGrant grant) {
        return new Caller(
                signIn.issuer(),
                signIn.subject(),
                UserRole.find(grant.role().word()).orElseThrow(),
                account.board(),
                Set.copyOf(grant.schools()),
                Set.copyOf(grant.teams()),
                account.teacher(),
                grant.auditFirstDay(),
                grant.auditLastDay());
    }
}
