package nl.waaier.api.faults.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.ProductRoutes;
import nl.waaier.api.testing.RouteRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with an answer, whatever was asked. */
final class AnswerJudge {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, RouteRule> RULES =
            ProductRoutes.RULES.stream().collect(Collectors.toMap(RouteRule::route, Function.identity()));
    private static final Map<String, String> ALWAYS = Map.of(
            "api-version", "1.0.0",
            "cache-control", "no-store",
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "strict-transport-security", "max-age=31536000");

    /** What tells of the inside: nothing of it is in a question of ours, so it may be in no answer. */
    private static final List<String> INSIDE = List.of(
            "Exception",
            "org.springframework",
            "org.apache",
            "org.axonframework",
            "axon",
            "com.mongodb",
            "java.lang",
            "java.util",
            "nl.waaier",
            "\tat ",
            "Tomcat",
            "root:x:0");

    private final Set<String> canaries;

    /** @param canaries what no answer may contain */
    AnswerJudge(Set<String> canaries) {
        this.canaries = canaries;
    }

    /** What is wrong with an answer to a request; nothing when all is well. */
    List<String> faults(FuzzedRequest request, RawAnswer answer) {
        List<String> faults = form(answer, request.method().equals("HEAD"));
        int status = answer.status();
        if (isAskedToWait(request, answer)) {
            faults.remove("status 503");
        }
        if (status < 300 && !mayAsk(request)) {
            faults.add(status + " to one who may not ask");
        }
        return faults;
    }

    /** What is wrong with the form of an answer to anybody. */
    List<String> form(RawAnswer answer, boolean toHead) {
        List<String> faults = new ArrayList<>();
        int status = answer.status();
        boolean elsewhere = status >= 300 && status < 400;
        if (elsewhere || status >= 500) {
            faults.add("status " + status);
        }
        ALWAYS.forEach((name, value) -> {
            if (!answer.all(name).equals(List.of(value))) {
                faults.add(status + " with " + name + " " + answer.all(name));
            }
        });
        if (!answer.first("content-security-policy").contains("frame-ancestors 'none'")) {
            faults.add(status + " without a content security policy");
        }
        String all = answer.headers() + answer.text();
        INSIDE.stream().filter(all::contains).forEach(word -> faults.add(status + " with the word " + word));
        canaries.stream().filter(all::contains).forEach(canary -> faults.add(status + " with the canary " + canary));
        if (!toHead) {
            bodyFaults(answer, faults);
        }
        return faults;
    }

    /** So many imports may be waiting that there is no room for another. */
    private static boolean isAskedToWait(FuzzedRequest request, RawAnswer answer) {
        return answer.status() == 503
                && request.route().equals("POST /v1/imports")
                && answer.first("retry-after").matches("[1-9][0-9]*");
    }

    private static void bodyFaults(RawAnswer answer, List<String> faults) {
        String type = answer.first("content-type");
        boolean problem = answer.status() >= 400;
        if (problem && !type.equals("application/problem+json")) {
            faults.add(answer.status() + " as " + type);
        }
        if (problem || type.startsWith("application/json")) {
            try {
                JsonNode body = JSON.readTree(answer.text());
                if (problem && !isProblem(body, answer.status())) {
                    faults.add(answer.status() + " without the parts of a problem");
                }
            } catch (JacksonException broken) {
                faults.add(answer.status() + " with broken JSON");
            }
        }
    }

    private static boolean isProblem(JsonNode body, int status) {
        return body.path("status").asInt(0) == status
                && List.of("title", "titleEn", "detail", "detailEn").stream()
                        .noneMatch(name -> body.path(name).asString("").isBlank());
    }

    private static boolean mayAsk(FuzzedRequest request) {
        // Of OPTIONS the answer is the same for everybody: what methods there are.
        boolean same = request.method().equals("OPTIONS");
        String method = request.method().equals("HEAD") || same ? "GET" : request.method();
        String path = request.route().substring(request.route().indexOf(' '));
        @Nullable RouteRule rule = RULES.get(method + path);
        if (rule == null) {
            return same && request.asker() != null;
        }
        UserRole asker = request.asker();
        return rule.open()
                || (same && request.asker() != null)
                || (asker != null && !request.foreign() && rule.statuses().getOrDefault(asker, 403) < 300);
    }
}
