package nl.waaier.api.asking.evidence;

import java.util.HashMap;
import java.util.Map;
import nl.waaier.api.platform.eventstore.KeptText;
import nl.waaier.core.shared.PersonalText;
import tools.jackson.databind.JsonNode;

/**
 * The free texts of an event in a pack, by the commitment that stands in its payload.
 *
 * @param byCommitment each text that is still there
 */
record PackTexts(Map<String, String> byCommitment) {

    /** None at all. */
    static final PackTexts NONE = new PackTexts(Map.of());

    private static final String GONE = PersonalText.GONE + " / " + PersonalText.GONE_IN_ENGLISH;

    /** Those of an event. */
    static PackTexts of(JsonNode event) {
        Map<String, String> texts = new HashMap<>();
        event.path("texts").forEach(text -> {
            KeptText kept = kept(text);
            texts.put(kept.commitment(), kept.text());
        });
        return new PackTexts(texts);
    }

    /** Whether each text of an event is the one that its payload speaks of, in its place. */
    static boolean fit(JsonNode event) {
        for (JsonNode text : event.path("texts")) {
            KeptText kept = kept(text);
            JsonNode place = event.path("payload");
            for (String name : kept.field().split("\\.", -1)) {
                place = place.path(name);
            }
            if (!place.path(KeptText.COMMITMENT).asString("").equals(kept.commitment())) {
                return false;
            }
        }
        return true;
    }

    private static KeptText kept(JsonNode text) {
        return new KeptText(
                text.path("field").asString(""),
                text.path("text").asString(""),
                text.path("salt").asString(""));
    }

    /** Whether a value of a payload stands for a text. */
    static boolean isText(JsonNode value) {
        return value.size() == 1 && (value.has(KeptText.COMMITMENT) || value.has(KeptText.ERASED));
    }

    /** The text that it stands for, or that it was erased. */
    String text(JsonNode value) {
        return byCommitment.getOrDefault(value.path(KeptText.COMMITMENT).asString(""), GONE);
    }
}
