package nl.waaier.api.asking.recordable;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waaier.api.asking.recordable.FormField.Input;
import nl.waaier.api.platform.pages.AskedDays;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.web.WebJson;
import nl.waaier.api.recording.facts.FactBody;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.RecordValues;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamFact;
import org.jspecify.annotations.Nullable;

/**
 * A form about a fact as it is filled in, and the body of the API that it stands for. People write days and numbers in their own
 * way, and choose a role or a team together with its school; nothing else differs, and nothing else is judged here.
 *
 * @param kind what it records
 * @param values by field, as they were sent; a field that was left empty is not there
 */
record FactForm(FormKind kind, Map<String, String> values) {

    private static final String SCHOOL = "school";
    private static final String ROLE = "role";
    private static final String TEAM = "team";
    private static final String UNIT = "unit";
    private static final String QUANTITY = "quantity";
    private static final String YES = "ja";
    /** Fields that are not called as what a fact tells in them. */
    private static final Map<String, String> FIELDS = Map.of("brin", SCHOOL, "entryDate", "date", "entryKind", "kind");

    private static final int MAX_NUMBER = 30;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    FactForm {
        values = Map.copyOf(values);
    }

    /** What a request sends, in whatever form. */
    static FactForm sentBy(HttpServletRequest request, FormKind kind) {
        Map<String, String> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, sent) -> put(values, name, sent.length == 0 ? null : sent[0]));
        return new FactForm(kind, values);
    }

    /** A form that was kept while nobody was signed in. */
    static FactForm kept(Map<String, List<String>> fields, FormKind kind) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, sent) -> put(values, name, sent.isEmpty() ? null : sent.getFirst()));
        return new FactForm(kind, values);
    }

    /** The value that stands for a role or a team at a school; null for the board. */
    static String of(String code, @Nullable Brin school) {
        return code + ":" + (school == null ? "" : school);
    }

    /** The same with one more value. */
    FactForm with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new FactForm(kind, more);
    }

    /** What is filled in; empty for nothing. */
    String value(String field) {
        return values.getOrDefault(field, "");
    }

    boolean isChecked(String field) {
        return value(field).equals(YES);
    }

    /**
     * The body that it stands for.
     *
     * @param fields of the form
     * @param faults gets a fault for every value that has not the form of a day or a number
     */
    FactBody body(List<FormField> fields, List<Fault> faults) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", kind.fact().word());
        fields.forEach(field -> read(field, body, faults));
        if (kind == FormKind.SUPPORT && body.containsKey(QUANTITY)) {
            body.put(UNIT, AmountUnit.UUR.word());
        }
        return WebJson.body(body, FactBody.class);
    }

    private void read(FormField field, Map<String, Object> body, List<Fault> faults) {
        String name = field.name();
        String value = value(name);
        if (field.input() == Input.CHECK) {
            body.put(name, isChecked(name));
        } else if (value.isEmpty()) {
            if (field.required() && field.isText()) {
                faults.add(Fault.required(name));
            }
        } else if (hasSchool(name)) {
            int colon = value.lastIndexOf(':');
            body.put(name, colon < 0 ? value : value.substring(0, colon));
            if (colon >= 0 && colon < value.length() - 1) {
                body.put(SCHOOL, value.substring(colon + 1));
            }
        } else if (name.startsWith("appointment.")) {
            @SuppressWarnings("unchecked")
            Map<String, Object> nested = (Map<String, Object>)
                    body.computeIfAbsent("appointment", key -> new LinkedHashMap<String, Object>());
            nested.put(name.substring(name.indexOf('.') + 1), value);
        } else {
            Object read = typed(field, value);
            if (read == null) {
                faults.add(Fault.malformed(name));
            } else {
                body.put(name, read);
            }
        }
    }

    private boolean hasSchool(String field) {
        return field.equals(withSchool());
    }

    /** The field in which the school is chosen too, empty where it has one of its own or there is none. */
    private String withSchool() {
        if (kind.records(TeamFact.class)) {
            return TEAM;
        }
        return kind.records(CareerFact.class) && kind != FormKind.ENTRY ? ROLE : "";
    }

    /** The value as the API takes it, null when it has not the form. */
    private static @Nullable Object typed(FormField field, String value) {
        try {
            return switch (field.input()) {
                case DAY -> AskedDays.day(value).toString();
                case NUMBER -> number(value);
                case SELECT -> field.name().equals("category") ? Integer.valueOf(value) : value;
                case RADIOS -> field.name().equals("domain") ? Integer.valueOf(value) : value;
                case TEXT, AREA, CHECK, HIDDEN -> value;
            };
        } catch (DateTimeException | NumberFormatException malformed) {
            return null;
        }
    }

    /** With a comma or a point before its decimals, and a point between thousands where there is a comma too. */
    private static @Nullable BigDecimal number(String typed) {
        String plain = typed.replaceAll("[\\s\\p{Z}]", "");
        if (plain.indexOf(',') >= 0) {
            plain = plain.replace(".", "").replace(',', '.');
        }
        return plain.length() <= MAX_NUMBER && NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }

    /** A fault of the body as one of the form: at the field where what is wrong was filled in. */
    Fault atField(Fault fault) {
        String field = fault.field();
        if (field.equals(SCHOOL) && !withSchool().isEmpty()) {
            field = withSchool();
        } else if (field.equals(UNIT) && kind == FormKind.SUPPORT) {
            field = QUANTITY;
        } else if (field.equals("appointment")) {
            field = "appointment.ends";
        }
        return new Fault(field, fault.code(), fault.message(), fault.messageEn());
    }

    /** What is filled in, but for some fields, to be sent along unseen. */
    Map<String, String> without(String... names) {
        Set<String> left = Set.of(names);
        return values.entrySet().stream()
                .filter(entry -> !left.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The form in which a fact would have been filled in. */
    static FactForm of(TeacherFact fact, FormKind kind, PageFrame frame) {
        Map<String, String> values = new LinkedHashMap<>();
        fill(values, (Record) fact, frame);
        FactForm form = new FactForm(kind, values);
        String field = form.withSchool();
        return field.isEmpty() ? form : form.with(field, form.value(field) + ":" + form.value(SCHOOL));
    }

    private static void fill(Map<String, String> values, Record told, PageFrame frame) {
        RecordValues.of(told).forEach((name, value) -> {
            if (value instanceof Notes
                    || value instanceof Amount
                    || value instanceof HoursAndEuros
                    || value instanceof AppointmentTerms) {
                fill(values, (Record) value, frame);
            } else {
                put(values, FIELDS.getOrDefault(name, name), text(value, frame));
            }
        });
    }

    private static @Nullable Object text(@Nullable Object value, PageFrame frame) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case LocalDate day -> frame.day(day);
            case Boolean checked -> checked ? YES : null;
            case PersonalText text -> text.value();
            case SalaryScale scale -> scale.label();
            case PositionCategory category -> category.number();
            case Fte fte -> plain(fte.toDecimal().stripTrailingZeros(), frame);
            case BigDecimal number -> plain(number, frame);
            // Of whom it is, no form asks.
            case TeacherId teacher -> null;
            case BoardNumber board -> null;
            case CareerDomain domain -> domain.number();
            case Enum<?> word -> WebJson.word(word);
            default -> value;
        };
    }

    /** Without a mark between thousands, which could be taken for one before decimals. */
    private static String plain(BigDecimal number, PageFrame frame) {
        String text = number.toPlainString();
        return frame.english() ? text : text.replace('.', ',');
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        // A browser ends lines in its own way.
        String text =
                value == null ? "" : value.toString().replace("\r\n", "\n").strip();
        if (!text.isEmpty()) {
            values.put(name, text);
        }
    }
}
