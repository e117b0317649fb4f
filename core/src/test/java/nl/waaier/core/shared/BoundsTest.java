package nl.waaier.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.waaier.core.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "A-12/3 b", "\uD801\uDC00", "1234567890123456789012345678901234567890"})
    void aVolgnummer(String text) {
        assertThat(Bounds.appointmentId(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " 1", "1\n", "1\u00A0a", "1\u200B", "12345678901234567890123456789012345678901"})
    void notAVolgnummer(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Given.appointment(text).started());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Given.appointment(text).changedOn("2015-08-01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Given.appointment(text).endedOn("2015-08-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mentor", "mentor ", "-mentor", "mentor--2", "m\u00E9ntor"})
    void notARole(String code) {
        assertThat(Bounds.isRole(code)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Bounds.role(code));
    }

    @Test
    void aRolesCodeHasSixtyCharactersAtMost() {
        assertThat(Bounds.role("r".repeat(60))).hasSize(60);
        assertThat(Bounds.isRole("r".repeat(61))).isFalse();
    }

    @Test
    void aTeamHasANameOfAHundredCharactersAtMost() {
        assertThat(Given.role("mentor")
                        .inTeam("t".repeat(100))
                        .enteredOn("2015-08-01")
                        .team())
                .hasSize(100);
        for (String wrong : new String[] {"", " ", "t".repeat(101)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Given.role("mentor").inTeam(wrong).enteredOn("2015-08-01"));
        }
    }

    @Test
    void aGuaranteeScaleHasTheFormOfALabel() {
        assertThat(Given.appointment("1").guaranteed("LC").terms().salaryScale())
                .isEqualTo("LC");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Given.appointment("1").guaranteed("lc").terms());
    }

    @Test
    void whatIsRefusedIsNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.role("Mevrouw Jansen"))
                .withMessageNotContaining("Jansen");
    }
}
