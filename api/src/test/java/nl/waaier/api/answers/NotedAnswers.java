package nl.waaier.api.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/**
 * Holds what the access list says of an answer against the bytes of the answer: everybody in it is noted, once, and nobody else. Whom
 * bytes show is found by number and by name, which knows nothing of how an answer is made.
 */
final class NotedAnswers {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern PAYLOAD = Pattern.compile("\"payload\":\"([A-Za-z0-9_-]+)\"");

    private final JdbcTemplate jdbc;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Pattern> calling = new LinkedHashMap<>();
    private UUID last = new UUID(0, 0);

    /** @param board of whose persons */
    NotedAnswers(JdbcTemplate jdbc, String board) {
        this.jdbc = jdbc;
        jdbc.query(
                "select cast(id as varchar) as id, given_name, prefix, family_name from person where board_number = ?",
                row -> {
                    names.put(row.getString("id"), name(row));
                },
                board);
        names.values()
                .forEach(name -> calling.computeIfAbsent(
                        name, one -> Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(one) + "(?![\\p{L}-])")));
        assertThat(names).hasSizeGreaterThan(10);
        noted();
    }

    private static String name(ResultSet row) throws SQLException {
        return Stream.of(row.getString("given_name"), row.getString("prefix"), row.getString("family_name"))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /**
     * A row of the list.
     *
     * @param role of who asked
     * @param shownAs as what they were shown
     * @param date of which day, null for none
     * @param persons who were shown
     */
    record Row(String role, String shownAs, @Nullable String date, List<String> persons) {}

    /** What was noted since the last time that this was asked. */
    List<Row> noted() {
        List<Row> rows = new ArrayList<>();
        jdbc.query(
                "select id, user_role, shown_as, reference_date, persons from access_list where id > ? order by id",
                row -> {
                    last = row.getObject("id", UUID.class);
                    rows.add(new Row(
                            row.getString("user_role"),
                            row.getString("shown_as"),
                            row.getString("reference_date"),
                            Stream.of((Object[]) row.getArray("persons").getArray())
                                    .map(Object::toString)
                                    .toList()));
                },
                last);
        return rows;
    }

    /**
     * What is wrong with what was noted of an answer; nothing when everything is right.
     *
     * @param body what was answered
     * @param own the file of who asked, which is never noted; null for none
     * @param file whose file the path opens, who is shown by any answer about it; null for nobody
     * @param readers who looked at others, and is named for that on the access list
     */
    List<String> faults(
            List<Row> rows, String body, @Nullable String own, @Nullable String file, Collection<String> readers) {
        List<String> faults = new ArrayList<>();
        Set<String> noted = new TreeSet<>();
        rows.forEach(row -> noted.addAll(row.persons()));
        if (rows.size() > 1 || rows.stream().anyMatch(row -> row.persons().size() != noted.size())) {
            faults.add("more than one line: " + rows);
        }
        String text = HtmlUtils.htmlUnescape(body) + payload(body);
        Set<String> shown = new HashSet<>();
        Matcher id = ID.matcher(text);
        while (id.find()) {
            if (names.containsKey(id.group())) {
                shown.add(id.group());
            }
        }
        if (file != null) {
            shown.add(file);
        }
        shown.remove(own);
        shown.stream()
                .filter(one -> !noted.contains(one))
                .forEach(one -> faults.add("shown and not noted: " + one + " " + names.get(one)));
        Set<String> called = calling.entrySet().stream()
                .filter(name -> text.contains(name.getKey())
                        && name.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        noted.stream()
                .filter(one -> !shown.contains(one) && !inParts(text, one))
                .forEach(one -> faults.add("noted and not shown: " + one + " " + names.get(one)));
        called.removeAll(named(noted));
        called.removeAll(named(readers));
        if (own != null) {
            called.remove(names.get(own));
        }
        if (file != null) {
            called.remove(names.get(file));
        }
        called.forEach(name -> faults.add("named and not noted: " + name));
        return faults;
    }

    /** What is signed in an evidence pack, which is written so that nobody reads it as it is. */
    private static String payload(String body) {
        Matcher payload = PAYLOAD.matcher(body);
        return payload.find()
                ? new String(Base64.getUrlDecoder().decode(payload.group(1)), StandardCharsets.UTF_8)
                : "";
    }

    /** Whether the parts of a name stand in a text, each by itself as in a form. */
    private boolean inParts(String text, String person) {
        return Stream.of(String.valueOf(names.get(person)).split(" ")).allMatch(text::contains);
    }

    private Set<String> named(Collection<String> ids) {
        return ids.stream().map(names::get).collect(Collectors.toSet());
    }
}
