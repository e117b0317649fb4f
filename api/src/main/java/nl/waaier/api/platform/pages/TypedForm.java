package nl.waaier.api.platform.pages;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed in a form, kept as it was for a form that is refused.
 *
 * @param typed by field
 */
public record TypedForm(Map<String, String> typed) {

    /** What the field shows. */
    public String shown(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What stands in the field; null for nothing. */
    @Nullable
    public String text(String field) {
        String text = shown(field).strip();
        return text.isEmpty() ? null : text;
    }

    /** The day in the field; null for nothing, and a fault when it is no day. */
    @Nullable
    public LocalDate day(String field, Faults faults) {
        String text = text(field);
        return text == null ? null : faults.read(field, text, AskedDays::day);
    }

    /** What the field is read as; null for nothing, and a fault when it cannot be. */
    public <T> @Nullable T read(String field, Faults faults, Function<String, T> reader) {
        return faults.read(field, text(field), reader);
    }

    /** What was chosen of yes and no; null for neither. */
    @Nullable
    public Boolean yes(String field) {
        String text = text(field);
        return text == null ? null : Boolean.valueOf(text);
    }

    /**
     * The code of something new: the one that was typed, else made of its name.
     *
     * @return null when there is neither
     */
    @Nullable
    public String code(String field, String nameField) {
        String code = text(field);
        String name = text(nameField);
        return code != null || name == null ? code : codeOf(name);
    }

    private static String codeOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > Bounds.MAX_ROLE ? plain.substring(0, Bounds.MAX_ROLE) : plain;
        return cut.replaceAll("^-|-$", "");
    }

    /**
     * Why something was not recorded; nothing when it was.
     *
     * @param recording records it
     * @param fieldOfRules the field at which a broken rule is told
     */
    public static List<Fault> refused(Runnable recording, String fieldOfRules) {
        try {
            recording.run();
            return List.of();
        } catch (InvalidRequestException invalid) {
            return invalid.faults();
        } catch (RuleBroken broken) {
            return List.of(Fault.breaking(fieldOfRules, broken.rule()));
        }
    }

    /** A fault: whoever erases has not said to be sure. */
    public static Fault unsure(String field) {
        return new Fault(
                field,
                "required",
                "Vink aan dat u het zeker weet: wissen kan niet ongedaan worden gemaakt.",
                "Tick that you are sure: erasing cannot be undone.");
    }

    /** A fault: there is something by this code already. */
    public static Fault known(String field) {
        return new Fault(
                field,
                "known",
                "Deze code is al in gebruik; wijzig wat er staat, of kies een andere.",
                "This code is in use already; change what stands there, or choose another.");
    }
}
