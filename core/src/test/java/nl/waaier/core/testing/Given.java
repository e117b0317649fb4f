package nl.waaier.core.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.organisation.event.TeamDefined;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.shared.TeamKind;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** Where every story starts: one teacher of one board, and words for what can be told about her. */
public final class Given {

    /** The board of every story that names no other. */
    public static final BoardNumber BOARD = new BoardNumber("41234");

    /** The teacher of every story that names no other. */
    public static final TeacherId TEACHER = teacher(1);

    /** The school of every story that names no other. */
    public static final Brin SCHOOL = new Brin("16AH");

    /** The board of every story that names no other: two schools, a team at the first, the
     * catalogue that comes with the product, no policy. */
    public static final Organisation ORGANISATION = Organisation.EMPTY
            .evolve(school("16AH"))
            .evolve(school("02XY"))
            .evolve(new TeamDefined(BOARD, SCHOOL, "onderbouw", "Onderbouw", TeamKind.TEAM, null, null));

    /** The same with a policy: every step that is usual for a promotion, a decision and an appointment for other changes. */
    public static final Organisation ORGANISATION_AS_USUAL = ORGANISATION.evolve(usualPolicy());

    private Given() {}

    /** A policy that asks every step that is usual for a promotion, and a decision and an appointment for other changes. */
    public static PromotionPolicyAdopted usualPolicy() {
        List<RequiredStep> decided = List.of(required(PromotionStep.BESLUIT), required(PromotionStep.BENOEMING));
        return new PromotionPolicyAdopted(
                BOARD,
                day("2000-01-01"),
                List.of(
                        new ChangePolicy(null, ScaleDirection.LAGER, null, null, decided),
                        new ChangePolicy(null, ScaleDirection.GELIJK, null, null, decided),
                        new ChangePolicy(
                                null,
                                null,
                                null,
                                null,
                                List.of(
                                        required(PromotionStep.VACATURE, PromotionStep.AANMELDING),
                                        required(PromotionStep.TOETSING),
                                        required(PromotionStep.ADVIES),
                                        required(PromotionStep.BESLUIT),
                                        required(PromotionStep.BENOEMING)))));
    }

    private static RequiredStep required(PromotionStep... anyOf) {
        return new RequiredStep(List.of(anyOf), false, 0, List.of());
    }

    private static SchoolRegistered school(String brin) {
        return new SchoolRegistered(BOARD, new Brin(brin), "Lyceum", Sector.VO, null, null, null);
    }

    /** One teacher among several. */
    public static TeacherId teacher(int number) {
        return new TeacherId(new UUID(0x4000L, 0x8000_0000_0000_0000L + number));
    }

    /** A full-time, permanent appointment as vakleraar on VO's LB at {@link #SCHOOL} from 1 August 2014; change what matters. */
    public static GivenAppointment appointment(String volgnummer) {
        return GivenAppointment.standard(volgnummer);
    }

    /** The role of the catalogue with this code, as starter at {@link #SCHOOL}; change what matters. */
    public static GivenRole role(String code) {
        return GivenRole.standard(code);
    }

    /** A trajectory from LB to LC at {@link #SCHOOL}, every step by the board with reasons; change what matters. */
    public static GivenTrajectory trajectory(String reference) {
        return GivenTrajectory.standard(reference);
    }

    /** Entered the role of mentor (domain 1). */
    public static RoleEntered mentorSince(String date) {
        return role("mentor").enteredOn(date);
    }

    /** Entered the role of starterscoach (domain 4). */
    public static RoleEntered starterscoachSince(String date) {
        return role("starterscoach").enteredOn(date);
    }

    /** The fact with this number was withdrawn by hand. */
    public static FactRetracted retracted(long number, TeacherFact fact, String reason) {
        return retraction(number, fact, null, text(reason));
    }

    /** The fact with this number was withdrawn because a delivery no longer says so. */
    public static FactRetracted deniedByDelivery(long number, TeacherFact fact) {
        return retraction(number, fact, null, null);
    }

    /** The fact with this number was replaced by hand by the fact with the other number. */
    public static FactRetracted replaced(long number, TeacherFact fact, long by, String reason) {
        return retraction(number, fact, by, text(reason));
    }

    /** The fact with this number was replaced because a delivery says otherwise. */
    public static FactRetracted replacedByDelivery(long number, TeacherFact fact, long by) {
        return retraction(number, fact, by, null);
    }

    private static FactRetracted retraction(
            long number, TeacherFact fact, @Nullable Long by, @Nullable PersonalText reason) {
        return new FactRetracted(fact.teacherId(), fact.boardNumber(), number, fact.effectiveDate(), by, reason);
    }

    /** A calendar day, {@code yyyy-MM-dd}. */
    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    /** Free text about a person. */
    public static PersonalText text(String value) {
        return new PersonalText(value);
    }

    /** Notes that say who judged, and on what evidence. */
    public static Notes judged() {
        return new Notes(text("rector"), text("lesbezoek"), null);
    }

    /** Notes that name only who decided. */
    public static Notes decidedBy(String who) {
        return new Notes(text(who), null, null);
    }

    /** An amount such as {@code amount("40", AmountUnit.UUR)}. */
    public static Amount amount(String quantity, AmountUnit unit) {
        return new Amount(new BigDecimal(quantity), unit);
    }
}
