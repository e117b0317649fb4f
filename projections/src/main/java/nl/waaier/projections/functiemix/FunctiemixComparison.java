package nl.waaier.projections.functiemix;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * A functiemix beside that of the whole country on the same date. Where there are national figures, the rows are theirs,
 * and the own fte of labels that they do not tell apart is counted together as well; otherwise the rows are one's own.
 *
 * @param referenceDate on which date
 * @param fte all counted fte of one's own
 * @param nationalFte all counted fte of the country, null when there are no figures
 * @param scales per label, by label; what is not told apart last
 */
public record FunctiemixComparison(
        LocalDate referenceDate, Fte fte, @Nullable Fte nationalFte, List<ComparedScale> scales) {

    /**
     * One label.
     *
     * @param scale the label, or {@value NationalFunctiemix#OTHER}
     * @param share one's own share in percent, one decimal, half up; null when there is no fte at all
     * @param nationalShare the national share in percent, one decimal; null when there are no figures
     * @param difference own share minus national share in percentage points; null when one of them is
     */
    public record ComparedScale(
            String scale,
            @Nullable BigDecimal share,
            @Nullable BigDecimal nationalShare,
            @Nullable BigDecimal difference) {}

    /** Sets a functiemix beside the national one of the same date, if there is one. */
    public static FunctiemixComparison of(Functiemix own, @Nullable NationalFunctiemix national) {
        TreeMap<String, Fte> fte = new TreeMap<>();
        TreeMap<String, Percentage> shares = new TreeMap<>();
        if (national != null) {
            shares.putAll(national.shares());
            shares.keySet().forEach(label -> fte.put(label, Fte.ZERO));
        }
        for (Functiemix.ScaleShare scale : own.scales()) {
            String label =
                    national == null || shares.containsKey(scale.scale()) ? scale.scale() : NationalFunctiemix.OTHER;
            fte.merge(label, scale.fte(), Fte::plus);
        }
        List<ComparedScale> scales = new ArrayList<>(fte.size());
        // Labels are capitals, so what is not told apart comes last.
        fte.forEach((label, part) -> scales.add(row(
                label,
                own.share(label).isEmpty() ? Optional.empty() : Functiemix.share(part, own.fte()),
                shares.get(label))));
        return new FunctiemixComparison(
                own.referenceDate(), own.fte(), national == null ? null : national.fte(), scales);
    }

    private static ComparedScale row(String label, Optional<BigDecimal> share, @Nullable Percentage national) {
        BigDecimal nationalShare = national == null ? null : national.toDecimal();
        return new ComparedScale(
                label,
                share.orElse(null),
                nationalShare,
                nationalShare == null
                        ? null
                        : share.map(own -> own.subtract(nationalShare)).orElse(null));
    }
}
