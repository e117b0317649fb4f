package nl.waaier.api.recording.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import org.jspecify.annotations.Nullable;

/** Who somebody is, as the fields of a form and in words. */
record IdentityWords(PageFrame frame) {

    /** A field of the register, with what it says. */
    record Told(String field, String label, String text) {}

    /** A field of the register that says two things: before and after, or of one file and of another. */
    record Beside(String label, String one, String other) {}

    String name(IdentityAnswer who) {
        String name = full(who.givenName(), who.prefix(), who.familyName());
        return name.isEmpty() ? frame.say("nummer ", "number ") + who.personnelNumber() : name;
    }

    /** The parts of a name that there are, one after another. */
    static String full(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** The fields of the register, as a form has them. */
    List<Told> fields(TypedForm form) {
        return List.of(
                told("personnelNumber", frame.say("Personeelsnummer", "Personnel number"), form),
                told("givenName", frame.say("Roepnaam", "Given name"), form),
                told("prefix", frame.say("Tussenvoegsel", "Prefix"), form),
                told("familyName", frame.say("Achternaam", "Family name"), form),
                told("email", frame.say("E-mailadres", "E-mail address"), form),
                told("birthDate", frame.say("Geboortedatum", "Birth date"), form));
    }

    private static Told told(String field, String label, TypedForm form) {
        return new Told(field, label, form.shown(field).strip());
    }

    /** What the register says, as a form would have it. */
    TypedForm standing(IdentityAnswer who) {
        Map<String, String> stands = new HashMap<>();
        stands.put("personnelNumber", who.personnelNumber());
        stands.put("givenName", Objects.toString(who.givenName(), ""));
        stands.put("prefix", Objects.toString(who.prefix(), ""));
        stands.put("familyName", Objects.toString(who.familyName(), ""));
        stands.put("email", Objects.toString(who.email(), ""));
        stands.put("birthDate", frame.day(who.birthDate()));
        return new TypedForm(stands);
    }

    List<Beside> beside(TypedForm one, TypedForm other) {
        List<Told> ones = fields(one);
        List<Told> others = fields(other);
        List<Beside> beside = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            beside.add(new Beside(
                    ones.get(i).label(), ones.get(i).text(), others.get(i).text()));
        }
        return beside;
    }

    /** The faults with what their fields are called. */
    List<Fault> named(List<Fault> faults) {
        Map<String, String> labels = fields(new TypedForm(Map.of())).stream()
                .collect(Collectors.toMap(Told::field, Told::label, (a, b) -> a, HashMap::new));
        labels.put("reason", frame.say("Reden", "Reason"));
        labels.put("number", frame.say("Personeelsnummer", "Personnel number"));
        return faults.stream()
                .map(fault -> {
                    String label = labels.getOrDefault(fault.field(), fault.field()) + ": ";
                    return new Fault(fault.field(), fault.code(), label + fault.message(), label + fault.messageEn());
                })
                .toList();
    }
}
