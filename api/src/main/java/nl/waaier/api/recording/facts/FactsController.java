package nl.waaier.api.recording.facts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.person.PersonRule;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.recording.Position;
import nl.waaier.api.recording.Recorder;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.FactRule;
import nl.waaier.core.teacher.Recorded;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.command.TeacherCommand;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Single facts recorded by hand. */
@RestController
@Tag(
        name = "feiten",
        description = "Feiten vastleggen, vervangen en intrekken. Recording, replacing, retracting facts.")
public class FactsController {

    private static final String RECORDED = "Vastgelegd. Recorded.";

    private final Recorder recorder;
    private final CommandsOnce once;
    private final PersonRegister register;
    private final Organisations organisations;
    private final RecordedFacts recordedFacts;
    private final RecordingAccess access;

    FactsController(
            Recorder recorder,
            CommandsOnce once,
            PersonRegister register,
            Organisations organisations,
            RecordedFacts recordedFacts,
            RecordingAccess access) {
        this.recorder = recorder;
        this.once = once;
        this.register = register;
        this.organisations = organisations;
        this.recordedFacts = recordedFacts;
        this.access = access;
    }

    /**
     * What was recorded.
     *
     * @param number number of the last event recorded, within the teacher; for a new fact, its number
     * @param position what a following question can wait for with {@code after}
     */
    public record RecordedAnswer(long number, String position) {}

    /**
     * What takes a wrong fact's place, and why.
     *
     * @param reason in words
     * @param fact what should have been recorded, of the same type
     */
    public record ReplacementBody(
            @Nullable String reason, @Nullable FactBody fact) {}

    /** A {@link ReplacementBody} in which nothing is missing. */
    private record Replacement(PersonalText reason, FactBody fact) {

        static Replacement read(ReplacementBody body) {
            Faults faults = new Faults();
            PersonalText reason = faults.readRequired("reason", body.reason(), PersonalText::new);
            FactBody right = faults.required("fact", body.fact());
            faults.check();
            return new Replacement(Faults.present(reason), Faults.present(right));
        }
    }

    @PostMapping("/v1/teachers/{teacherId}/facts")
    @Operation(
            summary = "Een feit vastleggen",
            description = "Records one fact about a teacher, of one of the types of its body.")
    @ApiResponse(responseCode = "201", description = RECORDED, useReturnTypeSchema = true)
    public ResponseEntity<RecordedAnswer> recordFact(
            Caller caller,
            @PathVariable String teacherId,
            @RequestHeader(IdempotentRequest.HEADER) String key,
            @RequestBody FactBody body) {
        return record(caller, person(caller, teacherId), key, body);
    }

    private ResponseEntity<RecordedAnswer> record(Caller caller, Person person, String key, FactBody body) {
        IdempotentRequest request = IdempotentRequest.of(caller, key, "facts/" + person.id(), body);
        return recorded(caller, person, request, () -> recording(caller, person, body));
    }

    @PostMapping("/v1/me/facts")
    @Operation(
            summary = "Iets vastleggen over de eigen ontwikkeling",
            description =
                    "Records what somebody wants of the own development, wrote about it, uses of the basic right or consents to.")
    @ApiResponse(responseCode = "201", description = RECORDED, useReturnTypeSchema = true)
    public ResponseEntity<RecordedAnswer> recordOwnFact(
            Caller caller, @RequestHeader(IdempotentRequest.HEADER) String key, @RequestBody FactBody body) {
        return record(caller, own(caller), key, body);
    }

    @PostMapping("/v1/me/facts/{number}/replacement")
    @Operation(
            summary = "Iets over de eigen ontwikkeling wijzigen, of anders delen",
            description = "Puts another text or audience in the place of what one recorded; both stay in the history.")
    @ApiResponse(responseCode = "201", description = RECORDED, useReturnTypeSchema = true)
    public ResponseEntity<RecordedAnswer> replaceOwnFact(
            Caller caller,
            @PathVariable long number,
            @RequestHeader(IdempotentRequest.HEADER) String key,
            @RequestBody ReplacementBody body) {
        return replace(caller, own(caller), number, key, body);
    }

    @PostMapping("/v1/me/facts/{number}/retraction")
    @Operation(
            summary = "Iets over de eigen ontwikkeling intrekken",
            description = "Withdraws what one recorded; nobody else reads it any more.")
    @ApiResponse(responseCode = "201", description = RECORDED, useReturnTypeSchema = true)
    public ResponseEntity<RecordedAnswer> retractOwnFact(
            Caller caller,
            @PathVariable long number,
            @RequestHeader(IdempotentRequest.HEADER) String key,
            @RequestBody RetractionBody body) {
        return retract(caller, own(caller), number, key, body);
    }

    @PostMapping("/v1/teachers/{teacherId}/facts/{number}/replacement")
    @Operation(
            summary = "Een verkeerd feit vervangen",
            description = "Puts a right fact in the place of a wrong one; both stay in the history.")
    @ApiResponse(responseCode = "201", description = RECORDED, useReturnTypeSchema = true)
    public ResponseEntity<RecordedAnswer> replaceFact(
            Caller caller,
            @PathVariable String teacherId,
            @PathVariable long number,
            @RequestHeader(IdempotentRequest.HEADER) String key,
            @RequestBody ReplacementBody body) {
        return replace(caller, person(caller, teacherId), number, key, body);
    }

    private ResponseEntity<RecordedAnswer> replace(
            Caller caller, Person person, long number, String key, ReplacementBody body) {
        IdempotentRequest request =
                IdempotentRequest.of(caller, key, "facts/" + person.id() + "/" + number + "/replacement", body);
        Replacement replacement = Replacement.read(body);
        return recorded(caller, person, request, () -> replacing(caller, person, number, replacement));
    }

    @PostMapping("/v1/teachers/{teacherId}/facts/{number}/retraction")
    @Operation(
            summary = "Een verkeerd feit intrekken",
            description = "Withdraws a fact that was recorded wrongly; it stays in the history.")
    @ApiResponse(responseCode = "201", description = RECORDED, useReturnTypeSchema = true)
    public ResponseEntity<RecordedAnswer> retractFact(
            Caller caller,
            @PathVariable String teacherId,
            @PathVariable long number,
            @RequestHeader(IdempotentRequest.HEADER) String key,
            @RequestBody RetractionBody body) {
        return retract(caller, person(caller, teacherId), number, key, body);
    }

    private ResponseEntity<RecordedAnswer> retract(
            Caller caller, Person person, long number, String key, RetractionBody body) {
        IdempotentRequest request =
                IdempotentRequest.of(caller, key, "facts/" + person.id() + "/" + number + "/retraction", body);
        PersonalText reason = reason(body);
        return recorded(caller, person, request, () -> retracting(caller, person, number, reason));
    }

    /**
     * What would record a fact; nothing is recorded.
     *
     * @throws nl.waaier.api.platform.problem.InvalidRequestException with every fault of the body
     * @throws nl.waaier.api.platform.problem.ForbiddenException when the caller may not record it
     * @throws RuleBroken when school or role are not known at the board
     */
    public TeacherCommand recording(Caller caller, Person person, FactBody body) {
        Organisation organisation = organisations.of(person.board());
        TeacherFact fact = body.read(new FactReader(person, organisation));
        access.requireRecording(caller, person.board(), fact);
        return body.recording(fact, organisation, isOwn(caller, person));
    }

    /** What would replace a fact; nothing is recorded. Refuses as {@link #recording} does, and as a fact that is not there. */
    public ReplaceFact replacing(Caller caller, Person person, long number, ReplacementBody body) {
        return replacing(caller, person, number, Replacement.read(body));
    }

    private ReplaceFact replacing(Caller caller, Person person, long number, Replacement replacement) {
        access.requireRecording(caller, person.board(), wrong(person, number));
        Organisation organisation = organisations.of(person.board());
        TeacherFact fact = replacement.fact().read(new FactReader(person, organisation));
        access.requireRecording(caller, person.board(), fact);
        return new ReplaceFact(number, fact, replacement.reason(), organisation, isOwn(caller, person));
    }

    /** What would retract a fact; nothing is recorded. Refuses as {@link #replacing} does. */
    public RetractFact retracting(Caller caller, Person person, long number, RetractionBody body) {
        return retracting(caller, person, number, reason(body));
    }

    private RetractFact retracting(Caller caller, Person person, long number, PersonalText reason) {
        access.requireRecording(caller, person.board(), wrong(person, number));
        return new RetractFact(
                person.id(), person.board(), number, reason, organisations.of(person.board()), isOwn(caller, person));
    }

    private static PersonalText reason(RetractionBody body) {
        Faults faults = new Faults();
        PersonalText reason = body.read(faults);
        faults.check();
        return Faults.present(reason);
    }

    private Person person(Caller caller, String teacherId) {
        access.requireRecording(caller);
        return open(caller, teacherId);
    }

    /** The caller's own file, which anybody may record in who has one: what, is asked of each fact. */
    private Person own(Caller caller) {
        TeacherId own = caller.teacher();
        return open(caller, own == null ? "" : register.current(own).toString());
    }

    private Person open(Caller caller, String teacherId) {
        Person person = register.ofBoard(caller.board(), teacherId).orElseThrow(NotFoundException::new);
        if (person.sameAs() != null) {
            throw new RuleBroken(PersonRule.FILE_JOINED);
        }
        return person;
    }

    /** Whether somebody is the caller. */
    public boolean isOwn(Caller caller, Person person) {
        TeacherId own = caller.teacher();
        return own != null && person.id().equals(register.current(own));
    }

    private TeacherFact wrong(Person person, long number) {
        return recordedFacts.of(person.id(), number).orElseThrow(() -> new RuleBroken(FactRule.FACT_UNKNOWN));
    }

    /**
     * The command is made inside, after the key is known to be new: a repeated request is not judged again. Whether the caller
     * may still record it is asked again all the same, and its outcome told to nobody else.
     */
    private ResponseEntity<RecordedAnswer> recorded(
            Caller caller, Person person, IdempotentRequest request, Making command) {
        String position = once.run(request, () -> requireStill(command), () -> {
            Recorded recorded = (Recorded) Faults.present(recorder.record(caller, command.made()));
            return new Position(person.id(), recorded.number()).toString();
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(Position.HEADER, position)
                .body(new RecordedAnswer(Position.parse(position).number(), position));
    }

    /** Makes a command of a request, or refuses who may not ask for it. */
    @FunctionalInterface
    private interface Making {
        TeacherCommand made();
    }

    /** A rule that it would break by now changes nothing of what came of it. */
    private static void requireStill(Making command) {
        try {
            command.made();
        } catch (RuleBroken since) {
            // What came of it the first time is told.
        }
    }
}
