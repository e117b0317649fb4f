package nl.waaier.api.asking.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.asking.retention.DuePersons.Found;
import nl.waaier.api.asking.retention.RetentionAnswer.ClassAnswer;
import nl.waaier.api.asking.retention.RetentionAnswer.DoneAnswer;
import nl.waaier.api.asking.retention.RetentionAnswer.DueAnswer;
import nl.waaier.api.asking.retention.RetentionAnswer.RefusedAnswer;
import nl.waaier.api.asking.retention.RetentionAnswer.WaitingAnswer;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.Erasures;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.retention.RetentionTerms;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.ReadAfterErasing;
import nl.waaier.api.recording.Recorder;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.projections.retention.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Erasing what was kept for its time. HR or the privacy officer proposes, the bestuur approves, and then it is done; nothing is erased
 * by itself.
 */
@RestController
@Tag(name = "personen")
class RetentionController {

    private final RecordingAccess access;
    private final DuePersons duePersons;
    private final RetentionProposals proposals;
    private final RetentionTerms terms;
    private final Erasures erasures;
    private final Recorder recorder;
    private final ReadAfterErasing read;
    private final Clock clock;

    RetentionController(
            RecordingAccess access,
            DuePersons duePersons,
            RetentionProposals proposals,
            RetentionTerms terms,
            Erasures erasures,
            Recorder recorder,
            ReadAfterErasing read,
            Clock clock) {
        this.access = access;
        this.duePersons = duePersons;
        this.proposals = proposals;
        this.terms = terms;
        this.erasures = erasures;
        this.recorder = recorder;
        this.read = read;
        this.clock = clock;
    }

    /**
     * A proposal.
     *
     * @param retentionClass what is to be erased: {@code aanmeldingen}, {@code teksten} or {@code persoon}
     */
    record ProposalBody(@Nullable String retentionClass) {}

    /**
     * What was proposed.
     *
     * @param id names the proposal
     * @param people of how many people
     */
    record Proposed(UUID id, int people) {}

    @GetMapping("/v1/boards/{boardNumber}/retention")
    @Shows(Access.Shown.RETENTION)
    @ShowsPersons(ShownAs.RETENTION)
    @Operation(
            summary = "Van wie de bewaartermijn voorbij is, en welk voorstel om te wissen wacht",
            description =
                    "Of whom what is of a class was kept for its time, of whom of those a rule stands in the way, and which"
                            + " proposal waits. To the privacy officer in numbers. Nothing is erased before the bestuur approves of it.")
    RetentionAnswer retention(Scope scope) {
        List<ClassAnswer> classes = new ArrayList<>();
        for (RetentionClass retentionClass : RetentionClass.values()) {
            classes.add(answer(scope, retentionClass));
        }
        return new RetentionAnswer(classes);
    }

    private ClassAnswer answer(Scope scope, RetentionClass retentionClass) {
        Optional<RetentionProposal> waits = proposals.last(scope.board(), retentionClass, false);
        LocalDate before = waits.map(RetentionProposal::before).orElseGet(() -> before(scope, retentionClass));
        Found found = duePersons.before(scope, retentionClass, before);
        return new ClassAnswer(
                retentionClass,
                terms.of(retentionClass).toString(),
                before,
                found.due(),
                found.refused().entrySet().stream()
                        .map(rule -> new RefusedAnswer(
                                rule.getKey().code(),
                                rule.getKey().dutch(),
                                rule.getKey().english(),
                                rule.getValue()))
                        .toList(),
                found.free().size(),
                scope.caller().role() == UserRole.PRIVACY
                        ? null
                        : found.free().stream()
                                .map(due -> new DueAnswer(
                                        due.teacher(), found.persons().name(due.teacher()), due.since(), due.texts()))
                                .toList(),
                waits.map(proposal -> new WaitingAnswer(
                                proposal.id(),
                                proposal.proposedAt(),
                                proposal.proposedBy().role(),
                                proposal.people(),
                                proposal.mark().equals(found.mark())))
                        .orElse(null),
                proposals
                        .last(scope.board(), retentionClass, true)
                        .map(proposal -> DoneAnswer.of(proposal, Objects.requireNonNull(proposal.approval())))
                        .orElse(null));
    }

    private LocalDate before(Scope scope, RetentionClass retentionClass) {
        return scope.today().minus(terms.of(retentionClass));
    }

    @PostMapping("/v1/boards/{boardNumber}/retention-proposals")
    @ResponseStatus(HttpStatus.CREATED)
    @Shows(Access.Shown.RETENTION)
    @Operation(
            summary = "Voorstellen te wissen waarvan de bewaartermijn voorbij is",
            description =
                    "Proposes to erase what is of a class of everybody of whom it was kept for its time, and of whom no rule"
                            + " stands in the way. Takes the place of a proposal of that class that waits.")
    Proposed propose(Scope scope, @RequestBody ProposalBody body) {
        access.requireProposingErasures(scope.caller());
        Faults faults = new Faults();
        RetentionClass asked = faults.readRequired("retentionClass", body.retentionClass(), RetentionClass::of);
        faults.check();
        RetentionClass retentionClass = Faults.present(asked);
        LocalDate before = before(scope, retentionClass);
        Found found = duePersons.before(scope, retentionClass, before);
        if (found.free().isEmpty()) {
            throw new RuleBroken(RetentionRule.RETENTION_NOBODY_DUE);
        }
        RetentionProposal proposal = new RetentionProposal(
                UUID.randomUUID(),
                scope.board(),
                retentionClass,
                before,
                found.mark(),
                found.free().size(),
                now(),
                recorder.by(scope.caller()),
                null);
        proposals.propose(proposal);
        return new Proposed(proposal.id(), proposal.people());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @PostMapping("/v1/boards/{boardNumber}/retention-proposals/{proposal}/approval")
    @Shows(Access.Shown.RETENTION)
    @Operation(
            summary = "Een voorstel goedkeuren: wat erin staat, wordt gewist",
            description =
                    "Approves of a proposal: all that is in it is erased, for good. Refused to whoever made it, and when it is of"
                            + " others by now.")
    DoneAnswer approve(Scope scope, @PathVariable String proposal) {
        requireApproving(scope);
        RetentionProposal approved =
                uuid(proposal).flatMap(id -> proposals.find(scope.board(), id)).orElseThrow(NotFoundException::new);
        RecordedBy by = recorder.by(scope.caller());
        if (Objects.equals(approved.proposedBy().subject(), by.subject())) {
            throw new RuleBroken(RetentionRule.RETENTION_PROPOSED_BY_YOURSELF);
        }
        Found found = duePersons.before(scope, approved.retentionClass(), approved.before());
        Instant now = now();
        if (!found.mark().equals(approved.mark()) || !proposals.approve(approved, by, now)) {
            throw new RuleBroken(RetentionRule.RETENTION_PROPOSAL_CHANGED);
        }
        int erased = 0;
        for (Due due : found.free()) {
            Person person = found.persons().find(due.teacher());
            erased += person != null && erase(scope, person, approved.retentionClass(), due, by) ? 1 : 0;
        }
        int refused = found.free().size() - erased;
        proposals.done(approved, erased, refused);
        read.await(found.free().stream().map(Due::teacher).toList());
        return new DoneAnswer(now, approved.people(), erased, refused);
    }

    /** @throws nl.waaier.api.platform.problem.ForbiddenException unless the caller is the bestuur */
    void requireApproving(Scope scope) {
        access.requireHolding(scope.caller());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean erase(Scope scope, Person person, RetentionClass retentionClass, Due due, RecordedBy by) {
        try {
            erasures.erase(person, retentionClass, due.trajectories(), ErasureGround.BEWAARTERMIJN, by, scope.today());
            return true;
        } catch (RuleBroken recordedMeanwhile) {
            return false;
        }
    }
}
