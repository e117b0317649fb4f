package nl.waaier.api.problem;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts our answers before those of the framework. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration implements WebMvcConfigurer {

    private final ProblemWriter writer;
    private final ObjectProvider<ConversionService> conversion;

    ProblemConfiguration(
            ProblemWriter writer, @Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversion) {
        this.writer = writer;
        this.conversion = conversion;
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        // A provider, because the conversion service is made with the help of configurers such as this one.
        resolvers.addFirst(new ProblemResolver(writer, new ParameterFaults(conversion.getObject())));
    }
}
