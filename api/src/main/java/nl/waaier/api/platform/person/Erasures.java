package nl.waaier.api.platform.person;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.waaier.api.platform.eventstore.StoreId;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.TextsGone;
import nl.waaier.core.teacher.command.ErasePerson;
import nl.waaier.core.teacher.command.EraseTexts;
import nl.waaier.core.teacher.command.EraseWithdrawnTexts;
import nl.waaier.core.teacher.command.TeacherCommand;
import nl.waaier.core.teacher.file.RecordedBy;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases persons: who somebody is goes from the register and every text about them from beside the events, in the transaction of
 * the event that says so; or the texts of one class only, or of facts that were withdrawn. At the start, what was erased and is
 * here again, because a backup was restored, is erased again before anything is answered.
 */
@Component
public final class Erasures implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final List<String> REGISTER = List.of(
            "delete from person_hold where person = :id",
            "delete from correction_request where person = :id",
            "delete from account where person = :id",
            "delete from person_before where person = :id",
            "delete from person_renumbered where person = :id",
            "delete from person_joined where person = :id or into_person = :id",
            // Only where a backup was restored from before other files were separated from this one, or joined
            // elsewhere.
            "update person set same_as = null where same_as = :id",
            "delete from person where id = :id");

    private final CommandGateway commands;
    private final UnitsOfWork units;
    private final PersonRegister register;
    private final PersonHolds holds;
    private final ErasedPersons erased;
    private final List<ForgetsPersons> others;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ErasuresFile file;

    Erasures(
            CommandGateway commands,
            UnitsOfWork units,
            PersonRegister register,
            PersonHolds holds,
            ErasedPersons erased,
            List<ForgetsPersons> others,
            JdbcClient jdbc,
            Clock clock,
            @Value("${waaier.erasures-file:${waaier.data-dir:.waaier-data}.erasures}") Path file) {
        this.commands = commands;
        this.units = units;
        this.register = register;
        this.holds = holds;
        this.erased = erased;
        this.others = others;
        this.jdbc = jdbc;
        this.clock = clock;
        this.file = new ErasuresFile(file);
    }

    /**
     * Erases a person, or the texts of one class about them; also in the files that were given up for this one.
     *
     * @param retentionClass what
     * @param trajectories of applications, which; none of another class
     * @param by who asks for it
     * @param today the day on which it is asked
     * @throws nl.waaier.core.shared.RuleBroken when a rule stands in the way
     */
    public void erase(
            Person person,
            RetentionClass retentionClass,
            Set<String> trajectories,
            ErasureGround ground,
            RecordedBy by,
            LocalDate today) {
        file.requireWritable();
        List<Erased> done = units.inOne(() -> {
            List<Person> files = new ArrayList<>(register.joinedInto(person.id()));
            files.add(person);
            boolean held = holds.anyOf(files.stream().map(Person::id).toList());
            Instant now = now();
            List<Erased> all = new ArrayList<>();
            for (Person one : files) {
                List<Long> texts = List.of();
                List<String> numbers = List.of();
                if (retentionClass == RetentionClass.PERSON) {
                    send(new ErasePerson(one.id(), one.board(), ground, today, held, false), by);
                    numbers = numbers(one);
                } else {
                    texts = texts(
                            new EraseTexts(
                                    one.id(), one.board(), retentionClass, trajectories, ground, today, held, null),
                            by);
                }
                Erased gone = new Erased(one.id(), one.board(), retentionClass, numbers, texts, ground, now);
                forget(gone);
                all.add(gone);
            }
            return all;
        });
        file.add(done);
    }

    /**
     * Erases the texts of facts that hold no longer, and why they were withdrawn.
     *
     * @param facts their numbers, at least one
     * @param by who asks for it
     * @throws nl.waaier.core.shared.RuleBroken when one is not on record, or holds
     */
    public void eraseWithdrawn(Person person, List<Long> facts, ErasureGround ground, RecordedBy by) {
        file.requireWritable();
        Erased done = units.inOne(() -> {
            send(new EraseWithdrawnTexts(person.id(), person.board(), facts, ground, false), by);
            Erased gone = new Erased(person.id(), person.board(), null, List.of(), facts, ground, now());
            forget(gone);
            return gone;
        });
        file.add(List.of(done));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private List<Long> texts(EraseTexts command, RecordedBy by) {
        return ((TextsGone) Objects.requireNonNull(send(command, by))).numbers();
    }

    /** Every number that led to a file, as it is known from now on. */
    private List<String> numbers(Person person) {
        List<String> before = jdbc.sql("select personnel_number from person_before where person = :id")
                .param("id", person.id().value())
                .query((row, number) -> row.getString("personnel_number"))
                .list();
        return Stream.concat(Stream.of(person.personnelNumber()), before.stream())
                .map(number -> erased.hash(person.board(), number))
                .distinct()
                .toList();
    }

    private @Nullable Object send(TeacherCommand command, RecordedBy by) {
        return commands.sendAndWait(new GenericCommandMessage<>(command, by.metadata()));
    }

    /** What stands beside the events goes with them. */
    private void forget(Erased gone) {
        if (gone.retentionClass() == RetentionClass.TEXTS) {
            jdbc.sql("delete from correction_request where person = :id and asked_at <= :at")
                    .param("id", gone.id().value())
                    .param("at", OffsetDateTime.ofInstant(gone.at(), ZoneOffset.UTC))
                    .update();
        } else if (gone.retentionClass() == RetentionClass.PERSON) {
            others.forEach(other -> other.forget(gone.id()));
            REGISTER.forEach(statement ->
                    jdbc.sql(statement).param("id", gone.id().value()).update());
        }
        erased.add(gone);
    }

    /** Of whom of a board requests are kept, which go with what was said: the files that go on. */
    public Set<TeacherId> whoAsked(BoardNumber board) {
        return Set.copyOf(jdbc.sql("""
                        select distinct coalesce(person.same_as, person.id) as file
                        from correction_request join person on person.id = correction_request.person
                        where person.board_number = :board""")
                .param("board", board.value())
                .query((row, number) -> new TeacherId(row.getObject("file", UUID.class)))
                .list());
    }

    /** Brings database and file together: neither knows of an erasure that the other does not. */
    @Override
    public void afterSingletonsInstantiated() {
        List<Erased> apart = file.read();
        List<Erased> here = erased.all();
        eraseAgain(without(apart, here));
        List<Erased> fresh = without(here, apart);
        if (!fresh.isEmpty()) {
            file.add(fresh);
        }
    }

    private static List<Erased> without(List<Erased> all, List<Erased> known) {
        Set<Erased.Known> seen = new HashSet<>();
        known.forEach(one -> seen.add(one.known()));
        return all.stream()
                .filter(one -> seen.add(one.known()))
                // Nothing is decided about the texts of somebody who was erased.
                .sorted(Comparator.comparing(Erased::at))
                .toList();
    }

    private void eraseAgain(List<Erased> missing) {
        if (missing.isEmpty()) {
            return;
        }
        // First of all: a read store that was restored too tells of them until it is made anew, which it is for another
        // store.
        StoreId.renew(jdbc);
        missing.forEach(this::eraseAgain);
        LOG.warn("{} erasures were not in the database any more, and were done again", missing.size());
    }

    private void eraseAgain(Erased before) {
        units.inOne(() -> {
            send(again(before), RecordedBy.UNKNOWN);
            if (before.retentionClass() == RetentionClass.PERSON) {
                eraseWhereTakenOver(before);
            }
            forget(before);
            return null;
        });
    }

    private static TeacherCommand again(Erased before) {
        RetentionClass retentionClass = before.retentionClass();
        if (retentionClass == null) {
            return new EraseWithdrawnTexts(before.id(), before.board(), before.texts(), before.ground(), true);
        }
        return retentionClass == RetentionClass.PERSON
                ? new ErasePerson(before.id(), before.board(), before.ground(), LocalDate.EPOCH, false, true)
                : new EraseTexts(
                        before.id(),
                        before.board(),
                        retentionClass,
                        Set.of(),
                        before.ground(),
                        LocalDate.EPOCH,
                        false,
                        before.texts());
    }

    /** In a backup of before two files were separated, what the one took over of the other is about whom was erased. */
    private void eraseWhereTakenOver(Erased gone) {
        jdbc.sql("select into_person, into_before, into_joined from person_joined"
                        + " where person = ? and into_joined > into_before")
                .param(gone.id().value())
                .query((row, number) -> new EraseWithdrawnTexts(
                        new TeacherId(row.getObject("into_person", UUID.class)),
                        gone.board(),
                        LongStream.rangeClosed(row.getLong("into_before") + 1, row.getLong("into_joined"))
                                .boxed()
                                .toList(),
                        gone.ground(),
                        true))
                .list()
                .forEach(texts -> send(texts, RecordedBy.UNKNOWN));
    }
}
