package nl.waaier.api.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waaier.api.testing.Mappings;
import nl.waaier.api.testing.PageRoutes;
import nl.waaier.api.testing.ProductRoutes;
import nl.waaier.api.testing.RouteRule;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The technical rules for paths and queries, over every controller of the product, whether it runs here or not. */
class ProductRoutesTest {

    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*|\\{[a-z][A-Za-z0-9]*}");
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");

    /** Beside the API and the pages: the health of the product, and the sample tokens. */
    private static final Set<String> NOT_API = Set.of("actuator", "sample");

    private final Map<String, HandlerMethod> routes = PageRoutes.without(Mappings.ofProduct());

    @Test
    void everyRouteHasALineInTheTableOfWhoMayAskIt() {
        assertThat(ProductRoutes.RULES.stream().map(RouteRule::route).collect(Collectors.toSet()))
                .isEqualTo(routes.keySet());
    }

    @Test
    void everyRouteNamesItsMethod() {
        assertThat(routes.keySet()).noneMatch(route -> route.startsWith("ANY "));
    }

    @Test
    void everyPathIsInTheFirstMajorVersionAndKebabCase() {
        routes.keySet().forEach(route -> {
            String path = route.substring(route.indexOf(' ') + 1);
            assertThat(path).startsWith("/");
            String[] segments = path.substring(1).split("/", -1);
            if (!NOT_API.contains(segments[0])) {
                assertThat(segments[0]).as(route).isEqualTo("v1");
            }
            for (String segment : segments) {
                assertThat(path.equals("/") || SEGMENT.matcher(segment).matches())
                        .as(route + ": kebab-case, no extension, no trailing slash")
                        .isTrue();
            }
        });
    }

    @Test
    void everyQueryKeyIsCamelCase() {
        routes.forEach((route, method) -> {
            for (MethodParameter parameter : method.getMethodParameters()) {
                RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
                if (query != null) {
                    parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
                    String name = query.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : query.name();
                    assertThat(name).as(route).matches(CAMEL);
                }
            }
        });
    }
}
