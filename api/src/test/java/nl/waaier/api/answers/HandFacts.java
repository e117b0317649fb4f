package nl.waaier.api.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody of HR does by hand, worked out from the timelines that the product shows: of every type of fact one is
 * withdrawn, replaced, or recorded anew. Some of it breaks a rule; a refusal is an answer like any other.
 */
final class HandFacts {

    private static final String REASON = "hersteld met de hand";

    private HandFacts() {}

    /**
     * A request that records something.
     *
     * @param method how
     * @param path where
     * @param body as JSON
     */
    record Sent(String method, String path, String body) {}

    /**
     * About one person.
     *
     * @param timeline as answered, whole
     * @param turn which of the people this is; decides what becomes of which fact
     */
    static List<Sent> about(JsonNode timeline, int turn) {
        Map<String, List<JsonNode>> byType = new TreeMap<>();
        timeline.path("entries")
                .forEach(entry -> byType.computeIfAbsent(entry.path("type").asString(), t -> new ArrayList<>())
                        .add(entry));
        String facts = "/v1/teachers/" + timeline.path("teacherId").asString() + "/facts";
        List<Sent> sent = new ArrayList<>();
        int type = turn;
        for (List<JsonNode> entries : byType.values()) {
            JsonNode entry = entries.get(turn % entries.size());
            String number = facts + "/" + entry.path("fact").asInt();
            switch (type++ % 3) {
                case 0 -> sent.add(new Sent("POST", number + "/retraction", reason().toString()));
                case 1 -> {
                    ObjectNode body = reason();
                    body.set("fact", changed(fact(entry)));
                    sent.add(new Sent("POST", number + "/replacement", body.toString()));
                }
                default ->
                    sent.add(new Sent(
                            "POST", facts, later(fact(entries.getLast()), turn).toString()));
            }
        }
        JsonNode running = running(byType);
        if (running != null) {
            promotion(running, turn).forEach(step -> sent.add(new Sent("POST", facts, step.toString())));
        }
        return sent;
    }

    /** About the board: a role, targets and promotion policies. */
    static List<Sent> about(String board, List<String> schools, List<String> sectors) {
        String path = "/v1/boards/" + board;
        String scale = sectors.getFirst().equals("BO") ? "LB" : "LC";
        String ofSector = "{\"sector\":\"%s\",\"shares\":{\"%s\":27.5,\"LD\":10.0},\"agreedWith\":\"PMR\"}";
        String policy = "{\"changes\":[{\"sector\":\"VO\",\"fromScale\":\"LB\",\"toScale\":\"LC\",\"steps\":["
                + "{\"anyOf\":[\"vacature\",\"aanmelding\"]},{\"anyOf\":[\"advies\"],\"evidence\":true},"
                + "{\"anyOf\":[\"besluit\"],\"deciders\":[\"bestuur\"],\"daysAfterPrevious\":14},"
                + "{\"anyOf\":[\"benoeming\"]}]}]}";
        return List.of(
                new Sent(
                        "PUT",
                        path + "/role-catalogue/onderzoeker",
                        "{\"dutchName\":\"Onderzoeker\",\"englishName\":\"Researcher\",\"domain\":2}"),
                new Sent("PUT", path + "/functiemix-targets/sector", ofSector.formatted(sectors.getFirst(), scale)),
                new Sent(
                        "PUT",
                        path + "/functiemix-targets/school",
                        "{\"school\":\"" + schools.getFirst()
                                + "\",\"from\":\"2014-08-01\",\"until\":\"2022-07-31\",\"shares\":{\"LC\":30},"
                                + "\"baselineDate\":\"2012-10-01\"}"),
                new Sent("PUT", path + "/functiemix-targets/ingetrokken", ofSector.formatted(sectors.getLast(), scale)),
                new Sent("POST", path + "/functiemix-targets/ingetrokken/retraction", reason().toString()),
                new Sent("PUT", path + "/promotion-policies/2012-08-01", policy),
                new Sent("PUT", path + "/promotion-policies/2020-08-01", policy.replace("advies", "toetsing")),
                new Sent("POST", path + "/promotion-policies/2020-08-01/retraction", reason().toString()));
    }

    private static ObjectNode reason() {
        return Normaliser.JSON.createObjectNode().put("reason", REASON);
    }

    /** An entry of a timeline as a fact that is sent. */
    static ObjectNode fact(JsonNode entry) {
        String type = entry.path("type").asString();
        ObjectNode fact = Normaliser.JSON.createObjectNode().put("type", type);
        switch (type) {
            case "appointment-start" -> {
                copy(entry, fact, "appointmentId", "school", "functionScale", "fte", "salaryScale", "changeKind");
                copy(entry, "date", fact, "startDate");
                copy(entry, "appointmentKind", fact, "kind");
                fact.put("category", 9);
            }
            case "appointment-change" -> {
                copy(entry, fact, "appointmentId", "fte", "salaryScale", "changeKind");
                copy(entry, "date", fact, "changeDate");
                copy(entry, "appointmentKind", fact, "kind");
            }
            case "appointment-end" -> {
                copy(entry, fact, "appointmentId", "changeKind");
                copy(entry, "date", fact, "lastDay");
            }
            case "role-entry" ->
                copy(entry, fact, "school", "role", "date", "stage", "level", "team", "kind", "decidedBy");
            case "stage" -> {
                copy(entry, fact, "school", "role", "date", "stage", "decidedBy");
                fact.put("evidence", "lesbezoek");
            }
            case "support", "facilitation", "recognition" -> {
                copy(entry, fact, "school", "role", "until", "kind", "decidedBy");
                copy(entry, "date", fact, "from");
                copy(entry.path("amount"), fact, "quantity", "unit");
                if (fact.has("unit") && !fact.path("unit").asString().equals("fte")) {
                    fact.put("per", "schooljaar");
                }
                if (type.equals("recognition")) {
                    fact.put("standard", "Velon").put("trajectory", "T1");
                }
            }
            case "role-exit" -> {
                copy(entry, fact, "school", "role", "decidedBy");
                copy(entry, "date", fact, "lastDay");
            }
            default -> {
                copy(entry, fact, "school", "date", "decidedBy");
                copy(entry.path("promotion"), fact, "trajectory", "fromScale", "toScale", "step", "outcome");
            }
        }
        return fact;
    }

    private static void copy(JsonNode from, ObjectNode to, String... names) {
        for (String name : names) {
            copy(from, name, to, name);
        }
    }

    private static void copy(JsonNode from, String name, ObjectNode to, String as) {
        if (from.hasNonNull(name)) {
            to.set(as, from.get(name));
        }
    }

    private static ObjectNode changed(ObjectNode fact) {
        if (fact.has("fte")) {
            return fact.put("fte", 0.45);
        }
        if (fact.has("quantity")) {
            fact.put("quantity", 33);
        }
        return fact.path("type").asString().startsWith("appointment")
                ? fact.put("lastDay", "2026-07-31")
                : fact.put("remark", REASON).put("evidence", "dossier");
    }

    /** The same once more, in the coming school year. */
    private static ObjectNode later(ObjectNode fact, int turn) {
        for (String day : List.of("startDate", "changeDate", "date", "from")) {
            if (fact.has(day)) {
                fact.put(day, "2026-09-01");
            }
        }
        for (String day : List.of("until", "lastDay")) {
            if (fact.has(day)) {
                fact.put(day, "2027-07-31");
            }
        }
        if (fact.has("startDate")) {
            fact.put("appointmentId", "9" + turn).put("fte", 0.2);
        }
        if (fact.has("trajectory")) {
            fact.put("trajectory", "hand-" + turn).put("step", "aanmelding").remove("outcome");
        }
        return fact;
    }

    /** The start of an arbeidsrelatie on a scale that has not ended, null when there is none. */
    private static @Nullable JsonNode running(Map<String, List<JsonNode>> byType) {
        List<String> ended = byType.getOrDefault("appointment-end", List.of()).stream()
                .map(end -> end.path("appointmentId").asString())
                .toList();
        return byType.getOrDefault("appointment-start", List.of()).stream()
                .filter(start -> !ended.contains(start.path("appointmentId").asString()))
                .filter(start ->
                        List.of("LB", "LC").contains(start.path("functionScale").asString()))
                .findFirst()
                .orElse(null);
    }

    /** A trajectory from the first step to the last, with the change of arbeidsrelatie that it brings. */
    private static List<ObjectNode> promotion(JsonNode running, int turn) {
        String from = running.path("functionScale").asString();
        List<ObjectNode> steps = new ArrayList<>();
        int month = 1;
        for (String step : List.of("aanmelding", "toetsing", "advies", "besluit", "benoeming")) {
            ObjectNode fact = Normaliser.JSON
                    .createObjectNode()
                    .put("type", "promotion-step")
                    .put("trajectory", "met-de-hand")
                    .put("school", running.path("school").asString())
                    .put("fromScale", from)
                    .put("toScale", from.equals("LB") ? "LC" : "LD")
                    .put("step", step)
                    .put("date", "2026-0" + month++ + "-15")
                    .put("decidedBy", "bestuur")
                    .put("deviation", "met de hand vastgelegd");
            if (month > 2) {
                // Every third is refused in the end.
                boolean last = step.equals("besluit") && turn % 3 == 2;
                fact.put("outcome", last ? "negatief" : "positief");
            }
            if (step.equals("benoeming")) {
                fact.put("date", "2026-08-01");
                fact.putObject("appointment")
                        .put("ends", running.path("appointmentId").asString())
                        .put("starts", "95");
            }
            steps.add(fact);
        }
        return steps;
    }
}
