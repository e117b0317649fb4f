package nl.waaier.api.platform.web;

import jakarta.servlet.DispatcherType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import nl.waaier.api.platform.identity.IssuerSignIn;
import nl.waaier.api.platform.identity.PublicPaths;
import nl.waaier.api.platform.problem.ProblemWriter;
import nl.waaier.api.platform.time.IsoTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every request and answer. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<ConversionService> conversion;

    /** @param conversion as a provider, because it is made with the help of configurers such as this one */
    WebConfiguration(@Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversion) {
        this.conversion = conversion;
    }

    @Bean
    PublicPaths publicApiPaths() {
        return new PublicPaths(ApiPaths.PUBLIC);
    }

    @Bean
    FilterRegistrationBean<ResponseHeadersFilter> responseHeaders(Optional<IssuerSignIn> issuer) {
        // Signing out leads a form on to the issuer, which a browser takes for a form that goes there.
        FilterRegistrationBean<ResponseHeadersFilter> headers = new FilterRegistrationBean<>(
                new ResponseHeadersFilter(issuer.map(IssuerSignIn::origin).orElse("")));
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

    /** Whatever the method, the address says which it knows: a method is refused as such and not as a bad request. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.withJsonConverter(new JacksonJsonHttpMessageConverter(WebJson.mapper()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ParameterCheck(conversion.getObject()))
                .addPathPatterns("/v1/**")
                .excludePathPatterns(ApiPaths.PUBLIC)
                .order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, IsoTime::date);
        registry.addConverter(String.class, Instant.class, IsoTime::moment);
    }
}
