package nl.waaier.projections.functiemix;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.waaier.core.shared.Fte;

/**
 * The functiemix on a date: fte only, no persons.
 *
 * @param referenceDate on which date
 * @param fte all counted fte
 * @param scales per scale, by label; scales nobody is on are left out
 * @param excluded what was left out and why; groups with nothing are left out
 */
public record Functiemix(LocalDate referenceDate, Fte fte, List<ScaleShare> scales, List<Excluded> excluded) {

    /** What scales are called that are told together, because few are on each, to those who may not see persons. */
    public static final String TOGETHER = "samen";

    /**
     * One scale.
     *
     * @param scale the label that was valid on the date, or the current one of its function, as asked; LX when unknown
     *     which
     * @param fte fte on this scale
     * @param share percent of all counted fte, one decimal, half up
     */
    public record ScaleShare(String scale, Fte fte, BigDecimal share) {}

    /**
     * What does not count.
     *
     * @param group why not
     * @param fte how much
     */
    public record Excluded(FunctiemixGroup group, Fte fte) {}

    /** Adds up posts, per scale by its label. */
    public static Functiemix of(LocalDate referenceDate, List<Post> posts) {
        return of(referenceDate, posts, ScaleNaming.LABEL);
    }

    /** Adds up posts, per scale by name. */
    static Functiemix of(LocalDate referenceDate, List<Post> posts, ScaleNaming naming) {
        NavigableMap<String, Fte> scales = new TreeMap<>();
        Map<FunctiemixGroup, Fte> excluded = new EnumMap<>(FunctiemixGroup.class);
        for (Post post : posts) {
            String scale = post.scale(naming);
            if (scale == null) {
                excluded.merge(post.group(), post.fte(), Fte::plus);
            } else {
                scales.merge(scale, post.fte(), Fte::plus);
            }
        }
        return of(referenceDate, scales, excluded);
    }

    /** Of sums: of everybody who counts, by what they are counted under, and of who does not. */
    public static Functiemix of(
            LocalDate referenceDate, NavigableMap<String, Fte> scales, Map<FunctiemixGroup, Fte> excluded) {
        Fte total = scales.values().stream().reduce(Fte.ZERO, Fte::plus);
        List<ScaleShare> shares = new ArrayList<>(scales.size());
        for (Map.Entry<String, Fte> scale : scales.entrySet()) {
            share(scale.getValue(), total)
                    .ifPresent(share -> shares.add(new ScaleShare(scale.getKey(), scale.getValue(), share)));
        }
        return new Functiemix(
                referenceDate,
                total,
                shares,
                excluded.entrySet().stream()
                        .map(e -> new Excluded(e.getKey(), e.getValue()))
                        .toList());
    }

    /**
     * The share of a label in percent, 0.0 when nobody is on it; none when there is no fte at all, nor when the label may be
     * among those that are told together.
     */
    public Optional<BigDecimal> share(String label) {
        if (scales.stream().anyMatch(scale -> scale.scale().equals(TOGETHER))
                && scales.stream().noneMatch(scale -> scale.scale().equals(label))) {
            return Optional.empty();
        }
        Fte part = scales.stream()
                .filter(scale -> scale.scale().equals(label))
                .map(ScaleShare::fte)
                .findFirst()
                .orElse(Fte.ZERO);
        return share(part, fte);
    }

    /** Percentage with one decimal, half up, in whole numbers; none of nothing. */
    public static Optional<BigDecimal> share(Fte part, Fte whole) {
        if (whole.equals(Fte.ZERO)) {
            return Optional.empty();
        }
        long perMille = (2000 * part.tenThousandths() + whole.tenThousandths()) / (2 * whole.tenThousandths());
        return Optional.of(BigDecimal.valueOf(perMille, 1));
    }
}
