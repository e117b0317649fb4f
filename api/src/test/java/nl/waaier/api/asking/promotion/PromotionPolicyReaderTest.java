package nl.waaier.api.asking.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TrajectoryComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What a board wants promotions to take, as it comes in. */
class PromotionPolicyReaderTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void whatIsNotToldMakesNoDifference() {
        assertThat(read(
                        "{'changes':[{'steps':[{'anyOf':['besluit']}]},{'sector':'VO','direction':'hoger','fromScale':'LB',"
                                + "'toScale':'LC','steps':[{'anyOf':['vacature','aanmelding'],'evidence':true,'daysAfterPrevious':3660,"
                                + "'deciders':['bestuur']}]}]}"))
                .containsExactly(
                        new ChangePolicy(
                                null,
                                null,
                                null,
                                null,
                                List.of(new RequiredStep(List.of(PromotionStep.BESLUIT), false, 0, List.of()))),
                        new ChangePolicy(
                                Sector.VO,
                                ScaleDirection.HOGER,
                                "LB",
                                "LC",
                                List.of(new RequiredStep(
                                        List.of(PromotionStep.VACATURE, PromotionStep.AANMELDING),
                                        true,
                                        3660,
                                        List.of("bestuur")))));
        assertThat(read("{'changes':[]}")).isEmpty();
        assertThat(read("{'changes':[{'steps':[{'anyOf':['leertraject'],'component':'theorie','outcome':'positief',"
                                + "'besidePrevious':true,'evidence':true,'grounds':true},{'anyOf':['besluit'],"
                                + "'besidePrevious':false,'grounds':false}]}]}")
                        .getFirst()
                        .steps())
                .containsExactly(
                        new RequiredStep(
                                List.of(PromotionStep.LEERTRAJECT),
                                TrajectoryComponent.THEORIE,
                                PromotionOutcome.POSITIEF,
                                true,
                                true,
                                true,
                                0,
                                List.of()),
                        new RequiredStep(List.of(PromotionStep.BESLUIT), false, 0, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}|changes
            {'changes':[null]}|changes[0]
            {'changes':[{}]}|changes[0].steps
            {'changes':[{'steps':[]},{'sector':'HO','steps':[]}]}|changes[1].sector
            {'changes':[{'direction':'op','steps':[]}]}|changes[0].direction
            {'changes':[{'fromScale':'lb','steps':[]}]}|changes[0].fromScale
            {'changes':[{'toScale':'L B','steps':[]}]}|changes[0].toScale
            {'changes':[{'steps':[null]}]}|changes[0].steps[0]
            {'changes':[{'steps':[{}]}]}|changes[0].steps[0].anyOf
            {'changes':[{'steps':[{'anyOf':[]}]}]}|changes[0].steps[0].anyOf
            {'changes':[{'steps':[{'anyOf':['besluit','besluit']}]}]}|changes[0].steps[0].anyOf
            {'changes':[{'steps':[{'anyOf':['besluit','x']}]}]}|changes[0].steps[0].anyOf[1]
            {'changes':[{'steps':[{'anyOf':['besluit',null]}]}]}|changes[0].steps[0].anyOf[1]
            {'changes':[{'steps':[{'anyOf':['besluit'],'daysAfterPrevious':-1}]}]}|changes[0].steps[0].daysAfterPrevious
            {'changes':[{'steps':[{'anyOf':['besluit'],'daysAfterPrevious':3661}]}]}|changes[0].steps[0].daysAfterPrevious
            {'changes':[{'steps':[{'anyOf':['besluit'],'component':'x'}]}]}|changes[0].steps[0].component
            {'changes':[{'steps':[{'anyOf':['besluit'],'outcome':'x'}]}]}|changes[0].steps[0].outcome
            {'changes':[{'steps':[{'anyOf':['besluit'],'deciders':[' ']}]}]}|changes[0].steps[0].deciders[0]
            """)
    void aFaultTellsItsPlace(String body, String field) {
        assertThat(faults(body)).containsExactly(field);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(faults("{'changes':[{'sector':'x','steps':[{'anyOf':['x'],'daysAfterPrevious':-1}]},{}]}"))
                .containsExactly(
                        "changes[0].sector",
                        "changes[0].steps[0].anyOf[0]",
                        "changes[0].steps[0].daysAfterPrevious",
                        "changes[1].steps");
    }

    @Test
    void noListIsLongerThanIsKept() {
        var step =
                new PromotionPolicyBody.RequiredStepBody(List.of("besluit"), null, null, null, null, null, null, null);
        var change = new PromotionPolicyBody.ChangePolicyBody(null, null, null, null, Collections.nCopies(20, step));
        assertThat(PromotionPolicyReader.read(new PromotionPolicyBody(Collections.nCopies(100, change))))
                .hasSize(100);
        assertThat(faults(new PromotionPolicyBody(Collections.nCopies(101, change))))
                .containsExactly("changes");
        var longer = new PromotionPolicyBody.ChangePolicyBody(null, null, null, null, Collections.nCopies(21, step));
        assertThat(faults(new PromotionPolicyBody(List.of(longer)))).containsExactly("changes[0].steps");
        var crowd = new PromotionPolicyBody.RequiredStepBody(
                List.of("besluit"), null, null, null, null, null, null, Collections.nCopies(21, "bestuur"));
        var crowded = new PromotionPolicyBody.ChangePolicyBody(null, null, null, null, List.of(crowd));
        assertThat(faults(new PromotionPolicyBody(List.of(crowded)))).containsExactly("changes[0].steps[0].deciders");
    }

    private static List<ChangePolicy> read(String body) {
        return PromotionPolicyReader.read(parse(body));
    }

    private static List<String> faults(String body) {
        return faults(parse(body));
    }

    private static List<String> faults(PromotionPolicyBody body) {
        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> PromotionPolicyReader.read(body));
        return Objects.requireNonNull(refused.problem().getFaults()).stream()
                .map(Fault::field)
                .toList();
    }

    private static PromotionPolicyBody parse(String body) {
        return JSON.readValue(body.replace('\'', '"'), PromotionPolicyBody.class);
    }
}
