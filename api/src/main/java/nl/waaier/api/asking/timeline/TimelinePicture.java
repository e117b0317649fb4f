package nl.waaier.api.asking.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waaier.api.asking.timeline.TimelineAnswer.Promotion;
import nl.waaier.api.asking.timeline.TimelineAnswer.TimelineEntry;
import nl.waaier.api.platform.pages.DomainHue;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.api.platform.pages.Svg;
import nl.waaier.api.platform.pages.Svg.Letters;
import nl.waaier.api.platform.pages.Svg.Stroke;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.teacher.event.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's path as a drawing over school years: appointments as a skyline as high as their fte, promotions as rows of steps, a
 * lane per role with its stages, and below each lane what there was of support, facilitation and recognition, apart by shape.
 * What is yet to come is dashed. Facts that were withdrawn are not drawn.
 */
final class TimelinePicture {

    /** What is called how. */
    interface Names {

        /** A role of the catalogue, by its code. */
        String role(String code);

        /** A team, by its name or code. */
        default String team(@Nullable Brin school, String called) {
            return called;
        }
    }

    private static final int WIDTH = 1200;
    private static final double LEFT = 270;
    private static final double RIGHT = 1172;

    /** Below the axis. */
    private static final double TOP = 88;

    /** How high one full-time job stands, and what is drawn at most. */
    private static final double FTE_HEIGHT = 34;

    private static final double MOST_FTE = 1.3;
    private static final double BAR = 24;

    /** Words that only fit smaller than this are left out; they stand in the description. */
    private static final double LEAST_SIZE = 9;

    private static final String APPOINTMENT = "#cdd5df";
    private static final String MISSING = "#7c3f00";
    private static final String DASHES = "5 4";

    /**
     * A time in which something was as it was.
     *
     * @param from its first day
     * @param until the first day after it, null while it is open
     * @param words what is written in it
     * @param depth how dark it is, or of how many ten-thousandths of an fte it is
     */
    private record Segment(LocalDate from, @Nullable LocalDate until, String words, int depth) {}

    /** What was there below a lane: of which kind, from which day until which last one. */
    private record Mark(
            String type, LocalDate from, @Nullable LocalDate until) {}

    /** One role at one school, or one team, with everything about it. */
    private static final class Lane {
        private final String name;
        private final List<String> below = new ArrayList<>();
        private final List<Segment> segments = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private final Set<String> missing = new LinkedHashSet<>();
        private final List<TimelineAnswer.Gap> gaps = new ArrayList<>();
        private final Set<String> schools = new LinkedHashSet<>();
        private @Nullable CareerDomain domain;
        private LocalDate first = LocalDate.MAX;

        Lane(String name) {
            this.name = name;
        }

        /** Begins what holds from a day on, which ends what held before. */
        void begin(LocalDate from, String words, int depth) {
            end(from);
            segments.add(new Segment(from, null, words, depth));
            first = from.isBefore(first) ? from : first;
        }

        /** Ends what holds, so that this is the first day on which it does not. */
        void end(LocalDate until) {
            if (!segments.isEmpty() && segments.getLast().until() == null) {
                Segment open = segments.removeLast();
                if (until.isAfter(open.from())) {
                    segments.add(new Segment(open.from(), until, open.words(), open.depth()));
                }
            }
        }

        boolean hasMarks(String type) {
            return marks.stream().anyMatch(mark -> mark.type().equals(type));
        }
    }

    private final TimelineAnswer answer;
    private final LocalDate today;
    private final Names names;
    private final Language language;
    private final Map<String, Lane> appointments = new LinkedHashMap<>();
    private final Map<String, Lane> roles = new LinkedHashMap<>();
    private final Map<String, Lane> teams = new LinkedHashMap<>();
    private final Map<String, List<TimelineEntry>> promotions = new LinkedHashMap<>();
    private final LocalDate begin;
    private final LocalDate end;

    private TimelinePicture(TimelineAnswer answer, LocalDate today, Names names, Language language) {
        this.answer = answer;
        this.today = today;
        this.names = names;
        this.language = language;
        LocalDate first = today;
        LocalDate last = today;
        for (TimelineEntry entry : answer.entries()) {
            if (entry.withdrawnAt() == null) {
                sort(entry);
                first = entry.date().isBefore(first) ? entry.date() : first;
                last = entry.date().isAfter(last) ? entry.date() : last;
            }
        }
        answer.gaps().forEach(gap -> {
            Lane lane = roles.get(key(gap.role(), gap.school()));
            if (lane != null) {
                lane.missing.add(gap.missing());
                lane.gaps.add(gap);
            }
        });
        if (answer.entries().stream()
                        .map(TimelineEntry::school)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1) {
            roles.values().forEach(lane -> lane.below.addAll(lane.schools));
        }
        begin = schoolYear(first);
        end = schoolYear(last).plusYears(last.isAfter(today) ? 2 : 1);
    }

    /**
     * Draws a timeline; all of its pages must be in the answer.
     *
     * @param today until when things have come to be
     * @param names what roles and teams are called
     * @param prefix what the ids in it begin with
     */
    static String svg(TimelineAnswer answer, LocalDate today, Names names, Language language, String prefix) {
        return new TimelinePicture(answer, today, names, language).draw(prefix);
    }

    private void sort(TimelineEntry entry) {
        String role = entry.role();
        switch (FactKind.ofWord(entry.type())) {
            case APPOINTMENT_STARTED, APPOINTMENT_CHANGED, APPOINTMENT_ENDED -> appointment(entry);
            case PROMOTION_STEP_TAKEN -> {
                Promotion promotion = entry.promotion();
                if (promotion != null) {
                    promotions
                            .computeIfAbsent(promotion.trajectory(), t -> new ArrayList<>())
                            .add(entry);
                }
            }
            case TEAM_JOINED, TEAM_LEFT -> {
                String team = entry.team();
                if (team != null) {
                    Lane lane = teams.computeIfAbsent(
                            key(team, entry.school()), t -> new Lane(names.team(entry.school(), team)));
                    if (entry.type().equals("team-join")) {
                        lane.begin(entry.date(), "", 1);
                    } else {
                        lane.end(entry.date().plusDays(1));
                    }
                }
            }
            case AMBITION_EXPRESSED, AMBITION_CLOSED, REFLECTION_WRITTEN -> {
                // What somebody wants or wrote is no part of the path.
            }
            case ROLE_ENTERED,
                    ROLE_CHANGED,
                    STAGE_REACHED,
                    SUPPORT_ARRANGED,
                    FACILITATION_GRANTED,
                    RECOGNITION_GIVEN,
                    ROLE_LEFT -> {
                if (role != null) {
                    role(entry, roles.computeIfAbsent(key(role, entry.school()), r -> new Lane(names.role(role))));
                }
            }
            case ACTIVITY_ASSIGNED, CONSENT_GIVEN, RIGHT_SPENT, LAPSE_AGREED -> {
                // A picture of a career; the basic right has a page of its own.
            }
        }
    }

    private void appointment(TimelineEntry entry) {
        Lane lane = appointments.computeIfAbsent("" + entry.appointmentId(), id -> new Lane(id));
        if (entry.type().equals("appointment-end")) {
            lane.end(entry.date().plusDays(1));
            return;
        }
        if (entry.functionScale() != null) {
            lane.below.clear();
            lane.below.add(entry.functionScale());
        }
        Fte fte = entry.fte();
        int before = lane.segments.isEmpty() ? 0 : lane.segments.getLast().depth();
        int depth = fte == null ? before : (int) fte.tenThousandths();
        String scale = lane.below.isEmpty() ? "" : lane.below.getFirst() + " ";
        lane.begin(entry.date(), scale + fte(depth), depth);
    }

    /** Ten-thousandths of a full-time job as people write them, with one decimal at least. */
    private String fte(int tenThousandths) {
        String written = Svg.number(BigDecimal.valueOf(tenThousandths, Fte.DECIMALS), Fte.DECIMALS, language);
        return tenThousandths % 10_000 == 0 ? written + language.say(",0", ".0") : written;
    }

    private void role(TimelineEntry entry, Lane lane) {
        lane.domain = entry.domain() == null ? lane.domain : entry.domain();
        if (entry.school() != null) {
            lane.schools.add(entry.school().value());
        }
        switch (entry.type()) {
            case "role-entry", "stage" -> {
                CareerStage stage = entry.stage();
                lane.begin(
                        entry.date(),
                        stage == null ? "" : FieldWords.stage(stage, language),
                        stage == null ? 0 : DomainHue.depth(stage));
            }
            case "role-exit" -> lane.end(entry.date().plusDays(1));
            case "support", "facilitation", "recognition" ->
                lane.marks.add(new Mark(entry.type(), entry.date(), entry.until()));
            default -> {}
        }
        if (entry.type().equals("role-entry") || entry.type().equals("role-change")) {
            lane.below.clear();
            if (entry.team() != null) {
                lane.below.add(names.team(entry.school(), entry.team()));
            } else if (entry.level() != null) {
                lane.below.add(level(entry.level()));
            }
        }
        lane.first = entry.date().isBefore(lane.first) ? entry.date() : lane.first;
    }

    private String level(RoleLevel level) {
        return switch (level) {
            case TEAM -> "team";
            case SCHOOL -> "school";
            case BOVENSCHOOLS -> language.say("bovenschools", "across schools");
            case LOKAAL -> language.say("lokaal", "local");
            case LANDELIJK -> language.say("landelijk", "national");
        };
    }

    private static String key(String what, @Nullable Object school) {
        return what + " " + school;
    }

    private static LocalDate schoolYear(LocalDate date) {
        LocalDate begins = LocalDate.of(date.getYear(), Month.AUGUST, 1);
        return begins.isAfter(date) ? begins.minusYears(1) : begins;
    }

    private double x(LocalDate date) {
        double share = (double) ChronoUnit.DAYS.between(begin, date) / ChronoUnit.DAYS.between(begin, end);
        return LEFT + Math.clamp(share, 0, 1) * (RIGHT - LEFT);
    }

    /** Lanes one below the other: of roles by domain and then by their first day, of teams last. */
    private List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>(roles.values());
        lanes.sort(Comparator.comparing(
                        (Lane lane) -> lane.domain, Comparator.nullsLast(Comparator.<CareerDomain>naturalOrder()))
                .thenComparing(lane -> lane.first));
        lanes.addAll(teams.values());
        return lanes;
    }

    private String draw(String prefix) {
        String who = answer.name() == null ? answer.teacherId().toString() : answer.name();
        List<Lane> lanes = lanes();
        List<List<Lane>> skylines = beside(new ArrayList<>(appointments.values()));
        double height = TOP
                + skylines.size() * (FTE_HEIGHT * MOST_FTE + 10)
                + promotions.size() * 34
                + lanes.stream().mapToDouble(this::height).sum()
                + (lanes.isEmpty() && skylines.isEmpty() && promotions.isEmpty() ? 60 : 24)
                + 56;
        Svg svg = new Svg(
                WIDTH,
                (int) Math.ceil(height),
                prefix,
                language.say("Tijdlijn van ", "Timeline of ") + who,
                sentence(lanes));
        axis(svg, height - 62);
        double y = TOP;
        if (!skylines.isEmpty()) {
            svg.text(24, y + 26, Letters.bold(15), Svg.PAPER, language.say("Aanstelling", "Appointment"));
            svg.text(24, y + 44, Letters.soft(13), Svg.PAPER, language.say("schaal en omvang in fte", "scale and fte"));
        }
        for (List<Lane> skyline : skylines) {
            y += FTE_HEIGHT * MOST_FTE + 10;
            for (Lane lane : skyline) {
                for (Segment segment : lane.segments) {
                    appointment(svg, segment, y - 6);
                }
            }
        }
        if (!promotions.isEmpty()) {
            svg.text(24, y + 22, Letters.bold(15), Svg.PAPER, language.say("Promotie", "Promotion"));
        }
        for (List<TimelineEntry> steps : promotions.values()) {
            promotion(svg, steps, y + 17);
            y += 34;
        }
        if (!skylines.isEmpty() || !promotions.isEmpty()) {
            svg.line(24, y + 6, RIGHT, y + 6, Stroke.of("#8a93a3", 1));
            y += 20;
        }
        for (Lane lane : lanes) {
            lane(svg, lane, y);
            y += height(lane);
        }
        if (skylines.isEmpty() && promotions.isEmpty() && lanes.isEmpty()) {
            svg.text(
                    (LEFT + RIGHT) / 2 - 150,
                    y + 30,
                    Letters.plain(16),
                    Svg.PAPER,
                    language.say("Hier is nog niets vastgelegd.", "Nothing is on record here yet."));
        }
        today(svg, height - 62);
        legend(svg, height - 26);
        return svg.end();
    }

    /** Appointments that do not overlap stand beside each other in one row. */
    private static List<List<Lane>> beside(List<Lane> appointments) {
        List<List<Lane>> rows = new ArrayList<>();
        List<LocalDate> free = new ArrayList<>();
        for (Lane lane : appointments) {
            if (lane.segments.isEmpty()) {
                continue;
            }
            int row = 0;
            while (row < rows.size() && free.get(row).isAfter(lane.first)) {
                row++;
            }
            LocalDate until = lane.segments.getLast().until();
            LocalDate next = until == null ? LocalDate.MAX : until;
            if (row == rows.size()) {
                rows.add(new ArrayList<>(List.of(lane)));
                free.add(next);
            } else {
                rows.get(row).add(lane);
                free.set(row, next);
            }
        }
        return rows;
    }

    private void axis(Svg svg, double bottom) {
        svg.text(24, 30, Letters.soft(13), Svg.PAPER, language.say("Schooljaar", "School year"));
        long years = ChronoUnit.YEARS.between(begin, end);
        double wide = (RIGHT - LEFT) / years;
        long each = Math.max(1, (long) Math.ceil(Svg.width("2026/27", 13, false) / wide));
        for (long year = 0; year <= years; year += each) {
            LocalDate from = begin.plusYears(year);
            double at = x(from);
            svg.line(at, 40, at, bottom, Stroke.of("#d9dde3", 1));
            if (year + each <= years || (each == 1 && year < years)) {
                String label = from.getYear() + "/" + String.format("%02d", (from.getYear() + 1) % 100);
                double middle = each == 1 ? at + wide / 2 : at + Svg.width(label, 13, false) / 2;
                svg.text(middle, 30, Letters.soft(13).middle(), Svg.PAPER, label);
            }
        }
        svg.line(24, bottom, RIGHT, bottom, Stroke.of("#8a93a3", 1));
    }

    private void today(Svg svg, double bottom) {
        double at = x(today);
        String words = Svg.day(today, language);
        double width = Svg.width(words, 13, false) + 16;
        double left = Math.min(at - width / 2, WIDTH - 4 - width);
        svg.line(at, 50, at, bottom, Stroke.of(Svg.INK, 1.8));
        svg.open("data-part", "today");
        svg.rect(left, 44, width, 22, Svg.INK, Stroke.NONE);
        svg.text(left + width / 2, 59, Letters.plain(13).middle(), Svg.INK, words);
        svg.close();
    }

    private void appointment(Svg svg, Segment segment, double bottom) {
        double high = Math.max(4, Math.min(segment.depth() / 10_000.0, MOST_FTE) * FTE_HEIGHT);
        double from = x(segment.from());
        double until = written(segment);
        Letters type = Letters.bold(13).within(until - from - 4, segment.words());
        boolean inside = high >= 18;
        svg.open("data-appointment", segment.from().toString());
        bar(svg, segment, bottom - high, high, APPOINTMENT, Svg.SOFT);
        if (!inside) {
            svg.close().open("data-appointment-words", segment.from().toString());
        }
        if (type.size() >= LEAST_SIZE) {
            double y = inside ? bottom - high / 2 + 5 : bottom - high - 5;
            String on = inside && !segment.from().isAfter(today) ? APPOINTMENT : Svg.PAPER;
            svg.text((from + until) / 2, y, type.middle(), on, segment.words());
        }
        svg.close();
    }

    /** Until where the words of a segment may stand: what is yet to come of it looks different. */
    private double written(Segment segment) {
        return segment.from().isAfter(today) ? right(segment) : Math.min(right(segment), x(today));
    }

    /** Where a segment ends in the drawing: while it is open, today, or the end when it has yet to begin. */
    private double right(Segment segment) {
        LocalDate until = segment.until();
        if (until != null) {
            return x(until);
        }
        return segment.from().isAfter(today) ? RIGHT : x(today);
    }

    /** Draws a segment: what has come to be is filled, what is yet to come is dashed, and what goes on has a point. */
    private void bar(Svg svg, Segment segment, double top, double high, String fill, String line) {
        double from = x(segment.from());
        double until = right(segment);
        LocalDate next = today.plusDays(1);
        double now = segment.from().isAfter(today)
                ? from
                : segment.until() != null && segment.until().isAfter(next) ? x(today) : until;
        if (segment.until() == null && !segment.from().isAfter(today)) {
            svg.path(
                    "M" + Svg.decimal(until) + " " + Svg.decimal(top) + "l8 " + Svg.decimal(high / 2) + "l-8 "
                            + Svg.decimal(high / 2) + "Z",
                    line,
                    Stroke.NONE);
        }
        if (until > now) {
            svg.rect(
                    now, top, until - now, high, Svg.PAPER, Stroke.of(line, 1.4).dashed(DASHES));
        }
        if (now > from) {
            svg.rect(from, top, now - from, high, fill, Stroke.of(line, 1.2));
        }
    }

    private void promotion(Svg svg, List<TimelineEntry> steps, double y) {
        double first = x(steps.getFirst().date());
        double last = x(steps.getLast().date());
        svg.open("data-trajectory", "" + reference(steps));
        svg.line(first, y, last, y, Stroke.of(Svg.INK, 1.4));
        for (TimelineEntry step : steps) {
            Promotion promotion = step.promotion();
            boolean appointed = promotion != null && promotion.step() == PromotionStep.BENOEMING;
            boolean coming = step.date().isAfter(today);
            double at = x(step.date());
            String diamond = "M" + Svg.decimal(at - 7) + " " + Svg.decimal(y) + "l7 -7l7 7l-7 7Z";
            svg.path(
                    diamond,
                    appointed && !coming ? Svg.INK : Svg.PAPER,
                    Stroke.of(Svg.INK, 1.4).dashed(coming ? "3 2" : ""));
        }
        svg.close();
        String words = promotionWords(steps);
        Letters type = Letters.plain(13);
        double wide = Svg.width(words, 13, false);
        if (last + 14 + wide <= RIGHT + 20) {
            svg.text(last + 14, y + 5, type, Svg.PAPER, words);
        } else {
            Letters fitting = type.within(first - 14 - LEFT, words);
            svg.text(first - 14, y + 5, fitting.end(), Svg.PAPER, words);
        }
    }

    private static String reference(List<TimelineEntry> steps) {
        Promotion promotion = steps.getFirst().promotion();
        return promotion == null ? "" : promotion.trajectory();
    }

    private String promotionWords(List<TimelineEntry> steps) {
        Promotion promotion = steps.getLast().promotion();
        String scales =
                promotion == null ? "" : promotion.fromScale() + language.say(" naar ", " to ") + promotion.toScale();
        long days =
                ChronoUnit.DAYS.between(steps.getFirst().date(), steps.getLast().date());
        return scales
                + ": "
                + steps.size()
                + (steps.size() == 1 ? language.say(" stap", " step") : language.say(" stappen", " steps"))
                + (steps.size() == 1
                        ? ""
                        : language.say(
                                " in " + days + (days == 1 ? " dag" : " dagen"),
                                " in " + days + (days == 1 ? " day" : " days")));
    }

    private List<String> nameLines(Lane lane) {
        return Letters.bold(15).lines(LEFT - 66, 2, lane.name);
    }

    private List<String> missingLines(Lane lane) {
        if (lane.missing.isEmpty()) {
            return List.of();
        }
        String words = language.say("ontbreekt: ", "missing: ")
                + lane.missing.stream().map(this::missingWord).collect(Collectors.joining(", "));
        return Letters.plain(13).lines(LEFT - 84, 3, words);
    }

    private String missingWord(String missing) {
        return switch (missing) {
            case "role-entry" -> language.say("toelating", "entry");
            case "support" -> language.say("ondersteuning", "support");
            case "facilitation" -> language.say("facilitering", "facilitation");
            case "recognition" -> language.say("erkenning", "recognition");
            case "induction" -> language.say("inductie", "induction");
            default -> missing;
        };
    }

    private double height(Lane lane) {
        double label = 18 * nameLines(lane).size()
                + 17 * lane.below.size()
                + 17 * missingLines(lane).size()
                + 14;
        boolean marked = !lane.marks.isEmpty() || !lane.gaps.isEmpty();
        return Math.max(label, BAR + (marked ? 46 : 16));
    }

    private void lane(Svg svg, Lane lane, double y) {
        svg.open("data-lane", lane.name);
        CareerDomain domain = lane.domain;
        if (domain != null) {
            DomainHue.badge(svg, domain, 38, y + 13, 13);
        }
        double line = y + 15;
        for (String words : nameLines(lane)) {
            svg.text(60, line, Letters.bold(15), Svg.PAPER, words);
            line += 18;
        }
        for (String words : lane.below) {
            svg.text(60, line, Letters.soft(13), Svg.PAPER, Letters.soft(13).cut(LEFT - 66, words));
            line += 17;
        }
        List<String> missing = missingLines(lane);
        for (String words : missing) {
            if (words.equals(missing.getFirst())) {
                ring(svg, 65, line - 5);
            }
            svg.text(76, line, Letters.plain(13), Svg.PAPER, words);
            line += 17;
        }
        DomainHue hue = domain == null ? null : DomainHue.of(domain);
        String stroke = hue == null ? Svg.SOFT : hue.line();
        for (Segment segment : lane.segments) {
            stage(svg, segment, y, hue == null ? APPOINTMENT : hue.fills().get(segment.depth()), stroke);
        }
        for (Mark mark : lane.marks) {
            mark(svg, mark, y + BAR, stroke);
        }
        lane.gaps.forEach(gap -> missingAt(svg, gap, y));
        svg.close();
    }

    private void stage(Svg svg, Segment segment, double y, String fill, String line) {
        double from = x(segment.from());
        double until = written(segment);
        boolean coming = segment.from().isAfter(today);
        Letters type = Letters.plain(13).within(until - from - 6, segment.words());
        svg.open("data-stage", segment.from().toString());
        bar(svg, segment, y, BAR, fill, line);
        if (type.size() >= LEAST_SIZE) {
            svg.text((from + until) / 2, y + 17, type.middle(), coming ? Svg.PAPER : fill, segment.words());
        }
        svg.close();
        if (type.size() < LEAST_SIZE && coming) {
            String words = segment.words() + language.say(" vanaf ", " from ") + Svg.day(segment.from(), language);
            svg.text(
                    from - 8,
                    y + 17,
                    Letters.plain(13).within(from - 8 - LEFT, words).end(),
                    Svg.PAPER,
                    words);
        }
    }

    private static double row(String type) {
        return switch (type) {
            case "support", "induction" -> 10;
            case "facilitation" -> 21;
            default -> 32;
        };
    }

    private void mark(Svg svg, Mark mark, double below, String line) {
        double from = x(mark.from());
        double y = below + row(mark.type());
        LocalDate last = mark.until();
        double until = last == null ? Math.max(from, x(today)) : x(last.plusDays(1));
        boolean coming = mark.from().isAfter(today);
        svg.open("data-mark", mark.type());
        switch (mark.type()) {
            case "support" -> {
                svg.line(from, y, until, y, Stroke.of(line, 2).dashed(coming ? "7 3" : ""));
                svg.circle(from, y, 3.8, coming ? Svg.PAPER : line, Stroke.of(line, 1));
            }
            case "facilitation" -> {
                svg.line(from, y, until, y, Stroke.of(line, 2).dashed("3 2"));
                svg.rect(from - 3.3, y - 3.3, 6.6, 6.6, Svg.PAPER, Stroke.of(line, 1.5));
            }
            default -> {
                if (last != null) {
                    svg.line(from, y, until, y, Stroke.of(line, 1.4).dashed("1 3"));
                }
                star(svg, from, y, coming ? Svg.PAPER : line, line);
            }
        }
        svg.close();
    }

    private static void star(Svg svg, double x, double y, String fill, String line) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 7 : 2.9;
            double angle = Math.PI * i / 5;
            path.append(i == 0 ? "M" : "L")
                    .append(Svg.decimal(x + radius * Math.sin(angle)))
                    .append(' ')
                    .append(Svg.decimal(y - radius * Math.cos(angle)));
        }
        svg.path(path.append('Z').toString(), fill, Stroke.of(line, 0.8));
    }

    /** An open ring where something is missing: on the day and in the row in which it was looked for. */
    private void missingAt(Svg svg, TimelineAnswer.Gap gap, double y) {
        if (gap.missing().equals("role-entry")) {
            ring(svg, x(gap.since()) - 8, y + BAR / 2);
        } else {
            ring(svg, x(gap.on().plusDays(1)) - 7, y + BAR + row(gap.missing()));
        }
    }

    private static void ring(Svg svg, double x, double y) {
        svg.circle(x, y, 4.4, Svg.PAPER, Stroke.of(MISSING, 1.8).dashed("2.4 1.6"));
    }

    private void legend(Svg svg, double y) {
        double x = 24;
        Letters type = Letters.plain(13);
        svg.open("data-legend", "support");
        svg.line(x, y, x + 26, y, Stroke.of(Svg.INK, 2));
        svg.circle(x + 4, y, 3.8, Svg.INK, Stroke.NONE);
        svg.close();
        x = say(svg, x + 32, y, type, language.say("ondersteuning", "support"));
        svg.open("data-legend", "facilitation");
        svg.line(x, y, x + 26, y, Stroke.of(Svg.INK, 2).dashed("3 2"));
        svg.rect(x, y - 3.3, 6.6, 6.6, Svg.PAPER, Stroke.of(Svg.INK, 1.5));
        svg.close();
        x = say(svg, x + 32, y, type, language.say("facilitering", "facilitation"));
        svg.open("data-legend", "recognition");
        star(svg, x + 7, y, Svg.INK, Svg.INK);
        svg.line(x + 16, y, x + 34, y, Stroke.of(Svg.INK, 1.4).dashed("1 3"));
        svg.close();
        x = say(svg, x + 40, y, type, language.say("erkenning, zolang die geldt", "recognition, while it is valid"));
        svg.open("data-legend", "step");
        String diamond = "M" + Svg.decimal(x) + " " + Svg.decimal(y) + "l7 -7l7 7l-7 7Z";
        svg.path(diamond, Svg.PAPER, Stroke.of(Svg.INK, 1.4));
        String filled = "M" + Svg.decimal(x + 17) + " " + Svg.decimal(y) + "l7 -7l7 7l-7 7Z";
        svg.path(filled, Svg.INK, Stroke.of(Svg.INK, 1.4));
        svg.close();
        x = say(svg, x + 37, y, type, language.say("stap, benoeming", "step, appointment"));
        svg.open("data-legend", "coming");
        svg.rect(x, y - 8, 30, 16, Svg.PAPER, Stroke.of(Svg.INK, 1.4).dashed(DASHES));
        svg.close();
        x = say(svg, x + 36, y, type, language.say("nog niet begonnen", "not begun yet"));
        svg.open("data-legend", "missing");
        ring(svg, x + 5, y);
        svg.close();
        say(svg, x + 15, y, type, language.say("niet vastgelegd", "not on record"));
    }

    private static double say(Svg svg, double x, double y, Letters type, String words) {
        svg.text(x, y + 5, type, Svg.PAPER, words);
        return x + Svg.width(words, type.size(), false) + 18;
    }

    /** Everything that is drawn, in words. */
    private String sentence(List<Lane> lanes) {
        List<String> parts = new ArrayList<>();
        parts.add(language.say("Op ", "On ") + Svg.day(today, language) + Svg.asKnown(answer.knownOn(), language));
        for (Lane lane : appointments.values()) {
            if (!lane.segments.isEmpty()) {
                parts.add(language.say("Aanstelling ", "Appointment ") + lane.name + ": " + told(lane));
            }
        }
        promotions.forEach((trajectory, steps) ->
                parts.add(language.say("Promotie ", "Promotion ") + trajectory + ": " + promotionWords(steps)));
        for (Lane lane : lanes) {
            String domain =
                    lane.domain == null ? "" : " (" + language.say("domein ", "domain ") + lane.domain.number() + ")";
            List<String> told = new ArrayList<>();
            if (!lane.segments.isEmpty()) {
                told.add(told(lane));
            }
            for (String type : List.of("support", "facilitation", "recognition")) {
                if (lane.hasMarks(type)) {
                    told.add(lane.marks.stream()
                                    .filter(m -> m.type().equals(type))
                                    .count() + " × " + missingWord(type));
                }
            }
            if (!lane.missing.isEmpty()) {
                told.add(language.say("ontbreekt: ", "missing: ")
                        + lane.missing.stream().map(this::missingWord).collect(Collectors.joining(", ")));
            }
            parts.add(lane.name + domain + ": " + String.join("; ", told));
        }
        if (parts.size() == 1) {
            parts.add(language.say("Er is nog niets vastgelegd", "Nothing is on record yet"));
        }
        return String.join(". ", parts) + ".";
    }

    private String told(Lane lane) {
        return lane.segments.stream()
                .map(segment -> (segment.words()
                                + language.say(" vanaf ", " from ")
                                + Svg.day(segment.from(), language)
                                + (segment.until() == null
                                        ? ""
                                        : language.say(" tot en met ", " up to and including ")
                                                + Svg.day(segment.until().minusDays(1), language)))
                        .strip())
                .collect(Collectors.joining(", "));
    }
}
