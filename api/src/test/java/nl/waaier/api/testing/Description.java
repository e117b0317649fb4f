package nl.waaier.api.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Holds answers against the published description: what is there, of which type, null or not, of which words. */
public final class Description {

    private final JsonNode api;

    /** @param api the published description */
    public Description(JsonNode api) {
        this.api = api;
    }

    /** Where an answer of 200 to GET at a route is not as it is described. */
    public List<String> faults(String route, JsonNode answer) {
        JsonNode schema = api.path("paths")
                .path(route)
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        List<String> faults = new ArrayList<>();
        compare("$", schema, answer, faults);
        return faults;
    }

    private void compare(String at, JsonNode described, JsonNode value, List<String> faults) {
        JsonNode schema = followed(described);
        if (schema.has("anyOf")) {
            List<List<String>> all = StreamSupport.stream(schema.path("anyOf").spliterator(), false)
                    .map(each -> {
                        List<String> wrong = new ArrayList<>();
                        compare(at, each, value, wrong);
                        return wrong;
                    })
                    .toList();
            if (all.stream().noneMatch(List::isEmpty)) {
                faults.add(at + " is none of what it may be: " + all);
            }
            return;
        }
        if (!texts(schema.path("type")).contains(type(value))
                && !(value.isIntegralNumber() && texts(schema.path("type")).contains("number"))) {
            faults.add(at + " is " + type(value) + " and not " + schema.path("type"));
        } else if (schema.has("enum")
                && !StreamSupport.stream(schema.path("enum").spliterator(), false)
                        .anyMatch(value::equals)) {
            faults.add(at + " is no word of the list");
        } else if (value.isArray()) {
            value.forEach(each -> compare(at + "[]", schema.path("items"), each, faults));
        } else if (value.isObject()) {
            texts(schema.path("required")).stream()
                    .filter(name -> !value.has(name))
                    .forEach(name -> faults.add(at + "." + name + " is not there"));
            value.propertyStream().forEach(property -> {
                JsonNode known = schema.path("properties").path(property.getKey());
                if (!known.isMissingNode()) {
                    compare(at + "." + property.getKey(), known, property.getValue(), faults);
                } else if (!schema.has("additionalProperties")) {
                    faults.add(at + "." + property.getKey() + " is not described");
                }
            });
        }
    }

    private JsonNode followed(JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    private static Set<String> texts(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet())
                : node.isMissingNode() ? Set.of() : Set.of(node.asString(""));
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "nothing";
        };
    }
}
