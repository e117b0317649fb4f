package nl.waaier.api.testing;

import static nl.waaier.api.platform.identity.UserRole.TEACHER;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waaier.api.platform.identity.PagePaths;
import nl.waaier.api.platform.identity.UserRole;
import org.springframework.web.method.HandlerMethod;

/**
 * The table of all pages, and of the forms on them, with who may open or send them. A page without a line here fails the build:
 * add the line together with its controller. It may never be open to more roles than the question of the API that it shows.
 */
public final class PageRoutes {

    private static final Set<UserRole> ALL = EnumSet.allOf(UserRole.class);
    private static final Set<UserRole> TOTALS = EnumSet.complementOf(EnumSet.of(TEACHER));

    /** One line per page or form. */
    public static final List<RouteRule> RULES = List.of(
            RouteRule.open("GET /"),
            RouteRule.open("GET /aanmelden"),
            RouteRule.open("GET /aanmelden/account"),
            RouteRule.open("POST /aanmelden/proef/{name}"),
            RouteRule.open("GET /toegankelijkheid"),
            RouteRule.closed("GET /scholen/{brin}/rolmix", TOTALS),
            RouteRule.closed("GET /bestuur/rolmix", TOTALS));

    private PageRoutes() {}

    /** The routes of these that are no pages. */
    public static Map<String, HandlerMethod> without(Map<String, HandlerMethod> routes) {
        return routes.entrySet().stream()
                .filter(route -> !isPage(route.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The routes of these that are pages, or forms on them. */
    public static Map<String, HandlerMethod> only(Map<String, HandlerMethod> routes) {
        return routes.entrySet().stream()
                .filter(route -> isPage(route.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isPage(String route) {
        return PagePaths.isPage(route.substring(route.indexOf(' ') + 1));
    }
}
