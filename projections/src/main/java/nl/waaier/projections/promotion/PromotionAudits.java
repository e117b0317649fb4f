package nl.waaier.projections.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.promotion.PromotionRules;
import nl.waaier.core.promotion.PromotionTrajectory;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.store.FileFilter;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.TeacherFiles;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about the promotions of a board, each in one pass over its teachers. Each as known at a moment, null for
 * now, and each throws a {@link nl.waaier.projections.store.ReadModelNotReadyException} while the read model is being built for the
 * first time.
 */
public final class PromotionAudits {

    private static final Set<FilePart> PARTS = Set.of(FilePart.APPOINTMENTS, FilePart.PROMOTIONS, FilePart.TEXTS);

    private final TeacherFiles files;

    /** Answers from this read store. */
    public PromotionAudits(TeacherFiles files) {
        this.files = files;
    }

    /**
     * Every trajectory of a board.
     *
     * @param organisation the board's, as known at the same moment
     */
    public List<AuditedTrajectory> ofBoard(BoardNumber board, Organisation organisation, @Nullable Instant knownOn) {
        List<AuditedTrajectory> audited = new ArrayList<>();
        read(board, knownOn, promotions -> audited.addAll(AuditedTrajectory.of(promotions, organisation)));
        return withSharedReferences(audited);
    }

    /**
     * Every trajectory of one teacher of a board, by first day. Whether another person's has the same reference is not told:
     * that is a matter of the board.
     *
     * @param organisation the board's, as known at the same moment
     */
    public List<AuditedTrajectory> ofTeacher(
            BoardNumber board, TeacherId teacher, Organisation organisation, @Nullable Instant knownOn) {
        return files.find(PARTS, board, teacher)
                .map(file -> AuditedTrajectory.of(TeacherPromotions.of(file, moment(knownOn)), organisation))
                .orElse(List.of());
    }

    /**
     * What became of the trajectories of a board, per school year, change of scale and school.
     *
     * @param organisation the board's, as known at the same moment
     * @param from first school year
     * @param until last school year
     */
    public List<PromotionCount> counts(
            BoardNumber board,
            Organisation organisation,
            SchoolYear from,
            SchoolYear until,
            @Nullable Instant knownOn) {
        List<PromotionTrajectory> trajectories = new ArrayList<>();
        read(board, knownOn, promotions -> trajectories.addAll(promotions.trajectories()));
        return PromotionCount.of(trajectories, organisation.succession(), from, until);
    }

    /**
     * Every change of scale of a board that no trajectory explains, and every trajectory that led to none.
     *
     * @param organisation the board's, as known at the same moment
     */
    public List<UnexplainedChange> unexplained(
            BoardNumber board, Organisation organisation, @Nullable Instant knownOn) {
        List<UnexplainedChange> changes = new ArrayList<>();
        read(board, knownOn, promotions -> changes.addAll(ScaleChanges.unexplained(promotions, organisation)));
        return changes;
    }

    /**
     * What became of the trajectories to a higher scale of a board that began in a period.
     *
     * @param organisation the board's, as known at the same moment
     * @param from first day of the period
     * @param until last day of the period
     */
    public PromotionEquality equality(
            BoardNumber board, Organisation organisation, LocalDate from, LocalDate until, @Nullable Instant knownOn) {
        List<BegunTrajectory> begun = new ArrayList<>();
        read(board, knownOn, promotions -> {
            for (PromotionTrajectory trajectory : promotions.trajectories()) {
                if (isUpwardWithin(trajectory, organisation, from, until)) {
                    SchoolHistory school = organisation.schools().get(trajectory.brin());
                    begun.add(new BegunTrajectory(
                            trajectory,
                            StartingPosition.of(
                                    promotions.teacher(),
                                    trajectory,
                                    promotions.appointments(),
                                    school == null ? null : school.sector())));
                }
            }
        });
        return PromotionEquality.of(begun);
    }

    private static boolean isUpwardWithin(
            PromotionTrajectory trajectory, Organisation organisation, LocalDate from, LocalDate until) {
        LocalDate day = trajectory.firstDay();
        return !day.isBefore(from)
                && !day.isAfter(until)
                && PromotionRules.direction(trajectory, organisation) == ScaleDirection.HOGER;
    }

    /** The same for each teacher alone, who has a trajectory that counts in the year. */
    public Map<TeacherId, List<PromotionCount>> countsByTeacher(
            BoardNumber board, Organisation organisation, SchoolYear year, @Nullable Instant knownOn) {
        Map<TeacherId, List<PromotionCount>> counts = new HashMap<>();
        read(board, knownOn, promotions -> {
            List<PromotionCount> own =
                    PromotionCount.of(promotions.trajectories(), organisation.succession(), year, year);
            if (!own.isEmpty()) {
                counts.put(promotions.teacher(), own);
            }
        });
        return counts;
    }

    private void read(BoardNumber board, @Nullable Instant knownOn, Consumer<TeacherPromotions> consumer) {
        Instant moment = moment(knownOn);
        files.read(
                PARTS, new FileFilter(board, null, null), file -> consumer.accept(TeacherPromotions.of(file, moment)));
    }

    private static Instant moment(@Nullable Instant knownOn) {
        return knownOn == null ? Instant.MAX : knownOn;
    }

    /** Only all of the board's trajectories together show it; the import sees one person at a time. */
    static List<AuditedTrajectory> withSharedReferences(List<AuditedTrajectory> audited) {
        Map<String, TeacherId> first = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (AuditedTrajectory one : audited) {
            TeacherId other = first.putIfAbsent(one.trajectory().reference(), one.teacher());
            if (other != null && !other.equals(one.teacher())) {
                shared.add(one.trajectory().reference());
            }
        }
        return audited.stream()
                .map(one -> shared.contains(one.trajectory().reference()) ? one.withSharedReference() : one)
                .toList();
    }
}
