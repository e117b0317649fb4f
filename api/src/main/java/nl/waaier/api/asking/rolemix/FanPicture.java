package nl.waaier.api.asking.rolemix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.waaier.api.platform.pages.DomainHue;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.api.platform.pages.Svg;
import nl.waaier.api.platform.pages.Svg.Letters;
import nl.waaier.api.platform.pages.Svg.Stroke;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import org.jspecify.annotations.Nullable;

/**
 * A role mix as a fan: a blade per domain, a ring per stage. Outward is deeper in a domain, sideways is another domain. Blades are
 * equally wide, for the domains do not say how much work is in them. The hub is domain 1's, in which every teacher works. The hue
 * tells the domain, as its place and number do; how dark it is tells the share of people, as the number does.
 */
final class FanPicture {

    /** From how many percent of the people on a cell is coloured as the next class. */
    private static final int[] CLASSES = {5, 10, 25};

    private static final int NOBODY = 0;
    private static final int MOST = DomainHue.DEEPEST;

    /** The class of a cell whose share is not known, as it is not shown how many people there are. */
    private static final int SOMEBODY = 2;

    private final RoleMixAnswer answer;
    private final Language language;
    private final Svg svg;

    private FanPicture(RoleMixAnswer answer, Language language, Svg svg) {
        this.answer = answer;
        this.language = language;
        this.svg = svg;
    }

    /**
     * The fan for a wide screen and for paper.
     *
     * @param of whose role mix it is, as its name tells it
     * @param prefix what the ids in it begin with
     */
    static String wide(RoleMixAnswer answer, String of, Language language, String prefix) {
        Svg svg = new Svg(
                1200, isPartlyHidden(answer) ? 736 : 702, prefix, name(of, language), sentence(answer, language));
        return new FanPicture(answer, language, svg).wide();
    }

    /** The same fan for a narrow screen; parameters as above. */
    static String narrow(RoleMixAnswer answer, String of, Language language, String prefix) {
        Svg svg = new Svg(
                400, isPartlyHidden(answer) ? 496 : 474, prefix, name(of, language), sentence(answer, language));
        return new FanPicture(answer, language, svg).narrow();
    }

    private static String name(String of, Language language) {
        return language.say("Rolmix als waaier: ", "Role mix as a fan: ") + of;
    }

    /** What the picture shows, in words: all its numbers. */
    static String sentence(RoleMixAnswer answer, Language language) {
        List<String> parts = new ArrayList<>();
        parts.add(language.say("Op ", "On ")
                + Svg.day(answer.referenceDate(), language)
                + Svg.asKnown(answer.knownOn(), language));
        Integer people = answer.teachers();
        if (people != null) {
            parts.add(language.say(
                    people + (people == 1 ? " mens heeft een rol" : " mensen hebben een rol"),
                    people + (people == 1 ? " person has" : " people have") + " a role"));
        }
        parts.add(hubWords(answer, language));
        String staff = staff(answer, language);
        if (!staff.isEmpty()) {
            parts.add(staff);
        }
        for (CareerDomain domain : CareerDomain.values()) {
            parts.add(language.say("Domein ", "Domain ") + domain.number() + ", "
                    + lower(FieldWords.domain(domain, language)) + ": "
                    + cells(answer, domain).stream()
                            .map(cell -> (isHidden(cell) ? hidden(language) : cell.teachers()) + " "
                                    + FieldWords.stage(cell.stage(), language))
                            .collect(Collectors.joining(", ")));
        }
        parts.add(counted(language));
        return String.join(". ", parts) + ".";
    }

    private static String counted(Language language) {
        return language.say(
                "Iedereen telt per domein één keer, in de hoogste fase",
                "Everybody counts once per domain, at their highest stage");
    }

    private static String hubWords(RoleMixAnswer answer, Language language) {
        Integer teachers = answer.teachersInService();
        if (teachers == null) {
            return language.say("Het aantal leraren is verborgen", "The number of teachers is hidden");
        }
        List<String> lines = domainOne(answer, language);
        return teachers + " " + teachersWord(teachers, language)
                + (lines.isEmpty() ? "" : ", " + String.join(" ", lines));
    }

    private static String teachersWord(int teachers, Language language) {
        return teachers == 1 ? language.say("leraar", "teacher") : language.say("leraren", "teachers");
    }

    /** What is known of the teachers in domain 1, on two short lines. */
    private static List<String> domainOne(RoleMixAnswer answer, Language language) {
        Integer without = answer.teachersWithoutDomainOne();
        if (without == null || Integer.valueOf(0).equals(answer.teachersInService())) {
            return List.of();
        }
        return without == 0
                ? List.of(
                        language.say("allen met een rol", "all with a role"),
                        language.say("in domein 1", "in domain 1"))
                : List.of(
                        without + language.say(" zonder rol", " with no role"),
                        language.say("in domein 1", "in domain 1"));
    }

    private static String staff(RoleMixAnswer answer, Language language) {
        Integer people = answer.peopleInService();
        Integer without = answer.peopleWithoutRole();
        if (people == null) {
            return language.say("Hoeveel mensen hier werken is verborgen", "How many people work here is hidden");
        }
        String work = people == 1
                ? language.say("1 mens werkt hier", "1 person works here")
                : language.say(people + " mensen werken hier", people + " people work here");
        return without == null
                ? work
                : work + language.say(", " + without + " zonder rol", ", " + without + " with no role");
    }

    private String wide() {
        double x = 600;
        double y = 546;
        double hub = 122;
        double ring = 86;
        double first = hub + 10;
        double rim = first + 4 * ring;
        for (MixCells.Cell cell : answer.cells()) {
            int stage = ring(cell.stage());
            double middle = first + (stage + 0.5) * ring + 2;
            double angle = Math.toRadians(angle(cell.domain()));
            double atX = x - middle * Math.cos(angle);
            double atY = y - middle * Math.sin(angle);
            String fill = shape(cell, x, y, first + stage * ring, first + (stage + 1) * ring, 2.4);
            if (isHidden(cell)) {
                word(atX, atY, 0, 13.5);
            } else if (Integer.valueOf(0).equals(cell.teachers())) {
                svg.text(atX, atY + 8, Letters.plain(24).middle(), fill, "0");
            } else {
                svg.text(
                        atX,
                        atY + (cell.holdings() == null ? 12 : 5),
                        Letters.bold(34).within(ring - 8, "" + cell.teachers()).middle(),
                        fill,
                        "" + cell.teachers());
                if (cell.holdings() != null) {
                    String holdings = holdings(cell.holdings());
                    svg.text(
                            atX,
                            atY + 25,
                            Letters.plain(15).within(ring - 6, holdings).middle(),
                            fill,
                            holdings);
                }
            }
            svg.close();
        }
        hub(x, y + 2, hub, 40, 17);
        for (CareerDomain domain : CareerDomain.values()) {
            label(domain, x, y, rim);
        }
        for (CareerStage stage : CareerStage.values()) {
            double at = first + (ring(stage) + 0.5) * ring;
            String name = FieldWords.stage(stage, language);
            Letters type = Letters.soft(15.5).within(ring - 2, name).middle();
            svg.text(x - at, y + 22, type, Svg.PAPER, name);
            svg.text(x + at, y + 22, type, Svg.PAPER, name);
        }
        String deeper = language.say("verdieping in een domein", "deeper in a domain");
        svg.path(arrow(x + first + 2, x + rim - 4, y + 42), "none", Stroke.of(Svg.SOFT, 1.6));
        svg.text(x + rim - 4, y + 62, Letters.soft(15).end(), Svg.PAPER, deeper);
        svg.path(arrow(x - first - 2, x - rim + 4, y + 42), "none", Stroke.of(Svg.SOFT, 1.6));
        svg.text(x - rim + 4, y + 62, Letters.soft(15), Svg.PAPER, deeper);
        sideways(x, y, rim + 17);
        String staff = staff(answer, language);
        svg.text(x, y + 62, Letters.bold(16).middle(), Svg.PAPER, staff);
        legend(x - rim + 4, y + 108, 15, 11, 24, 5);
        return svg.end();
    }

    private String narrow() {
        double x = 200;
        double y = 224;
        double hub = 61;
        double ring = 31;
        double first = hub + 4;
        for (MixCells.Cell cell : answer.cells()) {
            int stage = ring(cell.stage());
            double middle = first + (stage + 0.5) * ring;
            double angle = Math.toRadians(angle(cell.domain()));
            double atX = x - middle * Math.cos(angle);
            double atY = y - middle * Math.sin(angle);
            String fill = shape(cell, x, y, first + stage * ring, first + (stage + 1) * ring, 1.4);
            if (isHidden(cell)) {
                word(atX, atY, angle(cell.domain()) - 90, 10.5);
            } else {
                String teachers = "" + cell.teachers();
                Letters type = Integer.valueOf(0).equals(cell.teachers())
                        ? Letters.plain(15)
                        : Letters.bold(19).within(ring - 1, teachers);
                svg.text(atX, atY + type.size() * 0.35, type.middle(), fill, teachers);
            }
            svg.close();
        }
        hub(x, y + 1, hub, 21, 11);
        for (CareerDomain domain : CareerDomain.values()) {
            double angle = Math.toRadians(angle(domain));
            boolean edge = domain == CareerDomain.LEERLINGEN || domain == CareerDomain.COLLEGAS;
            double at = first + 4 * ring + (edge ? 13 : 14);
            double badgeX = Math.clamp(x - at * Math.cos(angle), 12, 388);
            DomainHue.badge(svg, domain, badgeX, y - at * Math.sin(angle), 10.5);
            double rowY = y + 52 + (domain.number() - 1) * 24;
            DomainHue.badge(svg, domain, 14, rowY, 9.5);
            String row = FieldWords.domain(domain, language)
                    + (totals(domain).isEmpty() ? "" : ": " + String.join(", ", totals(domain)));
            svg.text(31, rowY + 5, Letters.plain(14).within(365, row), Svg.PAPER, row);
        }
        String stages = language.say("van binnen naar buiten: ", "from the hub out: ")
                + Arrays.stream(CareerStage.values())
                        .map(stage -> FieldWords.stage(stage, language))
                        .collect(Collectors.joining(", "));
        svg.text(x, y + 21, Letters.soft(12.5).within(392, stages).middle(), Svg.PAPER, stages);
        svg.text(4, y + 154, Letters.bold(13), Svg.PAPER, staff(answer, language));
        legend(4, y + 176, 12, 5.6, 15, 4);
        return svg.end();
    }

    /** Opens a cell's group and draws its shape; tells its colour. */
    private String shape(MixCells.Cell cell, double x, double y, double inner, double outer, double room) {
        double from = 45.0 * (cell.domain().number() - 1);
        DomainHue hue = DomainHue.of(cell.domain());
        Integer teachers = cell.teachers();
        boolean hidden = isHidden(cell);
        String fill = teachers == null || hidden ? Svg.PAPER : hue.fills().get(shareClass(teachers, answer.teachers()));
        String path = Svg.ring(x, y, inner, outer, from, from + 45, room);
        svg.open("data-cell", cell.domain().number() + "-" + cell.stage().word());
        svg.path(path, fill, Stroke.NONE);
        if (hidden) {
            svg.path(path, svg.fill("hatch"), Stroke.NONE);
        }
        svg.path(path, "none", Stroke.of(hue.line(), 1.4));
        return fill;
    }

    /** The word that stands for a number that is left out, on a plate that covers the hatching. */
    private void word(double x, double y, double degrees, double size) {
        String word = hidden(language);
        double width = Svg.width(word, size, false) + size / 5;
        svg.element(
                "rect",
                "x",
                x - width / 2,
                "y",
                y - size * 0.65,
                "width",
                width,
                "height",
                size * 1.3,
                "rx",
                3,
                "fill",
                Svg.PAPER,
                "transform",
                "rotate(" + Svg.decimal(degrees) + " " + Svg.decimal(x) + " " + Svg.decimal(y) + ")");
        double angle = Math.toRadians(degrees);
        double down = size * 0.34;
        svg.turned(
                x - down * Math.sin(angle),
                y + down * Math.cos(angle),
                degrees,
                Letters.plain(size).middle(),
                Svg.PAPER,
                word);
    }

    /** Domain 1's hub: light where it is not known, or not so, that every teacher has a role in it. */
    private void hub(double x, double y, double radius, double size, double small) {
        Integer teachers = answer.teachersInService();
        Integer without = answer.teachersWithoutDomainOne();
        boolean all = without != null && without == 0 && teachers != null && teachers > 0;
        DomainHue hue = DomainHue.of(CareerDomain.LEERLINGEN);
        String fill = hue.fills().get(all ? MOST : 1);
        String half = "M" + Svg.decimal(x - radius) + " " + Svg.decimal(y) + "A" + Svg.decimal(radius) + " "
                + Svg.decimal(radius) + " 0 0 1 " + Svg.decimal(x + radius) + " " + Svg.decimal(y) + "Z";
        svg.open("data-cell", "hub");
        svg.path(half, fill, Stroke.of(hue.line(), 1.4));
        List<String> lines = domainOne(answer, language);
        if (teachers == null) {
            svg.text(x, y - radius * 0.45, Letters.plain(small).middle(), fill, teachersWord(2, language));
            svg.text(x, y - radius * 0.45 + small * 1.2, Letters.plain(small).middle(), fill, hidden(language));
        } else {
            double foot = y - small * 0.55;
            double line = foot - small * 1.08 * (lines.size() - 1);
            double room = radius * 1.72;
            for (String words : lines) {
                svg.text(x, line, Letters.plain(small - 1).within(room, words).middle(), fill, words);
                line += small * 1.08;
            }
            double top = foot - small * 1.08 * lines.size();
            svg.text(x, top, Letters.plain(small).middle(), fill, teachersWord(teachers, language));
            svg.text(
                    x,
                    top - small * 1.15,
                    Letters.bold(size).within(radius, "" + teachers).middle(),
                    fill,
                    "" + teachers);
        }
        svg.close();
    }

    private void label(CareerDomain domain, double x, double y, double rim) {
        double angle = Math.toRadians(angle(domain));
        boolean left = domain.number() <= 2;
        double outward = left ? -1 : 1;
        double atX = x - (rim + 30) * Math.cos(angle);
        double atY = y - (rim + 30) * Math.sin(angle);
        DomainHue.badge(svg, domain, atX, atY, 18);
        List<String> totals = totals(domain);
        Letters name = Letters.bold(19);
        Letters count = Letters.soft(15.5);
        if (domain == CareerDomain.LEERLINGEN || domain == CareerDomain.COLLEGAS) {
            double edge = atX - outward * 32;
            List<String> lines = name.lines(left ? edge - 4 : 1196 - edge, 2, FieldWords.domain(domain, language));
            double line = atY - 8 - 23 * lines.size() - 19 * totals.size();
            for (String words : lines) {
                svg.text(edge, line, left ? name.end() : name, Svg.PAPER, words);
                line += 23;
            }
            for (String words : totals) {
                svg.text(edge, line - 2, left ? count.end() : count, Svg.PAPER, words);
                line += 19;
            }
        } else {
            double edge = atX + outward * 28;
            svg.text(
                    edge,
                    atY + (totals.isEmpty() ? 7 : -2),
                    left ? name.end() : name,
                    Svg.PAPER,
                    FieldWords.domain(domain, language));
            svg.text(edge, atY + 19, left ? count.end() : count, Svg.PAPER, String.join(", ", totals));
        }
    }

    private void sideways(double x, double y, double radius) {
        double half = Math.toRadians(8.5);
        double reach = radius * Math.sin(half);
        double low = y - radius * Math.cos(half);
        String arc = "M" + Svg.decimal(x - reach) + " " + Svg.decimal(low) + "A" + Svg.decimal(radius) + " "
                + Svg.decimal(radius) + " 0 0 1 " + Svg.decimal(x + reach) + " " + Svg.decimal(low);
        svg.path(arc, "none", Stroke.of(Svg.SOFT, 1.6));
        svg.path(
                "M" + Svg.decimal(x - reach + 9) + " " + Svg.decimal(low - 7) + "l-9 7l11 3M"
                        + Svg.decimal(x + reach - 9) + " " + Svg.decimal(low - 7) + "l9 7l-11 3",
                "none",
                Stroke.of(Svg.SOFT, 1.6));
        String words = language.say("verbreding", "broader");
        svg.text(x, y - radius - 9, Letters.soft(15).middle(), Svg.PAPER, words);
    }

    private static String arrow(double from, double until, double y) {
        double back = until > from ? -9 : 9;
        return "M" + Svg.decimal(from) + " " + Svg.decimal(y) + "H" + Svg.decimal(until) + "m" + Svg.decimal(back)
                + " -5l" + Svg.decimal(-back) + " 5l" + Svg.decimal(back) + " 5";
    }

    /** What the colours mean, on as many lines as the words need. */
    private void legend(double x, double y, double size, double swatch, double height, double gap) {
        Integer people = answer.teachers();
        Letters type = Letters.plain(size);
        double room = x > 100 ? 1196 - x : 392;
        String share = people == null
                ? language.say(
                        "Gekleurd: er is iemand. Aandelen zijn verborgen", "Coloured: somebody. Shares are hidden")
                : language.say("Hoe donkerder, hoe groter het deel van de ", "The darker, the larger the share of the ")
                        + people
                        + language.say(
                                " mensen met een rol", people == 1 ? " person with a role" : " people with a role");
        double line = y;
        String words = share + ". " + counted(language) + ".";
        for (String each : Letters.soft(size).lines(room, 3, words)) {
            svg.text(x, line, Letters.soft(size), Svg.PAPER, each);
            line += size * 1.35;
        }
        line -= size * 0.5;
        double at = x;
        List<Integer> classes = people == null ? List.of(NOBODY, SOMEBODY) : List.of(0, 1, 2, 3, 4);
        for (int each : classes) {
            String name = people == null && each == SOMEBODY ? language.say("iemand", "somebody") : className(each);
            double needed = swatch * 4 + gap + Svg.width(name, size, false);
            if (at + needed > x + room) {
                at = x;
                line += height + gap * 1.5;
            }
            svg.open("data-class", "" + each);
            for (CareerDomain domain : CareerDomain.values()) {
                DomainHue hue = DomainHue.of(domain);
                swatch(at, line, swatch, height, hue.fills().get(each), hue.line());
                at += swatch;
            }
            svg.close();
            svg.text(at + gap, line + height / 2 + size * 0.36, type, Svg.PAPER, name);
            at += needed - swatch * 4 + gap * 2;
        }
        if (isPartlyHidden(answer)) {
            String meaning = language.say(
                    "verborgen: niemand, of zo weinig mensen dat ze te herkennen zijn",
                    "hidden: nobody, or so few people that they could be recognised");
            at = x;
            line += height + gap * 1.5;
            swatch(at, line, swatch * 4, height, svg.fill("hatch"), Svg.SOFT);
            at += swatch * 4 + gap;
            svg.text(at, line + height / 2 + size * 0.36, type.within(x + room - at, meaning), Svg.PAPER, meaning);
        }
    }

    private void swatch(double x, double y, double width, double height, String fill, String line) {
        svg.rect(x, y, width, height, fill, Stroke.of(line, 0.8));
    }

    private String className(int each) {
        return switch (each) {
            case NOBODY -> language.say("niemand", "nobody");
            case MOST -> language.say("meer", "more");
            default -> language.say("tot ", "to ") + CLASSES[each - 1] + "%";
        };
    }

    /** How many people are active in a domain, and in how many roles; nothing where a part of it is hidden. */
    private List<String> totals(CareerDomain domain) {
        int people = 0;
        int holdings = 0;
        for (MixCells.Cell cell : cells(answer, domain)) {
            if (cell.teachers() == null || cell.holdings() == null) {
                return List.of();
            }
            people += cell.teachers();
            holdings += cell.holdings();
        }
        String active = people == 1 ? language.say("1 mens", "1 person") : people + language.say(" mensen", " people");
        return List.of(active, holdings(holdings));
    }

    private String holdings(int number) {
        return number + " " + (number == 1 ? language.say("rol", "role") : language.say("rollen", "roles"));
    }

    private static boolean isPartlyHidden(RoleMixAnswer answer) {
        return answer.cells().stream().anyMatch(FanPicture::isHidden);
    }

    private static boolean isHidden(MixCells.Cell cell) {
        return cell.teachers() == null;
    }

    private static List<MixCells.Cell> cells(RoleMixAnswer answer, CareerDomain domain) {
        return answer.cells().stream().filter(cell -> cell.domain() == domain).toList();
    }

    /** The class of so many people out of all, 0 for nobody. */
    private static int shareClass(int teachers, @Nullable Integer all) {
        if (teachers == 0) {
            return NOBODY;
        }
        if (all == null) {
            return SOMEBODY;
        }
        int each = 0;
        while (each < CLASSES.length && teachers * 100 > CLASSES[each] * all) {
            each++;
        }
        return each + 1;
    }

    /** Which ring a stage has, from the hub out. */
    private static int ring(CareerStage stage) {
        return DomainHue.depth(stage) - 1;
    }

    private static double angle(CareerDomain domain) {
        return 45.0 * (domain.number() - 1) + 22.5;
    }

    private static String hidden(Language language) {
        return language.say("verborgen", "hidden");
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
