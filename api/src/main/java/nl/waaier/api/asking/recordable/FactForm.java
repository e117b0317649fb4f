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
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleChanged;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.event.TeamLeft;
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
    private static final int MAX_NUMBER = 30;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Set<FormKind> WITH_SCHOOL_IN_TEAM = Set.of(FormKind.TEAM_JOIN, FormKind.TEAM_EXIT);
    private static final Set<FormKind> WITH_SCHOOL_IN_ROLE = Set.of(
            FormKind.STAGE,
            FormKind.SUPPORT,
            FormKind.FACILITATION,
            FormKind.RECOGNITION,
            FormKind.CHANGE,
            FormKind.EXIT);

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
        return field.equals(ROLE)
                ? WITH_SCHOOL_IN_ROLE.contains(kind)
                : field.equals(TEAM) && WITH_SCHOOL_IN_TEAM.contains(kind);
    }

    /** The value as the API takes it, null when it has not the form. */
    private static @Nullable Object typed(FormField field, String value) {
        try {
            return switch (field.input()) {
                case DAY -> AskedDays.day(value).toString();
                case NUMBER -> number(value);
                case SELECT -> field.name().equals("category") ? Integer.valueOf(value) : value;
                case TEXT, AREA, RADIOS, CHECK -> value;
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
        if (field.equals(SCHOOL) && WITH_SCHOOL_IN_ROLE.contains(kind)) {
            field = ROLE;
        } else if (field.equals(SCHOOL) && WITH_SCHOOL_IN_TEAM.contains(kind)) {
            field = TEAM;
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
        switch (fact) {
            case RoleEntered f -> {
                put(values, SCHOOL, f.brin());
                put(values, ROLE, f.role());
                put(values, "date", frame.day(f.entryDate()));
                put(values, "stage", f.stage().word());
                put(values, "kind", f.entryKind() == null ? null : f.entryKind().word());
                put(values, TEAM, f.team());
                put(values, "level", f.level() == null ? null : f.level().word());
            }
            case RoleChanged f -> {
                put(values, "changeDate", frame.day(f.changeDate()));
                put(values, "level", f.level() == null ? null : f.level().word());
                put(values, TEAM, f.team());
            }
            case StageReached f -> {
                put(values, "date", frame.day(f.date()));
                put(values, "stage", f.stage().word());
            }
            case SupportArranged f -> {
                put(values, "kind", f.kind().word());
                period(values, f.from(), f.until(), frame);
                amount(values, f.amount(), frame);
            }
            case FacilitationGranted f -> {
                put(values, "kind", f.kind().word());
                period(values, f.from(), f.until(), frame);
                amount(values, f.amount(), frame);
            }
            case RecognitionGiven f -> {
                put(values, "kind", f.kind().word());
                period(values, f.from(), f.until(), frame);
                put(values, "scope", f.scope() == null ? null : f.scope().word());
                put(values, "standard", f.standard());
                put(values, "issuer", f.issuer());
                put(values, "registration", text(f.registration()));
                put(values, "trajectory", f.trajectory());
            }
            case RoleLeft f -> put(values, "lastDay", frame.day(f.lastDay()));
            case TeamJoined f -> {
                put(values, TEAM, of(f.team(), f.brin()));
                put(values, "joinDate", frame.day(f.joinDate()));
            }
            case TeamLeft f -> {
                put(values, TEAM, of(f.team(), f.brin()));
                put(values, "lastDay", frame.day(f.lastDay()));
            }
            case AppointmentStarted f -> {
                put(values, "appointmentId", f.appointmentId());
                put(values, SCHOOL, f.brin());
                put(values, "startDate", frame.day(f.startDate()));
                put(values, "functionScale", f.functionScale().label());
                put(values, "category", f.category().number());
                terms(values, f.terms(), frame);
                put(
                        values,
                        "changeKind",
                        f.changeKind() == null ? null : f.changeKind().word());
            }
            case AppointmentChanged f -> {
                put(values, "appointmentId", f.appointmentId());
                put(values, "changeDate", frame.day(f.changeDate()));
                terms(values, f.terms(), frame);
                put(
                        values,
                        "changeKind",
                        f.changeKind() == null ? null : f.changeKind().word());
            }
            case AppointmentEnded f -> {
                put(values, "appointmentId", f.appointmentId());
                put(values, "lastDay", frame.day(f.lastDay()));
                put(
                        values,
                        "changeKind",
                        f.changeKind() == null ? null : f.changeKind().word());
            }
            case PromotionStepTaken f -> step(values, f, frame);
        }
        if (fact instanceof CareerFact career) {
            if (!(fact instanceof RoleEntered)) {
                put(values, ROLE, of(career.role(), career.brin()));
            }
            notes(values, career.notes());
        }
        return new FactForm(kind, values);
    }

    private static void step(Map<String, String> values, PromotionStepTaken f, PageFrame frame) {
        put(values, "trajectory", f.trajectory());
        put(values, SCHOOL, f.brin());
        put(values, "fromScale", f.fromScale());
        put(values, "toScale", f.toScale());
        put(values, "step", f.step().word());
        put(values, "component", f.component() == null ? null : f.component().word());
        put(values, "date", frame.day(f.date()));
        put(values, "outcome", f.outcome() == null ? null : f.outcome().word());
        put(values, "sentDate", frame.day(f.sentDate()));
        put(values, "byThemselves", f.byThemselves() ? YES : null);
        put(values, "deviation", text(f.deviation()));
        put(values, "recognisedRole", f.recognisedRole());
        notes(values, f.notes());
    }

    private static void terms(Map<String, String> values, AppointmentTerms terms, PageFrame frame) {
        put(values, "kind", terms.kind().word());
        put(values, "fte", plain(terms.fte().toDecimal().stripTrailingZeros(), frame));
        put(values, "salaryScale", terms.salaryScale());
        put(values, "replacement", terms.replacement() ? YES : null);
        put(values, "excludedFromFunctiemix", terms.excludedFromFunctiemix() ? YES : null);
    }

    private static void notes(Map<String, String> values, Notes notes) {
        put(values, "decidedBy", text(notes.decidedBy()));
        put(values, "evidence", text(notes.evidence()));
        put(values, "remark", text(notes.remark()));
    }

    private static void period(Map<String, String> values, LocalDate from, @Nullable LocalDate until, PageFrame frame) {
        put(values, "from", frame.day(from));
        put(values, "until", frame.day(until));
    }

    private static void amount(Map<String, String> values, @Nullable Amount amount, PageFrame frame) {
        if (amount != null) {
            put(values, QUANTITY, plain(amount.quantity(), frame));
            put(values, UNIT, amount.unit().word());
            put(values, "per", amount.per() == null ? null : amount.per().word());
        }
    }

    /** Without a mark between thousands, which could be taken for one before decimals. */
    private static String plain(BigDecimal number, PageFrame frame) {
        String text = number.toPlainString();
        return frame.english() ? text : text.replace('.', ',');
    }

    private static @Nullable String text(@Nullable PersonalText text) {
        return text == null ? null : text.value();
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
