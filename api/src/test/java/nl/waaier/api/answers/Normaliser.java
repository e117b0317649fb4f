package nl.waaier.api.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waaier.api.platform.eventstore.KeptText;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of an answer what chance put in: ids, and what is sealed over them. Everything else stays, the moments of
 * recording too, since the clock stands still while recording.
 *
 * <ul>
 *   <li>the id of a teacher becomes the personeelsnummer, by the name that stands beside it somewhere; the id of an import
 *       becomes which one it was;
 *   <li>tokens, positions, keyed hashes of accounts, keys and signatures become the word for what stood there;
 *   <li>of an evidence pack stays what it says, its texts in their places, without seals, and without running numbers of its events; that of a board
 *       is ordered by teacher, and so by id: persons and events are put in the order of what the ids became.
 * </ul>
 */
final class Normaliser {

    /** Keeps decimals to the digit: 1.0000 is another answer than 1. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Pattern SEALED = Pattern.compile("[A-Za-z0-9+/_-]{43,}={0,2}");
    private static final Pattern NUMBER = Pattern.compile("<h3>[0-9]+\\. |\"number\":[0-9]+,");

    private static final String PACK = "/evidence-pack";

    /** Of what is held about somebody, as it stands in its tables. */
    private static final Set<String> DRAWN_FIELDS =
            Set.of("position", "idempotency_key", "request_hash", "recordedBySubject");

    private static final Pattern TAG = Pattern.compile("\\s*(<[^>]+>)\\s*");

    private final Map<String, String> numbers;
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Set<String> unknown = new ConcurrentSkipListSet<>();

    /** @param numbers personeelsnummers by name */
    Normaliser(Map<String, String> numbers) {
        this.numbers = numbers;
    }

    /** Somebody by personeelsnummer, or an import by a name. */
    void learn(String id, String name) {
        ids.put(id, name);
    }

    /** Finds out whose ids stand in an answer. */
    void learn(JsonNode answer) {
        if (answer.isObject()) {
            String number = numbers.get(answer.path("name").asString(""));
            String id = answer.path("teacherId").asString("");
            if (number != null && !id.isEmpty()) {
                ids.put(id, number);
            }
            String delivery = answer.path("delivery").asString("");
            if (ID.matcher(delivery).matches()) {
                // Of which nobody told us: what the product brought in by itself.
                ids.putIfAbsent(delivery, "import-0");
            }
        }
        answer.forEach(this::learn);
    }

    /** The personeelsnummers by id, as far as known. */
    Map<String, String> ids() {
        return ids;
    }

    /** Ids that nothing is known about, and that therefore stand in what was written down. */
    Set<String> unknown() {
        return new TreeSet<>(unknown);
    }

    /** A text without ids. */
    String text(String text) {
        return ID.matcher(text).replaceAll(found -> {
            String known = ids.get(found.group());
            if (known == null) {
                if (!found.group().startsWith("00000000-")) {
                    unknown.add(found.group());
                }
                return found.group();
            }
            return known.startsWith("import") ? known : "leraar-" + known;
        });
    }

    /** The body of an answer, as JSON in which the order of keys says nothing; a text becomes its lines. */
    JsonNode body(String route, String type, String body) {
        boolean ofBoard = route.contains("/boards/") && route.contains(PACK);
        if (type.contains("json")) {
            JsonNode read = JSON.readTree(body);
            if (read.has("payload") && read.has("protected")) {
                read = JSON.readTree(
                        Base64.getUrlDecoder().decode(read.path("payload").asString()));
            }
            learn(read);
            if (read.has("events") && route.contains(PACK)) {
                JsonNode said = said(JSON.readTree(text(read.toString())));
                drawn(said);
                return ofBoard ? ordered(said) : said;
            }
            JsonNode plain = JSON.readTree(seals(route, text(read.toString())));
            drawn(plain);
            return plain;
        }
        String plain = seals(route, text(body));
        if (ofBoard) {
            plain = Arrays.stream(NUMBER.matcher(plain).replaceAll("").split("\n", -1))
                    .map(line -> line.endsWith("},") ? line.substring(0, line.length() - 1) : line)
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
        return lines(type.startsWith("text/html") ? tags(plain) : plain);
    }

    private static ArrayNode lines(String text) {
        ArrayNode lines = JSON.createArrayNode();
        text.lines().forEach(lines::add);
        return lines;
    }

    /** A page as its tags and texts, each on a line: how it is broken into lines, or indented, nobody sees. */
    static String tags(String page) {
        return TAG.matcher(page.replaceAll("\\s+", " "))
                .replaceAll("\n$1\n")
                .replaceAll("\n\\s+", "\n")
                .strip();
    }

    private static String seals(String route, String text) {
        if (route.contains("/sample")) {
            return TOKEN.matcher(text).replaceAll("<token>");
        }
        if (route.contains("/evidence-")) {
            return SEALED.matcher(text).replaceAll("<sealed>");
        }
        return text;
    }

    private static void drawn(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.of("position", "subject")) {
                if (object.path(name).isString()) {
                    object.put(name, "<" + name + ">");
                }
            }
            if (DRAWN_FIELDS.contains(object.path("name").asString(""))) {
                object.put("value", "<drawn>");
            }
        }
        node.forEach(Normaliser::drawn);
    }

    /** What a pack says. */
    static JsonNode said(JsonNode pack) {
        ObjectNode said = JSON.createObjectNode();
        said.set("format", pack.path("format"));
        said.set("version", pack.path("version"));
        said.set("header", bare(pack.path("header")));
        ArrayNode events = said.putArray("events");
        for (JsonNode event : pack.path("events")) {
            JsonNode content = bare(event);
            if (content instanceof ObjectNode object) {
                object.remove("number");
                Map<String, String> texts = texts(object.path("texts"));
                object.remove("texts");
                intoPlace(object, texts);
            }
            events.add(content);
        }
        return said;
    }

    /** Earlier packs had texts in the event itself. */
    private static Map<String, String> texts(JsonNode beside) {
        Map<String, String> texts = new HashMap<>();
        beside.forEach(each -> {
            KeptText text = new KeptText(
                    each.path("field").asString(),
                    each.path("text").asString(),
                    each.path("salt").asString());
            texts.put(text.commitment(), text.text());
        });
        return texts;
    }

    private static void intoPlace(JsonNode node, Map<String, String> texts) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).forEach(name -> {
                String text =
                        texts.get(object.path(name).path(KeptText.COMMITMENT).asString(""));
                if (text != null) {
                    object.put(name, text);
                }
            });
        }
        node.forEach(each -> intoPlace(each, texts));
    }

    /** Earlier packs had a hash beside each content. */
    private static JsonNode bare(JsonNode sealed) {
        return sealed.has("content") ? sealed.path("content") : sealed;
    }

    private static JsonNode ordered(JsonNode pack) {
        if (pack.path("header") instanceof ObjectNode header) {
            sort(header, "persons", Comparator.comparing(person -> person.path("teacherId")
                    .asString()));
        }
        if (pack instanceof ObjectNode object) {
            sort(
                    object,
                    "events",
                    Comparator.<JsonNode, String>comparing(
                                    event -> event.path("stream").asString())
                            .thenComparingLong(event -> event.path("sequence").asLong()));
        }
        return pack;
    }

    private static void sort(ObjectNode object, String name, Comparator<JsonNode> order) {
        List<JsonNode> sorted = new ArrayList<>();
        object.path(name).forEach(sorted::add);
        sorted.sort(order);
        object.putArray(name).addAll(sorted);
    }
}
