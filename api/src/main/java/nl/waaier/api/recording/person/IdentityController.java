package nl.waaier.api.recording.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShownPersons;
import nl.waaier.api.platform.shown.ShowsPersons;
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
     * Which file turned out to be of the same person, or not to be.
     *
     * @param other the file that is given up, or that was
     * @param reason how one knows, in words
     */
    record OtherFileBody(@Nullable String other, @Nullable String reason) {}

    /**
     * What two files became.
     *
     * @param number number of the last event in the file that goes on
     * @param position what a following question can wait for with {@code after}
     * @param otherPosition the same for the file that was given up
     * @param renumbered volgnummers of the other file that are others in this one
     */
    record JoinedAnswer(long number, String position, String otherPosition, Map<String, String> renumbered) {}

    /**
     * What two files became that were joined by mistake.
     *
     * @param number number of the last event in the file that went on
     * @param position what a following question can wait for with {@code after}
     * @param otherPosition the same for the file that has its own again
     * @param stayed numbers of the facts recorded since that stay in the file that went on
     */
    record SeparatedAnswer(long number, String position, String otherPosition, List<Long> stayed) {}

    @GetMapping("/v1/teachers/{teacherId}/identity")
    @ShowsPersons(ShownAs.IDENTITY)
    @Operation(
            summary = "Wie iemand is volgens het personenregister",
            description = "Who somebody is by the register, which files were joined, and what it said before.")
    IdentityAnswer identity(Caller caller, @PathVariable String teacherId) {
        return answer(person(caller, teacherId));
    }

    @PutMapping("/v1/teachers/{teacherId}/identity")
    @ShowsPersons(ShownAs.IDENTITY)
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
            @RequestBody OtherFileBody body) {
        TwoFiles two = read(caller, teacherId, body);
        IdempotentRequest request =
                IdempotentRequest.of(caller, key, "joined-files/" + two.file().id(), body);
        String[] positions = once.run(request, () -> access.requireRegister(caller), () -> {
                    Person into = current(person(caller, teacherId));
                    Person from = current(person(caller, two.other().id().toString()));
                    return joining.join(caller, into, from, two.reason()).stream()
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
                        register.renumbered(two.other().id())));
    }

    @PostMapping("/v1/teachers/{teacherId}/separated-files")
    @Operation(
            summary = "Een samengevoegd dossier weer losmaken: het is toch van een ander",
            description =
                    "Separates the file that was joined with this one last, because they are of two people after all: what was"
                            + " taken over is withdrawn here and recorded there again, with what was recorded since about what only that"
                            + " file had; its personeelsnummer leads there again. What was known in between stays known. Whatever else was"
                            + " recorded since stays here, and is told. Where what stays makes no sense by itself nothing changes, and"
                            + " faults names the facts of this file and the rules.")
    @ApiResponse(responseCode = "201", description = "Losgemaakt. Separated.", useReturnTypeSchema = true)
    ResponseEntity<SeparatedAnswer> separate(
            Caller caller,
            @PathVariable String teacherId,
            @RequestHeader(IdempotentRequest.HEADER) String key,
            @RequestBody OtherFileBody body) {
        TwoFiles two = read(caller, teacherId, body);
        IdempotentRequest request = IdempotentRequest.of(
                caller, key, "separated-files/" + two.file().id(), body);
        List<String> told = List.of(once.run(request, () -> access.requireRegister(caller), () -> {
                    FilesJoining.Separated separated =
                            joining.separate(caller, current(person(caller, teacherId)), two.other(), two.reason());
                    return Stream.concat(Stream.of(separated.file(), separated.other()), separated.stayed().stream())
                            .map(Object::toString)
                            .collect(Collectors.joining(" "));
                })
                .split(" ", -1));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(Position.HEADER, told.get(0))
                .body(new SeparatedAnswer(
                        Position.parse(told.get(0)).number(),
                        told.get(0),
                        told.get(1),
                        told.stream().skip(2).map(Long::valueOf).toList()));
    }

    /** Two files of the board, as asked. */
    private record TwoFiles(Person file, Person other, PersonalText reason) {}

    private TwoFiles read(Caller caller, String teacherId, OtherFileBody body) {
        Person file = person(caller, teacherId);
        Faults faults = new Faults();
        TeacherId other = faults.readRequired("other", body.other(), TeacherId::of);
        if (file.id().equals(other)) {
            faults.add(Fault.malformed("other"));
        }
        PersonalText reason = faults.readRequired("reason", body.reason(), PersonalText::new);
        faults.check();
        return new TwoFiles(file, person(caller, Faults.present(other).toString()), Faults.present(reason));
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

    /** The file that was joined into this one last, and not separated since; null for none. */
    @Nullable
    IdentityAnswer lastJoined(Caller caller, String teacherId) {
        return register.lastJoined(person(caller, teacherId).id())
                .flatMap(joined -> register.find(joined.given()))
                .map(this::answer)
                .orElse(null);
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
        ShownPersons shown = ShownPersons.current();
        shown.add(person.id());
        if (person.sameAs() != null) {
            shown.add(person.sameAs());
        }
        List<Person> others = register.joinedInto(person.id());
        others.forEach(file -> shown.add(file.id()));
        List<IdentityAnswer.JoinedFile> joined = others.stream()
                .map(file -> new IdentityAnswer.JoinedFile(
                        file.id(), file.personnelNumber(), register.renumbered(file.id())))
                .toList();
        return IdentityAnswer.of(person, joined, changes.before(person));
    }
}
