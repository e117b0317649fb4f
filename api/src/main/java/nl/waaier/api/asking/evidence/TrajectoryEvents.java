package nl.waaier.api.asking.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.eventstore.StoredEvent;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;
import nl.waaier.core.organisation.event.ScaleLadderSet;
import nl.waaier.core.organisation.event.ScaleLadderWithdrawn;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.PromotionStepTaken;

/**
 * Which events of a teacher's stream tell the story of promotion trajectories: their steps, the arbeidsrelaties that an
 * appointment ended and began, and every retraction of one of these. What was withdrawn belongs to the story.
 *
 * @param events the stream as far as it was known, in order
 */
record TrajectoryEvents(List<StoredEvent> events) {

    TrajectoryEvents {
        events = List.copyOf(events);
    }

    /**
     * The part of a stream that was recorded up to a moment. A clock that went back does not change the order of knowing.
     *
     * @param knownOn that moment itself included
     */
    static TrajectoryEvents knownOn(List<StoredEvent> stream, Instant knownOn) {
        List<StoredEvent> known = new ArrayList<>();
        for (StoredEvent event : stream) {
            if (event.recordedAt().isAfter(knownOn)) {
                break;
            }
            known.add(event);
        }
        return new TrajectoryEvents(known);
    }

    /** The days on which a step of a trajectory was taken, steps withdrawn later included. */
    Set<LocalDate> days(String trajectory) {
        return steps(Set.of(trajectory)).map(step -> step.date()).collect(Collectors.toSet());
    }

    /**
     * The events of some trajectories, in the order of the stream, each once.
     *
     * @param succession which school took the place of which: an appointment may end an arbeidsrelatie at the one before
     */
    List<StoredEvent> of(Set<String> trajectories, Succession succession) {
        Set<String> appointments = new HashSet<>();
        steps(trajectories)
                .filter(step -> step.step() == PromotionStep.BENOEMING)
                .forEach(step -> addAppointments(step, appointments, succession));
        Set<Long> facts = new HashSet<>();
        List<StoredEvent> chosen = new ArrayList<>();
        for (StoredEvent stored : events) {
            boolean belongs =
                    switch (stored.event()) {
                        case PromotionStepTaken step -> trajectories.contains(step.trajectory());
                        case AppointmentStarted start -> appointments.contains(start.appointmentId());
                        case AppointmentEnded end -> appointments.contains(end.appointmentId());
                        case FactRetracted retracted -> facts.contains(retracted.number());
                        default -> false;
                    };
            if (belongs) {
                facts.add(stored.sequence());
                chosen.add(stored);
            }
        }
        return chosen;
    }

    /** Of a board's own stream: its promotion policies and ladders of scales, and what withdrew one. */
    Stream<StoredEvent> policies() {
        return events.stream()
                .filter(stored -> stored.event() instanceof PromotionPolicyAdopted
                        || stored.event() instanceof PromotionPolicyWithdrawn
                        || stored.event() instanceof ScaleLadderSet
                        || stored.event() instanceof ScaleLadderWithdrawn);
    }

    private Stream<PromotionStepTaken> steps(Set<String> trajectories) {
        return payloads(PromotionStepTaken.class).filter(step -> trajectories.contains(step.trajectory()));
    }

    private void addAppointments(PromotionStepTaken appointment, Set<String> ids, Succession succession) {
        atSchool(appointment, appointment.toScale(), succession)
                .filter(start -> start.startDate().equals(appointment.date()))
                .forEach(start -> ids.add(start.appointmentId()));
        ids.addAll(left(appointment, succession));
    }

    /** What was left for it: on the old scale, what ended on the day before; if nothing did, what began last. */
    private Set<String> left(PromotionStepTaken appointment, Succession succession) {
        List<AppointmentStarted> before = atSchool(appointment, appointment.fromScale(), succession)
                .filter(start -> start.startDate().isBefore(appointment.date()))
                .toList();
        Set<String> ended = payloads(AppointmentEnded.class)
                .filter(end -> end.lastDay().equals(appointment.date().minusDays(1)))
                .map(AppointmentEnded::appointmentId)
                .collect(Collectors.toSet());
        Set<String> left = before.stream()
                .map(AppointmentStarted::appointmentId)
                .filter(ended::contains)
                .collect(Collectors.toSet());
        if (!left.isEmpty()) {
            return left;
        }
        return before.stream()
                .max(Comparator.comparing(AppointmentStarted::startDate))
                .map(start -> Set.of(start.appointmentId()))
                .orElseGet(Set::of);
    }

    private Stream<AppointmentStarted> atSchool(PromotionStepTaken step, String scale, Succession succession) {
        return payloads(AppointmentStarted.class)
                .filter(start -> succession.areOne(start.brin(), step.brin(), step.date()))
                .filter(start -> start.functionScale().label().equals(scale));
    }

    private <T> Stream<T> payloads(Class<T> type) {
        return events.stream().map(StoredEvent::event).filter(type::isInstance).map(type::cast);
    }
}
