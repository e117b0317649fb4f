package nl.waaier.api.importing.recording;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.report.StepResults;
import nl.waaier.api.platform.person.ErasedPersons;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.ImportDecision;
import nl.waaier.core.teacher.command.FullScope;
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
    private final ErasedPersons erased;
    private final KnownOrganisations organisations;
    private final Supplier<TeacherId> newIds;
    private final FullParts full;
    private final LocalDate today;
    private final boolean dryRun;

    /**
     * @param erased who was erased, and is not taken in again
     * @param newIds numbers for new persons, random and each given once
     * @param full in what the delivery is whole
     * @param today the day of the delivery
     */
    public PersonImport(
            DeliveryCommands commands,
            EventStore events,
            PersonRegister register,
            ErasedPersons erased,
            KnownOrganisations organisations,
            Supplier<TeacherId> newIds,
            FullParts full,
            LocalDate today,
            boolean dryRun) {
        this.commands = commands;
        this.events = events;
        this.register = register;
        this.erased = erased;
        this.organisations = organisations;
        this.newIds = newIds;
        this.full = full;
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
                register, erased, persons.stream().map(PersonRows::key).toList(), newIds, today, this::firstWorkDay);
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
            boolean isNew = identities.isNew(delivered.key());
            boolean isFull = !isNew && work.size() == delivered.others().size() && isFull(person, results);
            if (!work.isEmpty() || isFull) {
                takeFacts(person, isNew, isFull, work, results);
            }
        });
    }

    /** Whether what the delivery does not have about somebody is withdrawn: not of whom several numbers stand for. */
    private boolean isFull(Person person, StepResults results) {
        if (full.scope(person.board(), Set.of()) == null) {
            return false;
        }
        if (register.joinedInto(person.id()).isEmpty()) {
            return true;
        }
        results.warned(Warning.ofDelivery(WarningRule.FULL_OF_JOINED_FILES));
        return false;
    }

    private void takeFacts(Person person, boolean isNew, boolean isFull, List<DeliveredRow> rows, StepResults results) {
        DeliveryPlan plan = DeliveryPlan.of(
                person,
                organisations.of(person.board()),
                organisations.today(),
                () -> isNew ? List.of() : recorded(person),
                rows);
        if (plan.hasRowsThatSaySeveralThings()) {
            // Tried out until no row is left of which only a part would be taken.
            while (plan.rejectHalfTaken(
                    decide(person, plan, scope(person, plan, isFull), true).outcomes())) {}
        }
        FullScope scope = scope(person, plan, isFull);
        if (plan.facts().isEmpty() && scope == null) {
            plan.conclude(List.of());
        } else {
            ImportDecision decision = decide(person, plan, scope, dryRun);
            results.recorded(decision.events().size());
            plan.conclude(decision.outcomes());
            plan.changed(decision.changes());
            plan.denied(decision.denied());
            plan.compare(Appointment.of(decision.after().live()));
            FullReport.tell(person, decision.withdrawals(), results);
            if (results.figures().areAsked() && !decision.events().isEmpty()) {
                TeacherFile before = isNew ? TeacherFile.empty(person.id(), person.board()) : file(person);
                results.figures().add(before, decision.events(), organisations.of(person.board()));
            }
        }
        plan.tell(results);
    }

    private @Nullable FullScope scope(Person person, DeliveryPlan plan, boolean isFull) {
        return isFull ? full.scope(person.board(), plan.filesWithRejectedRows()) : null;
    }

    private ImportDecision decide(Person person, DeliveryPlan plan, @Nullable FullScope scope, boolean tryOut) {
        return commands.send(new ImportFacts(
                person.id(),
                person.board(),
                plan.facts(),
                plan.open(),
                organisations.of(person.board()),
                scope,
                tryOut));
    }

    private Optional<LocalDate> firstWorkDay(Person person) {
        return recorded(person).stream()
                .map(appointment -> appointment.start().startDate())
                .min(Comparator.naturalOrder());
    }

    /** The arbeidsrelaties on record. */
    private List<Appointment> recorded(Person person) {
        return Appointment.of(file(person).live());
    }

    private TeacherFile file(Person person) {
        List<RecordedEvent> recorded = events.readEvents(person.id().streamId())
                .asStream()
                .map(RecordedEvent::of)
                .toList();
        return TeacherFile.empty(person.id(), person.board()).evolve(recorded);
    }
}
