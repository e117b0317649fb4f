package nl.waaier.api.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever differs between two recordings is seen, and nothing that was meant. */
class DifferencesTest {

    private static final String QUESTION = "hr GET /v1/boards/{boardNumber}/role-mix /v1/boards/1/role-mix";
    private static final String ANSWER = "{\"board\":\"1\",\"cells\":[{\"teachers\":2,\"fte\":1.0}]}";

    @TempDir
    Path folder;

    private static Recording recording(String question, String status, String body) {
        Recording recording = new Recording();
        recording.add(question, status, Normaliser.JSON.readTree(body));
        return recording;
    }

    private static List<String> different(String body, String... renames) {
        return Differences.of(
                recording(QUESTION, "200 application/json", ANSWER),
                recording(QUESTION, "200 application/json", body),
                Renames.of(List.of(renames)));
    }

    @Test
    void theOrderOfKeysIsNoDifference() {
        assertThat(different("{\"cells\":[{\"fte\":1.0,\"teachers\":2}],\"board\":\"1\"}"))
                .isEmpty();
    }

    @Test
    void aValueADigitAKeyAndAnOrderAre() {
        assertThat(different(ANSWER.replace("2", "3")))
                .singleElement()
                .asString()
                .contains("/cells/0/teachers: 2 => 3");
        assertThat(different(ANSWER.replace("1.0", "1.00"))).hasSize(1);
        assertThat(different(ANSWER.replace("\"2\"", "null").replace("\"board\":\"1\",", "")))
                .singleElement()
                .asString()
                .contains("/board: \"1\" => (not there)");
        assertThat(different(ANSWER.replace("]", ",{}]"))).hasSize(1);
    }

    @Test
    void aStatusAndAQuestionThatOnlyOneWasAskedAre() {
        Recording before = recording(QUESTION, "200 application/json", ANSWER);
        assertThat(Differences.of(before, recording(QUESTION, "200 text/csv", ANSWER), Renames.NONE))
                .hasSize(1);
        assertThat(Differences.of(before, recording(QUESTION + "?x", "200 application/json", ANSWER), Renames.NONE))
                .hasSize(2);
    }

    @Test
    void whatWasMeantIsNotAndOnlyWhereItWasMeant() {
        String renamed = ANSWER.replace("teachers", "leraren");
        assertThat(different(renamed)).hasSize(1);
        assertThat(different(renamed, "# a remark", "/v1/boards | \"teachers\" | \"leraren\""))
                .isEmpty();
        assertThat(different(renamed, "/v1/schools | \"teachers\" | \"leraren\""))
                .hasSize(1);
        assertThat(different(ANSWER.replace("2", "2,\"recordedBy\":\"hr\""), "* | + recordedBy"))
                .isEmpty();
        assertThat(different("{\"cells\":[{\"teachers\":2,\"fte\":1.0}]}", "* | - board"))
                .isEmpty();
        assertThat(different("{}", "/v1/boards | skip")).isEmpty();
        assertThat(Differences.of(
                        recording(QUESTION, "200", ANSWER),
                        recording(QUESTION.replace("role-mix", "rolmix"), "200", ANSWER),
                        Renames.of(List.of("question | role-mix | rolmix"))))
                .isEmpty();
    }

    @Test
    void chanceIsTakenOutAndNothingElse() {
        Normaliser normaliser = new Normaliser(Map.of("Anna Berg", "7"));
        String id = "01a22989-688d-7621-bd67-e3a9cc412433";
        String body = "{\"teacherId\":\"" + id + "\",\"name\":\"Anna Berg\",\"recordedAt\":\"2026-02-01T09:00:00Z\"}";
        assertThat(normaliser
                        .body("GET /v1/me/timeline", "application/json", body)
                        .toString())
                .isEqualTo(body.replace(id, "leraar-7"));
        assertThat(normaliser.unknown()).isEmpty();
        normaliser.text(id.replace("01a", "01b"));
        assertThat(normaliser.unknown()).containsExactly(id.replace("01a", "01b"));
    }

    @Test
    void whatIsWrittenIsRead() {
        Recording recording = recording(QUESTION, "302 - /v1/docs", "[\"een\",\"twee -> drie\"]");
        Path file = folder.resolve("a.gz");
        recording.write(file);
        Recording read = Recording.read(file);
        assertThat(read.answers()).isEqualTo(recording.answers());
        assertThat(Differences.of(recording, read, Renames.NONE)).isEmpty();
        assertThat(read.body(Objects.requireNonNull(read.answers().get(QUESTION))))
                .isEqualTo("[\"een\",\"twee -> drie\"]");
    }
}
