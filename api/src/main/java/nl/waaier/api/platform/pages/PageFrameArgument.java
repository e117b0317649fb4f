package nl.waaier.api.platform.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.CallerArgument;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.time.DutchDays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;

/** Makes the {@link PageFrame} of a request. */
@Component
final class PageFrameArgument implements HandlerMethodArgumentResolver {

    /** The parameter that chooses a language, and the cookie that remembers the choice. */
    static final String LANGUAGE = "taal";

    private final Organisations organisations;
    private final Clock clock;

    PageFrameArgument(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(PageFrame.class);
    }

    @Override
    public PageFrame resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    PageFrame of(HttpServletRequest request) {
        Caller caller = CallerArgument.find().orElse(null);
        return new PageFrame(
                language(request),
                caller,
                caller == null ? "" : organisations.of(caller.board()).name(),
                caller == null ? List.of() : Navigation.places(caller, school(request, caller)),
                PageAddress.of(request),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                DutchDays.on(clock.instant()),
                clock.instant(),
                Said.on(request, caller),
                new Misread(request));
    }

    static Language language(HttpServletRequest request) {
        String chosen = request.getParameter(LANGUAGE);
        Cookie kept = WebUtils.getCookie(request, LANGUAGE);
        return Language.of(chosen != null ? chosen : kept == null ? "" : kept.getValue());
    }

    private static @Nullable String school(HttpServletRequest request, Caller caller) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("brin") instanceof String brin
                        && caller.schools().stream()
                                .anyMatch(school -> school.value().equals(brin))
                ? brin
                : null;
    }
}
