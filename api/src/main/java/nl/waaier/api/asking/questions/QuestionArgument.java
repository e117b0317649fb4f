package nl.waaier.api.asking.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.pages.AskedDays;
import nl.waaier.api.platform.pages.Misread;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes the {@link Question} that a controller asks for, or tells everything that is wrong with it; after the caller is found
 * to be allowed to ask. The framework's own binding of records takes headers for parameters, and makes no record when a value
 * has a fault, so that what does not go together would be told another time. A page that is only read answers the question without what
 * is wrong, and tells it beside the field, see {@link Misread}.
 */
@Component
final class QuestionArgument implements HandlerMethodArgumentResolver {

    /** What nobody types: it comes from a link, and what is wrong with it belongs to no field. */
    private static final Set<String> OF_LINKS = Set.of("after", "page", "size");

    private final ScopeArgument scopes;

    QuestionArgument(ScopeArgument scopes) {
        this.scopes = scopes;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Question.class.isAssignableFrom(parameter.getParameterType());
    }

    /** @throws InvalidRequestException with every fault there is */
    @Override
    public Question resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        Scope scope = scopes.of(request, parameter);
        WebDataBinder binder = Objects.requireNonNull(binders).createBinder(request, null, "question");
        ConversionService conversion = Objects.requireNonNull(binder.getConversionService());
        Asked asked = new Asked(parameter.getParameterType(), request, typed(request, conversion), scope);
        List<Fault> faults = new ArrayList<>();
        Question question = asked.without(Set.of(), faults);
        if (faults.isEmpty()) {
            return question;
        }
        Set<String> wrong = names(faults);
        List<Fault> left = new ArrayList<>();
        if (isRead(request, parameter) && Collections.disjoint(wrong, OF_LINKS)) {
            Question other = asked.without(wrong, left);
            if (left.isEmpty()) {
                Misread.tell(servlet(request), faults);
                return other;
            }
        }
        throw new InvalidRequestException(faults);
    }

    /** Whether it is a page that is read, which can tell what is wrong: no form that is sent, and no file. */
    private static boolean isRead(NativeWebRequest request, MethodParameter parameter) {
        return List.of(parameter.getExecutable().getParameterTypes()).contains(PageFrame.class)
                && servlet(request).getMethod().equals("GET");
    }

    private static HttpServletRequest servlet(NativeWebRequest request) {
        return Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    }

    /** A question as a request asks it. */
    private record Asked(Class<?> type, NativeWebRequest request, Reader reader, Scope scope) {

        /**
         * The question, but for some parameters.
         *
         * @param faults gets everything that is wrong with the others
         */
        Question without(Set<String> left, List<Fault> faults) {
            Question question = read(type, request, reader, left, faults);
            faults.addAll(further(question, scope, faults));
            return question;
        }
    }

    /** Reads one value of a parameter, as a type. */
    private interface Reader {

        @Nullable
        Object read(Object value, TypeDescriptor type);
    }

    /** On pages people type days in their own way, and a field left empty asks for nothing. */
    private static Reader typed(NativeWebRequest request, ConversionService conversion) {
        Reader exact = (value, type) -> conversion.convert(value, TypeDescriptor.forObject(value), type);
        if (!ScopeArgument.isPage(request)) {
            return exact;
        }
        return (value, type) -> {
            if (!(value instanceof String text)) {
                return exact.read(value, type);
            }
            if (type.getType() == LocalDate.class) {
                return AskedDays.day(text);
            }
            return type.getType() == Instant.class ? AskedDays.known(text) : exact.read(text.strip(), type);
        };
    }

    private static String @Nullable [] given(NativeWebRequest request, String name) {
        String[] given = request.getParameterValues(name);
        return given != null
                        && ScopeArgument.isPage(request)
                        && Stream.of(given).allMatch(String::isBlank)
                ? null
                : given;
    }

    private static Question read(
            Class<?> type, NativeWebRequest request, Reader reader, Set<String> left, List<Fault> faults) {
        Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            String[] given = left.contains(name) ? null : given(request, name);
            InPathWith only = components[i].getAnnotation(InPathWith.class);
            MethodParameter target = new MethodParameter(constructor, i);
            if (given == null || given.length == 0) {
                if (!target.isOptional()) {
                    faults.add(Fault.required(name));
                }
            } else if (only != null && !ScopeArgument.isAbout(only.value(), request)) {
                faults.add(Fault.unknown(name));
            } else {
                Object value = given.length == 1 ? given[0] : given;
                try {
                    values[i] = reader.read(value, new TypeDescriptor(target));
                } catch (DateTimeException noDay) {
                    faults.add(ScopeArgument.isPage(request) ? AskedDays.unreadable(name) : Fault.malformed(name));
                } catch (ConversionException malformed) {
                    faults.add(Fault.malformed(name));
                }
            }
        }
        return (Question) BeanUtils.instantiateClass(constructor, values);
    }

    private static Set<String> names(List<Fault> faults) {
        return faults.stream().map(Fault::field).collect(Collectors.toSet());
    }

    /** What is wrong beyond the form of single parameters; of one that has a fault no second is told. */
    private static List<Fault> further(Question question, Scope scope, List<Fault> before) {
        Set<String> told = names(before);
        try {
            Faults faults = new Faults();
            question.check(scope, faults);
            faults.check();
            return List.of();
        } catch (InvalidRequestException e) {
            return e.faults().stream()
                    .filter(fault -> !told.contains(fault.field()))
                    .toList();
        }
    }
}
