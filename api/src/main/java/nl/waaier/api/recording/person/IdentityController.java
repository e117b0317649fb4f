package nl.waaier.api.recording.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonChanges;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.person.PersonRule;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.recording.Position;
import nl.waaier.api.recording.Recorder;
import nl.waaier.api.recording.facts.CommandsOnce;
import nl.waaier.api.recording.facts.IdempotentRequest;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Who somebody is, for HR of the own board. */
@RestController
@Tag(name = "personen", description = "Wie iemand is volgens het personenregister. Who somebody is by the register.")
class IdentityController {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private final RecordingAccess access;
    private final PersonRegister register;
    private final PersonChanges changes;
    private final FilesJoining joining;
    private final Recorder recorder;
    private final CommandsOnce once;
    private final UnitsOfWork units;
    private final Clock clock;

    IdentityController(
            RecordingAccess access,
            PersonRegister register,
            PersonChanges changes,
            FilesJoining joining,
            Recorder recorder,
            CommandsOnce once,
            UnitsOfWork units,
            Clock clock) {
        this.access = access;
        this.register = register;
        this.changes = changes;
        this.joining = joining;
        this.recorder = recorder;
        this.once = once;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Which file turned out to be of the same person.
     *
     * @param other the file that is given up
     * @param reason how one knows, in words
     */
    record JoiningBody(@Nullable String other, @Nullable String reason) {}

    /**
     * What two files became.
     *
     * @param number number of the last event in the file that goes on
     * @param position what a following question can wait for with {@code after}
     * @param otherPosition the same for the file that was given up
     * @param renumbered volgnummers of the other file that are others in this one
     */
    record JoinedAnswer(long number, String position, String otherPosition, Map<String, String> renumbered) {}

    @GetMapping("/v1/teachers/{teacherId}/identity")
    @Operation(
            summary = "Wie iemand is volgens het personenregister",
            description = "Who somebody is by the register, which files were joined, and what it said before.")
    IdentityAnswer identity(Caller caller, @PathVariable String teacherId) {
        return answer(person(caller, teacherId));
    }

    @PutMapping("/v1/teachers/{teacherId}/identity")
    @Operation(
            summary = "Vastleggen wie iemand is: een ander personeelsnummer, een andere naam",
            description = "Says who somebody is from now on, all of it: what is left out is not known. Another"
                    + " personeelsnummer leaves the old one free. Asking again changes nothing.")
    IdentityAnswer identify(Caller caller, @PathVariable String teacherId, @RequestBody IdentityBody body) {
        IdentityBody.Told told = told(caller, teacherId, body);
        return units.inOne(() -> {
            Person before = current(person(caller, teacherId));
            joining.requireBornBeforeWork(told.person());
            changes.correct(before, told.person(), recorder.by(caller), told.reason());
            return answer(told.person());
        });
    }

    @PostMapping("/v1/teachers/{teacherId}/joined-files")
    @Operation(
            summary = "Twee dossiers samenvoegen die van dezelfde persoon zijn",
            description =
                    "Joins another file of the same person with this one, which goes on: what only the other file has is"
                            + " recorded here, and withdrawn there; its personeelsnummer leads here from now on. Both histories"
                            + " stay. Where the two cannot both be true of one person nothing changes, and faults names the facts"
                            + " of the other file and the rules.")
    @ApiResponse(responseCode = "201", description = "Samengevoegd. Joined.", useReturnTypeSchema = true)
    ResponseEntity<JoinedAnswer> join(
            Caller caller,
            @PathVariable String teacherId,
            @RequestHeader(IdempotentRequest.HEADER) String key,
            @RequestBody JoiningBody body) {
        Person person = person(caller, teacherId);
        Faults faults = new Faults();
        TeacherId other = faults.readRequired("other", body.other(), TeacherId::of);
        if (person.id().equals(other)) {
            faults.add(Fault.malformed("other"));
        }
        PersonalText reason = faults.readRequired("reason", body.reason(), PersonalText::new);
        faults.check();
        Person given = person(caller, Faults.present(other).toString());
        IdempotentRequest request = IdempotentRequest.of(caller, key, "joined-files/" + person.id(), body);
        String[] positions = once.run(request, () -> {
                    Person into = current(person(caller, teacherId));
                    Person from = current(person(caller, given.id().toString()));
                    return joining.join(caller, into, from, Faults.present(reason)).stream()
                            .map(Position::toString)
                            .reduce((a, b) -> a + " " + b)
                            .orElseThrow();
                })
                .split(" ", 2);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(Position.HEADER, positions[0])
                .body(new JoinedAnswer(
                        Position.parse(positions[0]).number(),
                        positions[0],
                        positions[1],
                        register.renumbered(given.id())));
    }

    /** What somebody is told to be, with nothing changed. */
    IdentityBody.Told told(Caller caller, String teacherId, IdentityBody body) {
        return body.read(person(caller, teacherId), LocalDate.ofInstant(clock.instant(), NETHERLANDS));
    }

    /** Who has a number at the caller's board; null for nobody. */
    @Nullable
    IdentityAnswer numbered(Caller caller, String personnelNumber) {
        access.requireRegister(caller);
        Person person = register.find(caller.board(), List.of(personnelNumber)).get(personnelNumber);
        return person == null ? null : answer(person);
    }

    private Person person(Caller caller, String teacherId) {
        access.requireRegister(caller);
        return register.ofBoard(caller.board(), teacherId).orElseThrow(NotFoundException::new);
    }

    private static Person current(Person person) {
        if (person.sameAs() != null) {
            throw new RuleBroken(PersonRule.FILE_JOINED);
        }
        return person;
    }

    private IdentityAnswer answer(Person person) {
        List<IdentityAnswer.JoinedFile> joined = register.joinedInto(person.id()).stream()
                .map(file -> new IdentityAnswer.JoinedFile(
                        file.id(), file.personnelNumber(), register.renumbered(file.id())))
                .toList();
        return IdentityAnswer.of(person, joined, changes.before(person));
    }
}
