package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.waaier.api.platform.web.ApiVersion;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.teacher.event.FactKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The published description of the whole product keeps the rules for APIs of the Dutch government. */
class PublishedApiTest {

    private static final String CAMEL = "[a-z][A-Za-z0-9]*";
    private static final String KEBAB_OR_VARIABLE = "[a-z0-9]+(-[a-z0-9]+)*|\\{[a-z][A-Za-z0-9]*}";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    private static JsonNode api;
    private static Set<String> routes;

    @BeforeAll
    static void read(@TempDir Path data) {
        try (Product product = Product.start(data, Map.of())) {
            api = Http.read(product.http().get("/v1/openapi.json", null));
            routes = product.routes();
        }
    }

    @Test
    void itIsOpenApiThreeAndSaysWhoAndWhichVersion() {
        assertThat(api.path("openapi").asString()).matches("3\\.[0-9]+\\.[0-9]+");
        JsonNode info = api.path("info");
        assertThat(info.path("version").asString())
                .isEqualTo(ApiVersion.CURRENT)
                .matches("[0-9]+\\.[0-9]+\\.[0-9]+");
        assertThat(info.path("contact").path("name").asString()).isNotBlank();
        assertThat(info.path("contact").path("url").asString()).startsWith("https://");
        assertThat(info.path("contact").path("email").asString()).contains("@");
    }

    @Test
    void everyRouteOfTheApiIsDescribedAndNothingElse() {
        Set<String> described = new HashSet<>();
        operations((where, operation) -> described.add(where));
        assertThat(described)
                .isEqualTo(
                        routes.stream().filter(route -> route.contains(" /v1/")).collect(Collectors.toSet()));
    }

    @Test
    void everyOperationHasATagADutchSummaryAndAnEnglishDescription() {
        Set<String> tags = texts(api.path("tags"), "name");
        Set<String> ids = new HashSet<>();
        operations((where, operation) -> {
            assertThat(operation.path("tags")).as(where).isNotEmpty();
            operation.path("tags").forEach(tag -> assertThat(tags).as(where).contains(tag.asString()));
            assertThat(operation.path("summary").asString("")).as(where).isNotBlank();
            assertThat(operation.path("description").asString(""))
                    .as(where)
                    .isNotBlank()
                    .endsWith(".")
                    .isNotEqualTo(operation.path("summary").asString());
            assertThat(ids.add(operation.path("operationId").asString("")))
                    .as(where + ": an id of its own")
                    .isTrue();
        });
        api.path("tags")
                .forEach(tag -> assertThat(tag.path("description").asString("")).isNotBlank());
    }

    @Test
    void everyOperationButThePublicKeyAsksForAToken() {
        JsonNode schemes = api.path("components").path("securitySchemes");
        List<String> required = new ArrayList<>();
        api.path("security").forEach(one -> required.addAll(one.propertyNames()));
        assertThat(required).isNotEmpty().allMatch(schemes::has);
        operations((where, operation) -> assertThat(operation.has("security"))
                .as(where + " has an exception")
                .isEqualTo(where.equals("GET /v1/evidence-key")));
        JsonNode open = api.path("paths").path("/v1/evidence-key").path("get").path("security");
        assertThat(open.isArray()).isTrue();
        assertThat(open).isEmpty();
    }

    @Test
    void everyOperationAnswersSomethingAndTellsItsProblems() {
        operations((where, operation) -> {
            JsonNode responses = operation.path("responses");
            assertThat(responses.propertyNames()).as(where).anyMatch(status -> status.startsWith("2"));
            responses.propertyStream().forEach(response -> {
                String what = where + " " + response.getKey();
                assertThat(response.getValue().path("description").asString(""))
                        .as(what)
                        .isNotBlank();
                JsonNode content = response.getValue().path("content");
                assertThat(content.isEmpty())
                        .as(what)
                        .isEqualTo(response.getKey().equals("204"));
                if (!response.getKey().startsWith("2")) {
                    assertThat(content.propertyNames()).as(what).containsExactly("application/problem+json");
                }
                content.propertyStream().forEach(type -> {
                    assertThat(type.getKey()).as(what).isNotEqualTo("*/*");
                    assertThat(type.getValue().path("schema")).as(what).isNotEmpty();
                });
            });
            assertThat(responses.propertyNames()).as(where).contains("400", "401", "403", "404", "500", "503");
            assertThat(responses.has("422")).as(where).isFalse();
        });
    }

    @Test
    void theAnswersToRecordingAndHandingInAreTheirOwn() {
        operations((where, operation) -> {
            String expected =
                    switch (where) {
                        case "POST /v1/imports" -> "202";
                        // Questions with a body; of an erasure and of an approval it is told what came of it.
                        case "POST /v1/boards/{boardNumber}/outlook",
                                "POST /v1/boards/{boardNumber}/retention-proposals/{proposal}/approval",
                                "POST /v1/teachers/{teacherId}/erasure",
                                "POST /v1/schools/{brin}/outlook" -> "200";
                        case "POST /v1/teachers/{teacherId}/facts/{number}/erased-texts",
                                "PUT /v1/teachers/{teacherId}/hold",
                                "DELETE /v1/teachers/{teacherId}/hold",
                                "HEAD /v1/imports/uploads/{id}",
                                "PATCH /v1/imports/uploads/{id}",
                                "DELETE /v1/imports/uploads/{id}" -> "204";
                        default -> where.startsWith("POST ") ? "201" : "200";
                    };
            assertThat(operation.path("responses").propertyNames().stream().filter(status -> status.startsWith("2")))
                    .as(where)
                    .containsExactly(expected);
        });
    }

    @Test
    void pathsAreKebabCaseUnderTheFirstMajorVersion() {
        api.path("paths").propertyNames().forEach(path -> {
            assertThat(path).startsWith("/v1/");
            for (String segment : path.substring(1).split("/", -1)) {
                assertThat(segment).as(path).matches(KEBAB_OR_VARIABLE);
            }
        });
    }

    @Test
    void keysOfQueriesAndBodiesAreCamelCase() {
        operations((where, operation) -> parameters(operation).forEach(parameter -> {
            if (!parameter.path("in").asString().equals("header")) {
                assertThat(parameter.path("name").asString()).as(where).matches(CAMEL);
            }
            assertThat(parameter.path("schema")).as(where).isNotEmpty();
        }));
        properties((where, property) ->
                assertThat(where.substring(where.indexOf('.') + 1)).as(where).matches(CAMEL));
    }

    /** Not the names that a list has in Java, which nobody takes. */
    @Test
    void wordsOfClosedListsAreWordsOfTheApi() {
        List<String> words = new ArrayList<>();
        BiConsumer<String, JsonNode> check = (where, schema) -> {
            schema.path("enum").forEach(word -> {
                assertThat(word.asString()).as(where).doesNotMatch("[A-Z][A-Z_]{3,}");
                words.add(word.asString());
            });
        };
        properties(check);
        operations((where, operation) -> parameters(operation)
                .forEach(parameter ->
                        check.accept(where + "." + parameter.path("name").asString(), parameter.path("schema"))));
        assertThat(words).contains("role-entry");
    }

    @Test
    void everyVariableOfAPathIsARequiredParameter() {
        operations((where, operation) -> {
            Set<String> variables = Stream.of(where.split("/"))
                    .filter(segment -> segment.startsWith("{"))
                    .map(segment -> segment.substring(1, segment.length() - 1))
                    .collect(Collectors.toSet());
            Set<String> described = parameters(operation)
                    .filter(parameter -> parameter.path("in").asString().equals("path"))
                    .filter(parameter -> parameter.path("required").asBoolean())
                    .map(parameter -> parameter.path("name").asString())
                    .collect(Collectors.toSet());
            assertThat(described).as(where).isEqualTo(variables);
        });
    }

    @Test
    void daysAndMomentsHaveTheirFormat() {
        Set<String> days = new HashSet<>();
        BiConsumer<String, JsonNode> check = (where, schema) -> {
            String name = where.substring(where.lastIndexOf('.') + 1);
            String format = schema.path("format").asString("");
            if (name.matches("(?i).*(date|since|firstDay|lastDay)")
                    || Set.of("from", "until", "on", "heardOn", "recognisedUntil", "horizon")
                            .contains(name)) {
                assertThat(format).as(where).isEqualTo("date");
                days.add(where);
            } else if (name.endsWith("At") || name.matches("known(On|From|Until)|keptFrom")) {
                assertThat(format).as(where).isEqualTo("date-time");
                days.add(where);
            } else {
                assertThat(format).as(where).doesNotStartWith("date");
            }
        };
        properties(check);
        operations((where, operation) -> parameters(operation)
                .forEach(parameter ->
                        check.accept(where + "." + parameter.path("name").asString(), parameter.path("schema"))));
        assertThat(days).hasSizeGreaterThan(20);
    }

    @Test
    void aFactIsOneOfItsTypesToldApartByItsType() {
        JsonNode schemas = api.path("components").path("schemas");
        JsonNode fact = schemas.path("FactBody");
        assertThat(fact.path("discriminator").path("propertyName").asString()).isEqualTo("type");
        Set<String> oneOf = texts(fact.path("oneOf"), "$ref");
        Map<String, String> mapping = fact.path("discriminator")
                .path("mapping")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asString()));
        assertThat(mapping.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(FactKind.values()).map(FactKind::word).toList());
        assertThat(oneOf).isEqualTo(new HashSet<>(mapping.values()));
        mapping.forEach((type, ref) -> {
            JsonNode properties = schemas.path(ref.substring(ref.lastIndexOf('/') + 1));
            assertThat(properties.findValues("type").toString()).as(type).contains("\"" + type + "\"");
            assertThat(properties.toString()).as(type).doesNotContain("#/components/schemas/FactBody\"");
        });
        // Converters of schemas are kept per process: another application in it may have one that writes the types out.
        JsonNode body = api.path("paths")
                .path("/v1/teachers/{teacherId}/facts")
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        for (JsonNode use :
                List.of(body, schemas.path("ReplacementBody").path("properties").path("fact"))) {
            if (!use.toString().contains("#/components/schemas/FactBody\"")) {
                assertThat(texts(use.path("oneOf"), "$ref")).isEqualTo(oneOf);
            }
        }
    }

    @Test
    void closedListsTellTheirWordsAndNumbersTheirBounds() {
        JsonNode schemas = api.path("components").path("schemas");
        JsonNode support = schemas.path("Support").path("properties");
        assertThat(support.path("kind").path("enum").toString()).contains("\"scholing\"");
        assertThat(support.path("unit").path("enum").toString()).contains("\"klokuur\"");
        assertThat(support.path("quantity").path("minimum").asInt(-1)).isZero();
        assertThat(support.path("remark").path("maxLength").asInt()).isEqualTo(2000);
        JsonNode item = schemas.path("DutiesAnswerDutyItem");
        assertThat(item.path("required").toString()).contains("\"from\"").doesNotContain("\"until\"");
        assertThat(item.path("properties").path("until").path("type").toString())
                .contains("null");
        operations((where, operation) -> operation.path("parameters").forEach(parameter -> {
            JsonNode schema = parameter.path("schema");
            switch (parameter.path("name").asString()) {
                case "size" ->
                    assertThat(schema.path("maximum").asInt()).as(where).isEqualTo(200);
                case "page" ->
                    assertThat(schema.path("minimum").asInt(-1)).as(where).isZero();
                case "boardNumber" ->
                    assertThat(schema.path("pattern").asString()).as(where).isEqualTo("^[0-9]{5}$");
                case "teacherId" -> assertThat(schema.has("pattern")).as(where).isFalse();
                default -> {
                    // Bounds of others are not looked at here.
                }
            }
        }));
    }

    @Test
    void everyReferenceLeadsSomewhereAndNothingOfTheInsideIsShown() {
        api.findValuesAsString("$ref").forEach(ref -> {
            assertThat(ref).startsWith("#/");
            assertThat(api.at(ref.substring(1)).isMissingNode()).as(ref).isFalse();
        });
        assertThat(api.toString()).doesNotContainIgnoringCase("axon", "mongo", "springframework", "nl.waaier");
    }

    private static void operations(BiConsumer<String, JsonNode> check) {
        assertThat(api.path("paths")).isNotEmpty();
        api.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    assertThat(METHODS).contains(operation.getKey());
                    check.accept(
                            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation.getValue());
                }));
    }

    /** Every property of every schema, as {@code Schema.property}. */
    private static void properties(BiConsumer<String, JsonNode> check) {
        JsonNode schemas = api.path("components").path("schemas");
        assertThat(schemas).isNotEmpty();
        schemas.propertyStream().forEach(schema -> Stream.concat(
                        Stream.of(schema.getValue()), stream(schema.getValue().path("allOf")))
                .forEach(part -> part.path("properties")
                        .propertyStream()
                        .forEach(property ->
                                check.accept(schema.getKey() + "." + property.getKey(), property.getValue()))));
    }

    private static Stream<JsonNode> parameters(JsonNode operation) {
        return stream(operation.path("parameters"));
    }

    private static Set<String> texts(JsonNode list, String key) {
        return stream(list).map(each -> each.path(key).asString()).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
