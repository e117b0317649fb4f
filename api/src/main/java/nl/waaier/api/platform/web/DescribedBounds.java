package nl.waaier.api.platform.web;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.projections.outlook.RetirementAge;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * The words of closed lists and the bounds of what callers send. Bodies are read as plain text and numbers, so that all faults
 * can be told at once; which type each is read as afterwards stands here, by schema and property, and for parameters by name.
 */
final class DescribedBounds implements GlobalOpenApiCustomizer {

    static final Map<String, Consumer<Schema<?>>> OF_BODIES = Map.ofEntries(
            Map.entry("AppointmentStart.kind", words(AppointmentKind.values())),
            Map.entry("AppointmentStart.category", between(1, 18)),
            Map.entry("AppointmentStart.fte", between(0, null)),
            Map.entry("AppointmentStart.changeKind", words(ChangeKind.values())),
            Map.entry("AppointmentChange.kind", words(AppointmentKind.values())),
            Map.entry("AppointmentChange.fte", between(0, null)),
            Map.entry("AppointmentChange.changeKind", words(ChangeKind.values())),
            Map.entry("AppointmentEnd.changeKind", words(ChangeKind.values())),
            Map.entry("RoleEntry.stage", words(CareerStage.values())),
            Map.entry("RoleEntry.level", words(RoleLevel.values())),
            Map.entry("RoleEntry.kind", words(EntryKind.values())),
            Map.entry("StageStep.stage", words(CareerStage.values())),
            Map.entry("Support.kind", words(SupportKind.values())),
            Map.entry("Support.quantity", between(0, null)),
            Map.entry("Support.unit", words(AmountUnit.values())),
            Map.entry("Facilitation.kind", words(FacilitationKind.values())),
            Map.entry("Facilitation.quantity", between(0, null)),
            Map.entry("Facilitation.unit", words(AmountUnit.values())),
            Map.entry("Recognition.kind", words(RecognitionKind.values())),
            Map.entry("TrajectoryStep.step", words(PromotionStep.values())),
            Map.entry("TrajectoryStep.component", words(TrajectoryComponent.values())),
            Map.entry("TrajectoryStep.outcome", words(PromotionOutcome.values())),
            Map.entry("TargetBody.sector", words(Sector.values())),
            Map.entry("WantedRoleBody.number", between(1, WantedRole.MAX_NUMBER)),
            Map.entry("WantedRoleBody.fromStage", words(CareerStage.values())),
            Map.entry("WantedRoleBody.level", words(RoleLevel.values())),
            Map.entry("WantedRoleBody.hours", between(1, WantedRole.MAX_HOURS)));

    private static final Map<String, Consumer<Schema<?>>> OF_PARAMETERS = Map.ofEntries(
            Map.entry("page", between(0, 1_000_000)),
            Map.entry("size", between(1, 200)),
            Map.entry("fromYear", between(1990, 2199)),
            Map.entry("untilYear", between(1990, 2199)),
            Map.entry("minDays", between(0, null)),
            Map.entry("maxDays", between(0, null)),
            Map.entry("domain", between(1, 4)),
            Map.entry("brin", form("[0-9]{2}[A-Z]{2}")),
            Map.entry("school", form("[0-9]{2}[A-Z]{2}")),
            Map.entry("boardNumber", form("[0-9]{5}")),
            Map.entry("retirementYears", between(RetirementAge.MIN_YEARS, RetirementAge.MAX_YEARS)),
            Map.entry("retirementMonths", between(0, 11)),
            Map.entry("schoolYear", form("[0-9]{4}/[0-9]{4}")),
            Map.entry("fromSchoolYear", form("[0-9]{4}/[0-9]{4}")),
            Map.entry("untilSchoolYear", form("[0-9]{4}/[0-9]{4}")),
            Map.entry("sector", words(Sector.values())),
            Map.entry("stage", words(CareerStage.values())),
            Map.entry("direction", words(ScaleDirection.values())));

    /** Texts about a person, which have one length everywhere. */
    private static final List<String> TEXTS = List.of("decidedBy", "evidence", "remark", "reason");

    @Override
    @SuppressWarnings("rawtypes") // As the library has it.
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        OF_BODIES.forEach((where, bound) -> {
            int dot = where.indexOf('.');
            change(schemas.get(where.substring(0, dot)), where.substring(dot + 1), bound);
        });
        schemas.values().forEach(schema -> TEXTS.forEach(text -> change(schema, text, DescribedBounds::limit)));
        if (api.getPaths() != null) {
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .flatMap(operation -> operation.getParameters() == null
                            ? Stream.<Parameter>empty()
                            : operation.getParameters().stream())
                    .forEach(DescribedBounds::bound);
        }
    }

    private static void bound(Parameter parameter) {
        Consumer<Schema<?>> bound = OF_PARAMETERS.get(parameter.getName());
        if (bound != null) {
            parameter.setSchema(changed(parameter.getSchema(), bound));
        }
    }

    private static void change(@Nullable Schema<?> schema, String property, Consumer<Schema<?>> bound) {
        if (schema != null && schema.getProperties() != null) {
            schema.getProperties().computeIfPresent(property, (name, old) -> changed(old, bound));
        }
    }

    /** A copy: one schema may describe many parameters and properties. */
    private static Schema<?> changed(Schema<?> schema, Consumer<Schema<?>> bound) {
        Schema<?> copy = AnnotationsUtils.clone(schema, true);
        bound.accept(copy);
        return copy;
    }

    private static void limit(Schema<?> text) {
        if (isText(text)) {
            text.minLength(1).maxLength(PersonalText.MAX_LENGTH);
        }
    }

    private static boolean isText(Schema<?> schema) {
        return schema.getTypes() != null && schema.getTypes().contains("string");
    }

    private static Consumer<Schema<?>> between(int least, @Nullable Integer most) {
        return schema -> {
            schema.setMinimum(BigDecimal.valueOf(least));
            schema.setMaximum(most == null ? null : BigDecimal.valueOf(most));
        };
    }

    private static Consumer<Schema<?>> form(String pattern) {
        return schema -> schema.setPattern("^" + pattern + "$");
    }

    /** The words as they are written in JSON, which is how each list has them. */
    @SuppressWarnings("unchecked") // A list of words, whatever the schema calls its values.
    private static Consumer<Schema<?>> words(Enum<?>[] list) {
        List<String> words = Stream.of(list).map(WebJson::word).toList();
        return schema -> {
            List<Object> all = new ArrayList<>(words);
            if (schema.getTypes() != null && schema.getTypes().contains("null")) {
                all.add(null);
            }
            ((Schema<Object>) schema).setEnum(all);
        };
    }
}
