package nl.waaier.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.RandomHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values and events as a plain mapper writes and reads them: nothing here may need a module or a setting. */
class JsonTest {

    private static final ObjectMapper JSON = new JsonMapper();

    static Stream<Enum<?>> words() {
        List<Enum<?>> words = new ArrayList<>();
        for (Class<? extends Enum<?>> type : List.<Class<? extends Enum<?>>>of(
                AmountUnit.class,
                AppointmentKind.class,
                CareerDomain.class,
                CareerStage.class,
                ChangeKind.class,
                EntryKind.class,
                FacilitationKind.class,
                RecognitionKind.class,
                RoleLevel.class,
                ScaleSystem.class,
                Sector.class,
                SupportKind.class)) {
            words.addAll(List.of(type.getEnumConstants()));
        }
        return words.stream();
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordComesBackAsItWent(Enum<?> word) {
        String written = JSON.writeValueAsString(word);
        assertThat(JSON.readValue(written, word.getDeclaringClass())).isEqualTo(word);
        assertThat(written).matches("[1-4]|\"[a-z0-9-]+\"|\"(BO|SBO|VO|MBO)\"");
    }

    @ParameterizedTest
    @MethodSource("words")
    void noOtherWordIsRead(Enum<?> word) {
        assertThatThrownBy(() -> JSON.readValue("\"" + word.name() + "x\"", word.getDeclaringClass()))
                .hasMessageNotContaining("NullPointer");
    }

    @Test
    void valuesAreWrittenAsWhatTheyStandFor() {
        assertThat(JSON.writeValueAsString(Given.SCHOOL)).isEqualTo("\"16AH\"");
        assertThat(JSON.writeValueAsString(new BoardNumber("00042"))).isEqualTo("\"00042\"");
        assertThat(JSON.writeValueAsString(new PositionCategory(9))).isEqualTo("9");
        assertThat(JSON.writeValueAsString(new PersonalText("rector"))).isEqualTo("\"rector\"");
        assertThat(JSON.writeValueAsString(Fte.of(new BigDecimal("0.8")))).isEqualTo("0.8000");
        assertThat(JSON.writeValueAsString(Notes.NONE)).isEqualTo("{}");
        assertThat(JSON.readValue("0.8", Fte.class)).isEqualTo(Fte.of(new BigDecimal("0.8000")));
        assertThat(JSON.readValue("1", Fte.class)).isEqualTo(Fte.of(BigDecimal.ONE));
    }

    @Test
    void everyEventComesBackAsItWent() {
        Set<Class<?>> kinds = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            for (TeacherEvent event : RandomHistory.events(seed, 40)) {
                kinds.add(event.getClass());
                assertThat(JSON.readValue(JSON.writeValueAsString(event), event.getClass()))
                        .isEqualTo(event);
            }
        }
        assertThat(kinds).hasSize(FactKind.values().length + 1);
    }

    @Test
    void anEventWithoutSomethingThatMustBeToldIsNotRead() {
        ObjectNode json = JSON.valueToTree(Given.mentorSince("2015-08-01"));
        json.remove("entryDate");
        assertThatThrownBy(() -> JSON.treeToValue(json, RoleEntered.class))
                .hasMessageContaining("required value 5 is missing");
    }
}
