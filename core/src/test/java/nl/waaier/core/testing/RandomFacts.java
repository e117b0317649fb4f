package nl.waaier.core.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.waaier.core.shared.AmbitionKind;
import nl.waaier.core.shared.AmbitionOutcome;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.core.teacher.event.AmbitionClosed;
import nl.waaier.core.teacher.event.AmbitionExpressed;
import nl.waaier.core.teacher.event.ReflectionWritten;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.event.TeamLeft;
import org.jspecify.annotations.Nullable;

/** Facts from a world of two schools, three arbeidsrelaties, three roles, two trajectories and twelve dates. */
final class RandomFacts {

    static final List<String> VOLGNUMMERS = List.of("1", "2", "3");

    private static final List<String> BRINS = List.of("16AH", "16AH", "02XY");
    private static final List<String> ROLES = List.of("vakleraar", "mentor", "starterscoach");
    private static final List<String> FTES = List.of("0.4000", "0.6000", "0.8000", "1.0000");
    private static final int FIRST_YEAR = 2012;
    private static final int YEARS = 12;

    private final Random random;
    private final TeacherId teacher;
    private final BoardNumber board;

    RandomFacts(Random random, TeacherId teacher, BoardNumber board) {
        this.random = random;
        this.teacher = teacher;
        this.board = board;
    }

    /** Some of which may be the same, or contradict each other. */
    List<TeacherFact> several(int count) {
        List<TeacherFact> facts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            facts.add(i > 0 && random.nextInt(12) == 0 ? facts.get(random.nextInt(i)) : one());
        }
        return facts;
    }

    TeacherFact one() {
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> ofAppointment();
            case 4 -> ofTrajectory();
            case 5 -> ofTeam();
            case 6 -> own();
            case 7 -> ofRight();
            default -> ofRole();
        };
    }

    LocalDate date() {
        return date(random.nextInt(YEARS));
    }

    private static LocalDate date(int year) {
        return LocalDate.of(FIRST_YEAR + year, 8, 1);
    }

    private TeacherFact ofAppointment() {
        GivenAppointment appointment = Given.appointment(pick(VOLGNUMMERS))
                .of(teacher, board)
                .at(pick(BRINS))
                .from(date(random.nextInt(YEARS / 2)).toString())
                .scale(pick(List.of("LB", "LB", "LC")))
                .fte(pick(FTES));
        return switch (random.nextInt(6)) {
            case 0, 1 -> appointment.started();
            case 2 -> appointment.because(ChangeKind.BEVORDERING).started();
            case 3, 4 -> appointment.because(ChangeKind.OMVANG).changedOn(date().toString());
            default -> random.nextBoolean() ? appointment.endedOn(lastDay()) : appointment.leftOn(lastDay());
        };
    }

    private TeacherFact ofRole() {
        GivenRole role = Given.role(pick(ROLES))
                .of(teacher, board)
                .at(pick(BRINS))
                .as(pick(List.of(CareerStage.values())))
                .noting(
                        random.nextInt(6) == 0
                                ? Notes.NONE
                                : new Notes(
                                        Given.text(pick(List.of("sectieleider", "rector"))),
                                        Given.text("lesbezoek"),
                                        null));
        if (random.nextInt(12) == 0) {
            role = role.atLevel(RoleLevel.SCHOOL);
        }
        @Nullable
        String until = random.nextBoolean()
                ? null
                : LocalDate.of(FIRST_YEAR + YEARS, 7, 31).toString();
        return switch (random.nextInt(10)) {
            case 9 -> role.inTeam(pick(List.of("onderbouw", "bovenbouw"))).changedOn(date().toString());
            case 0, 1, 2 -> role.enteredOn(date().toString());
            case 3, 4 -> role.reached(pick(List.of(CareerStage.values())), date().toString());
            case 5 -> role.leftOn(lastDay());
            case 6 -> role.supported(SupportKind.COACHING, date().toString(), until, Given.amount("8", AmountUnit.UUR));
            case 7 -> role.facilitated(FacilitationKind.TIJD, date().toString(), until, null);
            default -> role.recognised(RecognitionKind.INFORMEEL, date().toString());
        };
    }

    private TeacherFact ofTeam() {
        Brin brin = new Brin("16AH");
        return random.nextInt(3) == 0
                ? new TeamLeft(teacher, board, brin, "Onderbouw", LocalDate.parse(lastDay()))
                : new TeamJoined(teacher, board, brin, "onderbouw", date());
    }

    private TeacherFact own() {
        UUID key = new UUID(0, random.nextInt(3));
        PersonalText text = Given.text(pick(List.of("verder in het vak", "anders dan verwacht")));
        Audience audience = pick(List.of(Audience.values()));
        return switch (random.nextInt(3)) {
            case 0 -> new AmbitionClosed(teacher, board, key, date(), pick(List.of(AmbitionOutcome.values())), text);
            case 1 -> new ReflectionWritten(teacher, board, key, date(), pick(ROLES), null, text, audience);
            default ->
                new AmbitionExpressed(
                        teacher,
                        board,
                        key,
                        date(),
                        pick(List.of(AmbitionKind.values())),
                        null,
                        random.nextBoolean() ? null : pick(ROLES),
                        null,
                        text,
                        audience);
        };
    }

    private TeacherFact ofRight() {
        GivenRight right = new GivenRight(teacher, board, new Brin(pick(BRINS)));
        String day = date().plusDays(random.nextInt(300)).toString();
        String activity = pick(List.of("A1", "A2"));
        String hours = pick(List.of("4", "12.5", "40"));
        return switch (random.nextInt(6)) {
            case 0 -> right.carriedOver(SchoolYear.of(date()).toString(), day, hours, "100");
            case 1, 2 -> right.assigned(activity, day, hours, "0");
            case 3 -> right.consented(activity, day, hours, "0");
            default -> right.spent(day, hours, pick(List.of("0", "99.95")));
        };
    }

    private TeacherFact ofTrajectory() {
        boolean self = random.nextInt(8) == 0;
        return Given.trajectory(pick(List.of("P1", "P1", "P2")))
                .of(teacher, board)
                .at(pick(BRINS))
                .change("LB", pick(List.of("LC", "LC", "LD")))
                .byThemselves(self)
                .noting(new Notes(Given.text(self ? "leraar" : "bestuur"), null, Given.text("voldoet")))
                .recognising(
                        random.nextInt(6) == 0 ? pick(ROLES) : null,
                        pick(List.of(PromotionStep.values())),
                        random.nextInt(3) == 0 ? pick(List.of(TrajectoryComponent.values())) : null,
                        date().toString(),
                        pick(List.of(PromotionOutcome.values())));
    }

    /** Mostly the last day of a school year, sometimes the very day on which other things begin. */
    private String lastDay() {
        return date().minusDays(random.nextInt(4) == 0 ? 0 : 1).toString();
    }

    private <E> E pick(List<E> values) {
        return values.get(random.nextInt(values.size()));
    }
}
