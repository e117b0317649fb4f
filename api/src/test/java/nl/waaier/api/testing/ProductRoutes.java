package nl.waaier.api.testing;

import java.util.List;

/**
 * The table of all routes of the product and who may ask them. A route without a line here fails the build: add the line
 * together with the controller.
 */
public final class ProductRoutes {

    /** One line per route. */
    public static final List<RouteRule> RULES = List.of(
            RouteRule.open("GET /"),
            RouteRule.open("GET /actuator/health"),
            RouteRule.open("GET /sample"),
            RouteRule.open("GET /sample/tokens"),
            RouteRule.open("GET /sample/tokens/{name}").asked("/sample/tokens/hr", null));

    private ProductRoutes() {}
}
