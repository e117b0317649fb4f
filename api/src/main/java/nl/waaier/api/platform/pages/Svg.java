package nl.waaier.api.platform.pages;

import gg.jte.Content;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.waaier.api.platform.time.IsoTime;
import org.jspecify.annotations.Nullable;

/**
 * A picture as SVG that stands inside a page or alone in a file. All looks are presentation attributes, as a strict content
 * security policy allows nothing else. To a screen reader it is one image with a name and a description: what is drawn is silent,
 * for the same numbers stand in a table beside it.
 */
public final class Svg {

    /** The colour of text and of what is drawn most strongly. */
    public static final String INK = "#1b2330";

    /** The colour of text that explains, on paper. */
    public static final String SOFT = "#4a5568";

    /** What a picture is drawn on. */
    public static final String PAPER = "#ffffff";

    /** The least contrast between a text and what it stands on, as WCAG 2.2 asks (1.4.3). */
    public static final double LEAST_CONTRAST = 4.5;

    /** Fonts differ from reader to reader: text is taken to be this much wider than it is in Arial. */
    private static final double SLACK = 1.15;

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]*");

    private final StringBuilder out = new StringBuilder(8000);
    private final String prefix;

    /**
     * Begins a picture.
     *
     * @param width how wide it is drawn; it is shown as wide as its place is
     * @param height how high it is drawn
     * @param prefix what its ids begin with, so that several pictures can stand on one page: small letters, digits and hyphens
     * @param name what it is a picture of
     * @param description what it shows, in a sentence or a few
     * @throws IllegalArgumentException when the prefix is not such a one
     */
    public Svg(int width, int height, String prefix, String name, String description) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("not the beginning of an id: " + prefix);
        }
        this.prefix = prefix;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attributes(
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                "100%",
                "role",
                "img",
                "aria-labelledby",
                prefix + "-title",
                "aria-describedby",
                prefix + "-text",
                "font-family",
                "system-ui, sans-serif",
                "fill",
                INK);
        out.append('>');
        out.append("<title id=\"").append(prefix).append("-title\">").append(escaped(name));
        out.append("</title><desc id=\"").append(prefix).append("-text\">").append(escaped(description));
        out.append("</desc><defs>");
        hatching("hatch", 45, "#8a93a3");
        hatching("up", 45, INK);
        hatching("down", -45, INK);
        out.append("</defs><g aria-hidden=\"true\">");
        rect(0, 0, width, height, PAPER, Stroke.NONE);
    }

    private void hatching(String name, int degrees, String colour) {
        out.append("<pattern");
        attributes(
                "id",
                prefix + "-" + name,
                "width",
                7,
                "height",
                7,
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(" + degrees + ")");
        out.append('>');
        line(0, 0, 0, 7, Stroke.of(colour, 2));
        out.append("</pattern>");
    }

    /** How a hatching of this picture is named as a fill: {@code hatch}, or {@code up} and {@code down}, which slant either way. */
    public String fill(String hatching) {
        return "url(#" + prefix + "-" + hatching + ")";
    }

    /** Opens a group; what it is of is told to those who look for it in the picture. */
    public Svg open(String name, String value) {
        out.append("<g");
        attributes(name, value);
        out.append('>');
        return this;
    }

    /** Closes the group that was opened last. */
    public Svg close() {
        out.append("</g>");
        return this;
    }

    /**
     * Draws a shape.
     *
     * @param tag such as {@code path}
     * @param attributes a name and its value, in turn; numbers are written with at most one decimal
     */
    public Svg element(String tag, Object... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        out.append("/>");
        return this;
    }

    /** Draws a rectangle. */
    public Svg rect(double x, double y, double width, double height, String fill, Stroke stroke) {
        return shape(stroke, "rect", "x", x, "y", y, "width", width, "height", height, "fill", fill);
    }

    /** Draws a circle about a point. */
    public Svg circle(double x, double y, double radius, String fill, Stroke stroke) {
        return shape(stroke, "circle", "cx", x, "cy", y, "r", radius, "fill", fill);
    }

    /** Draws a line from one point to another. */
    public Svg line(double x1, double y1, double x2, double y2, Stroke stroke) {
        return shape(stroke, "line", "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    /** Draws what a path describes; {@code none} fills nothing. */
    public Svg path(String path, String fill, Stroke stroke) {
        return shape(stroke, "path", "d", path, "fill", fill);
    }

    private Svg shape(Stroke stroke, String tag, Object... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        if (!stroke.equals(Stroke.NONE)) {
            attributes("stroke", stroke.colour(), "stroke-width", stroke.width());
        }
        if (!stroke.dashes().isEmpty()) {
            attributes("stroke-dasharray", stroke.dashes());
        }
        out.append("/>");
        return this;
    }

    /**
     * How a line or an outline is drawn.
     *
     * @param colour its colour
     * @param width how wide it is
     * @param dashes how long its dashes and the gaps between them are, such as {@code 5 4}; empty for a line without gaps
     */
    public record Stroke(String colour, double width, String dashes) {

        /** No line at all. */
        public static final Stroke NONE = new Stroke("none", 0, "");

        /** A line without gaps. */
        public static Stroke of(String colour, double width) {
            return new Stroke(colour, width, "");
        }

        /** The same with gaps. */
        public Stroke dashed(String gaps) {
            return new Stroke(colour, width, gaps);
        }
    }

    /**
     * Writes a line of text.
     *
     * @param type how it looks
     * @param on the colour it stands on
     * @throws IllegalArgumentException when it could not be read on that
     */
    public Svg text(double x, double y, Letters type, String on, String words) {
        return turned(x, y, 0, type, on, words);
    }

    /** Writes a line of text, turned about its place: degrees, clockwise. */
    public Svg turned(double x, double y, double degrees, Letters type, String on, String words) {
        out.append("<text");
        attributes("x", x, "y", y, "font-size", type.size(), "fill", type.soft() && PAPER.equals(on) ? SOFT : ink(on));
        if (type.bold()) {
            attributes("font-weight", 700);
        }
        if (type.anchor() != Anchor.START) {
            attributes("text-anchor", type.anchor().word);
        }
        if (degrees != 0) {
            attributes("transform", "rotate(" + decimal(degrees) + " " + decimal(x) + " " + decimal(y) + ")");
        }
        out.append('>').append(escaped(words)).append("</text>");
        return this;
    }

    /** The whole picture; nothing can be drawn afterwards. */
    public String end() {
        return out.append("</g></svg>").toString();
    }

    private void attributes(Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            String written = value instanceof Number number ? decimal(number.doubleValue()) : value.toString();
            out.append(' ')
                    .append(pairs[i])
                    .append("=\"")
                    .append(escaped(written))
                    .append('"');
        }
    }

    /** Where a text stands from: its beginning, its middle or its end. */
    public enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    /**
     * How a text looks.
     *
     * @param size in the measure of the picture
     * @param bold whether it stands out
     * @param soft whether it explains, so may be less dark
     * @param anchor where it stands from
     */
    public record Letters(double size, boolean bold, boolean soft, Anchor anchor) {

        public static Letters plain(double size) {
            return new Letters(size, false, false, Anchor.START);
        }

        public static Letters bold(double size) {
            return new Letters(size, true, false, Anchor.START);
        }

        public static Letters soft(double size) {
            return new Letters(size, false, true, Anchor.START);
        }

        public Letters middle() {
            return new Letters(size, bold, soft, Anchor.MIDDLE);
        }

        public Letters end() {
            return new Letters(size, bold, soft, Anchor.END);
        }

        /** This, or as much smaller as is needed for the words to fit in so wide a room. */
        public Letters within(double room, String words) {
            double width = width(words, size, bold);
            return width <= room ? this : new Letters(Math.floor(size * room / width * 2) / 2, bold, soft, anchor);
        }

        /** The words, or as many of their letters as fit in so wide a room. */
        public String cut(double room, String words) {
            if (width(words, size, bold) <= room) {
                return words;
            }
            int end = words.length();
            while (end > 0 && width(words.substring(0, end) + "…", size, bold) > room) {
                end = words.offsetByCodePoints(end, -1);
            }
            return words.substring(0, end).stripTrailing() + "…";
        }

        /** The words on at most so many lines of so wide a room; the last is cut where they do not fit. */
        public List<String> lines(double room, int most, String words) {
            List<String> lines = new ArrayList<>();
            String rest = words.strip();
            while (lines.size() < most - 1 && width(rest, size, bold) > room) {
                int end = rest.lastIndexOf(' ');
                while (end > 0 && width(rest.substring(0, end), size, bold) > room) {
                    end = rest.lastIndexOf(' ', end - 1);
                }
                if (end <= 0) {
                    break;
                }
                lines.add(rest.substring(0, end));
                rest = rest.substring(end + 1);
            }
            lines.add(cut(room, rest));
            return lines;
        }
    }

    /** About how wide a text is, and never less: fonts are not the same everywhere. */
    public static double width(String words, double size, boolean bold) {
        double ems = words.codePoints()
                .mapToDouble(c -> switch (c) {
                    case 'i', 'j', 'l', '\'', '|' -> 0.23;
                    case 'f', 't', 'r', 'I', ' ', '.', ',', ':', ';', '/', '(', ')', '-', '!' -> 0.32;
                    case 'm', 'w', 'M', 'W', '%', '@', '…', '→', '–' -> 0.92;
                    default -> c > 0x2E80 ? 1.0 : Character.isUpperCase(c) ? 0.7 : 0.55;
                })
                .sum();
        return ems * size * SLACK * (bold ? 1.07 : 1);
    }

    /** Part of a ring round a point, from one angle to the next, clockwise from the left in degrees, with room beside it. */
    public static String ring(double x, double y, double inner, double outer, double from, double until, double room) {
        double[] in = {Math.toRadians(from) + Math.asin(room / inner), Math.toRadians(until) - Math.asin(room / inner)};
        double[] at = {Math.toRadians(from) + Math.asin(room / outer), Math.toRadians(until) - Math.asin(room / outer)};
        return "M" + point(x, y, inner, in[0])
                + "L" + point(x, y, outer, at[0])
                + "A" + decimal(outer) + " " + decimal(outer) + " 0 0 1 " + point(x, y, outer, at[1])
                + "L" + point(x, y, inner, in[1])
                + "A" + decimal(inner) + " " + decimal(inner) + " 0 0 0 " + point(x, y, inner, in[0]) + "Z";
    }

    private static String point(double x, double y, double radius, double angle) {
        return decimal(x - radius * Math.cos(angle)) + " " + decimal(y - radius * Math.sin(angle));
    }

    /** Dark or white, whichever is read better on such a colour; an {@link IllegalArgumentException} when neither is read well. */
    public static String ink(String on) {
        String best = contrast(INK, on) >= contrast(PAPER, on) ? INK : PAPER;
        if (contrast(best, on) < LEAST_CONTRAST) {
            throw new IllegalArgumentException("no text can be read on " + on);
        }
        return best;
    }

    /** The contrast of two colours, written as {@code #rrggbb}: 1 to 21, as WCAG reckons it. */
    public static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** How light a colour is, from 0 to 1, as WCAG reckons it: what is left of it in a grey print. */
    public static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear((rgb >> 16) & 255) + 0.7152 * linear((rgb >> 8) & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Text that stands for itself in XML and in a page alike; what XML cannot have is left out. */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean allowed = (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c >= 0x10000;
                    safe.appendCodePoint(allowed ? c : ' ');
                }
            }
        });
        return safe.toString();
    }

    /** A date in words, such as 1 oktober 2026. */
    public static String day(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
    }

    /** As known when, as words that follow others; empty for as known now. */
    public static String asKnown(@Nullable Instant knownOn, Language language) {
        return knownOn == null
                ? ""
                : language.say(", zoals bekend op ", ", as known on ")
                        + day(knownOn.atZone(IsoTime.NETHERLANDS).toLocalDate(), language);
    }

    /** A number as people of the language write it, with at most so many decimals. */
    public static String number(BigDecimal value, int decimals, Language language) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        String plain = (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
        return language == Language.DUTCH ? plain.replace('.', ',') : plain;
    }

    /** A measure of the picture, with at most one decimal. */
    public static String decimal(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }

    /** A drawing as it goes into a page: whatever text is in it was escaped when it was drawn. Nothing else goes in unescaped. */
    public static Content drawn(String drawing) {
        return page -> page.writeContent(drawing);
    }
}
