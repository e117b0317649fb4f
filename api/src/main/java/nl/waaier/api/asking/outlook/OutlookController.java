package nl.waaier.api.asking.outlook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.waaier.api.asking.questions.InPathWith;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.OutlookAccess;
import nl.waaier.api.platform.organisation.BoardEvents;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Position;
import nl.waaier.core.organisation.WantedRoles;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.outlook.OutlookQuestion;
import nl.waaier.projections.outlook.OutlookScope;
import nl.waaier.projections.outlook.RetirementAge;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Questions about a coming day. What is already recorded for that day, the ordinary questions answer too. */
@RestController
@Tag(
        name = "vooruitblik",
        description = "Vooruitkijken met aannamen; niets wordt vastgelegd. Looking ahead; nothing is recorded.")
class OutlookController {

    private static final String EXPLAINED =
            " Nothing is recorded. Assumed facts are checked as if recorded by hand. A schoolleider assumes nothing about"
                    + " arbeidsrelaties of people who have a file, and no age of retirement.";

    private final Assumptions assumptions;
    private final BoardEvents events;
    private final OutlookAccess outlookAccess;

    OutlookController(Assumptions assumptions, BoardEvents events, OutlookAccess outlookAccess) {
        this.assumptions = assumptions;
        this.events = events;
        this.outlookAccess = outlookAccess;
    }

    /**
     * For which part of a board one looks ahead, and after what.
     *
     * @param sector of a board in this sector, which may be left out where there is only one
     * @param after what must be in the answer, null for whatever is
     */
    record OutlookAsked(
            @InPathWith("boardNumber") @Nullable Sector sector,
            @Nullable Position after) implements Question {

        @Override
        public void check(Scope scope, Faults faults) {
            scope.checkSector(sector, faults);
        }

        OutlookScope of(Scope scope) {
            Brin school = scope.school();
            return school == null
                    ? OutlookScope.of(scope.board(), Faults.present(scope.sector(sector)), scope.organisation())
                    : OutlookScope.of(scope.board(), school);
        }
    }

    @PostMapping({"/v1/schools/{brin}/outlook", "/v1/boards/{boardNumber}/outlook"})
    @Shows(Access.Shown.CHANGES)
    @Operation(
            summary =
                    "Vooruitblik op een school, of op een bestuur in een sector: functiemix, rolmix en gewenste rollen",
            description =
                    "Functiemix and role mix of a school, or of a board's schools of a sector, on a coming day, and the"
                            + " roles that are wanted there then beside those held, by what is recorded and with people"
                            + " retiring and other assumptions." + EXPLAINED)
    OutlookAnswer outlook(Scope scope, OutlookAsked asked, @RequestBody OutlookBody body) {
        Caller caller = scope.caller();
        OutlookScope part = asked.of(scope);
        if (body.retirementAge() != null) {
            outlookAccess.requireRetirementAge(caller);
        }
        if (body.isAboutPersons()) {
            outlookAccess.requireAssumptions(caller, scope.school());
        }
        Faults faults = new Faults();
        LocalDate read = body.date(scope.today(), faults);
        RetirementAge age = body.age(faults);
        List<Assumption> assumed = assumptions.read(part, scope.organisation(), body.assumptions(), faults);
        faults.check();
        LocalDate date = scope.allowed(Faults.present(read));
        assumed.forEach(assumption -> requireAllowed(caller, assumption));
        OutlookQuestion question = new OutlookQuestion(part, date, body.knownOn(), scope.organisation(body.knownOn()));
        List<WantedRole> wanted = WantedRoles.of(events.of(scope.board(), body.knownOn()))
                .inForceOn(date, scope.organisation().succession())
                .stream()
                .filter(role -> isAsked(part, role))
                .toList();
        LookedAhead ahead = assumptions.outlook(question, age, wanted, assumed);
        return OutlookAnswer.of(question, assumed.size(), ahead);
    }

    private static boolean isAsked(OutlookScope part, WantedRole role) {
        Brin school = role.school();
        return school == null ? part.school() == null : part.schools().contains(school);
    }

    private void requireAllowed(Caller caller, Assumption assumption) {
        if (!assumption.newcomer()) {
            assumption.facts().stream()
                    .map(Assumption.AssumedFact::fact)
                    .filter(Objects::nonNull)
                    .forEach(fact -> outlookAccess.requireAssumption(caller, fact));
        }
    }
}
