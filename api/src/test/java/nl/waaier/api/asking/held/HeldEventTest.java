package nl.waaier.api.asking.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.api.asking.held.HeldAnswer.HeldField;
import nl.waaier.api.platform.eventstore.KeptText;
import nl.waaier.api.platform.eventstore.StoredEvent;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.file.RecordedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An event is told whole, with its texts, in words. */
class HeldEventTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    private static StoredEvent stored(String type, String payload, List<KeptText> texts) {
        return new StoredEvent(
                "teacher:x",
                7,
                type,
                "2",
                Instant.parse("2026-11-30T12:00:00Z"),
                new RecordedBy("hr", "kenmerk", null).metadata(),
                payload,
                texts,
                "");
    }

    private static List<HeldField> told(StoredEvent event) {
        return HeldEvent.row(event).fields();
    }

    @Test
    void everyValueIsToldAndATextStandsInItsPlace() {
        KeptText text = new KeptText("notes.decidedBy", "mevrouw Jansen", "zout");
        assertThat(told(stored(
                        "support-arranged",
                        "{\"role\":\"coach\",\"amount\":{\"quantity\":40},\"labels\":[\"LB\",\"LC\"],\"until\":null,"
                                + "\"notes\":{\"decidedBy\":{\"sha256\":\"" + text.commitment()
                                + "\"},\"evidence\":{\"sha256\":\"00\"},\"remark\":{\"erased\":true}}}",
                        List.of(text))))
                .extracting(field -> field.name() + "=" + field.value())
                .containsExactly(
                        "type=support-arranged",
                        "sequence=7",
                        "recordedAt=2026-11-30T12:00:00Z",
                        "recordedByRole=hr",
                        "recordedBySubject=kenmerk",
                        "role=coach",
                        "amount.quantity=40",
                        "labels=LB",
                        "labels=LC",
                        "notes.decidedBy=mevrouw Jansen",
                        "notes.evidence=gewist",
                        "notes.remark=gewist");
    }

    static Stream<Path> golden() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(file -> isAboutATeacher(typeOf(file))).toList().stream();
        }
    }

    private static String typeOf(Path file) {
        return file.getFileName().toString().replaceAll("-r[0-9]+(-[a-z]+)?\\.json$", "");
    }

    private static boolean isAboutATeacher(String type) {
        return type.equals("fact-retracted")
                || type.equals("texts-erased")
                || FactKind.stored(type).isPresent();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void everyPlaceInAnEventOfATeacherHasAWord(Path file) throws IOException {
        String type = typeOf(file);
        assertThat(told(stored(type, Files.readString(file), List.of())))
                .hasSizeGreaterThan(5)
                .allSatisfy(field -> assertThat(HeldWords.hasLabel(field.name()))
                        .as(field.name())
                        .isTrue());
        assertThat(HeldWords.event(type).dutch()).isNotEqualTo(type);
    }

    @Test
    void aPlaceWithoutAWordIsSeen() {
        assertThat(HeldWords.hasLabel("nobodyKnows")).isFalse();
        assertThat(HeldWords.label("notes.nobodyKnows").dutch()).isEqualTo("nobodyKnows");
        assertThat(HeldWords.label("terms.fte").dutch()).isEqualTo("Fte");
    }
}
