package nl.waaier.projections.functiemix;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.waaier.core.organisation.FunctiemixTarget;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.organisation.event.TargetScope;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * How far an agreed target is reached on a date. Everything is worked out from shares with one decimal, as they are
 * shown, so that whoever reads them can do the sum.
 *
 * @param target what was agreed
 * @param fte all counted fte of the schools it is for, null when not told
 * @param shares per label that has a target, by label
 * @param functiemixwaarde growth since the baseline in percentage points, once for LC and twice for LD and LE, so that a
 *     loss counts as less than 0; null in primary education, without a baseline, and where there is no fte to compare
 */
public record TargetProgress(
        FunctiemixTarget target,
        @Nullable Fte fte,
        List<TargetShare> shares,
        @Nullable BigDecimal functiemixwaarde) {

    private static final BigDecimal TWICE = BigDecimal.TWO;

    /**
     * One label.
     *
     * @param scale the label
     * @param target the agreed share in percent
     * @param actual the share in percent on the date, one decimal, half up; null when there is no fte at all, or it is not told
     * @param gap actual minus target in percentage points: less than 0 while the target is not reached; null as above
     */
    public record TargetShare(
            String scale,
            Percentage target,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal gap) {}

    /**
     * Which posts count for a target.
     *
     * @param organisation tells which schools are one by the date, and which count as Randstad on it; one of which that is not
     *     known counts neither way
     * @param date on which date it is asked how far the target is reached
     */
    public static Predicate<Post> covered(TargetScope scope, Organisation organisation, LocalDate date) {
        if (scope.school() != null) {
            return post -> organisation.succession().areOne(post.brin(), scope.school(), date);
        }
        if (scope.randstad() == null) {
            return post -> post.sector() == scope.sector();
        }
        return post -> {
            SchoolHistory school = organisation.schools().get(post.brin());
            return school != null
                    && post.sector() == scope.sector()
                    && Objects.equals(school.on(date).randstad(), scope.randstad());
        };
    }

    /**
     * Sets a target beside what was reached.
     *
     * @param organisation the board's schools
     * @param date on which date
     * @param posts every arbeidsrelatie of the board on the date
     * @param baseline every arbeidsrelatie of the board on the baseline's date; null when there is no baseline, or none to
     *     be shown
     */
    public static TargetProgress of(
            FunctiemixTarget target,
            Organisation organisation,
            LocalDate date,
            List<Post> posts,
            @Nullable List<Post> baseline) {
        Functiemix mix = mix(target, organisation, date, posts);
        List<TargetShare> shares = new ArrayList<>();
        target.shares().byLabel().forEach((label, share) -> shares.add(share(mix, label, share)));
        BigDecimal value = baseline == null || !countsGrowth(target.scope(), organisation)
                ? null
                : functiemixwaarde(mix(target, organisation, date, baseline), mix);
        return new TargetProgress(target, mix.fte(), shares, value);
    }

    /** Sets a target beside the functiemix of the schools that it is for, null when that is not told. */
    public static TargetProgress of(FunctiemixTarget target, @Nullable Functiemix mix) {
        List<TargetShare> shares = new ArrayList<>();
        target.shares()
                .byLabel()
                .forEach((label, share) ->
                        shares.add(mix == null ? new TargetShare(label, share, null, null) : share(mix, label, share)));
        return new TargetProgress(target, mix == null ? null : mix.fte(), shares, null);
    }

    private static Functiemix mix(
            FunctiemixTarget target, Organisation organisation, LocalDate date, List<Post> posts) {
        Predicate<Post> covered = covered(target.scope(), organisation, date);
        return Functiemix.of(date, posts.stream().filter(covered).toList());
    }

    private static TargetShare share(Functiemix mix, String label, Percentage target) {
        BigDecimal actual = mix.share(label).orElse(null);
        return new TargetShare(label, target, actual, actual == null ? null : actual.subtract(target.toDecimal()));
    }

    /** The labels mean this in VO and MBO only. */
    private static boolean countsGrowth(TargetScope scope, Organisation organisation) {
        SchoolHistory school =
                scope.school() == null ? null : organisation.schools().get(scope.school());
        Sector sector = school == null ? scope.sector() : school.sector();
        return sector == Sector.VO || sector == Sector.MBO;
    }

    private static @Nullable BigDecimal functiemixwaarde(Functiemix before, Functiemix after) {
        if (before.fte().equals(Fte.ZERO) || after.fte().equals(Fte.ZERO)) {
            return null;
        }
        return growth(before, after, "LC")
                .add(growth(before, after, "LD")
                        .add(growth(before, after, "LE"))
                        .multiply(TWICE));
    }

    private static BigDecimal growth(Functiemix before, Functiemix after, String label) {
        return after.share(label).orElseThrow().subtract(before.share(label).orElseThrow());
    }
}
