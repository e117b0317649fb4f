package nl.waaier.api.asking.questions;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.waaier.api.recording.Position;
import nl.waaier.core.shared.SchoolYear;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the published description cannot know of questions by itself: that a {@link Scope} is read out of the variables of the
 * path, and which parameters only some paths of a question know.
 */
@Configuration(proxyBeanMethods = false)
class DescribedQuestions {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** In the description while it is made, and never published. */
    private static final String ONLY_WITH = "x-only-with";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Scope.class)
                .addSimpleTypesForParameterObject(Position.class, SchoolYear.class)
                .replaceWithClass(Position.class, String.class)
                .replaceWithClass(SchoolYear.class, String.class);
    }

    @Bean
    ParameterCustomizer parametersOfSomePaths() {
        return (described, parameter) -> {
            InPathWith only = parameter.getParameterAnnotation(InPathWith.class);
            if (described != null && only != null) {
                described.addExtension(ONLY_WITH, only.value());
            }
            return described;
        };
    }

    @Bean
    OpenApiCustomizer variablesOfPaths() {
        return api -> api.getPaths().forEach((path, item) -> {
            List<String> variables = VARIABLE.matcher(path)
                    .results()
                    .map(DescribedQuestions::name)
                    .toList();
            item.readOperations().forEach(operation -> operation.setParameters(parameters(operation, variables)));
        });
    }

    private static String name(MatchResult variable) {
        return variable.group(1);
    }

    private static List<Parameter> parameters(Operation operation, List<String> variables) {
        List<Parameter> described = operation.getParameters() == null ? List.of() : operation.getParameters();
        List<Parameter> all = new ArrayList<>();
        variables.stream()
                .filter(variable ->
                        described.stream().noneMatch(one -> one.getName().equals(variable)))
                .forEach(variable -> all.add(new PathParameter().name(variable).schema(new StringSchema())));
        for (Parameter one : described) {
            Map<String, Object> extensions = one.getExtensions() == null ? Map.of() : one.getExtensions();
            Object only = extensions.get(ONLY_WITH);
            if (only == null || variables.contains(only)) {
                one.setExtensions(null);
                all.add(one);
            }
        }
        return all;
    }
}
