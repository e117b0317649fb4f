package nl.waaier.api.asking.evidence;

import com.nimbusds.jose.JWSHeader;
import gg.jte.Content;
import gg.jte.TemplateException;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.waaier.api.asking.evidence.PackWords.Words;
import nl.waaier.api.platform.web.HtmlTemplates;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The readable page of a pack: Dutch first, English beside it, with the signed pack itself at its end. Worked out from the pack
 * and nothing else, always in the same way, so that whoever verifies it can make it again and compare.
 */
final class PackPage {

    private static final Words EFFECTIVE = new Words("Ingangsdatum", "Effective date");
    private static final Words RECORDED = new Words("Vastgelegd op", "Recorded at");
    private static final Words FACT = new Words("Feit", "Fact");

    private final PackReader pack;
    private final String key;
    private final Content jws;
    private final Map<String, String> names = new HashMap<>();
    private String stream = "";
    private int number;

    private PackPage(PackReader pack, String key, Content jws) {
        this.pack = pack;
        this.key = key;
        this.jws = jws;
        pack.header()
                .path("persons")
                .forEach(person -> names.put(
                        person.path("teacherId").asString(), person.path("name").asString("")));
    }

    /**
     * Something that is told, with the words for what it is.
     *
     * @param words what it is
     * @param value what is told
     */
    record Line(Words words, String value) {}

    /**
     * An event.
     *
     * @param heading about whom it is, null when about the same as the one before
     * @param number its number in the pack, from 1
     * @param kind what happened
     * @param lines all that is stored of it
     */
    record Section(@Nullable String heading, int number, Words kind, List<Line> lines) {}

    /** Writes the page of a pack. */
    static void write(SignedPack pack, Writer out) throws IOException {
        try (InputStream payload = pack.payload()) {
            write(pack.header(), payload, page -> embed(pack, page), out);
        }
    }

    private static void embed(SignedPack pack, TemplateOutput page) {
        try {
            pack.write(page::writeContent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the page of a pack, in whichever way it is kept.
     *
     * @param header what is said of how it was signed
     * @param payload the pack's JSON
     * @param jws writes the pack as a JWS; of letters that HTML need not escape
     * @throws IllegalArgumentException when the payload is no pack of this version
     */
    static void write(JWSHeader header, InputStream payload, Content jws, Writer out) throws IOException {
        try (PackReader pack = new PackReader(payload)) {
            HtmlTemplates.write("asking/evidence/pack.jte", new PackPage(pack, header.getKeyID(), jws), out);
        } catch (TemplateException e) {
            // Whoever takes the page may hang up, which is no fault of the template.
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException away) {
                    throw away;
                }
            }
            throw e;
        }
    }

    /** What the pack is about. */
    List<Line> about() {
        JsonNode header = pack.header();
        JsonNode scope = header.path("scope");
        List<Line> lines = new ArrayList<>();
        lines.add(line(
                "Bestuur",
                "Board",
                header.path("boardName").asString() + " ("
                        + header.path("boardNumber").asString() + ")"));
        if (scope.path("kind").asString().equals("trajectory")) {
            lines.add(line(
                    "Promotietraject",
                    "Promotion trajectory",
                    scope.path("trajectory").asString()));
            lines.add(line("Leraar", "Teacher", person(scope.path("teacherId").asString())));
        } else {
            lines.add(line(
                    "Periode",
                    "Period",
                    scope.path("from").asString() + " – " + scope.path("until").asString()));
            lines.add(line("Personen", "Persons", Integer.toString(names.size())));
        }
        lines.add(line(
                "Zoals bekend op",
                "As known on",
                header.path("knownOn").asString("het moment van maken / when it was made")));
        lines.add(line("Gemaakt op", "Made at", header.path("madeAt").asString()));
        return lines;
    }

    /** Its events, once: each is read when it is asked for. */
    Iterable<Section> sections() {
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pack.hasNext();
            }

            @Override
            public Section next() {
                return section(pack.next());
            }
        };
    }

    /** The thumbprint of the key that it was signed with. */
    String key() {
        return key;
    }

    /** The signed pack. */
    Content jws() {
        return jws;
    }

    private Section section(JsonNode event) {
        String of = event.path("stream").asString();
        String heading = of.startsWith("teacher:") ? person(of.substring("teacher:".length())) : of;
        boolean same = of.equals(stream);
        stream = of;
        number++;
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(EFFECTIVE, event.path("effectiveDate").asString("–")));
        lines.add(new Line(RECORDED, event.path("recordedAt").asString()));
        add(lines, event.path("recordedBy"), "", PackTexts.NONE);
        lines.add(new Line(FACT, event.path("sequence").asString()));
        add(lines, event.path("payload"), "", PackTexts.of(event));
        return new Section(
                same ? null : heading, number, PackWords.type(event.path("type").asString()), lines);
    }

    /** Everything that is stored, in the order in which it is stored, and each text in its place. */
    private static void add(List<Line> lines, JsonNode value, String key, PackTexts texts) {
        if (PackTexts.isText(value)) {
            lines.add(new Line(PackWords.key(key), texts.text(value)));
        } else if (value.isObject()) {
            value.properties().forEach(each -> add(lines, each.getValue(), each.getKey(), texts));
        } else if (value.isArray()) {
            value.forEach(each -> add(lines, each, key, texts));
        } else if (!value.isMissingNode()) {
            lines.add(new Line(PackWords.key(key), text(value)));
        }
    }

    private static String text(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "ja / yes" : "nee / no";
        }
        return value.isBigDecimal() ? value.decimalValue().toString() : value.asString("–");
    }

    private String person(String teacherId) {
        String name = names.getOrDefault(teacherId, "");
        return name.isEmpty() ? teacherId : name + " (" + teacherId + ")";
    }

    private static Line line(String dutch, String english, String value) {
        return new Line(new Words(dutch, english), value);
    }
}
