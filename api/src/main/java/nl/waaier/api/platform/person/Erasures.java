package nl.waaier.api.platform.person;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
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
            "delete from person_before where person = :id",
            "delete from person_renumbered where person = :id",
            "delete from person where id = :id");

    private final CommandGateway commands;
    private final UnitsOfWork units;
    private final PersonRegister register;
    private final PersonHolds holds;
    private final ErasedPersons erased;
    private final NamedParameterJdbcOperations jdbc;
    private final Clock clock;
    private final ErasuresFile file;

    Erasures(
            CommandGateway commands,
            UnitsOfWork units,
            PersonRegister register,
            PersonHolds holds,
            ErasedPersons erased,
            NamedParameterJdbcOperations jdbc,
            Clock clock,
            @Value("${waaier.erasures-file:${waaier.data-dir:.waaier-data}.erasures}") Path file) {
        this.commands = commands;
        this.units = units;
        this.register = register;
        this.holds = holds;
        this.erased = erased;
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
        List<ErasedPerson> done = units.inOne(() -> {
            List<Person> files = new ArrayList<>(register.joinedInto(person.id()));
            files.add(person);
            boolean held = holds.anyOf(files.stream().map(Person::id).toList());
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<ErasedPerson> all = new ArrayList<>();
            for (Person one : files) {
                send(new ErasePerson(one.id(), one.board(), ground, today, held, false), by);
                ErasedPerson gone = new ErasedPerson(
                        one.id(), one.board(), erased.hash(one.board(), one.personnelNumber()), ground, now);
                forget(gone);
                all.add(gone);
            }
            return all;
        });
        file.add(done);
    }

    private void send(ErasePerson command, RecordedBy by) {
        commands.sendAndWait(new GenericCommandMessage<>(command, by.metadata()));
    }

    private void forget(ErasedPerson gone) {
        REGISTER.forEach(
                statement -> jdbc.update(statement, Map.of("id", gone.id().value())));
        erased.add(gone);
    }

    /** Brings database and file together: neither knows of an erasure that the other does not. */
    @Override
    public void afterSingletonsInstantiated() {
        List<ErasedPerson> apart = file.read();
        List<ErasedPerson> here = erased.all();
        Set<TeacherId> known = ids(here);
        List<ErasedPerson> missing =
                apart.stream().filter(one -> !known.contains(one.id())).toList();
        missing.forEach(this::again);
        if (!missing.isEmpty()) {
            LOG.warn("{} persons that had been erased were in the database again, and were erased again", missing.size());
        }
        Set<TeacherId> kept = ids(apart);
        List<ErasedPerson> fresh =
                here.stream().filter(one -> !kept.contains(one.id())).toList();
        if (!fresh.isEmpty()) {
            file.add(fresh);
        }
    }

    private static Set<TeacherId> ids(List<ErasedPerson> erased) {
        Set<TeacherId> ids = new HashSet<>();
        erased.forEach(one -> ids.add(one.id()));
        return ids;
    }

    private void again(ErasedPerson before) {
        units.inOne(() -> {
            LocalDate day = LocalDate.EPOCH;
            send(
                    new ErasePerson(before.id(), before.board(), before.ground(), day, false, true),
                    RecordedBy.UNKNOWN);
            jdbc.update(
                    "update person set same_as = null where same_as = :id",
                    Map.of("id", before.id().value()));
            forget(before);
            return null;
        });
    }
}
