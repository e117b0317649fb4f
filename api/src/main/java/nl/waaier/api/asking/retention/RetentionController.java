package nl.waaier.api.asking.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.person.Erasures;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonHolds;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Recorder;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.retention.Leaver;
import nl.waaier.projections.retention.Leavers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Erasing whoever left longer ago than the board keeps persons. Nothing is erased by itself. */
@RestController
@Tag(name = "personen")
class RetentionController {

    private final RecordingAccess access;
    private final Leavers leavers;
    private final PersonNames names;
    private final PersonHolds holds;
    private final Erasures erasures;
    private final Recorder recorder;
    private final Period kept;

    RetentionController(
            RecordingAccess access,
            Leavers leavers,
            PersonNames names,
            PersonHolds holds,
            Erasures erasures,
            Recorder recorder,
            @Value("${waaier.retention.person:7y}") Period kept) {
        this.access = access;
        this.leavers = leavers;
        this.names = names;
        this.holds = holds;
        this.erasures = erasures;
        this.recorder = recorder;
        this.kept = kept;
    }

    /**
     * An approval.
     *
     * @param proposal which proposal is approved, by its {@code proposal}
     */
    record ApprovalBody(@Nullable String proposal) {}

    /**
     * What came of a proposal.
     *
     * @param erased how many people were erased
     * @param refused how many were not, because something was recorded of them meanwhile
     */
    record RetentionDone(int erased, int refused) {}

    @GetMapping("/v1/boards/{boardNumber}/retention-proposal")
    @Shows(Access.Shown.SCALES)
    @Operation(
            summary = "Wie gewist zou worden omdat de bewaartermijn voorbij is",
            description =
                    "Who would be erased because they left longer ago than persons are kept. Nothing is erased before"
                            + " the bestuur approves of it.")
    RetentionProposal proposal(Scope scope) {
        access.requireErasing(scope.caller());
        LocalDate leftBefore = scope.today().minus(kept);
        List<Leaver> gone = leavers.before(scope.board(), leftBefore, scope.today());
        Map<TeacherId, Person> persons =
                names.of(gone.stream().map(Leaver::teacher).toList());
        Set<TeacherId> held = holds.of(scope.board());
        List<Leaver> due = gone.stream()
                .filter(leaver -> persons.containsKey(leaver.teacher()))
                .toList();
        List<Leaver> free =
                due.stream().filter(leaver -> !held.contains(leaver.teacher())).toList();
        return RetentionProposal.of(
                kept,
                leftBefore,
                due.size(),
                due.size() - free.size(),
                Math.toIntExact(free.stream().filter(Leaver::isOpen).count()),
                free.stream()
                        .filter(leaver -> !leaver.isOpen())
                        .sorted(Comparator.comparing(Leaver::lastDay)
                                .thenComparing(Leaver::teacher, PersonNames.inDutchOrder(persons)))
                        .limit(RetentionProposal.MOST)
                        .map(leaver -> new RetentionProposal.Due(
                                leaver.teacher(), PersonNames.full(persons.get(leaver.teacher())), leaver.lastDay()))
                        .toList());
    }

    @PostMapping("/v1/boards/{boardNumber}/retention-proposal")
    @Shows(Access.Shown.SCALES)
    @Operation(
            summary = "Een voorstel goedkeuren: iedereen die erin staat, wordt gewist",
            description =
                    "Approves of a proposal: everybody in it is erased, for good. Refused when it is another one by now.")
    RetentionDone approve(Scope scope, @RequestBody ApprovalBody body) {
        requireApproving(scope);
        Faults faults = new Faults();
        String approved = faults.readRequired("proposal", body.proposal(), text -> text);
        faults.check();
        RetentionProposal proposal = proposal(scope);
        if (!proposal.proposal().equals(approved)) {
            throw new RuleBroken(RetentionRule.RETENTION_PROPOSAL_CHANGED);
        }
        Map<TeacherId, Person> persons = names.of(
                proposal.people().stream().map(RetentionProposal.Due::teacherId).toList());
        int erased = 0;
        for (RetentionProposal.Due due : proposal.people()) {
            Person person = persons.get(due.teacherId());
            erased += person != null && erase(scope, person) ? 1 : 0;
        }
        return new RetentionDone(erased, proposal.people().size() - erased);
    }

    /** @throws nl.waaier.api.platform.problem.ForbiddenException unless the caller is the bestuur */
    void requireApproving(Scope scope) {
        access.requireHolding(scope.caller());
    }

    private boolean erase(Scope scope, Person person) {
        try {
            erasures.erase(person, ErasureGround.BEWAARTERMIJN, recorder.by(scope.caller()), scope.today());
            return true;
        } catch (RuleBroken recordedMeanwhile) {
            return false;
        }
    }
}
