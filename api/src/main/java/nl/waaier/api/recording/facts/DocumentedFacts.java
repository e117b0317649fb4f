package nl.waaier.api.recording.facts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Writes into the published description that a fact is one of its types, told apart by a property. Read from the same
 * annotations as requests are; left to itself, the description has the types but not what tells them apart.
 */
@Component
final class DocumentedFacts implements GlobalOpenApiCustomizer {

    private static final String FACT = FactBody.class.getSimpleName();
    private static final String TYPE =
            FactBody.class.getAnnotation(JsonTypeInfo.class).property();
    private static final JsonSubTypes.Type[] TYPES =
            FactBody.class.getAnnotation(JsonSubTypes.class).value();

    @Override
    public void customise(OpenAPI api) {
        Discriminator discriminator = new Discriminator().propertyName(TYPE);
        Schema<?> fact = new Schema<>().description("Een feit; type zegt welk. A fact; type tells which.");
        for (JsonSubTypes.Type type : TYPES) {
            String name = type.value().getSimpleName();
            String reference = "#/components/schemas/" + name;
            ResolvedSchema resolved =
                    ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type.value()));
            resolved.referencedSchemas.forEach((part, schema) -> {
                if (!part.equals(FACT)) {
                    api.getComponents().addSchemas(part, schema);
                }
            });
            api.getComponents().addSchemas(name, schema(type.name(), resolved.schema));
            fact.addOneOfItem(new Schema<>().$ref(reference));
            discriminator.mapping(type.name(), reference);
        }
        api.getComponents().addSchemas(FACT, fact.discriminator(discriminator));
    }

    private static Schema<?> schema(String type, Schema<?> resolved) {
        Schema<?> schema = new Schema<>().types(Set.of("object")).addRequiredItem(TYPE);
        schema.addProperty(TYPE, text(type));
        parts(resolved).forEach(part -> {
            Map<String, ?> properties = part.getProperties();
            if (properties != null) {
                properties.forEach((name, property) -> schema.addProperty(name, (Schema<?>) property));
            }
        });
        return schema;
    }

    /** What a type adds to its parent stands beside a reference to the parent. */
    private static Stream<Schema<?>> parts(Schema<?> schema) {
        List<?> all = schema.getAllOf();
        return Stream.concat(
                Stream.of(schema), all == null ? Stream.of() : all.stream().map(part -> (Schema<?>) part));
    }

    private static Schema<?> text(String only) {
        Schema<String> text = new Schema<>();
        text.setTypes(Set.of("string"));
        text.setEnum(List.of(only));
        return text;
    }
}
