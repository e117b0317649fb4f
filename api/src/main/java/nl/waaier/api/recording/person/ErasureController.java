package nl.waaier.api.recording.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.person.Erasures;
import nl.waaier.api.platform.person.Mentions;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonHolds;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.person.PersonRule;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShownPersons;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.platform.time.IsoTime;
import nl.waaier.api.recording.ReadAfterErasing;
import nl.waaier.api.recording.Recorder;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.projections.retention.Due;
import nl.waaier.projections.retention.DueFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erasing a person of the own board, for HR and the bestuur; and holding one, for the bestuur. */
@RestController
@Tag(name = "personen")
public class ErasureController {

    private final RecordingAccess access;
    private final PersonRegister register;
    private final Erasures erasures;
    private final PersonHolds holds;
    private final Mentions mentions;
    private final DueFiles due;
    private final Recorder recorder;
    private final ReadAfterErasing read;
    private final Clock clock;

    ErasureController(
            RecordingAccess access,
            PersonRegister register,
            Erasures erasures,
            PersonHolds holds,
            Mentions mentions,
            DueFiles due,
            Recorder recorder,
            ReadAfterErasing read,
            Clock clock) {
        this.access = access;
        this.register = register;
        this.erasures = erasures;
        this.holds = holds;
        this.mentions = mentions;
        this.due = due;
        this.recorder = recorder;
        this.read = read;
        this.clock = clock;
    }

    /**
     * An erasure.
     *
     * @param ground why: {@code verzoek}, {@code bewaartermijn} or {@code onterecht}
     * @param retentionClass what: {@code aanmeldingen}, {@code teksten} or {@code persoon}, which it is when null
     */
    public record ErasureBody(
            @Nullable String ground, @Nullable String retentionClass) {}

    /**
     * What came of an erasure. It is told once, and kept nowhere.
     *
     * @param mentions files of others in whose texts the name or the number of whoever was erased seems to stand: nobody can tell whom
     *     they mean but who reads them
     */
    record ErasedAnswer(List<MentionAnswer> mentions) {

        static ErasedAnswer of(List<Mentions.Mention> found) {
            return new ErasedAnswer(found.stream().map(MentionAnswer::of).toList());
        }
    }

    /**
     * A file of somebody else.
     *
     * @param teacherId whose
     * @param name whose that is; null when no name is registered
     * @param facts numbers of the facts to look at
     */
    record MentionAnswer(TeacherId teacherId, @Nullable String name, List<Long> facts) {

        static MentionAnswer of(Mentions.Mention mention) {
            Person person = mention.person();
            ShownPersons.current().add(person.id());
            String name = IdentityWords.full(person.givenName(), person.prefix(), person.familyName());
            return new MentionAnswer(person.id(), name.isEmpty() ? null : name, mention.facts());
        }
    }

    @PostMapping("/v1/teachers/{teacherId}/erasure")
    @ShowsPersons(ShownAs.MENTIONS)
    @ApiResponse(responseCode = "200", description = "Gewist. Erased.", useReturnTypeSchema = true)
    @Operation(
            summary = "Iemand wissen: wie het is, en elke tekst over die persoon, of de teksten van één soort",
            description =
                    "Erases who somebody is, and every free text about them, or the texts of one class only, for good. The facts"
                            + " stay, of a person who was erased as of somebody whom nobody knows, so that totals of the past stay as they"
                            + " are. Refused while the person works for the board (applications that came to nothing are not), while a"
                            + " promotion trajectory or objection is open, and while the board holds the person. What was written about"
                            + " others stays: told is, this once, in which facts of whom the family name or the personeelsnummer"
                            + " seems to stand.")
    ErasedAnswer erase(Caller caller, @PathVariable String teacherId, @RequestBody ErasureBody body) {
        Person person = person(caller, teacherId);
        Faults faults = new Faults();
        ErasureGround ground = faults.readRequired("ground", body.ground(), ErasureGround::of);
        RetentionClass asked = faults.read("retentionClass", body.retentionClass(), RetentionClass::of);
        faults.check();
        RetentionClass retentionClass = asked == null ? RetentionClass.PERSON : asked;
        LocalDate today = LocalDate.ofInstant(clock.instant(), IsoTime.NETHERLANDS);
        Set<String> trajectories = retentionClass == RetentionClass.APPLICATIONS
                ? due.of(person.board(), person.id(), retentionClass, today)
                        .map(Due::trajectories)
                        .orElse(Set.of())
                : Set.of();
        Mentions.Sought sought = mentions.of(person);
        erasures.erase(person, retentionClass, trajectories, Faults.present(ground), recorder.by(caller), today);
        read.await(List.of(person.id()));
        return retentionClass == RetentionClass.PERSON
                ? ErasedAnswer.of(mentions.in(sought))
                : new ErasedAnswer(List.of());
    }

    @PostMapping("/v1/teachers/{teacherId}/facts/{number}/erased-texts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Gewist. Erased.")
    @Operation(
            summary = "De teksten wissen van een feit dat is ingetrokken of vervangen",
            description =
                    "Erases the free texts of a fact that was withdrawn or replaced, and why it was, for good: such as the name of"
                            + " somebody else who was erased. A fact that holds is corrected first.")
    public void eraseTexts(
            Caller caller, @PathVariable String teacherId, @PathVariable long number, @RequestBody ErasureBody body) {
        access.requireErasing(caller);
        Person person = person(caller, teacherId);
        Faults faults = new Faults();
        ErasureGround ground = faults.readRequired("ground", body.ground(), ErasureGround::of);
        faults.check();
        erasures.eraseWithdrawn(person, List.of(number), Faults.present(ground), recorder.by(caller));
        read.await(List.of(person.id()));
    }

    /**
     * Whether somebody is held.
     *
     * @param hold why and since when; null when nobody holds the person
     */
    record HeldAnswer(@Nullable HoldAnswer hold) {}

    /**
     * That the board does not let somebody be erased.
     *
     * @param reason why
     * @param heldAt when it began
     * @param by who said so
     */
    record HoldAnswer(String reason, Instant heldAt, RecordedBy by) {}

    @GetMapping("/v1/teachers/{teacherId}/hold")
    @ShowsPersons(ShownAs.RETENTION)
    @Operation(summary = "Of iemand wordt vastgehouden", description = "Whether a person is held, since when and why.")
    HeldAnswer held(Caller caller, @PathVariable String teacherId) {
        Person person = person(caller, teacherId);
        ShownPersons.current().add(person.id());
        return new HeldAnswer(holds.of(person.id())
                .map(hold -> new HoldAnswer(hold.reason().value(), hold.since(), hold.by()))
                .orElse(null));
    }

    @PutMapping("/v1/teachers/{teacherId}/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Vastgehouden. Held.")
    @Operation(
            summary = "Iemand vasthouden: zolang dat duurt, wordt diegene niet gewist",
            description = "Holds a person: while it lasts, the person is not erased.")
    void hold(Caller caller, @PathVariable String teacherId, @RequestBody RetractionBody body) {
        access.requireHolding(caller);
        Person person = person(caller, teacherId);
        Faults faults = new Faults();
        PersonalText reason = body.read(faults);
        faults.check();
        holds.hold(person.id(), Faults.present(reason), recorder.by(caller));
    }

    @DeleteMapping("/v1/teachers/{teacherId}/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Niet meer vastgehouden. Held no longer.")
    @Operation(summary = "Iemand niet meer vasthouden", description = "Holds a person no longer.")
    void lift(Caller caller, @PathVariable String teacherId) {
        access.requireHolding(caller);
        holds.lift(person(caller, teacherId).id());
    }

    /**
     * Somebody who may be erased or held, for whoever may ask.
     *
     * @throws RuleBroken when the file was given up for another one, which is the one to ask about
     */
    Person person(Caller caller, String teacherId) {
        access.requireErasing(caller);
        Person person = register.ofBoard(caller.board(), teacherId).orElseThrow(NotFoundException::new);
        if (person.sameAs() != null) {
            throw new RuleBroken(PersonRule.FILE_JOINED);
        }
        return person;
    }
}
