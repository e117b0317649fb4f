package nl.waaier.api.faults.security;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values of parameters and fields: such as make sense for their name, and such as hardly ever do. */
final class Words {

    private static final List<String> DATES =
            List.of("2020-10-01", "2014-08-01", "2016-05-01", "2019-05-04", "2024-02-29", "1950-01-01", "2049-12-31");
    private static final List<String> MOMENTS = List.of(
            "2020-10-01T00:00:00Z", "2050-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00", "1990-01-01T00:00:00.123456Z");
    private static final List<String> SCALES = List.of("LB", "LC", "LD", "LA", "L10", "L11", "12");

    private static final Map<String, List<String>> BY_NAME = Map.ofEntries(
            Map.entry("sector", List.of("PO", "VO", "MBO")),
            Map.entry("profile", List.of("waaier", "raet-hr-core-education", "afas-getconnector")),
            Map.entry("per", List.of("school", "label", "function", "functie", "schaal")),
            Map.entry("by", List.of("school", "scale", "sector", "rector", "bestuur")),
            Map.entry("scale", SCALES),
            Map.entry("functionScale", SCALES),
            Map.entry("salaryScale", SCALES),
            Map.entry("fromScale", SCALES),
            Map.entry("toScale", SCALES),
            Map.entry("stage", List.of("starter", "ervaren", "meester", "expert")),
            Map.entry("direction", List.of("up", "down", "same", "omhoog")),
            Map.entry("state", List.of("open", "closed", "complete", "running", "afgerond")),
            Map.entry("step", List.of("aanvraag", "beoordeling", "advies", "besluit", "bezwaar", "benoeming")),
            Map.entry("outcome", List.of("positief", "negatief")),
            Map.entry("kind", List.of("vast", "tijdelijk", "scholing", "coaching", "1")),
            Map.entry("unit", List.of("uur", "euro")),
            Map.entry("level", List.of("school", "team", "bestuur")),
            Map.entry("cause", List.of("inflow", "outflow", "promotion", "aanname")),
            Map.entry("fromSchoolYear", List.of("2015-2016", "2019-2020")),
            Map.entry("untilSchoolYear", List.of("2015-2016", "2020-2021")),
            Map.entry("reason", List.of("verkeerd ingevoerd")),
            Map.entry("team", List.of("sectie", "team")),
            Map.entry("trajectory", List.of("T-1", "T-2")));

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "2",
            "4",
            "9",
            "40",
            "50",
            "200",
            "201",
            "-1",
            "2015",
            "2024",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "0.5",
            "1e3",
            "007",
            "+1",
            "0x10",
            "٣");

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\r\nX-Injected: 1",
            "\t\u0001\u001f\u007f\u0085",
            "é",
            "\uD83D\uDE00",
            "\u202Eevil",
            "\uFEFF",
            "\uFFFF",
            "a\u0301".repeat(50),
            "' OR 1=1 --",
            "\"; DROP TABLE x; --",
            "${jndi:ldap://127.0.0.1:9/a}",
            "#{7*7}",
            "{{7*7}}",
            "{\"$ne\":null}",
            "$where",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "<script>alert(1)</script>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "=1+1",
            "null",
            "undefined",
            "true",
            "NaN",
            "Infinity",
            "-0",
            "1e999999999",
            "9".repeat(400),
            "2020-02-30",
            "2020-13-01",
            "0000-01-01",
            "9999-12-31",
            "+10000-01-01",
            "-999999999-01-01",
            "2199-12-31",
            "1900-01-01",
            "2020-10-01T24:00:00Z",
            "2020-10-01t00:00:00z",
            "2020-10-01T00:00:00+18:00",
            "9999-12-31T23:59:59.999999999Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2199-12-31T23:59:59.999999999+00:00",
            "0-0-0-0-0",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "9999-0000",
            "2019-2018",
            "a,b,c",
            "*",
            "%",
            "%00",
            "%s%n%x",
            "x".repeat(300),
            "\uD83D\uDE00".repeat(700),
            "x".repeat(3000));

    private final Random random;
    private final OwnIds ids;

    Words(Random random, OwnIds ids) {
        this.random = random;
        this.ids = ids;
    }

    /** What may well be a good value of a parameter or field of this name and form. */
    String fitting(String name, String format, String type) {
        List<String> own = ids.named(name);
        if (!own.isEmpty()) {
            return one(own);
        }
        if (format.equals("date")) {
            return one(DATES);
        }
        if (format.equals("date-time")) {
            return one(MOMENTS);
        }
        if (name.equals("Idempotency-Key") || format.equals("uuid")) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        List<String> words = BY_NAME.get(name);
        if (words != null) {
            return one(words);
        }
        return switch (type) {
            case "integer", "number" -> one(NUMBERS);
            case "boolean" -> random.nextBoolean() ? "true" : "false";
            default -> "woord" + random.nextInt(50);
        };
    }

    /** A number as it may stand in JSON. */
    String number(boolean whole) {
        return whole ? Integer.toString(random.nextInt(12)) : one(List.of("0.5", "1", "0.8000", "40", "27.0"));
    }

    /** What is hardly ever a good value of anything. */
    String hostile() {
        return random.nextInt(6) == 0 ? one(NUMBERS) : one(HOSTILE);
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
