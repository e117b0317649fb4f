package nl.waaier.api.importing.job;

import java.util.function.Supplier;
import nl.waaier.api.importing.ImportLimits;
import nl.waaier.api.importing.report.ReportTable;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.ErasedPersons;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.core.shared.TeacherId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * What every import works with.
 *
 * @param jobs the table of imports
 * @param report the table of what is told about imports
 * @param unitsOfWork makes one transaction of several commands
 * @param commands takes commands, on the thread that sends them
 * @param events the event store
 * @param organisations boards and schools on record
 * @param persons the person register
 * @param erased who was erased
 * @param newIds numbers for new persons
 * @param limits how much one import may bring
 * @param brake when a full delivery would withdraw too much
 */
record ImportDependencies(
        ImportJobs jobs,
        ReportTable report,
        UnitsOfWork unitsOfWork,
        CommandGateway commands,
        EventStore events,
        Organisations organisations,
        PersonRegister persons,
        ErasedPersons erased,
        Supplier<TeacherId> newIds,
        ImportLimits limits,
        WithdrawalBrake brake) {}
