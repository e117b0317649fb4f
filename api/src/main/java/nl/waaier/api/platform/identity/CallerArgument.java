package nl.waaier.api.platform.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Knows who asks, and gives a controller the {@link Caller} that it asks for as an argument. */
public final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Caller.class);
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return current();
    }

    /**
     * Who asks what is being answered.
     *
     * @throws IllegalStateException when the route is public, which is a defect: nobody is known there
     */
    public static Caller current() {
        return find().orElseThrow(() -> new IllegalStateException("a public route asks who the caller is"));
    }

    /** Who asks what is being answered, unless it is public. */
    public static Optional<Caller> find() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whom somebody signed in as, or sent a token of; nobody when it is null. */
    static Optional<Caller> of(@Nullable Authentication known) {
        Object who = known == null ? null : known.getPrincipal();
        if (who instanceof SignedInAs signedIn) {
            return Optional.of(signedIn.caller());
        }
        return who instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }
}
