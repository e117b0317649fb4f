package nl.waaier.api.promotion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.organisation.Organisations;
import nl.waaier.api.problem.Faults;
import nl.waaier.api.questions.NamedPage;
import nl.waaier.api.questions.Names;
import nl.waaier.api.questions.Page;
import nl.waaier.api.questions.Waits;
import nl.waaier.core.shared.Brin;
import nl.waaier.projections.promotion.PromotionAudits;
import nl.waaier.projections.promotion.PromotionView;
import nl.waaier.projections.promotion.UnexplainedChange;
import nl.waaier.projections.promotion.UnexplainedKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed on the salary scales without a trajectory, and the other way round. */
@RestController
@Tag(name = PromotionTag.NAME, description = PromotionTag.TEXT)
class UnexplainedChangesController {

    private static final Comparator<UnexplainedChange> BY_DATE =
            Comparator.comparing(UnexplainedChange::date).thenComparing(UnexplainedChange::kind);

    private final PromotionAudits audits;
    private final Organisations organisations;
    private final Access access;
    private final Waits waits;
    private final Names names;

    UnexplainedChangesController(
            PromotionAudits audits, Organisations organisations, Access access, Waits waits, Names names) {
        this.audits = audits;
        this.organisations = organisations;
        this.access = access;
        this.waits = waits;
        this.names = names;
    }

    @GetMapping("/v1/boards/{boardNumber}/unexplained-changes")
    @Operation(
            summary = "Schaalwijzigingen die geen traject verklaart",
            description = "Changes of scale of a board that no promotion trajectory explains, and positive appointments"
                    + " without an arbeidsrelatie; a conversion is never one. Each filter is optional.")
    UnexplainedChangeList unexplained(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String school,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        access.requireBoard(caller, boardNumber);
        access.requirePromotions(caller);
        Page part = Page.of(page, size);
        Brin brin = school == null ? null : access.requireSchool(caller, organisations.of(caller.board()), school);
        Faults faults = new Faults();
        UnexplainedKind asked = faults.read("kind", kind, UnexplainedKind::of);
        faults.check();
        AuditPeriod period = AuditPeriod.of(access, caller, from, until);
        waits.until(caller, PromotionView.VIEW, after);
        List<UnexplainedChange> changes = audits.unexplained(caller.board(), knownOn).stream()
                .filter(change -> period.contains(change.date()))
                .filter(change -> brin == null || brin.equals(change.school()))
                .filter(change -> asked == null || asked == change.kind())
                .toList();
        NamedPage<UnexplainedChangeList.UnexplainedChangeAnswer> listed = names.page(
                changes, UnexplainedChange::teacher, BY_DATE, part, UnexplainedChangeList.UnexplainedChangeAnswer::of);
        return new UnexplainedChangeList(
                caller.board(), knownOn, listed.total(), part.number(), part.size(), listed.entries());
    }
}
