package nl.waaier.api.evidence.format;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.waaier.api.evidence.format.PackLine.Sealed;
import nl.waaier.api.web.HtmlText;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The readable page of a pack: Dutch first, English beside it, with the JSON itself at its end. Worked out from the JSON and
 * nothing else, always in the same way, so that whoever verifies it can make it again and compare.
 */
public final class PackPage {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String HEAD = """
            <!doctype html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Bewijspakket</title>
            <style>
            body { font: .95rem/1.45 system-ui, sans-serif; max-width: 55rem; margin: 2rem auto; padding: 0 1rem; }
            [lang=en] { color: #555; font-weight: normal; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .3rem; } h3 { font-size: 1rem; margin: .8rem 0 .2rem; }
            dl { display: grid; grid-template-columns: 19rem 1fr; gap: .1rem .8rem; margin: 0; }
            dt, dd { margin: 0; } dd { overflow-wrap: anywhere; white-space: pre-line; }
            section { border-top: 1px solid #bbb; padding: .3rem 0; break-inside: avoid; }
            code { font: .75rem ui-monospace, monospace; overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            <h1>Bewijspakket <span lang="en">/ Evidence pack</span></h1>
            """;

    private static final String HOW = """
            <p>Controleer dit bestand met <code>java -jar waaier-api.jar verify BESTAND --key SLEUTEL</code>. De sleutel
            geeft Waaier zelf op <code>/v1/evidence-key</code>; vergelijk de vingerafdruk met die van het bestuur.<br>
            <span lang="en">Verify this file with <code>java -jar waaier-api.jar verify FILE --key KEY</code>. Waaier itself
            gives the key at <code>/v1/evidence-key</code>; compare the fingerprint with the board's.</span></p>
            """;

    private final Writer out;
    private final Map<String, String> names = new HashMap<>();
    private String stream = "";

    private PackPage(Writer out) {
        this.out = out;
    }

    /**
     * Writes the page.
     *
     * @param pack a pack that is whole
     * @param out where it goes, as UTF-8; flushed, not closed
     */
    public static void write(Pack pack, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new PackPage(writer).page(pack);
        writer.flush();
    }

    private void page(Pack pack) throws IOException {
        out.write(HEAD);
        try (BufferedReader lines = reader(pack)) {
            next(lines);
            header(JSON.readTree(PackLine.readHeader(next(lines))
                    .orElseThrow(PackPage::damaged)
                    .content()));
            next(lines);
            for (String line = next(lines); !line.equals(PackLine.END_OF_EVENTS); line = next(lines)) {
                String bare = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
                event(PackLine.readEvent(bare).orElseThrow(PackPage::damaged));
            }
            String total = next(lines);
            seal(JSON.readTree("{" + total.substring(0, total.length() - 1) + "}"), JSON.readTree("{" + next(lines)));
        }
        out.write(EmbeddedPack.BEGIN + "\n");
        try (BufferedReader lines = reader(pack)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(EmbeddedPack.embedded(line) + "\n");
            }
        }
        out.write(EmbeddedPack.END + "\n</body>\n</html>\n");
    }

    private void header(JsonNode header) throws IOException {
        header.path("persons")
                .forEach(person -> names.put(
                        person.path("teacherId").asString(), person.path("name").asString("")));
        JsonNode scope = header.path("scope");
        boolean one = scope.path("kind").asString().equals("trajectory");
        out.write("<dl>\n");
        pair(
                "Bestuur",
                "Board",
                header.path("boardName").asString() + " ("
                        + header.path("boardNumber").asString() + ")");
        if (one) {
            pair(
                    "Promotietraject",
                    "Promotion trajectory",
                    scope.path("trajectory").asString());
            pair("Leraar", "Teacher", person(scope.path("teacherId").asString()));
        } else {
            pair(
                    "Periode",
                    "Period",
                    scope.path("from").asString() + " – " + scope.path("until").asString());
            pair("Personen", "Persons", Integer.toString(names.size()));
        }
        pair(
                "Zoals bekend op",
                "As known on",
                header.path("knownOn").asString("het moment van maken / when it was made"));
        pair("Gemaakt op", "Made at", header.path("madeAt").asString());
        out.write("</dl>\n" + HOW);
    }

    private void event(Sealed sealed) throws IOException {
        JsonNode event = JSON.readTree(sealed.content());
        String of = event.path("stream").asString();
        if (!of.equals(stream)) {
            stream = of;
            String teacher = of.startsWith("teacher:") ? person(of.substring("teacher:".length())) : of;
            out.write("<h2>" + HtmlText.escape(teacher) + "</h2>\n");
        }
        String[] type = PackWords.type(event.path("type").asString());
        out.write("<section>\n<h3>" + event.path("number").asString() + ". " + label(type) + "</h3>\n<dl>\n");
        pair("Ingangsdatum", "Effective date", event.path("effectiveDate").asString("–"));
        pair("Vastgelegd op", "Recorded at", event.path("recordedAt").asString());
        pair("Feit", "Fact", event.path("sequence").asString());
        payload(event.path("payload"), "");
        out.write("</dl>\n<p><code>" + sealed.hash() + "<br>" + sealed.chain() + "</code></p>\n</section>\n");
    }

    /** Everything that is stored, in the order in which it is stored. */
    private void payload(JsonNode value, String key) throws IOException {
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> each : value.properties()) {
                payload(each.getValue(), each.getKey());
            }
        } else if (value.isArray()) {
            for (JsonNode each : value) {
                payload(each, key);
            }
        } else {
            String[] words = PackWords.key(key);
            pair(words[0], words[1], text(value));
        }
    }

    private static String text(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "ja / yes" : "nee / no";
        }
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asString("–");
    }

    private void seal(JsonNode total, JsonNode signature) throws IOException {
        out.write("<section>\n<h2>Zegel <span lang=\"en\">/ Seal</span></h2>\n<dl>\n");
        pair("Gebeurtenissen", "Events", total.path("count").asString());
        pair("Einde van de ketting", "End of the chain", total.path("head").asString());
        pair(
                "Vingerafdruk van de sleutel",
                "Fingerprint of the key",
                signature.path("signature").path("fingerprint").asString());
        out.write("</dl>\n</section>\n");
    }

    private String person(String teacherId) {
        String name = names.getOrDefault(teacherId, "");
        return name.isEmpty() ? teacherId : name + " (" + teacherId + ")";
    }

    private void pair(String dutch, String english, String value) throws IOException {
        out.write("<dt>" + label(new String[] {dutch, english}) + "</dt><dd>" + HtmlText.escape(value) + "</dd>\n");
    }

    private static String label(String[] words) {
        return HtmlText.escape(words[0]) + " <span lang=\"en\">/ " + HtmlText.escape(words[1]) + "</span>";
    }

    private static BufferedReader reader(Pack pack) throws IOException {
        return new BufferedReader(new InputStreamReader(pack.open(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader lines) throws IOException {
        return Objects.requireNonNull(lines.readLine(), "a pack that ends early");
    }

    private static IllegalArgumentException damaged() {
        return new IllegalArgumentException("a pack that is not whole");
    }
}
