package nl.waaier.api.asking.recordable;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A role entry that tells its support in the same form: two facts, one after the other. */
class SupportTooTest extends RecordingOnPages {

    private static final String[] MENTOR = {
        "school", "16AH", "role", "mentor", "date", "1-8-2020", "stage", "starter", "kind", "keuze"
    };

    private static final String[] GUIDANCE = {
        "support.kind",
        "begeleiding",
        "support.until",
        "31-7-2021",
        "support.quantity",
        "40",
        "support.per",
        "schooljaar"
    };

    private HttpResponse<String> checked(Visitor visitor, String path, String... fields) {
        return visitor.post(path, with(with(hidden(visitor.get(path)), fields), "stap", "controleren"));
    }

    private static String[] both() {
        String[] both = Arrays.copyOf(MENTOR, MENTOR.length + GUIDANCE.length);
        System.arraycopy(GUIDANCE, 0, both, MENTOR.length, GUIDANCE.length);
        return both;
    }

    @Test
    void itIsRecordedAsByTheApiAfterTheRoleAndNothingIsLeftToSayOfIt() {
        Visitor visitor = visitor(SCHOOLLEIDER);
        TeacherId here = somebody();
        TeacherId there = somebody();
        HttpResponse<String> check = checked(visitor, page(here, "toelating"), both());
        assertThat(check.body())
                .contains(
                        "En daarna: ",
                        "ondersteuning in de rol Mentor bij Toetsschool: begeleiding, 40 uur per schooljaar, vanaf 1 augustus 2020 tot en met 31 juli 2021")
                .doesNotContain("geen ondersteuning in deze rol", "zonder inductie");
        String location = record(visitor, page(here, "toelating"), both());
        assertThat(visitor.get(location).body())
                .contains("Vastgelegd: ", "Ook vastgelegd: ", "Leg ook facilitering vast")
                .doesNotContain("Leg ook ondersteuning vast");
        api(SCHOOLLEIDER, there, """
                {"type": "role-entry", "school": "16AH", "role": "mentor", "date": "2020-08-01", "stage": "starter", "kind": "keuze"}""");
        String position = api(SCHOOLLEIDER, there, """
                {"type": "support", "school": "16AH", "role": "mentor", "kind": "begeleiding", "from": "2020-08-01",
                 "until": "2021-07-31", "quantity": 40, "unit": "uur", "per": "schooljaar"}""");
        assertThat(timeline(here, after(location))).hasSize(3).isEqualTo(timeline(there, position));
    }

    @Test
    void whatIsWrongWithItIsToldBeforeAnythingIsRecorded() {
        Visitor visitor = visitor(SCHOOLLEIDER);
        TeacherId teacher = somebody();
        String path = page(teacher, "toelating");
        Map<String, String> form = with(hidden(visitor.get(path)), both());
        for (String step : List.of("controleren", "vastleggen")) {
            HttpResponse<String> answer =
                    visitor.post(path, with(form, "stap", step, "support.until", "ooit", "support.quantity", "veel"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains(
                            "<a href=\"#support.until\">Laatste dag: Dit is geen dag",
                            "<a href=\"#support.quantity\">Hoeveel uur: Dit is geen getal",
                            "value=\"ooit\"");
            HttpResponse<String> backwards = visitor.post(path, with(form, "stap", step, "support.until", "31-7-2019"));
            assertThat(backwards.statusCode()).isEqualTo(422);
            assertThat(backwards.body()).contains("<a href=\"#support.until\">Laatste dag: De periode eindigt");
        }
        assertThat(timeline(teacher)).hasSize(1);
    }

    @Test
    void whenItIsRefusedAfterAllTheRoleStandsAndThatIsSaid() {
        Visitor visitor = visitor(SCHOOLLEIDER);
        TeacherId teacher = somebody();
        String path = page(teacher, "toelating");
        Map<String, String> form = with(hidden(checked(visitor, path, both())), "stap", "vastleggen");
        assertThat(visitor.post(path, form).statusCode()).isEqualTo(303);
        // The same form comes once more with another support: its key stands for the first.
        HttpResponse<String> again = visitor.post(path, with(form, "support.kind", "coaching"));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(visitor.get(again.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Vastgelegd: ", "De ondersteuning is niet vastgelegd: ", "Leg ook ondersteuning vast");
        assertThat(timeline(teacher).stream().map(entry -> entry.path("type")).map(JsonNode::asString))
                .containsExactly("appointment-start", "role-entry", "support");
    }

    @Test
    void withoutItTheRoleIsRecordedAlone() {
        Visitor visitor = visitor(SCHOOLLEIDER);
        TeacherId teacher = somebody();
        assertThat(checked(visitor, page(teacher, "toelating"), MENTOR).body())
                .contains("geen ondersteuning in deze rol")
                .doesNotContain("En daarna");
        String location = record(visitor, page(teacher, "toelating"), MENTOR);
        assertThat(visitor.get(location).body()).contains("Leg ook ondersteuning vast");
        assertThat(timeline(teacher, after(location))).hasSize(2);
    }
}
