package nl.waaier.api.asking.functiemix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.asking.functiemix.ExplanationAnswer.Cause;
import nl.waaier.api.asking.functiemix.ExplanationAnswer.Scale;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.api.platform.pages.Svg;
import nl.waaier.api.platform.pages.Svg.Letters;
import nl.waaier.api.platform.pages.Svg.Stroke;
import nl.waaier.core.shared.Fte;

/**
 * Why one scale of a functiemix differs between two dates, as a waterfall: what it was, what each cause added or took, what it
 * became. More and less are told apart by sign, by the way an arrow points and by hatching.
 */
final class WaterfallPicture {

    /**
     * How the drawing is laid out.
     *
     * @param width of the picture
     * @param left where the sums begin; on a narrow screen the words of a row stand above its bar and not beside it
     * @param right where the highest sum ends
     * @param top where the first row begins
     * @param each from one row to the next
     * @param bar how high a bar is
     */
    private record Layout(int width, double left, double right, double top, double each, double bar) {

        boolean isNarrow() {
            return width < 500;
        }
    }

    /** The highest sum ends where there is room for its number. */
    private static final Layout WIDE = new Layout(1200, 290, 1030, 62, 40, 26);

    private static final Layout NARROW = new Layout(380, 4, 372, 26, 46, 18);
    private static final String WHOLE = "#2f4868";
    private static final String MORE = "#b9c8da";

    /** A row: from which sum to which. */
    private record Row(String words, long from, long until, boolean whole) {}

    private final ExplanationAnswer answer;
    private final Scale scale;
    private final Language language;
    private final Layout layout;
    private final List<Row> rows = new ArrayList<>();
    private final double least;
    private final double most;

    private WaterfallPicture(ExplanationAnswer answer, Scale scale, Language language, Layout layout) {
        this.layout = layout;
        this.answer = answer;
        this.scale = scale;
        this.language = language;
        rows.add(new Row(Svg.day(answer.from(), language), 0, scale.fteFrom().tenThousandths(), true));
        long sum = scale.fteFrom().tenThousandths();
        for (Cause cause : scale.causes()) {
            rows.add(new Row(
                    FieldWords.cause(cause.cause(), language),
                    sum,
                    sum + cause.fte().tenThousandths(),
                    false));
            sum += cause.fte().tenThousandths();
        }
        rows.add(new Row(Svg.day(answer.until(), language), 0, scale.fteUntil().tenThousandths(), true));
        least = rows.stream()
                        .mapToLong(row -> Math.min(row.from(), row.until()))
                        .min()
                        .orElse(0)
                / 10_000.0;
        most = Math.max(
                1,
                rows.stream()
                                .mapToLong(row -> Math.max(row.from(), row.until()))
                                .max()
                                .orElse(0)
                        / 10_000.0);
    }

    /**
     * Draws why a scale changed.
     *
     * @param scale one of the answer's
     * @param of whose functiemix it is of, as the picture's name tells it
     * @param prefix what the ids in it begin with
     */
    static String wide(ExplanationAnswer answer, Scale scale, String of, Language language, String prefix) {
        return new WaterfallPicture(answer, scale, language, WIDE).draw(of, prefix);
    }

    /** The same for a narrow screen; parameters as above. */
    static String narrow(ExplanationAnswer answer, Scale scale, String of, Language language, String prefix) {
        return new WaterfallPicture(answer, scale, language, NARROW).draw(of, prefix);
    }

    private double x(double fte) {
        return layout.left() + (fte - least) / (most - least) * (layout.right() - layout.left());
    }

    private String draw(String of, String prefix) {
        double foot = layout.top() + rows.size() * layout.each();
        Svg svg = new Svg(
                layout.width(),
                (int) foot + (layout.isNarrow() ? 56 : 74),
                prefix,
                language.say("Waarom schaal ", "Why scale ")
                        + scale.scale()
                        + language.say(" veranderde: ", " changed: ")
                        + of,
                sentence());
        if (!layout.isNarrow()) {
            Letters subject = Letters.bold(18);
            String title = language.say("Schaal ", "Scale ") + scale.scale() + language.say(", in fte", ", in fte");
            svg.text(24, 34, subject, Svg.PAPER, subject.cut(layout.left() - 40, title));
            ticks(svg, foot);
        }
        double y = layout.top();
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), y);
            if (i + 1 < rows.size()) {
                double at = x(rows.get(i).until() / 10_000.0);
                svg.line(at, y + layout.bar(), at, y + layout.each(), Stroke.of(Svg.INK, 1));
            }
            y += layout.each();
        }
        legend(svg, layout.isNarrow() ? foot : foot + 26);
        return svg.end();
    }

    private void ticks(Svg svg, double foot) {
        double step = step(most - least);
        for (double tick = Math.ceil(least / step) * step; tick <= most + step * 0.001; tick += step) {
            double at = x(tick);
            boolean zero = Math.abs(tick) < step / 2;
            svg.line(at, layout.top() - 14, at, foot, Stroke.of(zero ? "#6b7280" : "#d9dde3", 1));
            String words = Svg.number(BigDecimal.valueOf(tick), 2, language).replace('-', '−');
            svg.text(at, layout.top() - 22, Letters.soft(13).middle(), Svg.PAPER, words);
        }
    }

    private void row(Svg svg, Row row, double y) {
        double from = x(row.from() / 10_000.0);
        double until = x(row.until() / 10_000.0);
        double left = Math.min(from, until);
        double width = Math.max(Math.abs(until - from), 1);
        long change = row.until() - row.from();
        Letters type = row.whole() ? Letters.bold(15) : Letters.plain(15);
        boolean slim = !row.whole() && width < 16;
        svg.open("data-row", row.words());
        if (row.whole()) {
            svg.rect(left, y, width, layout.bar(), WHOLE, Stroke.NONE);
        } else {
            bar(svg, left, y, width, layout.bar(), change > 0);
            if (change != 0 && !(slim && layout.isNarrow())) {
                arrow(
                        svg,
                        slim ? left + width + 12 : change > 0 ? left + width - 6 : left + 6,
                        y + layout.bar() / 2,
                        change > 0);
            }
        }
        svg.close();
        String words = row.whole() ? fte(row.until()) + " fte" : signed(change);
        if (layout.isNarrow()) {
            String both = row.words() + ": " + words;
            Letters fitting = type.within(layout.right() - layout.left(), both);
            double length = Svg.width(both, fitting.size(), fitting.bold());
            // On a plate, as what leads from the row above may pass here.
            svg.rect(layout.left(), y - 20, length, 18, Svg.PAPER, Stroke.NONE);
            svg.text(layout.left(), y - 6, fitting, Svg.PAPER, both);
        } else {
            double room = layout.left() - 20;
            svg.text(layout.left() - 14, y + 18, type.within(room, row.words()).end(), Svg.PAPER, row.words());
            svg.text(left + width + (slim ? 23 : 9), y + 18, type, Svg.PAPER, words);
        }
    }

    /** Points right for more and left for less, on a plate where it would be lost in hatching. */
    private static void arrow(Svg svg, double tip, double y, boolean more) {
        double back = more ? -5 : 5;
        if (!more) {
            svg.circle(tip + 2.5, y, 8, Svg.PAPER, Stroke.NONE);
        }
        String path = "M" + Svg.decimal(tip + back) + " " + Svg.decimal(y - 5) + "l" + Svg.decimal(-back) + " 5l"
                + Svg.decimal(back) + " 5";
        svg.path(path, "none", Stroke.of(Svg.INK, 2.2));
    }

    /** What is more is filled, what is less is hatched. */
    private static void bar(Svg svg, double x, double y, double width, double height, boolean more) {
        svg.rect(x, y, width, height, more ? MORE : Svg.PAPER, Stroke.NONE);
        if (!more) {
            svg.rect(x, y, width, height, svg.fill("down"), Stroke.NONE);
        }
        svg.rect(x, y, width, height, "none", Stroke.of(WHOLE, 1.4));
    }

    private void legend(Svg svg, double y) {
        double x = layout.left();
        for (boolean more : new boolean[] {true, false}) {
            if (sum(more) == 0) {
                continue;
            }
            svg.open("data-legend", more ? "more" : "less");
            bar(svg, x, y, 26, 18, more);
            svg.close();
            String words =
                    (more ? language.say("erbij ", "more ") : language.say("eraf ", "less ")) + signed(sum(more));
            svg.text(x + 34, y + 14, Letters.plain(14), Svg.PAPER, words);
            x += 34 + Svg.width(words, 14, false) + 22;
        }
        String sums = sums();
        if (layout.isNarrow()) {
            double room = layout.width() - 8;
            svg.text(layout.left(), y + 44, Letters.soft(14).within(room, sums), Svg.PAPER, sums);
        } else {
            svg.text(x, y + 14, Letters.soft(14).within(layout.width() - x - 4, sums), Svg.PAPER, sums);
        }
    }

    private String sums() {
        return language.say("Samen precies het verschil: ", "Together exactly the difference: ")
                + signed(scale.difference().tenThousandths()) + " fte.";
    }

    private long sum(boolean more) {
        return rows.stream()
                .filter(row -> !row.whole())
                .mapToLong(row -> row.until() - row.from())
                .filter(change -> change > 0 == more)
                .sum();
    }

    /** All numbers that are drawn, in words. */
    private String sentence() {
        List<String> parts = new ArrayList<>();
        for (Row row : rows) {
            parts.add(
                    row.words() + ": " + (row.whole() ? fte(row.until()) + " fte" : signed(row.until() - row.from())));
        }
        return String.join("; ", parts) + Svg.asKnown(answer.knownOn(), language) + ". " + sums();
    }

    /** As exact as it is counted, and as the table writes it, so that the sums can be done again. */
    private String fte(long tenThousandths) {
        return Svg.number(new Fte(tenThousandths).toDecimal(), 4, language).replace('-', '−');
    }

    private String signed(long tenThousandths) {
        return (tenThousandths > 0 ? "+" : "") + fte(tenThousandths);
    }

    /** A round step of which some seven fit. */
    private static double step(double whole) {
        double step = Math.pow(10, Math.floor(Math.log10(whole / 5)));
        for (double each : new double[] {1, 2, 5, 10}) {
            if (whole / (step * each) <= 8) {
                return step * each;
            }
        }
        return step * 10;
    }
}
