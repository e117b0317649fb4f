package nl.waaier.api.testing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import nl.waaier.api.platform.identity.UserRole;
import org.jspecify.annotations.Nullable;

/**
 * What one route answers to whom.
 *
 * @param route the method and the path as mapped, such as {@code GET /v1/schools/{brin}/role-mix}
 * @param open whether it is answered without a token
 * @param allowed who may ask it at all, whatever comes of it
 * @param statuses the answer to each role, when it asks for something of its own board
 * @param own a request for something of the own board: a path, of which variables are filled in later, and a query
 * @param foreign the same for something of another board, null when the route names nothing that belongs to a board
 * @param body what to send, null for nothing
 * @param refusingAtTheDoor whether a role that may not ask is refused before anything is looked up, so that it is told
 *     the same about another board; otherwise nothing of another board exists for any role
 */
public record RouteRule(
        String route,
        boolean open,
        Set<UserRole> allowed,
        Map<UserRole, Integer> statuses,
        String own,
        @Nullable String foreign,
        @Nullable Body body,
        boolean refusingAtTheDoor) {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /**
     * What is sent.
     *
     * @param type media type
     * @param content as text
     */
    public record Body(String type, String content) {}

    /** A route that anybody may ask without a token. */
    public static RouteRule open(String route) {
        return new RouteRule(route, true, Set.of(), Map.of(), path(route), null, null, false);
    }

    /** A route that asks for a token, answers these roles with 200 and all others with 403. */
    public static RouteRule closed(String route, Set<UserRole> allowed) {
        Map<UserRole, Integer> statuses = new EnumMap<>(UserRole.class);
        for (UserRole role : UserRole.values()) {
            statuses.put(role, allowed.contains(role) ? OK : FORBIDDEN);
        }
        String path = path(route);
        return new RouteRule(route, false, allowed, statuses, path, path.contains("{") ? path : null, null, false);
    }

    /** The same route, with another answer to this role. */
    public RouteRule answering(UserRole role, int status) {
        Map<UserRole, Integer> other = new EnumMap<>(statuses);
        other.put(role, status);
        return new RouteRule(route, open, allowed, other, own, foreign, body, refusingAtTheDoor);
    }

    /** The same route, with this answer to the roles that may ask it instead of 200. */
    public RouteRule answering(int status) {
        Map<UserRole, Integer> other = new EnumMap<>(statuses);
        other.replaceAll((role, before) -> before == OK ? status : before);
        return new RouteRule(route, open, allowed, other, own, foreign, body, refusingAtTheDoor);
    }

    /** The same route, asked by these requests; a query may follow the path. */
    public RouteRule asked(String ownPath, @Nullable String foreignPath) {
        return new RouteRule(route, open, allowed, statuses, ownPath, foreignPath, body, refusingAtTheDoor);
    }

    /** The same route, with JSON to send. */
    public RouteRule sending(String json) {
        return sending("application/json", json);
    }

    /** The same route, with something to send. */
    public RouteRule sending(String type, String content) {
        return new RouteRule(route, open, allowed, statuses, own, foreign, new Body(type, content), refusingAtTheDoor);
    }

    /** The same route, which refuses a role that may not ask before it looks anything up. */
    public RouteRule atTheDoor() {
        return new RouteRule(route, open, allowed, statuses, own, foreign, body, true);
    }

    /** The answer to a role that asks for something of another board. */
    public int foreignStatus(UserRole role) {
        return refusingAtTheDoor && Integer.valueOf(FORBIDDEN).equals(statuses.get(role)) ? FORBIDDEN : NOT_FOUND;
    }

    /** The method. */
    public String method() {
        return route.substring(0, route.indexOf(' '));
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }
}
