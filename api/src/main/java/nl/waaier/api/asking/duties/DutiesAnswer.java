package nl.waaier.api.asking.duties;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedBy;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher did on a reference date.
 *
 * @param teacherId about whom
 * @param name the name, null when not registered
 * @param boardName the board's name, empty while unknown
 * @param referenceDate on which day
 * @param knownOn as known at which moment, null for now
 * @param duties the roles held on that day, by date of entry
 * @param appointments the arbeidsrelaties active on that day, by start date
 * @param granted what facilitation amounts to on that day for all roles together, per school
 */
public record DutiesAnswer(
        TeacherId teacherId,
        @Nullable String name,
        String boardName,
        LocalDate referenceDate,
        @Nullable Instant knownOn,
        List<Duty> duties,
        List<DutyAppointment> appointments,
        List<DutyGranted> granted) {

    /**
     * A role held on the day, with its dossier as it was then: nothing that began later.
     *
     * @param school at which school; null for a role of the board
     * @param schoolName its name, null while unknown
     * @param role the role's code
     * @param roleName its name in the catalogue, in Dutch; the code while it is not in it
     * @param roleNameEn the same in English
     * @param domain its domain, 1 to 4, when it was entered
     * @param level where it is played
     * @param team in which team
     * @param since first day in the role
     * @param lastDay last day in the role as far as is known
     * @param stage the stage on the day
     * @param stageSince first day at that stage
     * @param entry how it was entered (toelating)
     * @param stages stages reached after entry
     * @param support support (ondersteuning), also from before entry
     * @param facilitation facilitation (facilitering)
     * @param recognition recognition (erkenning)
     * @param gaps what the record leaves open on that day
     * @param recognisedUntil last day of the last recognition, when that is within a year; else null
     */
    public record Duty(
            @Nullable Brin school,
            @Nullable String schoolName,
            String role,
            String roleName,
            String roleNameEn,
            CareerDomain domain,
            @Nullable RoleLevel level,
            @Nullable String team,
            LocalDate since,
            @Nullable LocalDate lastDay,
            CareerStage stage,
            LocalDate stageSince,
            DutyEntry entry,
            List<DutyStage> stages,
            List<DutyItem> support,
            List<DutyItem> facilitation,
            List<DutyItem> recognition,
            List<DutyGap> gaps,
            @Nullable LocalDate recognisedUntil) {}

    /**
     * What is granted at one school for all roles together, beside the work itself.
     *
     * @param school at which school; null for roles of the board
     * @param schoolName its name, null while unknown
     * @param fte of all arbeidsrelaties there on the day
     * @param hoursPerYear what that fte is in klokuren per school year
     * @param amounts granted: one of each unit and period, added up
     */
    public record DutyGranted(
            @Nullable Brin school,
            @Nullable String schoolName,
            Fte fte,
            BigDecimal hoursPerYear,
            List<Amount> amounts) {}

    /**
     * Where a fact is on record, and what stands beside it in words.
     *
     * @param fact the fact's number; it identifies the fact within the teacher
     * @param recordedAt the moment it was recorded
     * @param recordedBy who recorded it, null when nobody knows
     * @param decidedBy who decided or gave it
     * @param evidence what shows it
     * @param remark anything else
     */
    public record DutySource(
            long fact,
            Instant recordedAt,
            @Nullable RecordedBy recordedBy,
            @Nullable PersonalText decidedBy,
            @Nullable PersonalText evidence,
            @Nullable PersonalText remark) {}

    /**
     * How a role was entered.
     *
     * @param kind in which way, null when not told
     * @param stage at which stage
     * @param source where it is on record
     */
    public record DutyEntry(@Nullable EntryKind kind, CareerStage stage, DutySource source) {}

    /**
     * A stage that was reached in a role.
     *
     * @param stage which
     * @param from first day at it
     * @param source where it is on record
     */
    public record DutyStage(CareerStage stage, LocalDate from, DutySource source) {}

    /**
     * Support, facilitation or recognition.
     *
     * @param kind what kind
     * @param from first day
     * @param until last day, null when without end
     * @param running whether it was still running on the reference date
     * @param amount how much, null when not told
     * @param source where it is on record
     */
    public record DutyItem(
            String kind,
            LocalDate from,
            @Nullable LocalDate until,
            boolean running,
            @Nullable Amount amount,
            DutySource source) {}

    /**
     * A question of the role that nothing on record answers.
     *
     * @param missing {@code role-entry}, {@code support}, {@code facilitation}, {@code recognition} or {@code induction}
     * @param message the same in words, in Dutch
     * @param messageEn the same in words, in English
     */
    public record DutyGap(String missing, String message, String messageEn) {}

    /**
     * An arbeidsrelatie on the day.
     *
     * @param appointmentId which arbeidsrelatie (volgnummer)
     * @param school at which school
     * @param schoolName its name, null while unknown
     * @param functionScale label of the function's scale
     * @param salaryScale the person's own scale where it differs
     * @param category functiecategorie, 1 to 18
     * @param fte as contracted on the day
     * @param kind kind of arbeidsrelatie
     * @param replacement whether it stands in for somebody else
     * @param since first day that counts
     * @param lastDay last day that counts as far as is known
     * @param fact number of the fact that began it
     * @param recordedAt the moment that was recorded
     * @param termsFact number of the fact that told what held on the day
     * @param termsRecordedAt the moment that was recorded
     */
    public record DutyAppointment(
            String appointmentId,
            Brin school,
            @Nullable String schoolName,
            String functionScale,
            @Nullable String salaryScale,
            int category,
            Fte fte,
            AppointmentKind kind,
            boolean replacement,
            LocalDate since,
            @Nullable LocalDate lastDay,
            long fact,
            Instant recordedAt,
            long termsFact,
            Instant termsRecordedAt) {}
}
