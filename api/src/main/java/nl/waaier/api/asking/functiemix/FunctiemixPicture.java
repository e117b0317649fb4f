package nl.waaier.api.asking.functiemix;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.api.platform.pages.Svg;
import nl.waaier.api.platform.pages.Svg.Letters;
import nl.waaier.api.platform.pages.Svg.Stroke;
import nl.waaier.core.shared.Fte;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.functiemix.FunctiemixComparison;
import nl.waaier.projections.functiemix.TargetProgress;
import org.jspecify.annotations.Nullable;

/**
 * A functiemix over the years, a row of bars per scale on one measure, so that each can be held against its target; stacked bars
 * would hide that. Targets are dashed lines from the day on which they hold, with the gap in words; the country is hatched where
 * there are figures of it.
 */
final class FunctiemixPicture {

    /**
     * A target to hold the shares against.
     *
     * @param from first day of its period, null when it has no beginning
     * @param until last day of its period, null when it is open
     * @param shares per scale, with the gap on the day that was asked about
     */
    record DrawnTarget(@Nullable LocalDate from, @Nullable LocalDate until, List<TargetProgress.TargetShare> shares) {}

    /**
     * How the drawing is laid out.
     *
     * @param width of the picture
     * @param left where the bars begin
     * @param right where they end
     * @param top where the first scale begins
     * @param head how much a scale's name takes above its bars, with the last share and the targets; 0 where it stands beside them
     * @param high how high the bars can be
     * @param each from one scale to the next
     */
    private record Layout(int width, double left, double right, double top, double head, double high, double each) {

        boolean isNarrow() {
            return head > 0;
        }
    }

    private static final Layout WIDE = new Layout(1200, 120, 1000, 56, 0, 150, 206);
    private static final Layout NARROW = new Layout(380, 38, 376, 28, 24, 110, 170);
    private static final String OWN = "#b9c8da";
    private static final String LATEST = "#8fa6c4";
    private static final String LINE = "#2f4868";

    private final List<LocalDate> dates;
    private final List<String> scales;
    private final Map<LocalDate, Functiemix> own = new TreeMap<>();
    private final NavigableMap<LocalDate, FunctiemixComparison> compared = new TreeMap<>();
    private final List<DrawnTarget> targets;
    private final Language language;
    private final Layout layout;

    /** Where the figures of the country come from, as their licence asks to be told; empty where there are none. */
    private final String source;

    private final String asKnown;

    /** How many percent the bars can show, and one step of the measure. */
    private final int most;

    private final int step;

    private FunctiemixPicture(
            FunctiemixAnswer series,
            @Nullable ComparisonAnswer comparison,
            List<DrawnTarget> targets,
            Language language,
            Layout layout) {
        this.layout = layout;
        this.targets = targets;
        this.language = language;
        asKnown = Svg.asKnown(series.knownOn(), language);
        source = comparison == null ? "" : comparison.source();
        series.mixes().forEach(mix -> own.put(mix.referenceDate(), mix));
        if (comparison != null) {
            comparison.years().forEach(year -> compared.put(year.referenceDate(), year));
        }
        TreeSet<LocalDate> all = new TreeSet<>(own.keySet());
        compared.forEach((date, year) -> {
            if (!year.fte().equals(Fte.ZERO)) {
                all.add(date);
            }
        });
        dates = List.copyOf(all);
        TreeSet<String> labels = new TreeSet<>();
        own.values().forEach(mix -> mix.scales().forEach(scale -> labels.add(scale.scale())));
        targets.forEach(target -> target.shares().forEach(share -> labels.add(share.scale())));
        scales = List.copyOf(labels);
        BigDecimal highest = BigDecimal.TEN;
        for (String scale : scales) {
            for (LocalDate date : dates) {
                highest = highest.max(orZero(share(scale, date))).max(orZero(national(scale, date)));
            }
            for (TargetProgress.TargetShare share : shares(scale)) {
                highest = highest.max(share.target().toDecimal());
            }
        }
        step = highest.compareTo(BigDecimal.valueOf(30)) > 0 ? 20 : 10;
        most = highest.divide(BigDecimal.valueOf(step), 0, RoundingMode.CEILING).intValueExact() * step;
    }

    /**
     * Draws a functiemix over the years.
     *
     * @param comparison the same beside the country, null where there is none
     * @param targets what is aimed at, if anything
     * @param of whose it is, as its name tells it
     * @param prefix what the ids in it begin with
     */
    static String wide(
            FunctiemixAnswer series,
            @Nullable ComparisonAnswer comparison,
            List<DrawnTarget> targets,
            String of,
            Language language,
            String prefix) {
        return new FunctiemixPicture(series, comparison, targets, language, WIDE).draw(of, prefix);
    }

    /** The same for a narrow screen; parameters as above. */
    static String narrow(
            FunctiemixAnswer series,
            @Nullable ComparisonAnswer comparison,
            List<DrawnTarget> targets,
            String of,
            Language language,
            String prefix) {
        return new FunctiemixPicture(series, comparison, targets, language, NARROW).draw(of, prefix);
    }

    private static BigDecimal orZero(@Nullable BigDecimal share) {
        return share == null ? BigDecimal.ZERO : share;
    }

    private @Nullable BigDecimal share(String scale, LocalDate date) {
        Functiemix mix = own.get(date);
        if (mix != null) {
            return mix.share(scale).orElse(null);
        }
        FunctiemixComparison year = compared.get(date);
        if (year == null || year.fte().equals(Fte.ZERO)) {
            return null;
        }
        return row(year, scale).map(FunctiemixComparison.ComparedScale::share).orElse(null);
    }

    private @Nullable BigDecimal national(String scale, LocalDate date) {
        FunctiemixComparison year = compared.get(date);
        return year == null
                ? null
                : row(year, scale)
                        .map(FunctiemixComparison.ComparedScale::nationalShare)
                        .orElse(null);
    }

    private static Optional<FunctiemixComparison.ComparedScale> row(FunctiemixComparison year, String scale) {
        return year.scales().stream().filter(row -> row.scale().equals(scale)).findFirst();
    }

    private List<TargetProgress.TargetShare> shares(String scale) {
        return targets.stream()
                .flatMap(target -> target.shares().stream())
                .filter(share -> share.scale().equals(scale))
                .toList();
    }

    private String draw(String of, String prefix) {
        int wide = layout.width();
        double bars = layout.top() + Math.max(1, scales.size()) * layout.each();
        double height = bars + (layout.isNarrow() ? 104 : 60);
        Svg svg =
                new Svg(wide, (int) height, prefix, language.say("Functiemix van ", "Functiemix of ") + of, sentence());
        Letters subject = Letters.soft(14.5).within(wide - layout.left() - 8, subject());
        svg.text(layout.isNarrow() ? 2 : layout.left(), layout.isNarrow() ? 14 : 26, subject, Svg.PAPER, subject());
        if (dates.isEmpty() || scales.isEmpty()) {
            Letters type = Letters.plain(16).within(wide - layout.left() - 8, nothing());
            svg.text(layout.left(), layout.top() + 60, type, Svg.PAPER, nothing());
            return svg.end();
        }
        if (!source.isEmpty()) {
            String words = language.say("Heel Nederland: ", "The whole country: ") + source;
            Letters type = Letters.soft(13);
            if (layout.isNarrow()) {
                svg.text(2, height - 6, type.within(wide - 8, words), Svg.PAPER, words);
            } else {
                svg.text(wide - 8, 26, type.end(), Svg.PAPER, type.cut(wide / 2.0 - 60, words));
            }
        }
        double top = layout.top();
        for (String scale : scales) {
            scale(svg, scale, top);
            top += layout.each();
        }
        legend(svg, layout.isNarrow() ? bars + 8 : height - 26);
        return svg.end();
    }

    private String subject() {
        return language.say(
                "Aandeel van elke schaal in procent van alle getelde fte",
                "Share of each scale in percent of all counted fte");
    }

    private String nothing() {
        return language.say("Er is geen fte vastgelegd om te tellen.", "There is no fte on record to count.");
    }

    private double wide() {
        return (layout.right() - layout.left()) / dates.size();
    }

    /** Where a day stands: reference dates in the middle of their column, others between them. */
    private double x(LocalDate date) {
        int before = -1;
        while (before + 1 < dates.size() && !dates.get(before + 1).isAfter(date)) {
            before++;
        }
        double at = before;
        if (before >= 0 && before + 1 < dates.size()) {
            LocalDate from = dates.get(before);
            at += (double) ChronoUnit.DAYS.between(from, date) / ChronoUnit.DAYS.between(from, dates.get(before + 1));
        } else if (before >= 0) {
            at += ChronoUnit.DAYS.between(dates.get(before), date) / 365.0;
        } else {
            at = -ChronoUnit.DAYS.between(date, dates.getFirst()) / 365.0;
        }
        return Math.clamp(layout.left() + (at + 0.5) * wide(), layout.left(), layout.right());
    }

    private double y(double foot, BigDecimal percent) {
        return foot - percent.doubleValue() / most * layout.high();
    }

    private void scale(Svg svg, String scale, double top) {
        double foot = top + layout.head() + layout.high();
        double left = layout.left();
        svg.open("data-scale", scale);
        if (layout.isNarrow()) {
            Letters name = Letters.bold(16);
            BigDecimal last = share(scale, dates.getLast());
            String words = last == null ? scale : scale + " " + percent(last);
            svg.text(2, top + 15, name, Svg.PAPER, name.cut(layout.width() / 3.0, words));
        } else {
            Letters name = Letters.bold(26).within(left - 56, scale);
            svg.text(16, top + layout.high() / 2 + 9, name, Svg.PAPER, name.cut(left - 52, scale));
        }
        for (int percent = 0; percent <= most; percent += step) {
            double y = y(foot, BigDecimal.valueOf(percent));
            svg.line(left, y, layout.right(), y, Stroke.of(percent == 0 ? "#8a93a3" : "#d9dde3", 1));
            String words = percent + "%";
            svg.text(
                    left - 8,
                    y + 4.5,
                    Letters.soft(12.5).within(left - 9, words).end(),
                    Svg.PAPER,
                    words);
        }
        boolean sameDay = dates.stream().map(MonthDay::from).distinct().count() == 1;
        String longest = sameDay ? "2026" : Svg.day(dates.getLast(), language);
        int each = (int) Math.ceil(Svg.width(longest, 14, true) / (wide() - 4));
        for (int i = dates.size() - 1; i >= 0; i--) {
            LocalDate date = dates.get(i);
            bars(svg, scale, date, foot);
            if ((dates.size() - 1 - i) % each == 0) {
                String words = sameDay ? "" + date.getYear() : Svg.day(date, language);
                Letters type = i == dates.size() - 1 ? Letters.bold(14) : Letters.plain(14);
                svg.text(
                        Math.min(x(date), layout.right() - Svg.width(words, 7, true)),
                        foot + 20,
                        type.middle(),
                        Svg.PAPER,
                        words);
            }
        }
        targets(svg, scale, foot, top + 15);
        svg.close();
    }

    private void bars(Svg svg, String scale, LocalDate date, double foot) {
        BigDecimal share = share(scale, date);
        BigDecimal national = national(scale, date);
        boolean latest = date.equals(dates.getLast());
        double room = Math.min(wide(), 110);
        double width = room * (national == null ? 0.64 : 0.54);
        double left = x(date) - room * (national == null ? 0.32 : 0.44);
        svg.open("data-bar", scale + " " + date);
        if (share == null) {
            svg.text(left + width / 2, foot - 6, Letters.soft(13).middle(), Svg.PAPER, "–");
        } else {
            double y = y(foot, share);
            String fill = latest ? LATEST : OWN;
            String words = decimal(share);
            Letters type = latest ? Letters.bold(14) : Letters.plain(14);
            double length = Svg.width(words, 14, latest);
            boolean inside = foot - y >= (length <= width ? 22 : length + 8);
            if (!inside && !layout.isNarrow()) {
                share(svg, left, width, y - 5, type, Svg.PAPER, words);
            }
            svg.rect(left, y, width, foot - y, fill, Stroke.of(LINE, latest ? 2.6 : 1.2));
            if (inside) {
                share(svg, left, width, foot - 7, type, fill, words);
            }
        }
        svg.close();
        if (national != null) {
            national(svg, national, left + width + 2, room, foot, scale + " " + date);
        }
    }

    /** The country beside a bar; on a narrow screen its number stands in the table alone. */
    private void national(Svg svg, BigDecimal national, double from, double room, double foot, String of) {
        double y = y(foot, national);
        double beside = room * 0.3;
        svg.open("data-national", of);
        svg.rect(from, y, beside, foot - y, svg.fill("hatch"), Stroke.of(Svg.SOFT, 1));
        String words = decimal(national);
        Letters type = Letters.plain(12);
        if (!layout.isNarrow() && Svg.width(words, 12, false) <= room * 0.48) {
            svg.text(from, y - 5, type, Svg.PAPER, words);
        } else if (!layout.isNarrow()) {
            share(svg, from, beside, y - 5, type, Svg.PAPER, words);
        }
        svg.close();
    }

    /** Writes a share in the middle of its bar, upwards where the bar is too narrow for it. */
    private static void share(Svg svg, double left, double width, double y, Letters type, String on, String words) {
        if (Svg.width(words, type.size(), type.bold()) <= width) {
            svg.text(left + width / 2, y, type.middle(), on, words);
        } else {
            double size = Math.min(type.size(), Math.max(10, width * 0.9));
            Letters upwards = new Letters(size, type.bold(), false, Svg.Anchor.START);
            svg.turned(left + width / 2 + size * 0.35, y, -90, upwards, on, words);
        }
    }

    private void targets(Svg svg, String scale, double foot, double head) {
        List<Double> taken = new ArrayList<>();
        for (DrawnTarget target : targets) {
            for (TargetProgress.TargetShare share : target.shares()) {
                if (share.scale().equals(scale)) {
                    target(svg, target, share, foot, taken);
                }
            }
        }
        if (layout.isNarrow()) {
            String aims = shares(scale).stream()
                    .map(share -> aim(share) + ": " + gap(share.gap()))
                    .collect(Collectors.joining("; "));
            double room = layout.width() * 2 / 3.0 - 12;
            Letters type = Letters.plain(14).within(room, aims);
            Letters readable = type.size() < 10 ? Letters.plain(10) : type;
            svg.open("data-aims", scale);
            svg.text(layout.right(), head, readable.end(), Svg.PAPER, readable.cut(room, aims));
            svg.close();
        }
    }

    private String aim(TargetProgress.TargetShare share) {
        return language.say("doel ", "target ") + percent(share.target().toDecimal());
    }

    private void target(
            Svg svg, DrawnTarget target, TargetProgress.TargetShare share, double foot, List<Double> taken) {
        double y = y(foot, share.target().toDecimal());
        LocalDate first = target.from();
        LocalDate last = target.until();
        double from = first == null ? layout.left() : x(first);
        double until = last == null ? layout.right() : x(last);
        svg.open("data-target", share.scale());
        if (until > from) {
            svg.line(from, y, until, y, Stroke.of(Svg.INK, 2.4).dashed("9 4"));
        }
        if (!layout.isNarrow()) {
            beside(svg, share, y, taken);
        }
        svg.close();
    }

    /** What is aimed at and how far off it is, at the end of its line. */
    private void beside(Svg svg, TargetProgress.TargetShare share, double y, List<Double> taken) {
        double words = y;
        while (tooNear(taken, words)) {
            words += 4;
        }
        taken.add(words);
        double from = layout.right() + 10;
        double room = layout.width() - from - 4;
        String aim = aim(share);
        svg.text(from, words + 1, Letters.bold(14.5).within(room, aim), Svg.PAPER, aim);
        String gap = gap(share.gap());
        svg.text(from, words + 19, Letters.plain(13.5).within(room, gap), Svg.PAPER, gap);
    }

    private static boolean tooNear(List<Double> taken, double y) {
        return taken.stream().anyMatch(other -> Math.abs(other - y) < 38);
    }

    /** How far a share is from its target, in words. */
    private String gap(@Nullable BigDecimal gap) {
        if (gap == null) {
            return language.say("geen fte om te tellen", "no fte to count");
        }
        if (gap.signum() == 0) {
            return language.say("precies op het doel", "exactly at the target");
        }
        return decimal(gap.abs())
                + (gap.signum() > 0
                        ? language.say(" punt boven het doel", " points above target")
                        : language.say(" punt onder het doel", " points below target"));
    }

    private String percent(BigDecimal share) {
        return decimal(share) + "%";
    }

    /** With one decimal, as shares are counted. */
    private String decimal(BigDecimal share) {
        String plain = share.setScale(1, RoundingMode.HALF_UP).toPlainString();
        return language.say(plain.replace('.', ','), plain);
    }

    private void legend(Svg svg, double y) {
        double x = layout.isNarrow() ? 2 : layout.left();
        x = swatch(svg, x, y, OWN, LINE, language.say("eigen functiemix", "own functiemix"));
        x = swatch(svg, x, y, LATEST, LINE, language.say("laatste peildatum", "latest reference date"));
        boolean narrow = layout.isNarrow();
        if (dates.stream().anyMatch(date -> scales.stream().anyMatch(scale -> national(scale, date) != null))) {
            String words = language.say("heel Nederland", "the whole country");
            x = swatch(svg, narrow ? 2 : x, narrow ? y + 24 : y, svg.fill("hatch"), Svg.SOFT, words);
        }
        if (!targets.isEmpty()) {
            double line = narrow ? y + 48 : y;
            double from = narrow ? 2 : x;
            svg.line(from, line, from + 40, line, Stroke.of(Svg.INK, 2.4).dashed("9 4"));
            String words =
                    language.say("streefcijfer, vanaf de dag dat het geldt", "target, from the day on which it holds");
            svg.text(from + 48, line + 5, Letters.plain(14), Svg.PAPER, words);
        }
    }

    private static double swatch(Svg svg, double x, double y, String fill, String line, String words) {
        svg.open("data-legend", words);
        svg.rect(x, y - 9, 22, 18, fill, Stroke.of(line, 1));
        svg.close();
        svg.text(x + 30, y + 5, Letters.plain(14), Svg.PAPER, words);
        return x + 30 + Svg.width(words, 14, false) + 24;
    }

    /** All numbers that are drawn, in words. */
    private String sentence() {
        if (dates.isEmpty() || scales.isEmpty()) {
            return nothing();
        }
        List<String> parts = new ArrayList<>();
        parts.add(subject() + asKnown);
        for (String scale : scales) {
            String told = dates.stream()
                    .map(date -> {
                        BigDecimal share = share(scale, date);
                        return (share == null ? "–" : percent(share))
                                + language.say(" op ", " on ")
                                + Svg.day(date, language);
                    })
                    .collect(Collectors.joining(", "));
            String country = dates.stream()
                    .filter(date -> national(scale, date) != null)
                    .map(date -> percent(orZero(national(scale, date)))
                            + language.say(" op ", " on ")
                            + Svg.day(date, language))
                    .collect(Collectors.joining(", "));
            String aims = targets.stream()
                    .sorted(Comparator.comparing(DrawnTarget::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .flatMap(target -> target.shares().stream()
                            .filter(share -> share.scale().equals(scale))
                            .map(share -> language.say("doel ", "target ")
                                    + percent(share.target().toDecimal())
                                    + period(target)
                                    + ", "
                                    + gap(share.gap())))
                    .collect(Collectors.joining("; "));
            parts.add(scale + ": " + told
                    + (country.isEmpty() ? "" : language.say("; heel Nederland ", "; the whole country ") + country)
                    + (aims.isEmpty() ? "" : "; " + aims));
        }
        return String.join(". ", parts) + ".";
    }

    private String period(DrawnTarget target) {
        LocalDate from = target.from();
        LocalDate until = target.until();
        return (from == null ? "" : language.say(" vanaf ", " from ") + Svg.day(from, language))
                + (until == null
                        ? ""
                        : language.say(" tot en met ", " up to and including ") + Svg.day(until, language));
    }
}
