package nl.waaier.api.asking.accesslist;

import java.time.Duration;
import java.util.Map;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.CallerArgument;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.problem.UnavailableException;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShownPersons;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Every answer passes here before its first byte is written, and whom it shows is noted. What cannot be noted is not shown, and neither
 * is what waits for the consent of the council. A refusal shows nobody, whatever was looked up before.
 */
@ControllerAdvice
final class AccessListDoor implements ResponseBodyAdvice<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(AccessListDoor.class);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final String SCHOOL = "brin";

    private final AccessList accessList;
    private final PersonRegister register;

    AccessListDoor(AccessList accessList, PersonRegister register) {
        this.accessList = accessList;
        this.register = register;
    }

    @Override
    public boolean supports(MethodParameter handler, Class<? extends HttpMessageConverter<?>> converter) {
        return !AnnotatedElementUtils.hasAnnotation(handler.getContainingClass(), ControllerAdvice.class);
    }

    /**
     * @throws UnavailableException when it cannot be noted
     * @throws nl.waaier.api.platform.problem.ForbiddenException until the council of the board consented
     */
    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter handler,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        ShownPersons shown = ShownPersons.current();
        if (body == null || shown.persons().isEmpty()) {
            return body;
        }
        try {
            accessList.note(caller(), shownAs(handler), school(), shown);
        } catch (DataAccessException | TransactionException failed) {
            // Of what is wrong only the type: its message may hold what was to be noted.
            LOG.warn(
                    "The access list could not be written, so persons are not shown: {}",
                    failed.getClass().getName());
            throw new UnavailableException(
                    "Wie dit ziet, komt op de toegangslijst van de mensen die erop staan, en daar kan nu niets in worden"
                            + " geschreven. Probeer het over enkele seconden opnieuw.",
                    "Whoever sees this is put on the access list of the people on it, and nothing can be written there just"
                            + " now. Please try again in a few seconds.",
                    RETRY);
        }
        return body;
    }

    /** A token may name a file that was given up since; a question has looked that up already. */
    private Caller caller() {
        if (request().getAttribute(Scope.class.getName(), RequestAttributes.SCOPE_REQUEST) instanceof Scope scope) {
            return scope.caller();
        }
        Caller caller = CallerArgument.current();
        TeacherId told = caller.teacher();
        return told == null ? caller : caller.withFile(register.current(told));
    }

    private static RequestAttributes request() {
        return RequestContextHolder.currentRequestAttributes();
    }

    private static @Nullable ShownAs shownAs(MethodParameter handler) {
        ShowsPersons shows = handler.getMethodAnnotation(ShowsPersons.class);
        ShowsPersons all = handler.getContainingClass().getAnnotation(ShowsPersons.class);
        return shows != null ? shows.value() : all != null ? all.value() : null;
    }

    /** The school that the path names. */
    private static @Nullable String school() {
        return request().getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                                instanceof Map<?, ?> variables
                        && variables.get(SCHOOL) instanceof String school
                ? school
                : null;
    }
}
