package nl.waaier.api.asking.promotion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waaier.api.asking.promotion.PromotionPolicyBody.ChangePolicyBody;
import nl.waaier.api.asking.promotion.PromotionPolicyBody.RequiredStepBody;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.shared.PromotionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A promotion policy as it is filled in: changes of scale, each with the steps that it takes. Every change and every step is a group of
 * fields, called as the body of {@link PromotionPolicyBody} calls them, so that a fault stands at its field. Without script one more
 * group comes from the server; a change that is to be left out, and a step in which nothing stands, go when the form is sent.
 *
 * @param firstDay as typed
 * @param changes in the order in which they count
 */
record PolicyForm(String firstDay, List<TypedChange> changes) {

    /** The field of the day from which the policy holds. */
    static final String FIRST_DAY = "firstDay";

    /** A tick that a change is to be left out. */
    static final String LEFT_OUT = ".leftOut";

    /** A tick that a change takes no steps. */
    static final String NO_STEPS = ".noSteps";

    /** The button that adds a change; after a colon and two numbers the one that adds a step to a change after another. */
    static final String ADD = "erbij";

    private static final Pattern ADDING = Pattern.compile(ADD + ":(\\d{1,3}):(-?\\d{1,3})");
    private static final String YES = "ja";

    /**
     * One change of scale.
     *
     * @param noSteps ticked that it takes none, which is not the same as none filled in
     */
    record TypedChange(
            String sector, String direction, String fromScale, String toScale, List<TypedStep> steps, boolean noSteps) {

        static final TypedChange EMPTY = new TypedChange("", "", "", "", List.of(), false);

        TypedChange with(List<TypedStep> others) {
            return new TypedChange(sector, direction, fromScale, toScale, others, noSteps);
        }
    }

    /** One step. */
    record TypedStep(
            List<String> anyOf,
            String component,
            String outcome,
            boolean besidePrevious,
            boolean evidence,
            boolean grounds,
            String daysAfterPrevious,
            String deciders) {

        static final TypedStep EMPTY = new TypedStep(List.of(), "", "", false, false, false, "", "");
    }

    /** As a policy stands. */
    static PolicyForm of(String firstDay, List<ChangePolicy> changes) {
        return new PolicyForm(firstDay, changes.stream().map(PolicyForm::typed).toList());
    }

    private static TypedChange typed(ChangePolicy change) {
        return new TypedChange(
                change.sector() == null ? "" : change.sector().word(),
                change.direction() == null ? "" : change.direction().word(),
                Objects.toString(change.fromScale(), ""),
                Objects.toString(change.toScale(), ""),
                change.steps().stream().map(PolicyForm::typed).toList(),
                change.steps().isEmpty());
    }

    private static TypedStep typed(RequiredStep step) {
        return new TypedStep(
                step.anyOf().stream().map(PromotionStep::word).toList(),
                step.component() == null ? "" : step.component().word(),
                step.outcome() == null ? "" : step.outcome().word(),
                step.standsBesidePrevious(),
                step.evidence(),
                step.asksGrounds(),
                step.daysAfterPrevious() == 0 ? "" : String.valueOf(step.daysAfterPrevious()),
                String.join("; ", step.deciders()));
    }

    /** As it was sent. */
    static PolicyForm sent(MultiValueMap<String, String> sent) {
        List<TypedChange> changes = new ArrayList<>();
        for (int i = 0; i <= PromotionPolicyAdopted.MAX_CHANGES && sent.containsKey(at(i) + ".fromScale"); i++) {
            TypedChange change = change(sent, at(i));
            if (!sent.containsKey(at(i) + LEFT_OUT) && !change.equals(TypedChange.EMPTY)) {
                changes.add(change);
            }
        }
        return new PolicyForm(value(sent, FIRST_DAY), changes);
    }

    private static TypedChange change(MultiValueMap<String, String> sent, String at) {
        List<TypedStep> steps = new ArrayList<>();
        for (int i = 0; i <= ChangePolicy.MAX_STEPS && sent.containsKey(at(at, i) + ".component"); i++) {
            TypedStep step = step(sent, at(at, i));
            if (!step.equals(TypedStep.EMPTY)) {
                steps.add(step);
            }
        }
        return new TypedChange(
                value(sent, at + ".sector"),
                value(sent, at + ".direction"),
                value(sent, at + ".fromScale"),
                value(sent, at + ".toScale"),
                steps,
                sent.containsKey(at + NO_STEPS));
    }

    private static TypedStep step(MultiValueMap<String, String> sent, String at) {
        return new TypedStep(
                List.copyOf(sent.getOrDefault(at + ".anyOf", List.of())),
                value(sent, at + ".component"),
                value(sent, at + ".outcome"),
                sent.containsKey(at + ".besidePrevious"),
                sent.containsKey(at + ".evidence"),
                sent.containsKey(at + ".grounds"),
                value(sent, at + ".daysAfterPrevious"),
                value(sent, at + ".deciders"));
    }

    private static String value(MultiValueMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    /** The fields of a change begin so. */
    static String at(int change) {
        return "changes[" + change + "]";
    }

    /** The fields of a step begin so. */
    static String at(String change, int step) {
        return change + ".steps[" + step + "]";
    }

    /** The form with the group more that a button asks for; null when the button asks for none. */
    @Nullable
    PolicyForm adding(String button) {
        List<TypedChange> more = new ArrayList<>(changes);
        if (button.equals(ADD)) {
            more.add(TypedChange.EMPTY.with(List.of(TypedStep.EMPTY)));
            return new PolicyForm(firstDay, more);
        }
        Matcher adding = ADDING.matcher(button);
        if (!adding.matches()) {
            return null;
        }
        int at = Integer.parseInt(adding.group(1));
        if (at < more.size()) {
            TypedChange change = more.get(at);
            List<TypedStep> steps = new ArrayList<>(change.steps());
            steps.add(Math.clamp(Integer.parseInt(adding.group(2)) + 1L, 0, steps.size()), TypedStep.EMPTY);
            more.set(at, change.with(steps));
        }
        return new PolicyForm(firstDay, more);
    }

    /** What it asks for, as the API is asked; what is no number is told, and a change of which it is not clear what it takes. */
    PromotionPolicyBody body(List<Fault> faults) {
        List<ChangePolicyBody> bodies = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            TypedChange change = changes.get(i);
            if (change.noSteps() != change.steps().isEmpty()) {
                faults.add(Fault.malformed(at(i) + NO_STEPS));
            }
            List<RequiredStepBody> steps = new ArrayList<>();
            for (int j = 0; j < change.steps().size(); j++) {
                steps.add(body(change.steps().get(j), at(at(i), j), faults));
            }
            bodies.add(new ChangePolicyBody(
                    orNull(change.sector()),
                    orNull(change.direction()),
                    orNull(change.fromScale()),
                    orNull(change.toScale()),
                    List.copyOf(steps)));
        }
        return new PromotionPolicyBody(List.copyOf(bodies));
    }

    private static RequiredStepBody body(TypedStep step, String at, List<Fault> faults) {
        Integer days = null;
        try {
            days = step.daysAfterPrevious().isEmpty() ? null : Integer.valueOf(step.daysAfterPrevious());
        } catch (NumberFormatException malformed) {
            faults.add(Fault.malformed(at + ".daysAfterPrevious"));
        }
        return new RequiredStepBody(
                Collections.<@Nullable String>unmodifiableList(step.anyOf()),
                orNull(step.component()),
                orNull(step.outcome()),
                step.besidePrevious(),
                step.evidence(),
                step.grounds(),
                days,
                Collections.<@Nullable String>unmodifiableList(
                        Stream.of(step.deciders().split(";", -1))
                                .map(String::strip)
                                .filter(decider -> !decider.isEmpty())
                                .toList()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Its fields as they are sent once more, unseen. */
    Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(FIRST_DAY, List.of(firstDay));
        for (int i = 0; i < changes.size(); i++) {
            TypedChange change = changes.get(i);
            fields.put(at(i) + ".sector", List.of(change.sector()));
            fields.put(at(i) + ".direction", List.of(change.direction()));
            fields.put(at(i) + ".fromScale", List.of(change.fromScale()));
            fields.put(at(i) + ".toScale", List.of(change.toScale()));
            fields.put(at(i) + NO_STEPS, ticked(change.noSteps()));
            for (int j = 0; j < change.steps().size(); j++) {
                fields.putAll(fields(change.steps().get(j), at(at(i), j)));
            }
        }
        return fields;
    }

    private static Map<String, List<String>> fields(TypedStep step, String at) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(at + ".anyOf", step.anyOf());
        fields.put(at + ".component", List.of(step.component()));
        fields.put(at + ".outcome", List.of(step.outcome()));
        fields.put(at + ".besidePrevious", ticked(step.besidePrevious()));
        fields.put(at + ".evidence", ticked(step.evidence()));
        fields.put(at + ".grounds", ticked(step.grounds()));
        fields.put(at + ".daysAfterPrevious", List.of(step.daysAfterPrevious()));
        fields.put(at + ".deciders", List.of(step.deciders()));
        return fields;
    }

    private static List<String> ticked(boolean tick) {
        return tick ? List.of(YES) : List.of();
    }
}
