package nl.waaier.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Looks again at every parameter of a request of which one had a fault: the web layer stops at the first, and an answer
 * tells all of them.
 */
final class ParameterFaults {

    private final ConversionService conversion;

    ParameterFaults(ConversionService conversion) {
        this.conversion = conversion;
    }

    List<Fault> of(HttpServletRequest request, HandlerMethod method) {
        List<Fault> faults = new ArrayList<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            source(parameter)
                    .flatMap(source -> fault(request, parameter, source))
                    .ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<Fault> fault(HttpServletRequest request, MethodParameter parameter, Source source) {
        String[] values = source.values(request);
        if (values == null || values.length == 0) {
            boolean optional = !source.required() || parameter.isOptional();
            return optional ? Optional.empty() : Optional.of(Fault.required(source.name()));
        }
        try {
            Object value = values.length == 1 ? values[0] : values;
            MethodParameter target = parameter.nestedIfOptional();
            conversion.convert(value, TypeDescriptor.forObject(value), new TypeDescriptor(target));
            return Optional.empty();
        } catch (ConversionException wrong) {
            return Optional.of(Fault.malformed(source.name()));
        }
    }

    private static Optional<Source> source(MethodParameter parameter) {
        RequestParam query = find(parameter, RequestParam.class);
        if (query != null) {
            boolean required = query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            return Optional.of(new Source(Kind.QUERY, name(query.name(), parameter), required));
        }
        RequestHeader header = find(parameter, RequestHeader.class);
        if (header != null) {
            boolean required = header.required() && header.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            return Optional.of(new Source(Kind.HEADER, name(header.name(), parameter), required));
        }
        PathVariable path = find(parameter, PathVariable.class);
        return path == null
                ? Optional.empty()
                : Optional.of(new Source(Kind.PATH, name(path.name(), parameter), path.required()));
    }

    private static <A extends Annotation> @Nullable A find(MethodParameter parameter, Class<A> type) {
        return AnnotatedElementUtils.findMergedAnnotation(
                AnnotatedElementUtils.forAnnotations(parameter.getParameterAnnotations()), type);
    }

    private static String name(String given, MethodParameter parameter) {
        String own = parameter.getParameterName();
        return given.isEmpty() && own != null ? own : given;
    }

    private enum Kind {
        QUERY,
        HEADER,
        PATH
    }

    private record Source(Kind kind, String name, boolean required) {

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
