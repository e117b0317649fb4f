package nl.waaier.api.web;

import jakarta.servlet.DispatcherType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import nl.waaier.api.identity.PublicPaths;
import nl.waaier.api.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every request and answer. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    PublicPaths publicApiPaths() {
        return new PublicPaths(ApiPaths.PUBLIC);
    }

    @Bean
    FilterRegistrationBean<ResponseHeadersFilter> responseHeaders() {
        FilterRegistrationBean<ResponseHeadersFilter> headers =
                new FilterRegistrationBean<>(new ResponseHeadersFilter());
        headers.setOrder(Ordered.HIGHEST_PRECEDENCE);
        headers.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return headers;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemWriter writer) {
        FilterRegistrationBean<BodyLimitFilter> limit = new FilterRegistrationBean<>(new BodyLimitFilter(writer));
        // After security, so that a stranger learns nothing and is read nothing.
        limit.setOrder(Ordered.LOWEST_PRECEDENCE);
        return limit;
    }

    @Bean
    FilterRegistrationBean<PacedAnswerFilter> pacedAnswers(SlowClientProperties limits) {
        FilterRegistrationBean<PacedAnswerFilter> paced = new FilterRegistrationBean<>(new PacedAnswerFilter(limits));
        paced.setOrder(Ordered.HIGHEST_PRECEDENCE + 1); // Around all that writes, after the headers of every answer.
        return paced;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.withJsonConverter(new JacksonJsonHttpMessageConverter(WebJson.mapper()));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, IsoTime::date);
        registry.addConverter(String.class, Instant.class, IsoTime::moment);
    }
}
