package nl.waaier.api.asking.wanted;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.waaier.api.platform.pages.AskedDays;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.WantedRoleRule;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/**
 * A wanted role as somebody filled it in on a page.
 *
 * @param values what stands in each field, as it was typed
 */
record WantedForm(Map<String, String> values) {

    /** The fields, in the order in which they are asked. */
    static final List<String> FIELDS =
            List.of("role", "number", "fromStage", "level", "team", "hours", "from", "until", "why", "agreedWith");

    private static final int MAX_CODE = 50;

    /** Those of the parameters that are fields of it. */
    static WantedForm sent(Map<String, String> parameters) {
        Map<String, String> values = new TreeMap<>();
        FIELDS.forEach(field -> values.put(field, parameters.getOrDefault(field, "")));
        return new WantedForm(values);
    }

    /** What is wanted already, to be changed. */
    static WantedForm of(WantedRoleAnswer wanted, PageFrame frame) {
        Map<String, String> values = new TreeMap<>();
        values.put("role", wanted.role());
        values.put("number", Integer.toString(wanted.number()));
        values.put(
                "fromStage",
                wanted.fromStage() == null ? "" : wanted.fromStage().word());
        values.put("level", wanted.level() == null ? "" : wanted.level().word());
        values.put("team", Objects.requireNonNullElse(wanted.team(), ""));
        values.put("hours", wanted.hours() == null ? "" : Integer.toString(wanted.hours()));
        values.put("from", frame.day(wanted.from()));
        values.put("until", frame.day(wanted.until()));
        values.put("why", Objects.requireNonNullElse(wanted.why(), ""));
        values.put("agreedWith", Objects.requireNonNullElse(wanted.agreedWith(), ""));
        return new WantedForm(values);
    }

    /** What stands in a field, empty for nothing. */
    String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The same with something else in one field. */
    WantedForm with(String field, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(field, value);
        return new WantedForm(more);
    }

    /** What is sent to the question that records it; what cannot be read is a fault, and left out. */
    WantedRoleBody body(@Nullable Brin school, Faults faults) {
        return new WantedRoleBody(
                school == null ? null : school.value(),
                text("team"),
                text("role"),
                faults.read("number", text("number"), Integer::valueOf),
                text("fromStage"),
                text("level"),
                faults.read("hours", text("hours"), Integer::valueOf),
                day("from", faults),
                day("until", faults),
                text("why"),
                text("agreedWith"));
    }

    /** Everything that is wrong with it, one fault to a field. */
    List<Fault> faults(@Nullable Brin school, String code, Organisation organisation) {
        Map<String, Fault> found = new TreeMap<>((one, other) -> FIELDS.indexOf(one) - FIELDS.indexOf(other));
        try {
            Faults unreadable = new Faults();
            WantedRoleBody body = body(school, unreadable);
            collect(unreadable::check, found);
            WantedRole[] read = new WantedRole[1];
            collect(() -> read[0] = body.read(code), found);
            WantedRole wanted = read[0];
            if (wanted != null) {
                broken(wanted, organisation, found);
            }
        } catch (IllegalArgumentException outOfBounds) {
            found.putIfAbsent("why", Fault.malformed("why"));
        }
        return found.values().stream().map(WantedForm::onThePage).toList();
    }

    /** Told for the field it is about: at the head of the page it stands alone. */
    private static Fault onThePage(Fault fault) {
        return switch (fault.field()) {
            case "role" -> fault.code().equals("required") ? told(fault, "Kies een rol.", "Choose a role.") : fault;
            case "number" ->
                told(
                        fault,
                        "Hoeveel mensen: vul een getal in van 1 tot " + WantedRole.MAX_NUMBER + ".",
                        "How many people: fill in a number of 1 to " + WantedRole.MAX_NUMBER + ".");
            case "hours" ->
                told(
                        fault,
                        "Klokuren: vul een getal in van 1 tot " + WantedRole.MAX_HOURS + ", of niets.",
                        "Clock hours: fill in a number of 1 to " + WantedRole.MAX_HOURS + ", or nothing.");
            case "from" ->
                told(
                        fault,
                        "Eerste dag: vul een dag in, zoals 01-08-2027.",
                        "First day: fill in a day, such as 01-08-2027.");
            case "until" ->
                fault.code().equals("malformed")
                        ? told(
                                fault,
                                "Laatste dag: vul een dag in, zoals 31-07-2028, of niets.",
                                "Last day: fill in a day, such as 31-07-2028, or nothing.")
                        : fault;
            case "team" ->
                told(
                        fault,
                        "Team: een naam van hoogstens " + Bounds.MAX_TEAM + " tekens.",
                        "Team: a name of at most " + Bounds.MAX_TEAM + " characters.");
            case "why" ->
                told(
                        fault,
                        "Waarvoor: hoogstens " + Bounds.MAX_PLAIN_TEXT + " tekens.",
                        "What for: at most " + Bounds.MAX_PLAIN_TEXT + " characters.");
            case "agreedWith" ->
                told(
                        fault,
                        "Afgesproken met: hoogstens " + Bounds.MAX_PLAIN_TEXT + " tekens.",
                        "Agreed with: at most " + Bounds.MAX_PLAIN_TEXT + " characters.");
            default -> fault;
        };
    }

    private static Fault told(Fault fault, String dutch, String english) {
        return new Fault(fault.field(), fault.code(), dutch, english);
    }

    private static void broken(WantedRole wanted, Organisation organisation, Map<String, Fault> found) {
        if (wanted.until() != null && wanted.until().isBefore(wanted.from())) {
            found.putIfAbsent("until", Fault.breaking("until", WantedRoleRule.WANTED_ROLE_PERIOD_IN_ORDER));
        }
        organisation
                .catalogue()
                .broken(wanted.role(), wanted.from())
                .ifPresent(rule -> found.putIfAbsent("role", Fault.breaking("role", rule)));
    }

    private static void collect(Runnable reading, Map<String, Fault> found) {
        try {
            reading.run();
        } catch (InvalidRequestException e) {
            e.faults().forEach(fault -> found.putIfAbsent(fault.field(), fault));
        }
    }

    /** A code that tells what it is of, and that none of those has that are taken. */
    String newCode(@Nullable Brin school, List<String> taken) {
        String where = school == null ? "bestuur" : school.value();
        String plain = (where + "-" + value("role") + "-" + value("from"))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String code = plain.substring(0, Math.min(plain.length(), MAX_CODE)).replaceAll("^-|-$", "");
        for (int again = 2; ; again++) {
            if (!taken.contains(code)) {
                return code;
            }
            code = code.replaceAll("-x\\d+$", "") + "-x" + again;
        }
    }

    private @Nullable String text(String field) {
        String value = value(field).strip();
        return value.isEmpty() ? null : value;
    }

    private @Nullable LocalDate day(String field, Faults faults) {
        return faults.read(field, text(field), AskedDays::day);
    }
}
