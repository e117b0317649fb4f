package nl.waaier.api.outlook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.identity.OutlookAccess;
import nl.waaier.api.organisation.Organisations;
import nl.waaier.api.problem.Faults;
import nl.waaier.api.questions.SchoolDays;
import nl.waaier.api.questions.Sectors;
import nl.waaier.api.questions.Waits;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Brin;
import nl.waaier.projections.outlook.OutlookScope;
import nl.waaier.projections.outlook.Outlooks;
import nl.waaier.projections.outlook.RetirementAge;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions about a coming day. What is already recorded for that day, the ordinary questions answer too. */
@RestController
@Tag(
        name = "vooruitblik",
        description = "Vooruitkijken met aannamen; niets wordt vastgelegd. Looking ahead; nothing is recorded.")
class OutlookController {

    private static final String EXPLAINED =
            " Nothing is recorded. Assumed facts are checked as if recorded by hand. Who may not see persons assumes nothing"
                    + " about people who have a file, and no age of retirement.";

    private final Assumptions assumptions;
    private final Organisations organisations;
    private final Access access;
    private final OutlookAccess outlookAccess;
    private final SchoolDays days;
    private final Waits waits;

    OutlookController(
            Assumptions assumptions,
            Organisations organisations,
            Access access,
            OutlookAccess outlookAccess,
            SchoolDays days,
            Waits waits) {
        this.assumptions = assumptions;
        this.organisations = organisations;
        this.access = access;
        this.outlookAccess = outlookAccess;
        this.days = days;
        this.waits = waits;
    }

    @PostMapping("/v1/schools/{brin}/outlook")
    @Operation(
            summary = "Vooruitblik op een school: functiemix en rolmix",
            description = "Functiemix and role mix of a school on a coming day, by what is recorded and with people"
                    + " retiring and other assumptions." + EXPLAINED)
    OutlookAnswer ofSchool(
            Caller caller,
            @PathVariable String brin,
            @RequestParam(required = false) @Nullable String after,
            @RequestBody OutlookBody body) {
        Organisation organisation = organisations.of(caller.board());
        Brin school = access.requireSchool(caller, organisation, brin);
        boolean persons = access.maySeePersonsAt(caller, school);
        return answer(caller, OutlookScope.of(caller.board(), school), organisation, persons, after, body);
    }

    @PostMapping("/v1/boards/{boardNumber}/outlook")
    @Operation(
            summary = "Vooruitblik op een bestuur in een sector: functiemix en rolmix",
            description =
                    "Functiemix and role mix of a board's schools of a sector on a coming day, by what is recorded and"
                            + " with people retiring and other assumptions." + EXPLAINED)
    OutlookAnswer ofBoard(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String after,
            @RequestBody OutlookBody body) {
        access.requireBoard(caller, boardNumber);
        access.requireTotals(caller);
        Organisation organisation = organisations.of(caller.board());
        OutlookScope scope = OutlookScope.of(caller.board(), Sectors.of(organisation, sector), organisation);
        return answer(caller, scope, organisation, access.maySeePersonsOfBoard(caller), after, body);
    }

    private OutlookAnswer answer(
            Caller caller,
            OutlookScope scope,
            Organisation organisation,
            boolean persons,
            @Nullable String after,
            OutlookBody body) {
        if (body.retirementAge() != null) {
            outlookAccess.requireRetirementAge(caller);
        }
        if (body.isAboutPersons()) {
            outlookAccess.requireAssumptions(caller, scope.school());
        }
        Faults faults = new Faults();
        LocalDate read = body.date(days.today(), faults);
        RetirementAge age = body.age(faults);
        List<Assumption> assumed = assumptions.read(scope, organisation, body.assumptions(), faults);
        faults.check();
        LocalDate date = Faults.present(read);
        access.requireReferenceDate(caller, date);
        assumed.forEach(assumption -> requireAllowed(caller, assumption));
        Outlooks.VIEWS.forEach(view -> waits.until(caller, view, after));
        return OutlookAnswer.of(
                scope,
                date,
                body.knownOn(),
                assumed.size(),
                assumptions.outlook(scope, date, body.knownOn(), age, assumed),
                persons);
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
