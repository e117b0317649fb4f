package nl.waaier.api.asking.held;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waaier.api.asking.held.HeldAnswer.HeldField;
import nl.waaier.api.asking.held.HeldAnswer.HeldRow;
import nl.waaier.api.platform.eventstore.KeptText;
import nl.waaier.api.platform.eventstore.StoredEvent;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.teacher.file.RecordedBy;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** An event as it is told to whom it is about: every value that it holds, with the texts in their places. */
final class HeldEvent {

    /** The place of what kind of event it is. */
    static final String TYPE = "type";

    /** Keeps decimals to the digit. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private HeldEvent() {}

    static HeldRow row(StoredEvent stored) {
        List<HeldField> fields = new ArrayList<>();
        fields.add(HeldField.of(TYPE, stored.type()));
        fields.add(HeldField.of("sequence", String.valueOf(stored.sequence())));
        fields.add(HeldField.of("recordedAt", stored.recordedAt().toString()));
        RecordedBy.of(stored.metadata()).metadata().forEach((key, value) -> fields.add(HeldField.of(key, value)));
        Map<String, String> texts = stored.texts().stream().collect(Collectors.toMap(KeptText::field, KeptText::text));
        add(fields, "", JSON.readTree(stored.payload()), texts);
        return new HeldRow(fields);
    }

    private static void add(List<HeldField> fields, String place, JsonNode value, Map<String, String> texts) {
        if (isText(value)) {
            fields.add(HeldField.of(place, texts.getOrDefault(place, PersonalText.GONE)));
        } else if (value.isObject()) {
            value.properties()
                    .forEach(each -> add(
                            fields,
                            place.isEmpty() ? each.getKey() : place + "." + each.getKey(),
                            each.getValue(),
                            texts));
        } else if (value.isArray()) {
            value.forEach(each -> add(fields, place, each, texts));
        } else if (!value.isNull()) {
            fields.add(
                    HeldField.of(place, value.isNumber() ? value.decimalValue().toPlainString() : value.asString()));
        }
    }

    /** Whether it stands for a text that is kept beside the event, or was. */
    private static boolean isText(JsonNode value) {
        return value.size() == 1 && (value.has(KeptText.COMMITMENT) || value.has(KeptText.ERASED));
    }
}
