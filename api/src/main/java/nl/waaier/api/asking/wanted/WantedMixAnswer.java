package nl.waaier.api.asking.wanted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.api.asking.questions.NamedPersons;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.rolemix.RoleMixQuestion;
import nl.waaier.projections.wanted.ComparedRole;
import nl.waaier.projections.wanted.LeavingReason;
import nl.waaier.projections.wanted.RoleHolder;
import nl.waaier.projections.wanted.WantedComparison;
import org.jspecify.annotations.Nullable;

/**
 * Wanted roles beside held ones, of a school, of a team in it, or of a board with all its schools.
 *
 * @param board of which board
 * @param school of which school, null for the whole board
 * @param team of which team, null for all
 * @param referenceDate on which date
 * @param knownOn as known at which moment, null for now
 * @param open how many places there are that nobody fills; null for those who may not see
 *     persons here
 * @param wantedRoles by code
 * @param leaningOnOne roles that one person holds and nobody else, wanted or not, by code; null for those who may not see
 *     persons here
 */
record WantedMixAnswer(
        BoardNumber board,
        @Nullable Brin school,
        @Nullable String team,
        LocalDate referenceDate,
        @Nullable Instant knownOn,
        @Nullable Integer open,
        List<Row> wantedRoles,
        @Nullable List<Leaning> leaningOnOne) {

    /**
     * A wanted role and what there is of it. All numbers are null for those who may not see persons here.
     *
     * @param wanted what is wanted
     * @param held how many hold it there, at whatever stage
     * @param atStage how many of them at the stage that is asked for, or above
     * @param inDevelopment how many grow towards it: holders below that stage, and people there with support for it or an
     *     entry into it to come
     * @param open how many places nobody fills at that stage; never less than 0
     * @param developing who they are; null for those who may not see persons here
     * @param leaving holders of whom the end in the role lies within a year; null for those who may not see persons here
     */
    record Row(
            WantedRoleAnswer wanted,
            @Nullable Integer held,
            @Nullable Integer atStage,
            @Nullable Integer inDevelopment,
            @Nullable Integer open,
            @Nullable List<Somebody> developing,
            @Nullable List<Somebody> leaving) {}

    /**
     * Somebody who holds a role, or grows towards it.
     *
     * @param teacherId who
     * @param name the name, null when not registered
     * @param stage the stage in the role, null for who does not hold it yet
     * @param lastDay the last day in the role, null when no end is on record
     * @param reason why it ends, null when no end is on record
     */
    record Somebody(
            TeacherId teacherId,
            @Nullable String name,
            @Nullable CareerStage stage,
            @Nullable LocalDate lastDay,
            @Nullable LeavingReason reason) {}

    /**
     * A role that leans on one person.
     *
     * @param role the role's code
     * @param holder who holds it, with the last day in it as far as is known
     * @param leaving whether that day lies within a year
     */
    record Leaning(String role, Somebody holder, boolean leaving) {}

    /**
     * For those who may see persons.
     *
     * @param persons those whom it is about, as far as registered
     */
    static WantedMixAnswer shown(RoleMixQuestion question, WantedComparison comparison, NamedPersons persons) {
        List<Row> rows = comparison.roles().stream()
                .map(role ->
                        row(role.wanted(), WantedNumbers.all(role), developing(role, persons), leaving(role, persons)))
                .toList();
        List<Leaning> leaning = new ArrayList<>();
        comparison
                .leaningOnOne()
                .forEach((role, holder) -> leaning.add(
                        new Leaning(role, somebody(holder, persons), holder.leavesWithinAYearOf(comparison.date()))));
        return of(question, rows, leaning);
    }

    /** For all others: which roles are wanted, and nothing of who has them. */
    static WantedMixAnswer wanted(RoleMixQuestion question, List<WantedRole> wanted) {
        return of(
                question,
                wanted.stream()
                        .map(role -> row(role, WantedNumbers.UNTOLD, null, null))
                        .toList(),
                null);
    }

    private static WantedMixAnswer of(RoleMixQuestion question, List<Row> rows, @Nullable List<Leaning> leaning) {
        boolean all = rows.stream().allMatch(row -> row.open() != null);
        return new WantedMixAnswer(
                question.board(),
                question.school(),
                question.team(),
                question.referenceDate(),
                question.knownOn(),
                all
                        ? rows.stream()
                                .mapToInt(row -> row.open() == null ? 0 : row.open())
                                .sum()
                        : null,
                rows,
                leaning);
    }

    private static Row row(
            WantedRole wanted,
            WantedNumbers numbers,
            @Nullable List<Somebody> developing,
            @Nullable List<Somebody> leaving) {
        return new Row(
                WantedRoleAnswer.of(wanted),
                numbers.held(),
                numbers.atStage(),
                numbers.inDevelopment(),
                numbers.open(),
                developing,
                leaving);
    }

    private static List<Somebody> developing(ComparedRole role, NamedPersons persons) {
        return Stream.concat(
                        role.belowStage().stream().map(holder -> somebody(holder, persons)),
                        role.preparing().keySet().stream()
                                .map(teacher -> new Somebody(teacher, persons.name(teacher), null, null, null)))
                .sorted(Comparator.comparing(Somebody::teacherId, persons.inDutchOrder()))
                .toList();
    }

    private static List<Somebody> leaving(ComparedRole role, NamedPersons persons) {
        return role.leaving().stream().map(holder -> somebody(holder, persons)).toList();
    }

    private static Somebody somebody(RoleHolder holder, NamedPersons persons) {
        return new Somebody(
                holder.teacher(), persons.name(holder.teacher()), holder.stage(), holder.lastDay(), holder.reason());
    }
}
