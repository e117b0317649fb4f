package nl.waaier.api.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.UUID;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.SignIn;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.GrantId;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.TeacherId;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The published description of the API, as far as it is not written at the routes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContactProperties.class)
@Import({DescribedRecords.class, DescribedBounds.class, DocumentedProblems.class})
class OpenApiConfiguration {

    /** The name of the security scheme in the description. */
    static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, SignIn.class)
                .addSimpleTypesForParameterObject(Brin.class, BoardNumber.class, TeacherId.class)
                .replaceWithSchema(Brin.class, pattern("[0-9]{2}[A-Z]{2}", "16AH"))
                .replaceWithSchema(BoardNumber.class, pattern("[0-9]{5}", "41234"))
                .replaceWithSchema(SchoolYear.class, pattern("[0-9]{4}/[0-9]{4}", "2014/2015"))
                .replaceWithSchema(PersonalText.class, personalText())
                .replaceWithSchema(PositionCategory.class, number(1, 18))
                .replaceWithSchema(Percentage.class, number(0, 100))
                .replaceWithClass(TeacherId.class, UUID.class)
                .replaceWithClass(AccountId.class, UUID.class)
                .replaceWithClass(GrantId.class, UUID.class);
    }

    private static StringSchema pattern(String pattern, String example) {
        StringSchema schema = new StringSchema();
        schema.setPattern("^" + pattern + "$");
        schema.setExample(example);
        return schema;
    }

    private static StringSchema personalText() {
        StringSchema schema = new StringSchema();
        schema.setMinLength(1);
        schema.setMaxLength(PersonalText.MAX_LENGTH);
        return schema;
    }

    private static NumberSchema number(int least, int most) {
        NumberSchema schema = new NumberSchema();
        schema.setMinimum(BigDecimal.valueOf(least));
        schema.setMaximum(BigDecimal.valueOf(most));
        return schema;
    }

    @Bean
    OpenAPI openApi(ContactProperties contact) {
        return new OpenAPI()
                .info(new Info()
                        .title("Waaier")
                        .version(ApiVersion.CURRENT)
                        .description("""
                                De loopbanen van leraren: rolmix, functiemix en tijdlijnen van ontwikkeling.

                                The careers of teachers: role mix, functiemix and development timelines.""")
                        .contact(new Contact()
                                .name(contact.name())
                                .url(contact.url())
                                .email(contact.email()))
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("Toegangsbewijs van uw organisatie. "
                                                + "Access token of your organisation.")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
