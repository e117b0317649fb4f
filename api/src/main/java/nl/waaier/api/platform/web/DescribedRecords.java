package nl.waaier.api.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Describes our records by what the compiler knows of them: what is not nullable is always there, and what is may be null. A
 * record inside another is named after both, so that no two of one simple name are taken for each other.
 */
final class DescribedRecords implements ModelConverter {

    private static final String OURS = "nl.waaier.";

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        JavaType java = Json.mapper().constructType(type.getType());
        Class<?> raw = java.getRawClass();
        boolean isOurs = raw.isRecord() && raw.getName().startsWith(OURS);
        if (isOurs && !StringUtils.hasText(type.getName())) {
            type.setName(name(java));
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Schema<?> described = isOurs ? context.getDefinedModels().get(name(java)) : null;
        if (described != null && described.getProperties() != null) {
            complete(described, raw);
        }
        return resolved;
    }

    private static String name(JavaType type) {
        Class<?> raw = type.getRawClass();
        Class<?> around = raw.getEnclosingClass();
        String own = around != null && around.isRecord()
                ? around.getSimpleName() + raw.getSimpleName()
                : raw.getSimpleName();
        return own
                + type.getBindings().getTypeParameters().stream()
                        .map(DescribedRecords::name)
                        .collect(Collectors.joining());
    }

    @SuppressWarnings("rawtypes") // As the library has it.
    private static void complete(Schema<?> described, Class<?> raw) {
        Map<String, Schema> properties = new LinkedHashMap<>(described.getProperties());
        boolean leftOut = leavesOutNulls(raw);
        List<String> always = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            Schema<?> property = properties.get(component.getName());
            if (property == null) {
                continue;
            }
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                always.add(component.getName());
            } else if (!leftOut) {
                properties.put(component.getName(), orNull(property));
            }
        }
        described.setProperties(properties);
        Set<String> already = Set.copyOf(described.getRequired() == null ? List.of() : described.getRequired());
        always.stream().filter(name -> !already.contains(name)).forEach(described::addRequiredItem);
    }

    private static boolean leavesOutNulls(Class<?> raw) {
        JsonInclude include = raw.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    /** The same, or null; a copy, since one schema may describe many properties. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // As the library has it.
    private static Schema orNull(Schema property) {
        if (property.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of("null"))));
        }
        Schema copy = AnnotationsUtils.clone(property, true);
        if (copy.getTypes() != null && !copy.getTypes().contains("null")) {
            copy.addType("null");
            if (copy.getEnum() != null) {
                List<Object> words = new ArrayList<>(copy.getEnum());
                words.add(null);
                copy.setEnum(words);
            }
        }
        return copy;
    }
}
