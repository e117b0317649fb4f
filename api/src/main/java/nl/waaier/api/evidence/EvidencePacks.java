package nl.waaier.api.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.waaier.api.eventstore.StoredEvent;
import nl.waaier.api.eventstore.StoredStreams;
import nl.waaier.api.evidence.format.EvidenceKey;
import nl.waaier.api.evidence.format.PackEvent;
import nl.waaier.api.evidence.format.PackHeader;
import nl.waaier.api.evidence.format.PackHeader.PackPerson;
import nl.waaier.api.evidence.format.PackScope;
import nl.waaier.api.evidence.format.PackWriter;
import nl.waaier.api.organisation.Organisations;
import nl.waaier.api.person.Person;
import nl.waaier.api.problem.NotFoundException;
import nl.waaier.api.questions.PersonNames;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.projections.facts.KnownFact;
import nl.waaier.projections.promotion.PromotionView;
import nl.waaier.projections.store.LogFilter;
import nl.waaier.projections.store.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes evidence packs from the event store itself; a view only tells in whose streams to look. */
@Component
final class EvidencePacks {

    private final StoredStreams streams;
    private final ViewReader views;
    private final Organisations organisations;
    private final PersonNames names;
    private final Clock clock;

    EvidencePacks(
            StoredStreams streams, ViewReader views, Organisations organisations, PersonNames names, Clock clock) {
        this.streams = streams;
        this.views = views;
        this.organisations = organisations;
        this.names = names;
        this.clock = clock;
    }

    /** What was known of a teacher. */
    TrajectoryEvents of(TeacherId teacher, @Nullable Instant knownOn) {
        return TrajectoryEvents.knownOn(streams.read(teacher.streamId()), knownOn == null ? Instant.MAX : knownOn);
    }

    /**
     * The pack of one trajectory.
     *
     * @throws NotFoundException when the teacher had no such trajectory, as far as was known
     */
    SpooledPack ofTrajectory(Person person, String trajectory, @Nullable Instant knownOn, EvidenceKey key)
            throws IOException {
        List<StoredEvent> events = of(person.id(), knownOn).of(Set.of(trajectory));
        if (events.isEmpty()) {
            throw new NotFoundException();
        }
        PackScope scope = new PackScope.OfTrajectory(person.id().toString(), trajectory);
        PackHeader header = header(person.board(), scope, knownOn, Set.of(person.id()));
        return SpooledPack.of(out -> {
            PackWriter pack = begin(out, key, header, knownOn);
            add(pack, events);
            pack.finish();
        });
    }

    /**
     * The pack of all trajectories of a board with a step in a period, by teacher.
     *
     * @throws nl.waaier.projections.store.ViewNotReadyException while the view is being built for the first time
     */
    SpooledPack ofPeriod(BoardNumber board, LocalDate from, LocalDate until, @Nullable Instant knownOn, EvidenceKey key)
            throws IOException {
        SortedMap<TeacherId, Set<String>> trajectories = trajectories(board, from, until, knownOn);
        PackHeader header = header(board, new PackScope.OfPeriod(from, until), knownOn, trajectories.keySet());
        return SpooledPack.of(out -> {
            PackWriter pack = begin(out, key, header, knownOn);
            for (Map.Entry<TeacherId, Set<String>> each : trajectories.entrySet()) {
                add(pack, of(each.getKey(), knownOn).of(each.getValue()));
            }
            pack.finish();
        });
    }

    private SortedMap<TeacherId, Set<String>> trajectories(
            BoardNumber board, LocalDate from, LocalDate until, @Nullable Instant knownOn) {
        Instant moment = knownOn == null ? Instant.MAX : knownOn;
        SortedMap<TeacherId, Set<String>> found = new TreeMap<>(Comparator.comparing(TeacherId::toString));
        views.read(PromotionView.VIEW, new LogFilter(board, null, null), log -> {
            Set<String> references = new TreeSet<>();
            for (KnownFact known : log.facts()) {
                if (known.fact() instanceof PromotionStepTaken step
                        && !known.recordedAt().isAfter(moment)
                        && !step.date().isBefore(from)
                        && !step.date().isAfter(until)) {
                    references.add(step.trajectory());
                }
            }
            if (!references.isEmpty()) {
                found.put(log.teacher(), references);
            }
        });
        return found;
    }

    private PackHeader header(
            BoardNumber board, PackScope scope, @Nullable Instant knownOn, Collection<TeacherId> teachers) {
        Map<TeacherId, Person> persons = names.of(teachers);
        return new PackHeader(
                board.value(),
                organisations.of(board).name(),
                scope,
                knownOn,
                clock.instant(),
                teachers.stream()
                        .map(id -> new PackPerson(id.toString(), PersonNames.full(persons.get(id))))
                        .toList());
    }

    private PackWriter begin(OutputStream out, EvidenceKey key, PackHeader header, @Nullable Instant knownOn)
            throws IOException {
        PackWriter pack = new PackWriter(out, key, header);
        BoardNumber board = new BoardNumber(header.boardNumber());
        add(pack, BoardPolicy.knownOn(streams.read(board.streamId()), knownOn == null ? Instant.MAX : knownOn));
        return pack;
    }

    private static void add(PackWriter pack, List<StoredEvent> events) throws IOException {
        for (StoredEvent stored : events) {
            pack.add(new PackEvent(
                    stored.stream(),
                    stored.sequence(),
                    stored.type(),
                    stored.revision(),
                    stored.recordedAt(),
                    effectiveDate(stored.event()),
                    stored.payload()));
        }
    }

    private static @Nullable LocalDate effectiveDate(Object event) {
        return switch (event) {
            case TeacherFact fact -> fact.effectiveDate();
            case FactRetracted retracted -> retracted.effectiveDate();
            case PromotionPolicyAdopted policy -> policy.effectiveDate();
            case PromotionPolicyWithdrawn policy -> policy.effectiveDate();
            default -> null;
        };
    }
}
