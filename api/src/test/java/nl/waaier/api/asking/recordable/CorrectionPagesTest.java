package nl.waaier.api.asking.recordable;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.Test;

/** Correcting what was recorded, on pages: replaced or withdrawn as over the API. */
class CorrectionPagesTest extends RecordingOnPages {

    @Test
    void aWrongFactIsReplacedOrWithdrawnAsByTheApi() {
        Visitor visitor = visitor(SCHOOLLEIDER);
        TeacherId here = somebody();
        TeacherId there = somebody();
        for (TeacherId teacher : List.of(here, there)) {
            api(SCHOOLLEIDER, teacher, """
                    {"type": "role-entry", "school": "16AH", "role": "mentor", "date": "2020-08-01", "stage": "starter"}""");
            api(SCHOOLLEIDER, teacher, """
                    {"type": "support", "school": "16AH", "role": "mentor", "kind": "scholing", "from": "2020-09-01",
                     "quantity": 1200.5, "unit": "uur", "per": "week", "decidedBy": "rector"}""");
        }
        String entry = "/leraren/" + here + "/feiten/1/corrigeren";
        assertThat(visitor.get(entry).body())
                .contains("wijze=vervangen", "wijze=intrekken", "de rol Mentor bij Toetsschool");
        HttpResponse<String> form = visitor.get(entry + "?wijze=vervangen");
        assertThat(form.body()).contains("value=\"01-08-2020\"", "value=\"starter\" checked");
        String[] right = {"school", "16AH", "role", "mentor", "date", "1-10-2020", "stage", "starter"};
        HttpResponse<String> faulty =
                visitor.post(entry, with(with(hidden(form), right), "stap", "controleren", "date", "ooit"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("#reason\">Wat was er fout: Vul dit in.", "#date\">Vanaf welke dag: Dit is geen dag");
        HttpResponse<String> check = visitor.post(
                entry, with(with(hidden(form), right), "stap", "controleren", "reason", "een maand later"));
        assertThat(check.body()).contains("Dat wordt: ", "vanaf 1 oktober 2020");
        assertThat(visitor.post(entry, with(hidden(check), "stap", "vastleggen"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.get(entry).body()).contains("is ingetrokken", "een maand later", "In de plaats kwam feit 4");

        String support = "/leraren/" + here + "/feiten/2/corrigeren";
        assertThat(visitor.get(support + "?wijze=vervangen").body()).contains("value=\"1200,5\"");
        HttpResponse<String> withdrawing = visitor.get(support + "?wijze=intrekken");
        assertThat(visitor.post(support, with(hidden(withdrawing), "stap", "controleren"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> sure =
                visitor.post(support, with(hidden(withdrawing), "stap", "controleren", "reason", "nooit gebeurd"));
        HttpResponse<String> gone = visitor.post(support, with(hidden(sure), "stap", "vastleggen"));
        assertThat(gone.statusCode()).isEqualTo(303);
        assertThat(visitor.post(support, with(hidden(sure), "stap", "vastleggen"))
                        .headers()
                        .firstValue("Location"))
                .as("a reload")
                .isEqualTo(gone.headers().firstValue("Location"));

        sent(SCHOOLLEIDER, "/v1/teachers/" + there + "/facts/1/replacement", """
                {"reason": "een maand later", "fact": {"type": "role-entry", "school": "16AH", "role": "mentor",
                 "date": "2020-10-01", "stage": "starter"}}""");
        String position =
                sent(SCHOOLLEIDER, "/v1/teachers/" + there + "/facts/2/retraction", "{\"reason\": \"nooit gebeurd\"}");
        assertThat(timeline(here, after(gone.headers().firstValue("Location").orElseThrow())))
                .isEqualTo(timeline(there, position));
        assertThat(visitor.get("/leraren/" + here + "/feiten/99/corrigeren").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/leraren/" + here + "/feiten/x/corrigeren").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFactOnWhichOthersLeanIsNotWithdrawnAndTheFormSaysSo() {
        TeacherId teacher = somebody();
        Visitor visitor = visitor(SCHOOLLEIDER);
        record(
                visitor,
                page(teacher, "toelating"),
                "school",
                "16AH",
                "role",
                "mentor",
                "date",
                "1-8-2020",
                "stage",
                "starter");
        record(
                visitor,
                page(teacher, "fase"),
                "role",
                "mentor:16AH",
                "stage",
                "ervaren",
                "date",
                "1-8-2022",
                "decidedBy",
                "rector",
                "evidence",
                "gesprek");
        String entry = "/leraren/" + teacher + "/feiten/1/corrigeren";
        Map<String, String> form = with(hidden(visitor.get(entry + "?wijze=intrekken")), "reason", "toch niet");
        for (String step : List.of("controleren", "vastleggen")) {
            HttpResponse<String> refused = visitor.post(entry, with(form, "stap", step));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("steunen op dit feit", "toch niet");
        }
    }
}
