package nl.waaier.api.asking.questions;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.pages.AskedDays;
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
 * has a fault, so that what does not go together would be told another time.
 */
@Component
final class QuestionArgument implements HandlerMethodArgumentResolver {

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
        List<Fault> faults = new ArrayList<>();
        Question question = read(parameter.getParameterType(), request, typed(request, conversion), faults);
        faults.addAll(further(question, scope, faults));
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(faults);
        }
        return question;
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

    private static Question read(Class<?> type, NativeWebRequest request, Reader reader, List<Fault> faults) {
        Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            String[] given = given(request, name);
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
                } catch (ConversionException | DateTimeException malformed) {
                    faults.add(Fault.malformed(name));
                }
            }
        }
        return (Question) BeanUtils.instantiateClass(constructor, values);
    }

    /** What is wrong beyond the form of single parameters; of one that has a fault no second is told. */
    private static List<Fault> further(Question question, Scope scope, List<Fault> before) {
        Set<String> told = before.stream().map(Fault::field).collect(Collectors.toSet());
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
