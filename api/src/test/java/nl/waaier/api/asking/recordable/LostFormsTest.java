package nl.waaier.api.asking.recordable;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.Test;

/** Forms that come when the session of their sender has ended, or from elsewhere. */
class LostFormsTest extends RecordingOnPages {

    @Test
    void aFormOfASessionThatIsOverIsThereAgainForItsSenderOnly() {
        TeacherId teacher = somebody();
        String path = page(teacher, "toelating");
        Visitor before = visitor(SCHOOLLEIDER);
        Map<String, String> form = with(
                hidden(before.get(path)),
                "stap",
                "controleren",
                "school",
                "16AH",
                "role",
                "mentor",
                "date",
                "1-8-2020",
                "stage",
                "starter",
                "remark",
                "alleen voor mij");
        before.post("/afmelden", Map.of());

        Visitor sender = new Visitor(product.port());
        HttpResponse<String> lost = sender.post(path, form);
        assertThat(lost.statusCode()).isEqualTo(303);
        assertThat(lost.headers().firstValue("Location")).hasValue("/aanmelden?verlopen");
        assertThat(sender.follow(lost).body())
                .contains("U was afgemeld. Er is niets vastgelegd.", "wat u invulde staat er dan nog")
                .doesNotContain("alleen voor mij", "mentor");
        signIn(sender, SCHOOLLEIDER);
        HttpResponse<String> again = sender.get(path + "?bewaard");
        assertThat(again.body())
                .contains(
                        "Er is nog niets vastgelegd",
                        "alleen voor mij",
                        "value=\"1-8-2020\"",
                        "value=\"starter\" checked");
        assertThat(sender.get(page(somebody(), "toelating") + "?bewaard").body())
                .doesNotContain("alleen voor mij");
        assertThat(timeline(teacher)).hasSize(1);
        HttpResponse<String> check = sender.post(path, with(with(form, "stap", "controleren"), csrf(again)));
        assertThat(sender.post(path, with(hidden(check), "stap", "vastleggen")).statusCode())
                .isEqualTo(303);
        assertThat(sender.get(path + "?bewaard").body()).as("it was sent").doesNotContain("alleen voor mij");

        // The next one at the same computer.
        Visitor other = new Visitor(product.port());
        other.post(path, form);
        signIn(other, HR);
        for (String page : List.of(path + "?bewaard", "/formulier", path)) {
            assertThat(other.get(page).body()).doesNotContain("alleen voor mij");
        }
        signIn(other, SCHOOLLEIDER);
        assertThat(other.get(path + "?bewaard").body())
                .as("whoever else signed in ended it")
                .doesNotContain("alleen voor mij");
    }

    private static String[] csrf(HttpResponse<String> page) {
        return new String[] {"_csrf", hidden(page).get("_csrf")};
    }

    private static void signIn(Visitor visitor, String token) {
        visitor.get(TestSignIn.PATH);
        HttpResponse<String> into = visitor.post(TestSignIn.PATH, Map.of("token", token));
        assertThat(into.statusCode()).isEqualTo(303);
    }

    /** As one of another page, which knows nothing of forms that are kept. */
    @Test
    void aFormThatNoPageShowsAgainIsOfferedToBeSentOnceMore() {
        TeacherId teacher = somebody();
        String path = page(teacher, "toelating");
        Map<String, String> form = with(
                hidden(visitor(SCHOOLLEIDER).get(path)),
                "stap",
                "vastleggen",
                "school",
                "16AH",
                "role",
                "mentor",
                "date",
                "1-8-2020",
                "stage",
                "starter");
        form.remove("_terug");
        Visitor sender = new Visitor(product.port());
        sender.post(path, form);
        signIn(sender, SCHOOLLEIDER);
        HttpResponse<String> offered = sender.get("/formulier");
        assertThat(offered.body()).contains("Er is nog niets vastgelegd", "action=\"" + path + "\"");
        assertThat(timeline(teacher)).hasSize(1);
        assertThat(sender.post(path, hidden(offered)).statusCode()).isEqualTo(303);
        assertThat(timeline(teacher)).hasSize(2);
        assertThat(sender.get("/formulier").body()).contains("Er staat geen formulier klaar");
    }

    /** Somebody who signs in again in another window keeps what stands in this one; what is of somebody else is nobody's. */
    @Test
    void aFormWithTheTokenOfAnEarlierSessionRecordsNothingInAnothersName() {
        TeacherId teacher = somebody();
        String path = page(teacher, "toelating");
        Visitor browser = visitor(SCHOOLLEIDER);
        Map<String, String> form = with(
                hidden(browser.get(path)),
                "stap",
                "vastleggen",
                "school",
                "16AH",
                "role",
                "mentor",
                "date",
                "1-8-2020",
                "stage",
                "starter",
                "remark",
                "alleen voor mij");
        signIn(browser, SCHOOLLEIDER);
        HttpResponse<String> kept = browser.post(path, form);
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(browser.follow(kept).body()).contains("Er is nog niets vastgelegd", "alleen voor mij");
        signIn(browser, HR);
        HttpResponse<String> refused = browser.post(path, form);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("<html", "Dit formulier hoort bij een eerdere aanmelding. Er is niets vastgelegd.")
                .doesNotContain("alleen voor mij");
        assertThat(browser.get(path + "?bewaard").body()).doesNotContain("alleen voor mij");
        assertThat(timeline(teacher)).hasSize(1);
    }

    @Test
    void aFormOfAForeignPageIsNeitherTakenNorKept() {
        TeacherId teacher = somebody();
        String path = page(teacher, "toelating");
        Map<String, String> form =
                with(hidden(visitor(SCHOOLLEIDER).get(path)), "stap", "controleren", "remark", "vreemd");
        for (Map<String, String> from : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://elders.example"),
                Map.of("Origin", "null"))) {
            for (Visitor visitor : List.of(new Visitor(product.port()), visitor(SCHOOLLEIDER))) {
                String session = visitor.session().orElse("");
                var request = visitor.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "stap=controleren&remark=vreemd&_csrf=x&_van=" + form.get("_van")));
                from.forEach(request::header);
                HttpResponse<String> answer = visitor.send(request);
                assertThat(answer.statusCode()).as(from.toString()).isEqualTo(403);
                assertThat(visitor.session().orElse("")).isEqualTo(session);
            }
        }
    }
}
