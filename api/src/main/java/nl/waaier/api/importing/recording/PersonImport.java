package nl.waaier.api.importing.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.report.StepResults;
import nl.waaier.api.importing.report.StepResults.Fate;
import nl.waaier.api.importing.rows.FieldReader;
import nl.waaier.api.importing.rows.PersonKey;
import nl.waaier.api.importing.rows.PersonRow;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.FactRule;
import nl.waaier.core.teacher.ImportDecision;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.TeacherFile;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Takes in what a delivery says about persons: who they are into the register, what they did as commands. */
public final class PersonImport {

    /** Others wait while a transaction stores its events, so it is ended at about so many. */
    private static final int ENOUGH_EVENTS = 300;

    private final DeliveryCommands commands;
    private final EventStore events;
    private final PersonRegister register;
    private final KnownOrganisations organisations;
    private final Supplier<TeacherId> newIds;
    private final boolean dryRun;

    /** @param newIds numbers for new persons, random and each given once */
    public PersonImport(
            DeliveryCommands commands,
            EventStore events,
            PersonRegister register,
            KnownOrganisations organisations,
            Supplier<TeacherId> newIds,
            boolean dryRun) {
        this.commands = commands;
        this.events = events;
        this.register = register;
        this.organisations = organisations;
        this.newIds = newIds;
        this.dryRun = dryRun;
    }

    /**
     * Takes in as many of the persons, from the first on, as are enough for the running transaction.
     *
     * @return how many
     */
    public int take(List<PersonRows> persons, StepResults results) {
        Map<PersonKey, Person> known = known(persons);
        List<Person> toSave = new ArrayList<>();
        int taken = 0;
        while (taken < persons.size() && results.events() < ENOUGH_EVENTS) {
            PersonRows one = persons.get(taken++);
            take(one, known.get(one.key()), results, toSave);
        }
        if (!dryRun && !toSave.isEmpty()) {
            register.save(toSave);
        }
        return taken;
    }

    /** Rejects all rows of somebody whom the product cannot take in. */
    public static void giveUp(PersonRows person, StepResults results) {
        results.rejected(person.rows(), RowFault.ofRow(RowRule.NOT_PROCESSED));
    }

    private Map<PersonKey, Person> known(List<PersonRows> persons) {
        Map<BoardNumber, List<String>> numbers = new HashMap<>();
        persons.forEach(one -> numbers.computeIfAbsent(one.key().board(), board -> new ArrayList<>())
                .add(one.key().personnelNumber()));
        Map<PersonKey, Person> known = new HashMap<>();
        numbers.forEach((board, ofBoard) -> register.find(board, ofBoard)
                .forEach((number, found) -> known.put(new PersonKey(board, number), found)));
        return known;
    }

    private void take(PersonRows delivered, @Nullable Person known, StepResults results, List<Person> toSave) {
        if (delivered.tooMany()) {
            results.rejected(delivered.rows(), RowFault.ofRow(RowRule.PERSON_WITH_TOO_MANY_ROWS));
            return;
        }
        Person person = identify(delivered, known, results);
        if (person == null) {
            results.rejected(delivered.others(), new RowFault("personeelsnummer", RowRule.PERSON_UNKNOWN));
            return;
        }
        if (!person.equals(known)) {
            toSave.add(person);
        }
        if (!delivered.others().isEmpty()) {
            takeFacts(person, known == null, delivered.others(), results);
        }
    }

    /** Who it is by the delivery, or else by the register; null when neither tells. */
    private @Nullable Person identify(PersonRows delivered, @Nullable Person known, StepResults results) {
        List<DeliveredRow> good = new ArrayList<>();
        List<PersonRow> values = new ArrayList<>();
        for (DeliveredRow row : delivered.own()) {
            FieldReader reader = new FieldReader(row);
            PersonRow read = PersonRow.read(reader);
            if (read == null) {
                results.rejected(row, reader.faults());
            } else {
                good.add(row);
                values.add(read);
            }
        }
        if (values.stream().distinct().count() > 1) {
            results.rejected(good, RowFault.ofRow(FactRule.ROWS_CONTRADICT));
            return known;
        }
        if (good.isEmpty()) {
            return known;
        }
        TeacherId id = known == null ? newIds.get() : known.id();
        PersonKey key = delivered.key();
        Person person = values.getFirst().toPerson(id, key.board(), key.personnelNumber());
        results.accepted(
                ImportFile.LERAREN, known == null ? Fate.ADDED : person.equals(known) ? Fate.UNCHANGED : Fate.REPLACED);
        good.stream().skip(1).forEach(row -> results.accepted(row.file(), Fate.UNCHANGED));
        return person;
    }

    private void takeFacts(Person person, boolean isNew, List<DeliveredRow> rows, StepResults results) {
        DeliveryPlan plan = DeliveryPlan.of(
                person,
                organisations.of(person.board()),
                organisations.today(),
                () -> isNew ? List.of() : recorded(person),
                rows);
        if (plan.hasRowsThatSaySeveralThings()) {
            // Tried out until no row is left of which only a part would be taken.
            while (plan.rejectHalfTaken(decide(person, plan, true).outcomes())) {}
        }
        if (plan.facts().isEmpty()) {
            plan.conclude(List.of());
        } else {
            ImportDecision decision = decide(person, plan, dryRun);
            results.recorded(decision.events().size());
            plan.conclude(decision.outcomes());
            plan.changed(decision.changes());
            plan.denied(decision.denied());
            plan.compare(Appointment.of(decision.after().live()));
        }
        plan.tell(results);
    }

    private ImportDecision decide(Person person, DeliveryPlan plan, boolean tryOut) {
        return commands.send(new ImportFacts(
                person.id(), person.board(), plan.facts(), plan.open(), organisations.of(person.board()), tryOut));
    }

    /** The arbeidsrelaties on record. */
    private List<Appointment> recorded(Person person) {
        List<RecordedEvent> recorded = events.readEvents(person.id().streamId())
                .asStream()
                .map(RecordedEvent::of)
                .toList();
        return Appointment.of(
                TeacherFile.empty(person.id(), person.board()).evolve(recorded).live());
    }
}
