package nl.waaier.api.recording.facts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.function.Supplier;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
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
class FactsController {

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
    record RecordedAnswer(long number, String position) {}

    /**
     * What takes a wrong fact's place, and why.
     *
     * @param reason in words
     * @param fact what should have been recorded, of the same type
     */
    record ReplacementBody(
            @Nullable String reason, @Nullable FactBody fact) {}

    @PostMapping("/v1/teachers/{teacherId}/facts")
    @Operation(
            summary = "Een feit vastleggen",
            description =
                    "Records one fact: an appointment's start, change or end, a role's entry, change, stage or exit, "
                            + "joining or leaving a team, support, facilitation or recognition, or a step in a promotion trajectory.")
    @ApiResponse(responseCode = "201", description = RECORDED, useReturnTypeSchema = true)
    ResponseEntity<RecordedAnswer> recordFact(
            Caller caller,
            @PathVariable String teacherId,
            @RequestHeader(IdempotentRequest.HEADER) String key,
            @RequestBody FactBody body) {
        Person person = person(caller, teacherId);
        IdempotentRequest request = IdempotentRequest.of(caller, key, "facts/" + person.id(), body);
        return recorded(caller, person, request, () -> {
            Organisation organisation = organisations.of(person.board());
            TeacherFact fact = body.read(new FactReader(person, organisation));
            access.requireRecording(caller, person.board(), fact);
            return body.recording(fact, organisation, isOwn(caller, person));
        });
    }

    @PostMapping("/v1/teachers/{teacherId}/facts/{number}/replacement")
    @Operation(
            summary = "Een verkeerd feit vervangen",
            description = "Puts a right fact in the place of a wrong one; both stay in the history.")
    @ApiResponse(responseCode = "201", description = RECORDED, useReturnTypeSchema = true)
    ResponseEntity<RecordedAnswer> replaceFact(
            Caller caller,
            @PathVariable String teacherId,
            @PathVariable long number,
            @RequestHeader(IdempotentRequest.HEADER) String key,
            @RequestBody ReplacementBody body) {
        Person person = person(caller, teacherId);
        IdempotentRequest request =
                IdempotentRequest.of(caller, key, "facts/" + person.id() + "/" + number + "/replacement", body);
        Faults faults = new Faults();
        PersonalText reason = faults.readRequired("reason", body.reason(), PersonalText::new);
        FactBody right = faults.required("fact", body.fact());
        faults.check();
        return recorded(caller, person, request, () -> {
            access.requireRecording(caller, person.board(), wrong(person, number));
            Organisation organisation = organisations.of(person.board());
            TeacherFact fact = present(right).read(new FactReader(person, organisation));
            access.requireRecording(caller, person.board(), fact);
            return new ReplaceFact(number, fact, present(reason), organisation, isOwn(caller, person));
        });
    }

    @PostMapping("/v1/teachers/{teacherId}/facts/{number}/retraction")
    @Operation(
            summary = "Een verkeerd feit intrekken",
            description = "Withdraws a fact that was recorded wrongly; it stays in the history.")
    @ApiResponse(responseCode = "201", description = RECORDED, useReturnTypeSchema = true)
    ResponseEntity<RecordedAnswer> retractFact(
            Caller caller,
            @PathVariable String teacherId,
            @PathVariable long number,
            @RequestHeader(IdempotentRequest.HEADER) String key,
            @RequestBody RetractionBody body) {
        Person person = person(caller, teacherId);
        IdempotentRequest request =
                IdempotentRequest.of(caller, key, "facts/" + person.id() + "/" + number + "/retraction", body);
        Faults faults = new Faults();
        PersonalText reason = body.read(faults);
        faults.check();
        return recorded(caller, person, request, () -> {
            access.requireRecording(caller, person.board(), wrong(person, number));
            return new RetractFact(person.id(), person.board(), number, present(reason));
        });
    }

    private Person person(Caller caller, String teacherId) {
        access.requireRecording(caller);
        try {
            return register.find(TeacherId.of(teacherId))
                    .filter(p -> p.board().equals(caller.board()))
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private static boolean isOwn(Caller caller, Person person) {
        return person.id().equals(caller.teacher());
    }

    private TeacherFact wrong(Person person, long number) {
        return recordedFacts.of(person.id(), number).orElseThrow(() -> new RuleBroken(FactRule.FACT_UNKNOWN));
    }

    /** The command is made inside, after the key is known to be new: a repeated request is not judged again. */
    private ResponseEntity<RecordedAnswer> recorded(
            Caller caller, Person person, IdempotentRequest request, Supplier<TeacherCommand> command) {
        String position = once.run(request, () -> {
            Recorded recorded = (Recorded) Faults.present(recorder.record(caller, command.get()));
            return new Position(person.id(), recorded.number()).toString();
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(Position.HEADER, position)
                .body(new RecordedAnswer(Position.parse(position).number(), position));
    }

    private static <T> T present(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }
}
