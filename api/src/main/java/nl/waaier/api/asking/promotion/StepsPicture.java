package nl.waaier.api.asking.promotion;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waaier.api.asking.promotion.TrajectoryAnswer.FindingAnswer;
import nl.waaier.api.asking.promotion.TrajectoryAnswer.ObjectionAnswer;
import nl.waaier.api.asking.promotion.TrajectoryAnswer.TrajectoryStepAnswer;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.api.platform.pages.Svg;
import nl.waaier.api.platform.pages.Svg.Letters;
import nl.waaier.api.platform.pages.Svg.Stroke;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.TrajectoryComponent;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one promotion trajectory on a line, with the days between them; what came of each by a sign and in words; what is
 * not as rules and policy have it, at its step; and until when can be objected. Steps stand equally far apart, so that all can be
 * read however short the time between them was.
 */
final class StepsPicture {

    private static final int WIDTH = 1200;
    private static final double LEFT = 20;
    private static final int MOST_IN_A_ROW = 7;
    private static final double LINE = 76;
    private static final double NODE = 15;
    private static final double TOP = 56;
    private static final String WARNING = "#7c3f00";
    private static final Letters TEXT = Letters.plain(13);

    private final TrajectoryAnswer answer;
    private final LocalDate today;
    private final Language language;
    private final List<TrajectoryStepAnswer> steps;
    private final Map<TrajectoryStepAnswer, List<FindingAnswer>> findings = new LinkedHashMap<>();
    private final int inARow;
    private final double wide;

    private StepsPicture(TrajectoryAnswer answer, LocalDate today, Language language) {
        this.answer = answer;
        this.today = today;
        this.language = language;
        steps = answer.steps();
        inARow = Math.clamp(steps.size(), 4, MOST_IN_A_ROW);
        wide = (WIDTH - 2 * LEFT) / inARow;
        for (FindingAnswer finding : answer.findings()) {
            answer.shownAt(finding).or(this::lastStep).ifPresent(step -> findings.computeIfAbsent(
                            step, s -> new ArrayList<>())
                    .add(finding));
        }
    }

    /**
     * Draws a trajectory.
     *
     * @param today until when steps have been taken; those after it are dashed
     * @param prefix what the ids in it begin with
     */
    static String svg(TrajectoryAnswer answer, LocalDate today, Language language, String prefix) {
        return new StepsPicture(answer, today, language).draw(prefix);
    }

    private Optional<TrajectoryStepAnswer> lastStep() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    private String draw(String prefix) {
        List<Double> heights = new ArrayList<>();
        for (int first = 0; first < steps.size(); first += inARow) {
            heights.add(steps.subList(first, Math.min(first + inARow, steps.size())).stream()
                            .mapToDouble(this::below)
                            .max()
                            .orElse(0)
                    + LINE
                    + 22);
        }
        double rows = heights.stream().mapToDouble(height -> height).sum();
        Svg svg = new Svg(WIDTH, (int) (TOP + Math.max(rows, 40) + 50), prefix, name(), sentence());
        Letters title = Letters.bold(17);
        svg.text(LEFT, 32, title, Svg.PAPER, title.cut(WIDTH - 2 * LEFT, summary()));
        if (steps.isEmpty()) {
            svg.text(
                    LEFT,
                    TOP + 30,
                    Letters.plain(15),
                    Svg.PAPER,
                    language.say("Er is nog geen stap vastgelegd.", "No step is on record yet."));
            return svg.end();
        }
        double y = TOP;
        for (int row = 0; row < heights.size(); row++) {
            row(svg, row * inARow, y + LINE);
            y += heights.get(row);
        }
        legend(svg, y + 20);
        return svg.end();
    }

    private void row(Svg svg, int first, double y) {
        int last = Math.min(first + inARow, steps.size()) - 1;
        for (int i = first; i <= last; i++) {
            Long days = steps.get(i).daysSincePrevious();
            double from = i == first ? LEFT : x(i - 1);
            if (i > 0) {
                boolean coming = steps.get(i).date().isAfter(today);
                svg.line(from, y, x(i), y, Stroke.of(Svg.INK, 2).dashed(coming ? "5 4" : ""));
            }
            if (days != null) {
                String words = days(days);
                double left = i == first ? LEFT : from + NODE;
                double room = x(i) - NODE - left;
                svg.text(
                        (left + x(i) - NODE) / 2,
                        y - 8,
                        TEXT.within(room - 4, words).middle(),
                        Svg.PAPER,
                        words);
            }
        }
        objection(svg, first, last, y);
        for (int i = first; i <= last; i++) {
            step(svg, steps.get(i), x(i), y);
        }
    }

    private double x(int step) {
        return LEFT + (step % inARow + 0.5) * wide;
    }

    /** Where a day lies in a row of steps; beyond its last step the row ends. */
    private double x(LocalDate day, int first, int last) {
        for (int i = first; i < last; i++) {
            LocalDate from = steps.get(i).date();
            LocalDate until = steps.get(i + 1).date();
            if (!day.isBefore(from) && day.isBefore(until)) {
                double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, until);
                return x(i) + share * wide;
            }
        }
        return x(last) + wide * 0.45;
    }

    private void objection(Svg svg, int first, int last, double y) {
        ObjectionAnswer objection = answer.objection();
        if (objection == null) {
            return;
        }
        int decision = steps.size() - 1;
        while (decision >= first && !steps.get(decision).date().equals(objection.decisionDate())) {
            decision--;
        }
        if (decision < first || decision > last) {
            return;
        }
        double from = x(decision);
        double until = Math.max(from + 24, x(objection.lastDay(), decision, last));
        double top = y - 34;
        svg.open("data-part", "objection");
        String bracket = "M" + Svg.decimal(from) + " " + Svg.decimal(y - NODE - 2) + "V" + Svg.decimal(top) + "H"
                + Svg.decimal(until) + "v10";
        svg.path(bracket, "none", Stroke.of(Svg.INK, 1.6).dashed(objection.open() ? "" : "4 3"));
        svg.close();
        String words = objectionWords(objection);
        Letters letters = objection.open() ? Letters.bold(13) : TEXT;
        double left = Math.min(from, WIDTH - 8 - Svg.width(words, 13, objection.open()));
        svg.text(left, top - 8, letters, Svg.PAPER, words);
    }

    private String objectionWords(ObjectionAnswer objection) {
        String day = Svg.day(objection.lastDay(), language);
        return objection.open()
                ? language.say("bezwaar kan nog tot en met ", "objection is open up to and including ") + day
                : language.say("bezwaar kon tot en met ", "objection was open up to and including ") + day;
    }

    private void step(Svg svg, TrajectoryStepAnswer step, double x, double y) {
        svg.open("data-step", "" + step.fact());
        node(svg, x, y, step.outcome(), step.date().isAfter(today));
        svg.close();
        svg.open("data-words", "" + step.fact());
        double line = y + NODE + 22;
        Letters name = Letters.bold(15).within(wide - 6, FieldWords.step(step.step(), language));
        svg.text(x, line, name.middle(), Svg.PAPER, FieldWords.step(step.step(), language));
        for (String words : words(step)) {
            line += 18;
            svg.text(x, line, TEXT.middle(), Svg.PAPER, words);
        }
        for (FindingAnswer finding : findings.getOrDefault(step, List.of())) {
            line += 14;
            warning(svg, x, line, !finding.explained());
            line += 12;
            for (String words : lines(finding)) {
                line += 17;
                svg.text(x, line, TEXT.middle(), Svg.PAPER, words);
            }
        }
        svg.close();
    }

    /** How far what is said of a step reaches below its line. */
    private double below(TrajectoryStepAnswer step) {
        double height = NODE + 22 + 18 * words(step).size();
        for (FindingAnswer finding : findings.getOrDefault(step, List.of())) {
            height += 26 + 17 * lines(finding).size();
        }
        return height;
    }

    private List<String> lines(FindingAnswer finding) {
        String message = language.say(finding.message(), finding.messageEn());
        return TEXT.lines(
                wide - 12,
                12,
                finding.explained() ? message + language.say(" Met toelichting.", " With an explanation.") : message);
    }

    /** What is told below the name of a step. */
    private List<String> words(TrajectoryStepAnswer step) {
        List<String> lines = new ArrayList<>();
        double room = wide - 8;
        TrajectoryComponent component = step.component();
        if (component != null) {
            lines.add(TEXT.cut(room, FieldWords.component(component, language)));
        }
        lines.add(TEXT.cut(room, day(step.date())));
        LocalDate sent = step.sentDate();
        if (sent != null) {
            lines.add(TEXT.cut(room, language.say("verzonden ", "sent ") + day(sent)));
        }
        PromotionOutcome outcome = step.outcome();
        if (outcome != null) {
            lines.add(TEXT.cut(room, FieldWords.outcome(outcome, language)));
        }
        PersonalText by = step.decidedBy();
        if (step.byThemselves()) {
            lines.add(TEXT.cut(room, language.say("door de leraar zelf", "by the teacher")));
        } else if (by != null) {
            lines.addAll(TEXT.lines(room, 3, language.say("door ", "by ") + language.said(by)));
        }
        PersonalText deviation = step.deviation();
        if (deviation != null) {
            lines.addAll(TEXT.lines(room, 3, language.say("afgeweken: ", "deviation: ") + language.said(deviation)));
        }
        return lines;
    }

    /** A circle with what came of a step: a tick, a cross, a half for a condition, or nothing. */
    private static void node(Svg svg, double x, double y, @Nullable PromotionOutcome outcome, boolean coming) {
        svg.circle(x, y, NODE, Svg.PAPER, Stroke.of(Svg.INK, 2).dashed(coming ? "4 3" : ""));
        String at = "M" + Svg.decimal(x) + " " + Svg.decimal(y);
        if (outcome == null) {
            svg.circle(x, y, 3.5, Svg.INK, Stroke.NONE);
            return;
        }
        switch (outcome) {
            case POSITIEF -> svg.path(at + "m-7 0l5 6l9 -11", "none", Stroke.of(Svg.INK, 2.6));
            case NEGATIEF -> svg.path(at + "m-6 -6l12 12m0 -12l-12 12", "none", Stroke.of(Svg.INK, 2.6));
            case VOORWAARDELIJK -> svg.path(at + "m0 -10a10 10 0 0 0 0 20Z", Svg.INK, Stroke.NONE);
        }
    }

    /** A triangle: filled for what nobody explained, open for what was explained. */
    private static void warning(Svg svg, double x, double y, boolean unexplained) {
        svg.open("data-part", "warning");
        String path = "M" + Svg.decimal(x) + " " + Svg.decimal(y - 6) + "l10 17h-20Z";
        svg.path(path, unexplained ? WARNING : Svg.PAPER, Stroke.of(WARNING, 1.6));
        svg.path(
                "M" + Svg.decimal(x) + " " + Svg.decimal(y) + "v5m0 2.4v2",
                "none",
                Stroke.of(unexplained ? Svg.PAPER : WARNING, 2));
        svg.close();
    }

    private void legend(Svg svg, double y) {
        double x = LEFT + 12;
        for (PromotionOutcome outcome : PromotionOutcome.values()) {
            svg.open("data-legend", outcome.word());
            node(svg, x, y, outcome, false);
            svg.close();
            svg.text(x + 22, y + 5, TEXT, Svg.PAPER, FieldWords.outcome(outcome, language));
            x += 22 + Svg.width(FieldWords.outcome(outcome, language), 13, false) + 32;
        }
        if (steps.stream().anyMatch(step -> step.date().isAfter(today))) {
            svg.open("data-legend", "coming");
            node(svg, x, y, null, true);
            svg.close();
            String words = language.say("nog te komen", "yet to come");
            svg.text(x + 22, y + 5, TEXT, Svg.PAPER, words);
            x += 22 + Svg.width(words, 13, false) + 32;
        }
        if (!answer.findings().isEmpty()) {
            warning(svg, x, y - 3, true);
            String words = language.say("niet zoals regels en beleid het vragen", "not as rules and policy ask");
            svg.text(x + 18, y + 5, TEXT, Svg.PAPER, words);
            x += 18 + Svg.width(words, 13, false) + 28;
            warning(svg, x, y - 3, false);
            svg.text(x + 18, y + 5, TEXT, Svg.PAPER, language.say("maar toegelicht", "but explained"));
        }
    }

    private String name() {
        return language.say("Stappen van traject ", "Steps of trajectory ")
                + answer.reference()
                + (answer.name() == null ? "" : language.say(" van ", " of ") + answer.name());
    }

    /** In short: between which scales, what became of it, how long it took. */
    private String summary() {
        return direction(answer.direction())
                + " "
                + answer.fromScale()
                + language.say(" naar ", " to ")
                + answer.toScale()
                + ": "
                + FieldWords.state(answer.state(), language)
                + ", "
                + days(answer.durationDays());
    }

    /** Everything that is drawn, in words. */
    private String sentence() {
        List<String> parts = new ArrayList<>();
        parts.add(summary());
        for (TrajectoryStepAnswer step : steps) {
            List<String> told = new ArrayList<>();
            if (step.component() != null) {
                told.add(FieldWords.component(step.component(), language));
            }
            told.add(Svg.day(step.date(), language));
            if (step.outcome() != null) {
                told.add(FieldWords.outcome(step.outcome(), language));
            }
            if (step.daysSincePrevious() != null) {
                told.add(days(step.daysSincePrevious()) + language.say(" na de stap ervoor", " after the step before"));
            }
            findings.getOrDefault(step, List.of())
                    .forEach(finding -> told.add(language.say(finding.message(), finding.messageEn())));
            parts.add(FieldWords.step(step.step(), language) + ": "
                    + String.join("; ", told).replaceFirst("\\.$", ""));
        }
        if (answer.objection() != null) {
            parts.add(objectionWords(answer.objection()));
        }
        return String.join(". ", parts) + ".";
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", language.locale()).format(date);
    }

    private String days(long days) {
        return days + (days == 1 ? language.say(" dag", " day") : language.say(" dagen", " days"));
    }

    private String direction(ScaleDirection direction) {
        return switch (direction) {
            case HOGER -> language.say("Promotie van", "Promotion from");
            case LAGER -> language.say("Terugplaatsing van", "Demotion from");
            case GELIJK -> language.say("Gelijke schaal: van", "Equal scale: from");
            case ANDERS ->
                language.say("Andere schaal, hoger noch lager: van", "Other scale, neither higher nor lower: from");
        };
    }
}
