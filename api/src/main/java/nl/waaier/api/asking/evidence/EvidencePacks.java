package nl.waaier.api.asking.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.waaier.api.asking.evidence.PackHeader.PackPerson;
import nl.waaier.api.asking.evidence.PackHeader.Scope;
import nl.waaier.api.asking.questions.NamedPersons;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.platform.eventstore.StoredEvent;
import nl.waaier.api.platform.eventstore.StoredStreams;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.Person;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.projections.store.FileFilter;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.TeacherFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes evidence packs from the event store itself; the read model only tells in whose streams to look. */
@Component
final class EvidencePacks {

    private final StoredStreams streams;
    private final TeacherFiles files;
    private final Organisations organisations;
    private final PersonNames names;
    private final Clock clock;
    private final EvidenceKey key;

    EvidencePacks(
            StoredStreams streams,
            TeacherFiles files,
            Organisations organisations,
            PersonNames names,
            Clock clock,
            EvidenceKey key) {
        this.streams = streams;
        this.files = files;
        this.organisations = organisations;
        this.names = names;
        this.clock = clock;
        this.key = key;
    }

    /** What was known of a teacher. */
    TrajectoryEvents of(TeacherId teacher, @Nullable Instant knownOn) {
        return TrajectoryEvents.knownOn(streams.read(teacher.streamId()), moment(knownOn));
    }

    /**
     * The pack of one trajectory.
     *
     * @param known what was known of the teacher
     * @throws nl.waaier.api.platform.problem.UnavailableException when there is no key to sign it with
     */
    SignedPack ofTrajectory(Person person, String trajectory, @Nullable Instant knownOn, TrajectoryEvents known)
            throws IOException {
        Scope scope = Scope.ofTrajectory(person.id().toString(), trajectory);
        return pack(
                person.board(),
                scope,
                knownOn,
                Set.of(person.id()),
                known.of(Set.of(trajectory), succession(person.board(), knownOn)).stream());
    }

    /**
     * The pack of all trajectories of a board with a step in a period, by teacher.
     *
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     * @throws nl.waaier.api.platform.problem.UnavailableException when there is no key to sign it with
     */
    SignedPack ofPeriod(BoardNumber board, LocalDate from, LocalDate until, @Nullable Instant knownOn)
            throws IOException {
        SortedMap<TeacherId, Set<String>> trajectories = trajectories(board, from, until, knownOn);
        Succession succession = succession(board, knownOn);
        Stream<StoredEvent> events = trajectories.entrySet().stream()
                .flatMap(each -> of(each.getKey(), knownOn).of(each.getValue(), succession).stream());
        return pack(board, Scope.ofPeriod(from, until), knownOn, trajectories.keySet(), events);
    }

    /** The board's policies come first: by these its promotions were decided. */
    private SignedPack pack(
            BoardNumber board,
            Scope scope,
            @Nullable Instant knownOn,
            Collection<TeacherId> teachers,
            Stream<StoredEvent> events)
            throws IOException {
        Stream<StoredEvent> policies = TrajectoryEvents.knownOn(streams.read(board.streamId()), moment(knownOn))
                .policies();
        return SignedPack.of(
                key,
                header(board, scope, knownOn, teachers),
                Stream.concat(policies, events).map(PackEvent::of));
    }

    private Succession succession(BoardNumber board, @Nullable Instant knownOn) {
        return organisations.of(board, knownOn).succession();
    }

    private SortedMap<TeacherId, Set<String>> trajectories(
            BoardNumber board, LocalDate from, LocalDate until, @Nullable Instant knownOn) {
        SortedMap<TeacherId, Set<String>> found = new TreeMap<>(Comparator.comparing(TeacherId::toString));
        files.read(Set.of(FilePart.PROMOTIONS), new FileFilter(board, null, null), file -> {
            Set<String> references = new TreeSet<>();
            for (RecordedFact<?> known : file.facts()) {
                if (known.fact() instanceof PromotionStepTaken step
                        && !known.recordedAt().isAfter(moment(knownOn))
                        && !step.date().isBefore(from)
                        && !step.date().isAfter(until)) {
                    references.add(step.trajectory());
                }
            }
            if (!references.isEmpty()) {
                found.put(file.teacher(), references);
            }
        });
        return found;
    }

    private PackHeader header(
            BoardNumber board, Scope scope, @Nullable Instant knownOn, Collection<TeacherId> teachers) {
        NamedPersons persons = names.of(teachers);
        return new PackHeader(
                board.value(),
                organisations.of(board).name(),
                scope,
                knownOn,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                teachers.stream()
                        .map(id -> new PackPerson(id.toString(), persons.name(id)))
                        .toList());
    }

    private static Instant moment(@Nullable Instant knownOn) {
        return knownOn == null ? Instant.MAX : knownOn;
    }
}
