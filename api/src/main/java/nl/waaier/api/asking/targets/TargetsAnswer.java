package nl.waaier.api.asking.targets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.questions.CouncilFindingAnswer;
import nl.waaier.core.organisation.FunctiemixTarget;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.TargetProgress;
import org.jspecify.annotations.Nullable;

/**
 * The targets of a board that are in force on a date, and how far each is reached.
 *
 * @param board of which board
 * @param referenceDate on which date
 * @param knownOn as known at which moment, null for now
 * @param targets by code
 * @param councilFinding what is not in order about the council, where targets are in force on that date; null for nothing
 */
public record TargetsAnswer(
        BoardNumber board,
        LocalDate referenceDate,
        @Nullable Instant knownOn,
        List<ReachedTarget> targets,
        @Nullable CouncilFindingAnswer councilFinding) {

    /**
     * What was agreed.
     *
     * @param target the target's code
     * @param sector for which sector, null when for one school
     * @param school for which school, null when for a sector
     * @param randstad only the schools with this flag, null for all
     * @param from first day of the period, null when it has no beginning
     * @param until last day of the period, null when it is open
     * @param shares per scale, by label
     * @param baselineDate reference date from which growth is counted, null when none was agreed
     * @param agreedWith with whom, null when not told
     */
    record AgreedTarget(
            String target,
            @Nullable Sector sector,
            @Nullable Brin school,
            @Nullable Boolean randstad,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<AgreedShare> shares,
            @Nullable LocalDate baselineDate,
            @Nullable String agreedWith) {

        static AgreedTarget of(FunctiemixTarget target) {
            return new AgreedTarget(
                    target.code(),
                    target.scope().sector(),
                    target.scope().school(),
                    target.scope().randstad(),
                    target.from(),
                    target.until(),
                    target.shares().byLabel().entrySet().stream()
                            .map(share -> new AgreedShare(share.getKey(), share.getValue()))
                            .toList(),
                    target.baselineDate(),
                    target.agreedWith());
        }
    }

    /**
     * What was agreed for one scale.
     *
     * @param scale the label
     * @param target the agreed share in percent
     */
    record AgreedShare(String scale, Percentage target) {}

    /**
     * One target.
     *
     * @param target the target's code
     * @param sector for which sector, null when for one school
     * @param school for which school, null when for a sector
     * @param randstad only the schools with this flag, null for all
     * @param from first day of the period, null when it has no beginning
     * @param until last day of the period, null when it is open
     * @param baselineDate reference date from which growth is counted, null when none was agreed
     * @param agreedWith with whom, null when not told
     * @param fte all counted fte of these schools; null where it is not told
     * @param shares per scale that has a target: target, actual share, and actual minus target
     * @param functiemixwaarde growth since the baseline: 1 per percentage point in LC, 2 per point in LD and LE; null
     *     outside VO and MBO, without a baseline, where there is no fte, and to an auditor with a baseline outside the
     *     period of the audit
     */
    public record ReachedTarget(
            String target,
            @Nullable Sector sector,
            @Nullable Brin school,
            @Nullable Boolean randstad,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate baselineDate,
            @Nullable String agreedWith,
            @Nullable Fte fte,
            List<TargetProgress.TargetShare> shares,
            @Nullable BigDecimal functiemixwaarde) {

        static ReachedTarget of(TargetProgress progress) {
            FunctiemixTarget target = progress.target();
            return new ReachedTarget(
                    target.code(),
                    target.scope().sector(),
                    target.scope().school(),
                    target.scope().randstad(),
                    target.from(),
                    target.until(),
                    target.baselineDate(),
                    target.agreedWith(),
                    progress.fte(),
                    progress.shares(),
                    progress.functiemixwaarde());
        }
    }
}
