package nl.waaier.api.product;

import static nl.waaier.api.product.PromotionStaff.BOARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The policy of the example file, which is that of the Handreiking professionaliseren VO (Voion, 2014) and no more, walked from
 * LB to LC and from LC to LD: as told, and with each part left out or failed. By import, as history shows it, and by hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromotionsOfTheSourceTest {

    private static final String HR = Product.token(UserRole.HR, BOARD);

    /** step|component|date|outcome|evidence */
    private static final List<String> LB_TO_LC = List.of(
            "toetsing|competenties|2015-01-10|positief|",
            "leertraject||2015-02-01||",
            "besluit||2015-06-01|positief|",
            "benoeming||2015-08-01|positief|");

    /** Practice comes before theory: the source has no order between the two. */
    private static final List<String> LC_TO_LD = List.of(
            "toetsing|competenties|2015-01-05|positief|",
            "vacature||2015-01-06||",
            "toetsing|starteisen|2015-01-06|positief|",
            "toetsing|assessment|2015-01-20||",
            "leertraject|praktijk|2015-03-01||verslag",
            "leertraject|theorie|2015-04-01||master",
            "leertraject|portfolio|2015-05-01||",
            "leertraject||2015-06-01|positief|",
            "besluit||2015-06-15|positief|",
            "benoeming||2015-08-01|positief|");

    /**
     * One walk.
     *
     * @param number the personeelsnummer of who walks it, and the reference of the trajectory
     * @param from the scale at the start
     * @param to the scale aimed at
     * @param steps as above
     * @param finding rule, step and component; empty when nothing is found
     */
    record Walk(String number, String from, String to, List<String> steps, String finding) {

        @Override
        public String toString() {
            return "%s %s-%s %s".formatted(number, from, to, finding.isEmpty() ? "as told" : finding);
        }
    }

    static List<Walk> walks() {
        List<Walk> walks = new ArrayList<>();
        add(walks, "LB", "LC", LB_TO_LC, "");
        without(walks, LB_TO_LC, "toetsing|competenties", "step-missing toetsing competenties");
        with(walks, LB_TO_LC, "toetsing|competenties", "negatief", "outcome-as-asked toetsing competenties");
        with(walks, LB_TO_LC, "toetsing|competenties", "", "outcome-as-asked toetsing competenties");
        without(walks, LB_TO_LC, "leertraject|", "step-missing leertraject");
        with(walks, LB_TO_LC, "leertraject|", "negatief", "negative-passed-over leertraject");
        without(walks, LB_TO_LC, "besluit|", "appointment-follows-decision benoeming");
        with(walks, LB_TO_LC, "besluit|", "negatief", "appointment-follows-decision benoeming");
        with(walks, LB_TO_LC, "besluit|", "voorwaardelijk", "condition-met leertraject");
        add(walks, "LB", "LC", moved(LB_TO_LC, "toetsing|", "2015-02-02"), "step-in-order toetsing competenties");
        add(walks, "LC", "LD", LC_TO_LD, "");
        without(walks, LC_TO_LD, "vacature|", "step-missing vacature");
        for (String component : List.of("competenties", "starteisen")) {
            String step = "toetsing|" + component;
            without(walks, LC_TO_LD, step, "step-missing toetsing " + component);
            with(walks, LC_TO_LD, step, "negatief", "outcome-as-asked toetsing " + component);
            with(walks, LC_TO_LD, step, "voorwaardelijk", "outcome-as-asked toetsing " + component);
        }
        without(walks, LC_TO_LD, "toetsing|assessment", "step-missing toetsing assessment");
        with(walks, LC_TO_LD, "toetsing|assessment", "negatief", "negative-passed-over toetsing assessment");
        for (String component : List.of("theorie", "praktijk")) {
            String step = "leertraject|" + component;
            without(walks, LC_TO_LD, step, "step-missing leertraject " + component);
            with(walks, LC_TO_LD, step, "negatief", "negative-passed-over leertraject " + component);
            add(walks, "LC", "LD", unshown(step), "evidence-missing leertraject " + component);
        }
        without(walks, LC_TO_LD, "leertraject|portfolio", "step-missing leertraject portfolio");
        with(walks, LC_TO_LD, "leertraject|portfolio", "negatief", "negative-passed-over leertraject portfolio");
        without(walks, LC_TO_LD, "leertraject||", "step-missing leertraject");
        with(walks, LC_TO_LD, "leertraject||", "negatief", "outcome-as-asked leertraject");
        with(walks, LC_TO_LD, "leertraject||", "", "outcome-as-asked leertraject");
        without(walks, LC_TO_LD, "besluit|", "appointment-follows-decision benoeming");
        add(walks, "LC", "LD", moved(LC_TO_LD, "leertraject||", "2015-04-15"), "step-in-order leertraject portfolio");
        return walks;
    }

    private static void add(List<Walk> walks, String from, String to, List<String> steps, String finding) {
        walks.add(new Walk("W" + walks.size(), from, to, steps, finding));
    }

    private static void add(List<Walk> walks, List<String> told, List<String> steps, String finding) {
        boolean first = told.equals(LB_TO_LC);
        add(walks, first ? "LB" : "LC", first ? "LC" : "LD", steps, finding);
    }

    private static void without(List<Walk> walks, List<String> told, String step, String finding) {
        add(walks, told, told.stream().filter(s -> !s.startsWith(step)).toList(), finding);
    }

    private static void with(List<Walk> walks, List<String> told, String step, String outcome, String finding) {
        add(walks, told, changed(told, step, 3, outcome), finding);
    }

    private static List<String> moved(List<String> told, String step, String date) {
        return changed(told, step, 2, date).stream()
                .sorted(Comparator.comparing(s -> s.split("\\|", -1)[2]))
                .toList();
    }

    private static List<String> unshown(String step) {
        return changed(LC_TO_LD, step, 4, "");
    }

    private static List<String> changed(List<String> told, String step, int part, String value) {
        List<String> steps = told.stream()
                .map(s -> {
                    String[] parts = s.split("\\|", -1);
                    parts[part] = s.startsWith(step) ? value : parts[part];
                    return String.join("|", parts);
                })
                .toList();
        assertThat(steps).as(step).isNotEqualTo(told);
        return steps;
    }

    private Product product;

    /** Everybody twice: with the whole trajectory in the files, and with an arbeidsrelatie alone, to be walked by hand. */
    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        product = Product.start(data, Map.of());
        Delivery delivery = new Delivery().row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J");
        StringBuilder promotions =
                new StringBuilder("bestuursnummer;personeelsnummer;traject;brin;stap;onderdeel;datum;"
                        + "van;naar;uitkomst;door;bewijs;toelichting;rol\n");
        for (Walk walk : walks()) {
            String number = walk.number();
            delivery.row("leraren", "12345;%s;Anna;;Weg;;1980-01-01".formatted(number))
                    .row("leraren", "12345;H%s;Anna;;Hand;;1980-01-01".formatted(number))
                    .row("aanstellingen", works(number, "1", "2010-08-01", "2015-07-31", walk.from(), "aanname"))
                    .row("aanstellingen", works(number, "2", "2015-08-01", "", walk.to(), "bevordering"))
                    .row("aanstellingen", works("H" + number, "1", "2010-08-01", "", walk.from(), "aanname"));
            for (String step : walk.steps()) {
                String[] part = step.split("\\|", -1);
                promotions.append("12345;%s;%s;16AH;%s;%s;%s;%s;%s;%s;bestuur;%s;;mentor\n"
                        .formatted(
                                number, number, part[0], part[1], part[2], walk.from(), walk.to(), part[3], part[4]));
            }
        }
        Path folder = delivery.folder(data);
        Files.writeString(folder.resolve("promoties.csv"), promotions);
        HttpResponse<String> adopted =
                product.http().json("PUT", "/v1/boards/12345/promotion-policies/2014-08-01", HR, example());
        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(200);
        assertThat(product.bean(Imports.class)
                        .run(folder, false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        product.awaitReadModel();
    }

    private static String works(String number, String id, String from, String until, String scale, String reason) {
        return "12345;%s;%s;16AH;%s;%s;%s;1;%s;;1.0000;9;N;N;%s"
                .formatted(number, id, from, from, until, scale, reason);
    }

    /** The file that the documentation shows. */
    private static String example() throws IOException {
        Path example = Path.of("docs", "examples", "promotion-policy.json");
        return Files.readString(Files.exists(example) ? example : Path.of("..").resolve(example));
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @ParameterizedTest
    @MethodSource("walks")
    void asTheFilesTellItEachPartLeftOutOrFailedIsItsOwnFinding(Walk walk) {
        JsonNode trajectory = only(walk.number(), "");
        assertThat(findings(trajectory))
                .containsExactlyElementsOf(walk.finding().isEmpty() ? List.of() : List.of(walk.finding()));
        assertThat(trajectory.path("recognisedRole").asString()).isEqualTo("mentor");
        assertThat(trajectory.path("policy").path("source").asString()).isEqualTo("board");
        assertThat(trajectory.path("policy").path("firstDay").asString()).isEqualTo("2014-08-01");
    }

    /** By hand one is refused at the step by which the policy is left, may say why, and goes on. */
    @ParameterizedTest
    @MethodSource("walks")
    void byHandTheSameIsRefusedUnlessItSaysWhy(Walk walk) {
        String number = "H" + walk.number();
        List<String> refused = new ArrayList<>();
        String position = "";
        for (String step : walk.steps()) {
            ObjectNode fact = fact(walk, step);
            HttpResponse<String> response = record(number, fact);
            if (response.statusCode() == 409) {
                refused.add(Http.read(response).path("rule").asString());
                response = record(number, fact.put("deviation", "afgesproken met het bestuur"));
                if (response.statusCode() == 409) { // No reason makes up for it.
                    assertThat(Http.read(response).path("rule").asString()).isEqualTo("appointment-follows-decision");
                    continue;
                }
            }
            assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
            position = response.headers().firstValue("Position").orElseThrow();
        }
        String rule = walk.finding().split(" ", -1)[0];
        assertThat(refused)
                .containsExactlyElementsOf(
                        switch (rule) {
                            case "" -> List.of();
                            // What comes too late was missing first.
                            case "step-in-order" -> List.of("step-missing", rule);
                            default -> List.of(rule);
                        });
        JsonNode trajectory = only(number, "?after=" + position);
        boolean firm = rule.equals("appointment-follows-decision");
        assertThat(findings(trajectory))
                .containsExactlyElementsOf(rule.isEmpty() || firm ? List.of() : List.of(walk.finding()));
        trajectory.path("findings").forEach(finding -> assertThat(
                        finding.path("explained").asBoolean())
                .as("%s", finding)
                .isTrue());
        assertThat(trajectory.path("state").asString()).isEqualTo(firm ? stateWithout(walk) : "benoemd");
    }

    private static String stateWithout(Walk walk) {
        return walk.steps().stream().anyMatch(s -> s.startsWith("besluit")) ? "afgewezen" : "lopend";
    }

    private static ObjectNode fact(Walk walk, String step) {
        String[] part = step.split("\\|", -1);
        ObjectNode fact = JsonMapper.shared()
                .createObjectNode()
                .put("type", "promotion-step")
                .put("trajectory", "H" + walk.number())
                .put("school", "16AH")
                .put("fromScale", walk.from())
                .put("toScale", walk.to())
                .put("step", part[0])
                .put("date", part[2])
                .put("decidedBy", "bestuur")
                .put("remark", "voldoet");
        put(fact, "component", part[1]);
        put(fact, "outcome", part[3]);
        put(fact, "evidence", part[4]);
        if (part[0].equals("benoeming")) {
            fact.put("recognisedRole", "mentor")
                    .putObject("appointment")
                    .put("ends", "1")
                    .put("starts", "2");
        }
        return fact;
    }

    private static void put(ObjectNode fact, String field, String value) {
        if (!value.isEmpty()) {
            fact.put(field, value);
        }
    }

    private HttpResponse<String> record(String number, ObjectNode fact) {
        String path = "/v1/teachers/" + PromotionStaff.teacher(product, number) + "/facts";
        String key = number + fact.path("step") + fact.path("component") + fact.path("date") + fact.path("deviation");
        return product.http()
                .send(product.http()
                        .request("POST", path, HR, BodyPublishers.ofString(fact.toString()))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", Integer.toHexString(key.hashCode()) + number));
    }

    private JsonNode only(String number, String query) {
        String path = "/v1/teachers/" + PromotionStaff.teacher(product, number) + "/promotions" + query;
        HttpResponse<String> response = product.http().get(path, HR);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode trajectories = Http.read(response).path("trajectories");
        assertThat(trajectories).as(number).hasSize(1);
        return trajectories.get(0);
    }

    private static List<String> findings(JsonNode trajectory) {
        return trajectory
                .path("findings")
                .valueStream()
                .map(finding -> Stream.of("rule", "step", "component")
                        .map(field -> finding.path(field).asString(""))
                        .reduce((a, b) -> b.isEmpty() ? a : a + " " + b)
                        .orElseThrow())
                .toList();
    }

    @Test
    void theExampleHasNoCommitteeNoDecidersAndNoWaitingTime() throws IOException {
        assertThat(example()).doesNotContain("advies", "besluit", "deciders", "daysAfterPrevious");
    }
}
