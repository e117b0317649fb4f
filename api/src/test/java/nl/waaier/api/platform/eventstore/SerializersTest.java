package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.waaier.api.testing.Careers;
import nl.waaier.core.EventType;
import nl.waaier.core.EventTypes;
import nl.waaier.core.shared.Fte;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored as JSON comes back as it was, or not at all. */
class SerializersTest {

    private final Serializer events = new EventSerializer();
    private final Serializer general = new StrictJsonSerializer();

    static List<TrackingToken> tokens() {
        GapAwareTrackingToken here = GapAwareTrackingToken.newInstance(12, List.of(3L, 7L));
        GapAwareTrackingToken there = GapAwareTrackingToken.newInstance(40, List.of());
        return List.of(
                here,
                new GlobalSequenceTrackingToken(5),
                ReplayToken.createReplayToken(there, here),
                ReplayToken.createReplayToken(there, null),
                new MergedTrackingToken(here, there));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void positionsOfEveryKindComeBack(TrackingToken token) {
        TrackingToken back = general.deserialize(general.serialize(token, byte[].class));
        assertThat(back).isEqualTo(token).hasSameClassAs(token);
    }

    @Test
    void metadataIsTextOnly() {
        MetaData text = MetaData.from(Map.of("subject", "x"));
        assertThat(events.<byte[], MetaData>deserialize(events.serialize(text, byte[].class)))
                .isEqualTo(text);
        assertThatThrownBy(() -> events.serialize(MetaData.from(Map.of("count", 1L)), byte[].class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.8000", "1.0000", "0.0001", "1234567890123.4567", "99999999999999.9999"})
    void anFteKeepsEveryDigit(String number) {
        Fte fte = general.deserialize(json(Fte.class.getName(), null, number));
        assertThat(fte).hasToString(number);
        assertThat(new String(general.serialize(fte, byte[].class).getData(), StandardCharsets.UTF_8))
                .isEqualTo(number);
    }

    @Test
    void anFteInQuotesIsNoNumber() {
        assertThatThrownBy(() -> general.deserialize(json(Fte.class.getName(), null, "\"0.8\"")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void aStoredEventThatIsNotKnownStopsItsReader() {
        String written = new String(
                events.serialize(Careers.started(Careers.somebody()), byte[].class)
                        .getData(),
                StandardCharsets.UTF_8);
        assertThatThrownBy(() -> events.deserialize(json("appointment-started", "2", written)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("appointment-started, revision 2");
        assertThatThrownBy(() -> events.deserialize(json("appointment-begun", "1", written)))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> events.deserialize(json("java.lang.String", null, "\"x\"")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void aStoredObjectWhoseClassIsGoneStopsItsReader() {
        assertThatThrownBy(() -> general.deserialize(json("nl.waaier.Gone", null, "{}")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("nl.waaier.Gone");
    }

    @Test
    void anEventOfAnotherFormUnderTheSameRevisionIsRefused() {
        assertThatThrownBy(() -> events.deserialize(
                        json("board-registered", "1", "{\"boardNumber\":\"01234\",\"name\":\"x\",\"more\":1}")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void onlyEventsCanBeStoredAsEvents() {
        assertThatThrownBy(() -> events.serialize("text", byte[].class)).isInstanceOf(SerializationException.class);
    }

    @Test
    void everyEventTypeResolvesBothWays() {
        assertThat(EventTypes.ALL).allSatisfy((EventType type) -> {
            assertThat(events.typeForClass(type.payload()).getName()).isEqualTo(type.name());
            assertThat(events.classForType(events.typeForClass(type.payload()))).isEqualTo(type.payload());
        });
    }

    private static SimpleSerializedObject<byte[]> json(String type, @Nullable String revision, String json) {
        return new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class, type, revision);
    }
}
