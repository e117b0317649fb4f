package nl.waaier.api.asking.recordable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.waaier.api.asking.recordable.FormField.Input;
import nl.waaier.api.platform.pages.AskedDays;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Causes;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;

/**
 * Why nothing was recorded of a form, as the form tells it.
 *
 * @param status of the answer
 * @param faults at the fields of the form
 */
record Refused(HttpStatus status, List<Fault> faults) {

    /** Nothing was refused: the form is new. */
    static final Refused NOT = new Refused(HttpStatus.OK, List.of());

    /** Where a rule is told that is about one field; the others are told at the day. */
    private static final Map<Rule, String> FIELDS = Map.of(
            CareerRule.STAGE_RISES_ONE_STEP, "stage",
            CareerRule.STAGE_SAYS_WHO_JUDGED, "decidedBy",
            CareerRule.RECOGNITION_SAYS_BY_WHAT, "kind",
            CareerRule.LEVEL_OF_DOMAIN_THREE, "level",
            CareerRule.ROLE_HELD_ONCE, "role");

    Refused {
        faults = List.copyOf(faults);
    }

    /** Whether the form itself was right, and a rule or another change stood in the way. */
    boolean isConflict() {
        return status == HttpStatus.CONFLICT;
    }

    /** The first thing that is wrong, in words. */
    String told(PageFrame frame) {
        Fault first = faults.getFirst();
        return frame.say(first.message(), first.messageEn());
    }

    /** Faults of the form, found before the body was read. */
    static Refused of(FactForm form, List<FormField> fields, List<Fault> faults) {
        List<Fault> told = new ArrayList<>();
        for (Fault each : faults) {
            Fault fault = form.atField(each);
            boolean isNew = told.stream().noneMatch(other -> other.field().equals(fault.field()));
            if (isNew) {
                told.add(forPeople(fault, fields));
            }
        }
        List<String> order = fields.stream().map(FormField::name).toList();
        told.sort(Comparator.comparingInt(fault -> Math.floorMod(order.indexOf(fault.field()), order.size() + 1)));
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, told);
    }

    /**
     * A refusal of the API, of a form.
     *
     * @param before faults that were found before
     * @throws RuntimeException the same, when it is another thing than faults, a rule or a change by somebody else
     */
    static Refused of(FactForm form, List<FormField> fields, List<Fault> before, RuntimeException thrown) {
        if (thrown instanceof InvalidRequestException invalid) {
            List<Fault> all = new ArrayList<>(before);
            all.addAll(invalid.faults());
            return of(form, fields, all);
        }
        if (thrown instanceof RuleBroken && !before.isEmpty()) {
            return of(form, fields, before);
        }
        if (thrown instanceof RuleBroken broken) {
            return of(field(broken.rule(), fields), broken);
        }
        if (Causes.of(thrown)
                .anyMatch(e -> e instanceof ConcurrencyException || e instanceof ConcurrencyFailureException)) {
            return new Refused(
                    HttpStatus.CONFLICT,
                    List.of(
                            new Fault(
                                    fields.getFirst().name(),
                                    "concurrent-change",
                                    "Er is tegelijk een andere wijziging vastgelegd. Hieronder staat wat nu geldt; wat u invulde staat er nog.",
                                    "Another change was recorded at the same time. Below stands what holds now; what you filled in is still there.")));
        }
        throw thrown;
    }

    /** A rule stands in the way of what is told at a field. */
    static Refused of(String field, RuleBroken broken) {
        return new Refused(HttpStatus.CONFLICT, List.of(Fault.breaking(field, broken.rule())));
    }

    private static String field(Rule rule, List<FormField> fields) {
        String own = FIELDS.get(rule);
        return fields.stream()
                .filter(field ->
                        own == null ? field.input() == Input.DAY : field.name().equals(own))
                .findFirst()
                .orElseGet(fields::getFirst)
                .name();
    }

    /** What to do about it, by how the field is filled in. */
    private static Fault forPeople(Fault fault, List<FormField> fields) {
        Input input = fields.stream()
                .filter(field -> field.name().equals(fault.field()))
                .map(FormField::input)
                .findFirst()
                .orElse(Input.TEXT);
        return switch (fault.code()) {
            case "required" ->
                switch (input) {
                    case DAY -> told(fault, "Vul een dag in, zoals 29-11-2026.", "Fill in a day, such as 29-11-2026.");
                    case SELECT, RADIOS -> told(fault, "Kies een van de mogelijkheden.", "Choose one of these.");
                    case TEXT, AREA, NUMBER, CHECK, HIDDEN -> told(fault, "Vul dit in.", "Fill this in.");
                };
            case "malformed" ->
                switch (input) {
                    case DAY -> AskedDays.unreadable(fault.field());
                    case NUMBER ->
                        told(
                                fault,
                                "Dit is geen getal dat hier kan. Schrijf een getal boven 0, zoals 40 of 0,5.",
                                "This is no number that can be here. Write a number above 0, such as 40 or 0.5.");
                    case SELECT, RADIOS, CHECK -> told(fault, "Dit kan hier niet.", "This is not possible here.");
                    case TEXT, AREA, HIDDEN ->
                        told(
                                fault,
                                "Deze tekst is te lang of heeft niet de vorm die hier nodig is.",
                                "This text is too long or has not the form that is needed here.");
                };
            default -> fault;
        };
    }

    private static Fault told(Fault fault, String dutch, String english) {
        return new Fault(fault.field(), fault.code(), dutch, english);
    }
}
