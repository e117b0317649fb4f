package nl.waaier.api.platform.identity;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who gets past the door. What a caller may see behind it is for {@link Access}, where the question is answered. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Where whoever signed in, and has no right yet, binds that to an account. */
    private static final String OWN_ACCOUNT = "/v1/me/account";

    /** Who signed in and has a right to anything. To what, is for {@link Access}. */
    private static final AuthorizationManager<RequestAuthorizationContext> WITH_A_RIGHT = (who, request) ->
            new AuthorizationDecision(CallerArgument.of(who.get()).isPresent());

    private static final Set<String> THIS_MACHINE =
            Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

    /**
     * The operator's endpoints. On a port of their own they need no token, because that port is bound to the machine
     * itself; a page in a browser on that machine could still reach them, so requests from web pages are refused, and so are
     * those for another host than this machine: a page may have its own name lead here.
     */
    @Bean
    @Order(1)
    SecurityFilterChain operations(HttpSecurity http, SecurityAnswers answers, Environment environment) {
        boolean ownPort = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        boolean ofThisMachine = ownPort && isOfThisMachine(environment.getProperty("management.server.address"));
        return stateless(http, answers)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(request -> request.getHeader(HttpHeaders.ORIGIN) != null
                                    || (ofThisMachine && !isOfThisMachine(request.getServerName())))
                            .denyAll();
                    requests.requestMatchers(EndpointRequest.to("health")).permitAll();
                    if (ownPort) {
                        requests.anyRequest().permitAll();
                    } else {
                        requests.anyRequest().denyAll();
                    }
                })
                .build();
    }

    private static boolean isOfThisMachine(@Nullable String host) {
        return host != null && THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
    }

    /** What is public is answered without looking at a token, so that an expired one is no hindrance. */
    @Bean
    @Order(2)
    SecurityFilterChain open(
            HttpSecurity http, SecurityAnswers answers, RateLimitFilters limits, List<PublicPaths> paths) {
        String[] patterns =
                paths.stream().flatMap(some -> some.patterns().stream()).toArray(String[]::new);
        return stateless(http, answers)
                .securityMatcher(patterns)
                .addFilterBefore(limits.everybody(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /**
     * The page that somebody asked for before signing in, so that its address is the same afterwards. Without a name nothing is
     * added to the address; Spring Security reads the null so, and does not declare it.
     */
    @Bean
    @SuppressWarnings("NullAway")
    RequestCache pageAskedFor() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod()));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /**
     * Pages ask for a session, which the API takes for nothing, as a page takes a token for nothing. Whoever is not signed in
     * comes back to what was asked for after signing in, also to a form that was sent ({@link KeptForm}).
     */
    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            LostForms lostForms,
            RateLimitFilters limits,
            Sessions sessions,
            Optional<IssuerSignIn> issuer) {
        http.logout(signOut -> signOut.logoutUrl(PagePaths.SIGN_OUT).logoutSuccessUrl(PagePaths.SIGNED_OUT));
        issuer.ifPresent(signIn -> signIn.addTo(http));
        return http.securityMatcher(request -> PagePaths.isPage(request.getServletPath()))
                .headers(AbstractHttpConfigurer::disable) // Set for every answer, also those without security.
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(PagePaths.PUBLIC.toArray(String[]::new))
                                .permitAll()
                                .anyRequest()
                                .access(WITH_A_RIGHT))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(lostForms).accessDeniedHandler(lostForms))
                .addFilterBefore(lostForms.refusingForeign(), SecurityContextHolderFilter.class)
                .addFilterAfter(sessions.ending(), SecurityContextHolderFilter.class)
                .addFilterBefore(limits.visitors(), AuthorizationFilter.class)
                .build();
    }

    /** Everything else asks for a token, also paths that do not exist. */
    @Bean
    @Order(4)
    SecurityFilterChain closed(
            HttpSecurity http, SecurityAnswers answers, RateLimitFilters limits, JwtDecoder decoder, Callers callers) {
        return stateless(http, answers)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(OWN_ACCOUNT)
                                .authenticated()
                                .anyRequest()
                                .access(WITH_A_RIGHT))
                .addFilter(bearerTokens(answers, decoder, callers))
                .addFilterBefore(limits.strangers(), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(limits.callers(), BearerTokenAuthenticationFilter.class)
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http, SecurityAnswers answers) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // No cookies, so nothing that a foreign page could ride on.
                .headers(AbstractHttpConfigurer::disable) // Set for every answer, also those without security.
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(answers).accessDeniedHandler(answers));
    }

    /**
     * By hand and not by the framework's configurer, which would also answer a metadata path without a token, and tell
     * there that tokens are bound to client certificates.
     */
    private static BearerTokenAuthenticationFilter bearerTokens(
            SecurityAnswers answers, JwtDecoder decoder, Callers callers) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(new CallerReader(callers));
        BearerTokenAuthenticationFilter filter =
                new BearerTokenAuthenticationFilter(new ProviderManager(provider), new BearerTokens());
        filter.setAuthenticationEntryPoint(answers);
        filter.setAuthenticationFailureHandler(answers);
        return filter;
    }
}
