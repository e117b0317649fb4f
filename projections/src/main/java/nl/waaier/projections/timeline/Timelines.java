package nl.waaier.projections.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.TeacherFiles;
import org.jspecify.annotations.Nullable;

/** Answers questions about one teacher. */
public final class Timelines {

    private static final Set<FilePart> PORTFOLIO = Set.of(FilePart.DEVELOPMENT, FilePart.TEXTS);

    private final TeacherFiles files;

    /** Answers from this read store. */
    public Timelines(TeacherFiles files) {
        this.files = files;
    }

    /**
     * The timeline of a teacher of a board; none when nothing is on record.
     *
     * @param reader as whom it is read, which tells what of the own development is in it
     * @param knownOn as known at which moment, null for now
     * @param withWithdrawn whether withdrawn facts are shown too, as such
     * @param today the day on which roles still held are judged
     * @param organisation the board as known at the same moment
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public Optional<Timeline> of(
            BoardNumber board,
            TeacherId teacher,
            Audience.Reader reader,
            @Nullable Instant knownOn,
            boolean withWithdrawn,
            LocalDate today,
            Organisation organisation) {
        Instant moment = knownOn == null ? Instant.MAX : knownOn;
        return files.find(FilePart.ALL, board, teacher, reader)
                .map(file -> Timeline.of(file, moment, withWithdrawn, today, organisation));
    }

    /**
     * The roles that a teacher of a board held on a date, with their dossiers, and the arbeidsrelaties; none of either when
     * nothing is on record.
     *
     * @param knownOn as known at which moment, null for now
     * @param organisation the board as known at the same moment
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public Duties duties(
            BoardNumber board,
            TeacherId teacher,
            LocalDate date,
            @Nullable Instant knownOn,
            Organisation organisation) {
        Instant moment = knownOn == null ? Instant.MAX : knownOn;
        return files.find(FilePart.ALL, board, teacher)
                .map(file -> Duties.of(file, date, moment, organisation))
                .orElse(Duties.NONE);
    }

    /**
     * What a teacher of a board wants and wrote, as far as a reader may read it; nothing when nothing is on record.
     *
     * @param knownOn as known at which moment, null for now
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public Portfolio portfolio(
            BoardNumber board, TeacherId teacher, Audience.Reader reader, @Nullable Instant knownOn) {
        Instant moment = knownOn == null ? Instant.MAX : knownOn;
        return files.find(PORTFOLIO, board, teacher, reader)
                .map(file -> Portfolio.of(file, moment))
                .orElse(Portfolio.NONE);
    }

    /**
     * The schools where a teacher works on a date, as far as is known now.
     *
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public Set<Brin> schoolsOf(BoardNumber board, TeacherId teacher, LocalDate date) {
        return files.find(FilePart.ALL, board, teacher).stream()
                .flatMap(file -> Appointment.of(file.knownAt(Instant.MAX)).stream())
                .filter(a -> a.activeOn(date))
                .map(Appointment::brin)
                .collect(Collectors.toSet());
    }
}
