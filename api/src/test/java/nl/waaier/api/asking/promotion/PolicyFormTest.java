package nl.waaier.api.asking.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TrajectoryComponent;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A promotion policy as it is filled in on a page. */
class PolicyFormTest {

    private static final RequiredStep WHOLE_STEP = new RequiredStep(
            List.of(PromotionStep.TOETSING, PromotionStep.ADVIES, PromotionStep.LEERTRAJECT),
            TrajectoryComponent.THEORIE,
            PromotionOutcome.POSITIEF,
            true,
            true,
            true,
            14,
            List.of("bestuur", "rector, na advies"));
    private static final RequiredStep LEAST_STEP =
            new RequiredStep(List.of(PromotionStep.BENOEMING), false, 0, List.of());
    private static final List<ChangePolicy> POLICY = List.of(
            new ChangePolicy(Sector.VO, ScaleDirection.HOGER, "LB", "LC", List.of(WHOLE_STEP, LEAST_STEP)),
            new ChangePolicy(null, ScaleDirection.LAGER, null, null, List.of()),
            new ChangePolicy(null, null, null, null, List.of(LEAST_STEP)));

    private static MultiValueMap<String, String> sent(PolicyForm form) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        form.fields().forEach((field, values) -> {
            if (!values.isEmpty()) {
                sent.put(field, new ArrayList<>(values));
            }
        });
        return sent;
    }

    private static List<Fault> faults(PolicyForm form) {
        List<Fault> faults = new ArrayList<>();
        form.body(faults);
        return faults;
    }

    @Test
    void whateverAPolicyAsksComesBackFromItsForm() {
        PolicyForm form = PolicyForm.sent(sent(PolicyForm.of("01-08-2027", POLICY)));
        assertThat(form.firstDay()).isEqualTo("01-08-2027");
        List<Fault> faults = new ArrayList<>();
        assertThat(PromotionPolicyReader.read(form.body(faults))).isEqualTo(POLICY);
        assertThat(faults).isEmpty();
    }

    @Test
    void whatStandsNothingInIsNoStepAndNoChangeAndWhatIsLeftOutGoes() {
        MultiValueMap<String, String> sent = sent(PolicyForm.of("", POLICY));
        sent.add("changes[0].steps[2].component", "");
        sent.add("changes[3].fromScale", " ");
        sent.add("changes[3].steps[0].component", "");
        sent.add("changes[1]" + PolicyForm.LEFT_OUT, "ja");
        assertThat(PolicyForm.sent(sent)).isEqualTo(PolicyForm.of("", List.of(POLICY.getFirst(), POLICY.getLast())));
    }

    @Test
    void aButtonAddsAChangeAtTheEndAndAStepAfterItsOwn() {
        PolicyForm form = PolicyForm.of("", POLICY);
        assertThat(form.adding("controleren")).isNull();
        assertThat(adding(form, PolicyForm.ADD).changes()).hasSize(4);
        assertThat(adding(form, PolicyForm.ADD + ":0:0").changes().getFirst().steps())
                .extracting(PolicyForm.TypedStep::anyOf)
                .containsExactly(List.of("toetsing", "advies", "leertraject"), List.of(), List.of("benoeming"));
        assertThat(adding(form, PolicyForm.ADD + ":1:-1").changes().get(1).steps())
                .hasSize(1);
        assertThat(adding(form, PolicyForm.ADD + ":1:999").changes().get(1).steps())
                .hasSize(1);
        assertThat(form.adding(PolicyForm.ADD + ":99:0")).isEqualTo(form);
    }

    private static PolicyForm adding(PolicyForm form, String button) {
        return Objects.requireNonNull(form.adding(button));
    }

    @Test
    void aChangeOfWhichItIsNotClearWhatItTakesIsTold() {
        PolicyForm neither = PolicyForm.sent(new LinkedMultiValueMap<>(Map.of("changes[0].fromScale", List.of("LB"))));
        assertThat(faults(neither)).extracting(Fault::field).containsExactly("changes[0].noSteps");
        MultiValueMap<String, String> both = sent(PolicyForm.of("", POLICY));
        both.add("changes[0]" + PolicyForm.NO_STEPS, "ja");
        both.set("changes[0].steps[0].daysAfterPrevious", "veel");
        assertThat(PolicyFaults.ofForm(faults(PolicyForm.sent(both))))
                .extracting(Fault::message)
                .containsExactly(
                        "Wijziging 1: noem ten minste één stap, of vink aan dat er geen stappen worden gevraagd; niet allebei.",
                        "Wijziging 1, stap 1: vul een geheel aantal dagen in, van 0 tot en met 3660.");
    }

    @Test
    void aFaultOfOneOfManyStandsAtTheFieldOfAll() {
        assertThat(PolicyFaults.ofForm(List.of(
                        Fault.malformed("changes[1].steps[2].deciders[3]"),
                        Fault.malformed("changes[1].steps[2].deciders[4]"),
                        Fault.malformed("changes"))))
                .extracting(Fault::field)
                .containsExactly("changes[1].steps[2].deciders", "changes");
    }

    @Test
    void noMoreChangesAndStepsAreReadThanOnePastWhatThereMayBe() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        IntStream.range(0, 200).forEach(i -> sent.add("changes[" + i + "].fromScale", "LB"));
        IntStream.range(0, 50).forEach(i -> {
            sent.add("changes[0].steps[" + i + "].component", "");
            sent.add("changes[0].steps[" + i + "].anyOf", "besluit");
        });
        PolicyForm form = PolicyForm.sent(sent);
        assertThat(form.changes()).hasSize(101);
        assertThat(form.changes().getFirst().steps()).hasSize(21);
    }
}
