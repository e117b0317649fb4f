package nl.waaier.api.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.RouteRule;

/** The tables of {@code docs/who-sees-what.md}: what each role may ask and record, route by route. */
final class AllowedTable {

    /** What a cell says to who may not. */
    static final String NOT = "—";

    /** The roles in the order of the columns. */
    static final List<UserRole> COLUMNS = List.of(
            UserRole.TEACHER,
            UserRole.SCHOOLLEIDER,
            UserRole.TEAMLEIDER,
            UserRole.BESTUUR,
            UserRole.HR,
            UserRole.PMR,
            UserRole.AUDITOR,
            UserRole.PRIVACY);

    /** A route that is read is told without its method. */
    private static final Pattern ROUTE = Pattern.compile("`((?:(?:PUT|POST|PATCH|DELETE) )?/v1/[^`]+)`");

    private AllowedTable() {}

    /**
     * A line of a table.
     *
     * @param routes as the table tells them
     * @param cells what each of {@link #COLUMNS} may
     */
    record Line(List<String> routes, List<String> cells) {

        String cell(UserRole role) {
            return cells.get(COLUMNS.indexOf(role));
        }
    }

    static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String row : rows()) {
            List<String> routes =
                    ROUTE.matcher(row).results().map(found -> found.group(1)).toList();
            if (row.startsWith("| ") && !routes.isEmpty()) {
                List<String> cells =
                        Stream.of(row.split("\\|", -1)).map(String::strip).toList();
                lines.add(new Line(routes, cells.subList(3, 3 + COLUMNS.size())));
            }
        }
        return lines;
    }

    private static List<String> rows() {
        try {
            return Files.readAllLines(Path.of("..", "docs", "who-sees-what.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each route with its line, in their order. */
    static Map<String, Line> byRoute() {
        Map<String, Line> lines = new LinkedHashMap<>();
        lines().forEach(line -> line.routes().forEach(route -> lines.put(route, line)));
        return lines;
    }

    /** What a route is told as. */
    static String named(RouteRule rule) {
        return isTelling(rule) ? rule.route().substring(rule.route().indexOf('/')) : rule.route();
    }

    /** Whether a route records nothing; looking ahead is asked with a body. */
    static boolean isTelling(RouteRule rule) {
        return rule.route().matches("(GET|HEAD) .*") || rule.route().endsWith("/outlook");
    }
}
