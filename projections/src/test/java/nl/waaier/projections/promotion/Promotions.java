package nl.waaier.projections.promotion;

import java.time.Instant;
import java.util.List;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.promotion.PromotionTrajectory;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenTrajectory;

/** Promotions as the view knows them: events recorded on a second each, beginning with {@link #RECORDED}. */
final class Promotions {

    /** When the first event was recorded. */
    static final Instant RECORDED = Instant.parse("2024-01-01T00:00:00Z");

    /** A board with one school for secondary and one for primary education, that asks the usual steps of a promotion. */
    static final Organisation BOARD = Organisation.EMPTY
            .evolve(new SchoolRegistered(Given.BOARD, Given.SCHOOL, "Lyceum", Sector.VO, null, null, null))
            .evolve(new SchoolRegistered(Given.BOARD, new Brin("20BB"), "Basisschool", Sector.BO, null, null, null))
            .evolve(Given.usualPolicy());

    private static final GivenAppointment LB =
            Given.appointment("1").scale("LB").from("2010-08-01");
    private static final GivenAppointment LC =
            Given.appointment("2").scale("LC").from("2015-08-01").because(ChangeKind.BEVORDERING);
    private static final GivenTrajectory P1 = Given.trajectory("P1");

    private Promotions() {}

    /** What was known of the standard teacher at a moment. */
    static TeacherPromotions known(Instant moment, TeacherEvent... events) {
        return known(Given.TEACHER, moment, events);
    }

    /** The same now. */
    static TeacherPromotions known(TeacherEvent... events) {
        return known(Instant.MAX, events);
    }

    private static TeacherPromotions known(TeacherId teacher, Instant moment, TeacherEvent... events) {
        TeacherFile nothing = TeacherFile.empty(teacher, Given.BOARD);
        return TeacherPromotions.of(GivenFile.after(nothing, RECORDED::plusSeconds, List.of(events)), moment);
    }

    /** The trajectories as audited at {@link #BOARD}. */
    static List<AuditedTrajectory> audited(TeacherEvent... events) {
        return AuditedTrajectory.of(known(events), BOARD);
    }

    /** The only trajectory, as audited. */
    static AuditedTrajectory only(TeacherEvent... events) {
        List<AuditedTrajectory> audited = audited(events);
        if (audited.size() != 1) {
            throw new AssertionError(audited.size() + " trajectories");
        }
        return audited.getFirst();
    }

    /** The same about another teacher. */
    static AuditedTrajectory onlyOf(TeacherId teacher, TeacherEvent... events) {
        return AuditedTrajectory.of(known(teacher, Instant.MAX, events), BOARD).getFirst();
    }

    /** The only trajectory. */
    static PromotionTrajectory trajectory(TeacherFact... steps) {
        return PromotionTrajectory.of(GivenFile.onRecord(steps)).getFirst();
    }

    /** A promotion from LB to LC in which everything is in order: from 2015-01-10 to 2015-08-01, 203 days. */
    static TeacherEvent[] inOrder() {
        return new TeacherEvent[] {
            LB.started(),
            P1.applied("2015-01-10"),
            P1.assessed("2015-02-10"),
            P1.advised("2015-03-10"),
            P1.decided("2015-04-10", PromotionOutcome.POSITIEF),
            LB.endedOn("2015-07-31"),
            LC.started(),
            P1.appointed("2015-08-01")
        };
    }

    /** The same events with another one in the place of the one with this number, or without it when null. */
    static TeacherEvent[] inOrderBut(int number, TeacherEvent... instead) {
        List<TeacherEvent> events = new java.util.ArrayList<>(List.of(inOrder()));
        events.remove(number);
        events.addAll(number, List.of(instead));
        return events.toArray(TeacherEvent[]::new);
    }
}
