package nl.waaier.api.importing.recording;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.report.StepResults;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.ImportDecision;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.TeacherFile;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Takes in what a delivery says about persons: who they are into the register, what they did as commands. */
public final class PersonImport {

    /** Others wait while a transaction stores its events, so it is ended at about so many. */
    private static final int ENOUGH_EVENTS = 300;

    private final DeliveryCommands commands;
    private final EventStore events;
    private final PersonRegister register;
    private final KnownOrganisations organisations;
    private final Supplier<TeacherId> newIds;
    private final LocalDate today;
    private final boolean dryRun;

    /**
     * @param newIds numbers for new persons, random and each given once
     * @param today the day of the delivery
     */
    public PersonImport(
            DeliveryCommands commands,
            EventStore events,
            PersonRegister register,
            KnownOrganisations organisations,
            Supplier<TeacherId> newIds,
            LocalDate today,
            boolean dryRun) {
        this.commands = commands;
        this.events = events;
        this.register = register;
        this.organisations = organisations;
        this.newIds = newIds;
        this.today = today;
        this.dryRun = dryRun;
    }

    /**
     * Takes in as many of the persons, from the first on, as are enough for the running transaction.
     *
     * @return how many
     */
    public int take(List<PersonRows> persons, StepResults results) {
        Identities identities = new Identities(
                register, persons.stream().map(PersonRows::key).toList(), newIds, today, this::firstWorkDay);
        int taken = 0;
        while (taken < persons.size() && results.events() < ENOUGH_EVENTS) {
            take(persons.get(taken++), identities, results);
        }
        identities.conclude(results, dryRun);
        return taken;
    }

    /** Rejects all rows of somebody whom the product cannot take in. */
    public static void giveUp(PersonRows person, StepResults results) {
        results.rejected(person.rows(), RowFault.ofRow(RowRule.NOT_PROCESSED));
    }

    private void take(PersonRows delivered, Identities identities, StepResults results) {
        if (delivered.tooMany()) {
            results.rejected(delivered.rows(), RowFault.ofRow(RowRule.PERSON_WITH_TOO_MANY_ROWS));
            return;
        }
        identities.identify(delivered, results).ifPresent(person -> {
            List<DeliveredRow> work = identities.work(delivered, person, results);
            if (!work.isEmpty()) {
                takeFacts(person, identities.isNew(delivered.key()), work, results);
            }
        });
    }

    private void takeFacts(Person person, boolean isNew, List<DeliveredRow> rows, StepResults results) {
        DeliveryPlan plan = DeliveryPlan.of(
                person, organisations.of(person.board()), () -> isNew ? List.of() : recorded(person), rows);
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
        }
        plan.tell(results);
    }

    private ImportDecision decide(Person person, DeliveryPlan plan, boolean tryOut) {
        return commands.send(new ImportFacts(
                person.id(), person.board(), plan.facts(), plan.open(), organisations.of(person.board()), tryOut));
    }

    private Optional<LocalDate> firstWorkDay(Person person) {
        return recorded(person).stream()
                .map(appointment -> appointment.start().startDate())
                .min(Comparator.naturalOrder());
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
