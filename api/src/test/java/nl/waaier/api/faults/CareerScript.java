package nl.waaier.api.faults;

import java.util.List;

/**
 * What is recorded by hand about one teacher, request by request: every type of fact, a replacement, a retraction, and a
 * promotion whose last step changes the arbeidsrelatie too.
 */
final class CareerScript {

    private static final String STEP = """
            {"type": "promotion-step", "trajectory": "P1", "school": "16AH", "fromScale": "LB", "toScale": "LC",
             "step": "%s", "date": "%s", "outcome": "positief", "decidedBy": "commissie", "evidence": "dossier",
             "remark": "volgens beleid"%s}""";

    /** In this order; each is allowed after those before it, and only then. */
    static final List<Request> REQUESTS = List.of(
            fact("appointment-started", """
                    {"type": "appointment-start", "appointmentId": "1", "school": "16AH", "startDate": "2014-08-01",
                     "functionScale": "LB", "category": 9, "kind": "vast", "fte": 0.8}"""),
            fact("appointment-changed", """
                    {"type": "appointment-change", "appointmentId": "1", "changeDate": "2015-08-01", "kind": "vast",
                     "fte": 1.0}"""),
            fact("role-entered", role("role-entry", "vakleraar", "\"date\": \"2014-08-01\", \"stage\": \"starter\"")),
            fact("stage-reached", role("stage", "vakleraar", """
                    "date": "2016-08-01", "stage": "ervaren", "evidence": "lesbezoek\"""")),
            fact("support-arranged", support(30)),
            fact("facilitation-granted", role("facilitation", "vakleraar", """
                    "from": "2015-01-01", "until": "2015-06-30", "kind": "tijd", "quantity": 40, "unit": "klokuur",
                    "per": "schooljaar\"""")),
            fact("recognition-given", role("recognition", "vakleraar", """
                    "from": "2016-08-01", "until": null, "kind": "formeel", "standard": "Velon\"""")),
            new Request(
                    "/facts/4/replacement",
                    "{\"reason\": \"verkeerd aantal\", \"fact\": " + support(20) + "}",
                    List.of("fact-retracted", "support-arranged")),
            new Request("/facts/5/retraction", "{\"reason\": \"nooit verleend\"}", List.of("fact-retracted")),
            step("aanmelding", "2018-01-10"),
            step("toetsing", "2018-02-01"),
            step("advies", "2018-03-01"),
            step("besluit", "2018-04-01"),
            new Request(
                    "/facts",
                    STEP.formatted(
                            "benoeming", "2018-08-01", ", \"appointment\": {\"ends\": \"1\", \"starts\": \"2\"}"),
                    List.of("promotion-step-taken", "appointment-ended", "appointment-started")),
            fact(
                    "role-entered",
                    role("role-entry", "sectieleider", "\"date\": \"2018-08-01\", \"stage\": \"starter\"")),
            fact("role-left", role("role-exit", "sectieleider", "\"lastDay\": \"2019-07-31\"")),
            fact("appointment-started", """
                    {"type": "appointment-start", "appointmentId": "3", "school": "16AH", "startDate": "2019-08-01",
                     "functionScale": "LB", "category": 9, "kind": "tijdelijk", "fte": 0.1}"""),
            fact("appointment-ended", """
                    {"type": "appointment-end", "appointmentId": "3", "lastDay": "2020-07-31"}"""),
            fact("support-arranged", support(10)),
            fact("support-arranged", support(5)));

    private CareerScript() {}

    /**
     * One request.
     *
     * @param path after the teacher
     * @param body what is sent
     * @param events the types of the events that it records, all or none
     */
    record Request(String path, String body, List<String> events) {}

    private static Request fact(String event, String body) {
        return new Request("/facts", body, List.of(event));
    }

    private static Request step(String step, String date) {
        return fact("promotion-step-taken", STEP.formatted(step, date, ""));
    }

    private static String role(String type, String role, String rest) {
        return """
                {"type": "%s", "school": "16AH", "role": "%s", "decidedBy": "rector", %s}""".formatted(type, role, rest);
    }

    private static String support(int hours) {
        return role("support", "vakleraar", """
                "from": "2015-01-01", "until": "2015-06-30", "kind": "scholing", "quantity": %d, "unit": "uur", "per": "eenmalig\"""".formatted(hours));
    }
}
