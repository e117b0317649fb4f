package nl.waaier.api.importing.job;

import java.util.List;
import nl.waaier.api.importing.facts.DeliveryPlanner.RecordedAppointments;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Folds a teacher's own stream. */
final class RecordedAppointmentsInStore implements RecordedAppointments {

    private final EventStore events;

    RecordedAppointmentsInStore(EventStore events) {
        this.events = events;
    }

    @Override
    public List<Appointment> of(TeacherId teacher) {
        List<TeacherEvent> recorded = events.readEvents(teacher.streamId())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(TeacherEvent.class::cast)
                .toList();
        return Appointment.of(TeacherFile.EMPTY.evolve(recorded).live());
    }
}
