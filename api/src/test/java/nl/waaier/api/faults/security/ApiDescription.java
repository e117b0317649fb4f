package nl.waaier.api.faults.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the product says of itself in {@code /v1/openapi.json}: the source of all requests. */
final class ApiDescription {

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    /**
     * One operation.
     *
     * @param method in capitals
     * @param path with variables in braces
     * @param parameters of path, query and header
     * @param mediaType of the body, empty when there is none
     * @param body schema of the body; a missing node when there is none
     */
    record Operation(String method, String path, List<Parameter> parameters, String mediaType, JsonNode body) {

        /** As the table of routes names it. */
        String route() {
            return method + " " + path;
        }
    }

    /**
     * One parameter.
     *
     * @param name of the parameter
     * @param in {@code path}, {@code query} or {@code header}
     * @param required whether the description asks for it
     * @param schema of its value
     */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** @param root the description */
    ApiDescription(JsonNode root) {
        this.root = root;
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                operations.add(read(path.getKey(), operation.getKey(), operation.getValue()));
            }
        }
    }

    private static Operation read(String path, String method, JsonNode described) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode each : described.path("parameters")) {
            parameters.add(new Parameter(
                    each.path("name").asString(),
                    each.path("in").asString(),
                    each.path("required").asBoolean(false),
                    each.path("schema")));
        }
        JsonNode content = described.path("requestBody").path("content");
        Optional<Map.Entry<String, JsonNode>> body =
                content.properties().stream().findFirst();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                body.map(Map.Entry::getKey).orElse(""),
                body.map(Map.Entry::getValue).orElse(content).path("schema"));
    }

    /** All operations. */
    List<Operation> operations() {
        return operations;
    }

    /** The schema itself, where this one only refers to it. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }
}
