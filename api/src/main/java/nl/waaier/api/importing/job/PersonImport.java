package nl.waaier.api.importing.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.waaier.api.importing.Fault;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Rejection;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.Tally;
import nl.waaier.api.importing.Tally.Fate;
import nl.waaier.api.importing.facts.DeliveryPlan;
import nl.waaier.api.importing.facts.DeliveryPlanner;
import nl.waaier.api.importing.facts.DeliveryPlanner.RecordedAppointments;
import nl.waaier.api.importing.facts.PlannedRow;
import nl.waaier.api.importing.rows.DeliveredRow;
import nl.waaier.api.importing.rows.PersonRow;
import nl.waaier.api.importing.rows.Read;
import nl.waaier.api.person.Person;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.FactRule;
import nl.waaier.core.teacher.ImportDecision;
import nl.waaier.core.teacher.command.ImportFacts;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Takes in what a delivery says about one person. */
final class PersonImport {

    private final CommandGateway commands;
    private final RecordedAppointments recorded;
    private final Supplier<TeacherId> newIds;
    private final boolean dryRun;

    /** @param newIds numbers for new persons, random and each given once */
    PersonImport(CommandGateway commands, RecordedAppointments recorded, Supplier<TeacherId> newIds, boolean dryRun) {
        this.commands = commands;
        this.recorded = recorded;
        this.newIds = newIds;
        this.dryRun = dryRun;
    }

    /**
     * Takes in the rows within the running transaction.
     *
     * @param known the person in the register, null when not there
     * @param toSave is given the person, when the register must be brought up to date
     */
    void take(
            PersonRows delivered, @Nullable Person known, Organisation organisation, Tally tally, List<Person> toSave) {
        if (delivered.tooMany()) {
            reject(delivered.rows(), Fault.ofRow(RowRule.PERSON_WITH_TOO_MANY_ROWS), tally);
            return;
        }
        Person person = identify(delivered, known, tally);
        if (person == null) {
            reject(delivered.others(), new Fault("personeelsnummer", RowRule.PERSON_UNKNOWN), tally);
            return;
        }
        if (!person.equals(known)) {
            toSave.add(person);
        }
        if (!delivered.others().isEmpty()) {
            takeFacts(person, known == null, delivered.others(), organisation, tally);
        }
    }

    /** Who it is by the delivery, or else by the register; null when neither tells. */
    private @Nullable Person identify(PersonRows delivered, @Nullable Person known, Tally tally) {
        List<DeliveredRow> good = new ArrayList<>();
        List<PersonRow> values = new ArrayList<>();
        for (DeliveredRow row : delivered.own()) {
            Read<PersonRow> read = PersonRow.read(row.fields());
            if (read.isGood()) {
                good.add(row);
                values.add(read.get());
            } else {
                tally.rejected(Rejection.ofRow(row.file(), row.line(), read.faults()));
            }
        }
        if (values.stream().distinct().count() > 1) {
            reject(good, Fault.ofRow(FactRule.ROWS_CONTRADICT), tally);
            return known;
        }
        if (good.isEmpty()) {
            return known;
        }
        Person person = values.getFirst()
                .toPerson(
                        known == null ? newIds.get() : known.id(),
                        delivered.key().board(),
                        delivered.key().personnelNumber());
        tally.accepted(
                ImportFile.LERAREN, known == null ? Fate.ADDED : person.equals(known) ? Fate.UNCHANGED : Fate.REPLACED);
        good.stream().skip(1).forEach(row -> tally.accepted(row.file(), Fate.UNCHANGED));
        return person;
    }

    private void takeFacts(
            Person person, boolean isNew, List<DeliveredRow> rows, Organisation organisation, Tally tally) {
        DeliveryPlan plan =
                new DeliveryPlanner(person, organisation, isNew ? RecordedAppointments.NONE : recorded).plan(rows);
        if (plan.hasRowsThatSaySeveralThings()) {
            // Tried out until no row is left of which only a part would be taken.
            while (plan.rejectHalfTaken(send(person, plan, true).outcomes())) {}
        }
        if (plan.facts().isEmpty()) {
            plan.conclude(List.of());
        } else {
            ImportDecision decision = send(person, plan, dryRun);
            tally.recorded(decision.events().size());
            plan.conclude(decision.outcomes());
        }
        plan.rows().forEach(row -> count(row, tally));
    }

    private ImportDecision send(Person person, DeliveryPlan plan, boolean tryOut) {
        return commands.<ImportDecision>sendAndWait(
                new ImportFacts(person.id(), person.board(), plan.facts(), plan.open(), tryOut));
    }

    private static void count(PlannedRow planned, Tally tally) {
        DeliveredRow row = planned.row();
        if (!planned.faults().isEmpty()) {
            tally.rejected(Rejection.ofRow(row.file(), row.line(), planned.faults()));
            return;
        }
        tally.accepted(row.file(), planned.fate());
        if (planned.warning() != null) {
            tally.warned(row.file(), row.line(), planned.warnedColumn(), planned.warning());
        }
    }

    /** Rejects all rows for one reason. */
    static void reject(List<DeliveredRow> rows, Fault fault, Tally tally) {
        for (DeliveredRow row : rows) {
            tally.rejected(Rejection.ofRow(row.file(), row.line(), List.of(fault)));
        }
    }
}
