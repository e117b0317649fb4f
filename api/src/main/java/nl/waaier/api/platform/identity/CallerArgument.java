package nl.waaier.api.platform.identity;

import java.util.Optional;
import nl.waaier.api.platform.problem.ForbiddenException;
import nl.waaier.api.platform.problem.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Knows who asks, and gives a controller the {@link Caller} or the {@link SignIn} that it asks for as an argument. */
public final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Caller.class)
                || parameter.getParameterType().equals(SignIn.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.getParameterType().equals(Caller.class)
                ? current()
                : signedIn().orElseThrow(NotFoundException::new);
    }

    /**
     * Who asks what is being answered.
     *
     * @throws ForbiddenException when the last right was withdrawn while it was asked
     * @throws IllegalStateException when the route is public, which is a defect: nobody is known there
     */
    public static Caller current() {
        return find().orElseThrow(() -> signedIn().isPresent()
                ? new ForbiddenException()
                : new IllegalStateException("a public route asks who the caller is"));
    }

    /** How whoever asks signed in, who may have no right to anything; empty when nobody did. */
    public static Optional<SignIn> signedIn() {
        return principal(SecurityContextHolder.getContext().getAuthentication()).map(SignedInAs::signIn);
    }

    /** Who asks what is being answered, unless it is public. */
    public static Optional<Caller> find() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whom somebody signed in as, or sent a token of; empty for who has no right to anything, and when it is null. */
    static Optional<Caller> of(@Nullable Authentication known) {
        return principal(known).flatMap(SignedInAs::caller);
    }

    private static Optional<SignedInAs> principal(@Nullable Authentication known) {
        return known != null && known.getPrincipal() instanceof SignedInAs signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }
}
