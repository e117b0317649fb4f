package nl.waaier.api.platform.person;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.api.platform.eventstore.EmbeddedDatabaseFile;
import nl.waaier.api.platform.eventstore.StoreId;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.command.ErasePerson;
import nl.waaier.core.teacher.file.RecordedBy;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases persons: who somebody is goes from the register and every text about them from beside the events, in the transaction of
 * the event that says so. At the start, what was erased and is here again, because a backup was restored, is erased again before
 * anything is answered.
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
    private final EmbeddedDatabaseFile database;
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
            EmbeddedDatabaseFile database,
            JdbcClient jdbc,
            Clock clock,
            @Value("${waaier.erasures-file:${waaier.data-dir:.waaier-data}.erasures}") Path file) {
        this.commands = commands;
        this.units = units;
        this.register = register;
        this.holds = holds;
        this.erased = erased;
        this.others = others;
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
        this.file = new ErasuresFile(file);
    }

    /**
     * Erases a person, and the files that were given up for this one.
     *
     * @param by who asks for it
     * @param today the day on which it is asked
     * @throws nl.waaier.core.shared.RuleBroken when a rule stands in the way
     */
    public void erase(Person person, ErasureGround ground, RecordedBy by, LocalDate today) {
        file.requireWritable();
        database.hasErasedBytes();
        List<ErasedPerson> done = units.inOne(() -> {
            List<Person> files = new ArrayList<>(register.joinedInto(person.id()));
            files.add(person);
            boolean held = holds.anyOf(files.stream().map(Person::id).toList());
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<ErasedPerson> all = new ArrayList<>();
            for (Person one : files) {
                send(new ErasePerson(one.id(), one.board(), ground, today, held, false), by);
                ErasedPerson gone = new ErasedPerson(one.id(), one.board(), numbers(one), ground, now);
                forget(gone);
                all.add(gone);
            }
            return all;
        });
        file.add(done);
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

    private void send(ErasePerson command, RecordedBy by) {
        commands.sendAndWait(new GenericCommandMessage<>(command, by.metadata()));
    }

    private void forget(ErasedPerson gone) {
        others.forEach(other -> other.forget(gone.id()));
        REGISTER.forEach(
                statement -> jdbc.sql(statement).param("id", gone.id().value()).update());
        erased.add(gone);
    }

    /** Brings database and file together: neither knows of an erasure that the other does not. */
    @Override
    public void afterSingletonsInstantiated() {
        List<ErasedPerson> apart = file.read();
        List<ErasedPerson> here = erased.all();
        eraseAgain(without(apart, here));
        List<ErasedPerson> fresh = without(here, apart);
        if (!fresh.isEmpty()) {
            file.add(fresh);
        }
    }

    private static List<ErasedPerson> without(List<ErasedPerson> all, List<ErasedPerson> known) {
        Set<TeacherId> ids = new HashSet<>();
        known.forEach(one -> ids.add(one.id()));
        return all.stream().filter(one -> ids.add(one.id())).toList();
    }

    private void eraseAgain(List<ErasedPerson> missing) {
        if (missing.isEmpty()) {
            return;
        }
        database.hasErasedBytes();
        // First of all: a read store that was restored too tells of them until it is made anew, which it is for another
        // store.
        StoreId.renew(jdbc);
        missing.forEach(this::eraseAgain);
        LOG.warn("{} persons that had been erased were in the database again, and were erased again", missing.size());
    }

    private void eraseAgain(ErasedPerson before) {
        units.inOne(() -> {
            send(
                    new ErasePerson(before.id(), before.board(), before.ground(), LocalDate.EPOCH, false, true),
                    RecordedBy.UNKNOWN);
            forget(before);
            return null;
        });
    }
}
