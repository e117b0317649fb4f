package nl.waaier.api.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.SignIn;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.support.MultipartResolutionDelegate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Looks at all parameters of a request before the controller that it is for: one that the controller does not know is a fault,
 * and all faults are told at once, where the framework would stop at the first and let pass what is unknown.
 */
final class ParameterCheck implements HandlerInterceptor {

    private final ConversionService conversion;
    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

    ParameterCheck(ConversionService conversion) {
        this.conversion = conversion;
    }

    /** @throws InvalidRequestException when any parameter has a fault */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !HttpMethod.OPTIONS.matches(request.getMethod())) {
            List<Source> sources = Stream.of(method.getMethodParameters())
                    .flatMap(this::sources)
                    .toList();
            List<Fault> unknown = unknown(request, sources);
            List<Fault> faults = new ArrayList<>();
            sources.stream()
                    .filter(source -> !source.bound() || !unknown.isEmpty())
                    .forEach(source -> fault(request, source).ifPresent(faults::add));
            faults.addAll(unknown);
            if (!faults.isEmpty()) {
                throw new InvalidRequestException(faults);
            }
        }
        return true;
    }

    private static List<Fault> unknown(HttpServletRequest request, List<Source> sources) {
        List<String> known = sources.stream()
                .filter(source -> source.kind() == Kind.QUERY)
                .map(Source::name)
                .toList();
        return request.getParameterMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> Fault.unknownParameter(name, known))
                .toList();
    }

    private Optional<Fault> fault(HttpServletRequest request, Source source) {
        TypeDescriptor target = source.type();
        if (target == null) {
            return Optional.empty();
        }
        String[] values = source.values(request);
        if (values == null || values.length == 0) {
            return source.required() ? Optional.of(Fault.required(source.name())) : Optional.empty();
        }
        try {
            Object value = values.length == 1 ? values[0] : values;
            conversion.convert(value, TypeDescriptor.forObject(value), target);
            return Optional.empty();
        } catch (ConversionException wrong) {
            return Optional.of(Fault.malformed(source.name()));
        }
    }

    private Stream<Source> sources(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(names);
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null) {
            return Stream.of(source(Kind.QUERY, query.name(), parameter, query.required(), query.defaultValue()));
        }
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return Stream.of(source(Kind.HEADER, header.name(), parameter, header.required(), header.defaultValue()));
        }
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null) {
            return Stream.of(source(Kind.PATH, path.name(), parameter, path.required(), ValueConstants.DEFAULT_NONE));
        }
        boolean isBound = parameter.getParameterType().isRecord()
                && parameter.getParameterAnnotations().length == 0
                && parameter.getParameterType() != Caller.class
                && parameter.getParameterType() != SignIn.class;
        return isBound
                ? Stream.of(parameter.getParameterType().getRecordComponents()).map(ParameterCheck::source)
                : Stream.empty();
    }

    private static Source source(
            Kind kind, String given, MethodParameter parameter, boolean required, String defaultValue) {
        String own = parameter.getParameterName();
        boolean isNeeded = required && defaultValue.equals(ValueConstants.DEFAULT_NONE) && !parameter.isOptional();
        return new Source(
                kind,
                given.isEmpty() && own != null ? own : given,
                // The parts of a form are no text to be read.
                MultipartResolutionDelegate.isMultipartArgument(parameter)
                        ? null
                        : new TypeDescriptor(parameter.nestedIfOptional()),
                isNeeded,
                false);
    }

    /** A part of a record that is made of several parameters; what must be there is for the record to say. */
    private static Source source(RecordComponent component) {
        return new Source(
                Kind.QUERY,
                component.getName(),
                new TypeDescriptor(new MethodParameter(component.getAccessor(), -1)),
                false,
                true);
    }

    private enum Kind {
        QUERY,
        HEADER,
        PATH
    }

    /**
     * Where an argument comes from.
     *
     * @param type null when it is not to be read
     * @param bound whether it is a part of a record, of which the faults are told when it is made; here only beside others
     */
    private record Source(Kind kind, String name, @Nullable TypeDescriptor type, boolean required, boolean bound) {

        String @Nullable [] values(HttpServletRequest request) {
            return switch (kind) {
                case QUERY -> request.getParameterValues(name);
                case HEADER -> single(request.getHeader(name));
                case PATH -> single(pathVariables(request).get(name));
            };
        }

        private static String @Nullable [] single(@Nullable Object value) {
            return value == null ? null : new String[] {value.toString()};
        }

        private static Map<?, ?> pathVariables(HttpServletRequest request) {
            return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                    ? variables
                    : Map.of();
        }
    }
}
