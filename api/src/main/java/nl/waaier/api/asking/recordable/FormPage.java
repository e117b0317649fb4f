package nl.waaier.api.asking.recordable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.waaier.api.asking.recordable.FactSentences.Told;
import nl.waaier.api.asking.recordable.FormField.Input;
import nl.waaier.api.platform.identity.KeptForm;
import nl.waaier.api.platform.pages.Choice;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A form about a fact: to be filled in, or filled in and to be checked before it is recorded.
 *
 * @param frame around the page
 * @param title what the page is called
 * @param action where the form is sent
 * @param what what can be recorded about whom
 * @param name of that person
 * @param form as it is filled in
 * @param fields of the form
 * @param about the fact that it corrects, in a sentence; null for a new one
 */
record FormPage(
        PageFrame frame,
        String title,
        String action,
        Recordable what,
        String name,
        FactForm form,
        List<FormField> fields,
        @Nullable String about) {

    /** The hidden field of what makes that a form that is sent twice is recorded once. */
    static final String KEY = "sleutel";

    /** The field of the button that was pressed. */
    static final String STEP = "stap";

    /** The button that asks for the page to check. */
    static final String CHECK = "controleren";

    /** The button that records. */
    static final String RECORD = "vastleggen";

    /** The button that withdraws what somebody recorded about the own development. */
    static final String RETRACT = "intrekken";

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f-]{36}");

    /** What the template of the form shows. */
    record Filling(FormPage page, Refused refused, boolean kept, String key) {

        /** The faults as the summary tells them, with what the field is called. */
        List<Fault> summary() {
            return refused.isConflict()
                    ? refused.faults()
                    : refused.faults().stream()
                            .map(fault -> new Fault(
                                    fault.field(),
                                    fault.code(),
                                    page.label(fault.field()) + ": " + fault.message(),
                                    page.label(fault.field()) + ": " + fault.messageEn()))
                            .toList();
        }

        /** Whether nothing can be chosen where something must be. */
        boolean impossible() {
            return page.fields().stream()
                    .anyMatch(field -> field.isChoice()
                            && field.required()
                            && field.choices().isEmpty());
        }
    }

    /**
     * What the template of the page to check shows.
     *
     * @param also the support that is recorded after it, in a sentence; null for none
     */
    record Checking(
            FormPage page,
            String sentence,
            @Nullable String also,
            List<Told> beside,
            List<String> warnings,
            String key) {

        /** What is sent along unseen. */
        Map<String, String> hidden() {
            return page.form().without(KEY, STEP, KeptForm.BACK, KeptForm.SENDER, "_csrf", "taal");
        }
    }

    /** The form, to be filled in; with another key once a refusal was remembered under the one it had. */
    Filling filling(Refused refused, boolean kept, boolean freshKey) {
        return new Filling(this, refused, kept, freshKey ? newKey() : key());
    }

    /** The page to check. */
    Checking checking(String sentence, @Nullable String also, List<Told> beside, List<String> warnings) {
        return new Checking(this, sentence, also, beside, warnings, key());
    }

    /** The fields of the fact itself. */
    List<FormField> own() {
        return fields.stream().filter(field -> !SupportToo.isOf(field)).toList();
    }

    /** Whether a field is the first of those of the support that comes with an entry. */
    boolean isSupport(FormField field) {
        return field.name().equals(SupportToo.KIND);
    }

    /** What stands for nothing chosen, null for that it is not known. */
    @Nullable
    String none(FormField field) {
        return isSupport(field) ? frame.say("geen, of nog niet bekend", "none, or not known yet") : null;
    }

    /** Whether somebody fills it in about the own development. */
    boolean isOwn() {
        return form.kind().isOwn();
    }

    /** Where one goes back to: the career of the person, or the own page that shows what is recorded. */
    String person() {
        return isOwn()
                ? OwnRecordingPages.back(form.kind())
                : "/leraren/" + what.person().id();
    }

    /** Under which nothing more than once is recorded. */
    String key() {
        String sent = form.value(KEY);
        return UUID_FORM.matcher(sent).matches() ? sent : newKey();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** What a field is called. */
    String label(String field) {
        return fields.stream()
                .filter(one -> one.name().equals(field))
                .map(FormField::label)
                .findFirst()
                .orElse(field);
    }

    /** The choices of a field, with what is filled in when that is not among them. */
    List<Choice> choices(FormField field) {
        String value = form.value(field.name());
        return value.isEmpty() || field.input() == Input.CHECK
                ? field.choices()
                : field.with(new FactFields(what, frame).choice(field.name(), value))
                        .choices();
    }

    /** What is chosen: what is filled in, or the one thing that can be. */
    String chosen(FormField field) {
        String value = form.value(field.name());
        return value.isEmpty() && field.required() && field.choices().size() == 1
                ? field.choices().getFirst().value()
                : value;
    }

    /** What holds now of the roles that somebody has, role by role. */
    List<String> standing() {
        FactSentences sentences = new FactSentences(name, new FactFields(what, frame), frame);
        return isOwn() ? List.of() : what.ofRoles().map(sentences::of).toList();
    }
}
