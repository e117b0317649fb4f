package nl.waaier.api.platform.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.EnumSet;
import java.util.Set;
import nl.waaier.api.platform.problem.Problem;
import nl.waaier.api.platform.problem.ProblemType;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Writes the problems that any route can answer, and the version header, into the published description. */
final class DocumentedProblems implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "#/components/schemas/Problem";

    private static final Set<ProblemType> ALWAYS = EnumSet.of(
            ProblemType.BAD_REQUEST,
            ProblemType.UNAUTHORIZED,
            ProblemType.FORBIDDEN,
            ProblemType.NOT_FOUND,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.INTERNAL,
            ProblemType.UNAVAILABLE);

    private static final Set<ProblemType> WITH_BODY =
            EnumSet.of(ProblemType.CONFLICT, ProblemType.TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE);

    @Override
    public void customise(OpenAPI api) {
        ResolvedSchema schema = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class).resolveAsRef(true));
        schema.referencedSchemas.forEach(api.getComponents()::addSchemas);
        if (api.getPaths() != null) {
            api.getPaths().values().forEach(DocumentedProblems::document);
        }
    }

    private static void document(PathItem path) {
        path.readOperationsMap().forEach((method, operation) -> {
            ApiResponses responses = responses(operation);
            ALWAYS.forEach(type -> add(responses, type));
            if (method != PathItem.HttpMethod.GET) {
                WITH_BODY.forEach(type -> add(responses, type));
            }
            responses.values().forEach(response -> response.addHeaderObject(ApiVersion.HEADER, versionHeader()));
        });
    }

    private static ApiResponses responses(Operation operation) {
        ApiResponses responses = operation.getResponses();
        if (responses == null) {
            responses = new ApiResponses();
            operation.setResponses(responses);
        }
        return responses;
    }

    private static void add(ApiResponses responses, ProblemType type) {
        String status = Integer.toString(type.status());
        ApiResponse told = responses.get(status);
        String description = told == null || told.getDescription() == null
                ? type.title() + ". " + type.titleEn() + "."
                : told.getDescription();
        responses.put(
                status,
                new ApiResponse()
                        .description(description)
                        .content(new Content()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        new MediaType().schema(new Schema<Problem>().$ref(PROBLEM)))));
    }

    private static Header versionHeader() {
        return new Header()
                .description("Versie van de API. Version of the API.")
                .schema(new StringSchema().example(ApiVersion.CURRENT));
    }
}
