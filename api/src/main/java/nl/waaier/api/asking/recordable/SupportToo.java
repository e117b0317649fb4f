package nl.waaier.api.asking.recordable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.recording.facts.FactBody;
import nl.waaier.api.recording.facts.FactsController;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.command.TeacherCommand;

/**
 * Support that is told in the form of a role entry: it is another fact, recorded after the entry, of the same role and from the same day.
 *
 * @param form that of the support, as it would have been filled in by itself
 * @param fields of that form
 */
record SupportToo(FactForm form, List<FormField> fields) {

    /** The field that tells what kind of support there is; when it is left empty, there is none. */
    static final String KIND = "support.kind";

    private static final String PREFIX = "support.";
    private static final Set<String> ASKED = Set.of("kind", "until", "quantity", "per");

    /** Its fields in the form of the entry. */
    static List<FormField> fields(FactFields words) {
        return words.of(FormKind.SUPPORT, Map.of()).stream()
                .filter(field -> ASKED.contains(field.name()))
                .map(field -> field.called(PREFIX + field.name()).optional())
                .toList();
    }

    /** Whether a field of the form of an entry is of its support. */
    static boolean isOf(FormField field) {
        return field.name().startsWith(PREFIX);
    }

    /** The support that the form of an entry tells, if it tells any. */
    static Optional<SupportToo> in(FormPage page) {
        FactForm entry = page.form();
        if (entry.kind() != FormKind.ENTRY || entry.value(KIND).isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        entry.values().forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                values.put(name.substring(PREFIX.length()), value);
            }
        });
        String school = entry.value("school");
        values.put("role", FactForm.of(entry.value("role"), Brin.isValid(school) ? new Brin(school) : null));
        values.put("from", entry.value("date"));
        return Optional.of(new SupportToo(
                new FactForm(FormKind.SUPPORT, values),
                new FactFields(page.what(), page.frame()).of(FormKind.SUPPORT, values)));
    }

    /**
     * What records it.
     *
     * @throws InvalidRequestException with every fault, at the fields of the form of the entry
     */
    FactBody body() {
        List<Fault> faults = new ArrayList<>();
        FactBody body = form.body(fields, faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(inEntry(faults));
        }
        return body;
    }

    /** What would record it; nothing is recorded. Refuses as {@link #body} does. */
    TeacherCommand command(FactsController facts, Scope scope) {
        FactBody body = body();
        try {
            return facts.recording(scope.caller(), scope.person(), body);
        } catch (InvalidRequestException e) {
            throw new InvalidRequestException(inEntry(e.faults()));
        }
    }

    /** The key under which it is recorded once, given that of the entry. */
    static String key(String key) {
        return UUID.nameUUIDFromBytes((PREFIX + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private List<Fault> inEntry(List<Fault> faults) {
        return faults.stream()
                .map(form::atField)
                .map(fault -> new Fault(
                        ASKED.contains(fault.field()) ? PREFIX + fault.field() : KIND,
                        fault.code(),
                        fault.message(),
                        fault.messageEn()))
                .toList();
    }
}
