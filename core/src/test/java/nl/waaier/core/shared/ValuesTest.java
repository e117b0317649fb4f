package nl.waaier.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import nl.waaier.core.appointment.AppointmentRule;
import nl.waaier.core.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Test
    void personalTextIsNeverPrinted() {
        PersonalText text = new PersonalText("Mevrouw Jansen vond het goed");
        Notes notes = new Notes(text, text, text);
        assertThat(text.toString()).doesNotContain("Jansen");
        assertThat(notes.toString()).doesNotContain("Jansen");
        assertThat(Given.role("mentor").noting(notes).enteredOn("2015-08-01").toString())
                .doesNotContain("Jansen");
        assertThat(Given.retracted(0, Given.mentorSince("2015-08-01"), "Jansen vergiste zich")
                        .toString())
                .doesNotContain("Jansen");
        assertThat(String.valueOf(catchMessage())).doesNotContain("Jansen");
    }

    private static String catchMessage() {
        try {
            new PersonalText("Jansen".repeat(PersonalText.MAX_LENGTH));
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void personalTextHasBounds() {
        assertThat(new PersonalText("x".repeat(PersonalText.MAX_LENGTH)).value())
                .hasSize(2000);
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonalText("x".repeat(2001)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonalText(" \t"));
    }

    @Test
    void categoriesFallIntoDuosGroups() {
        for (int number = 1; number <= 18; number++) {
            PositionCategory category = new PositionCategory(number);
            assertThat(category.isManagement()).as("%d", number).isEqualTo(number <= 4);
            assertThat(category.isTeacher()).as("%d", number).isEqualTo(number == 8 || number == 9);
            assertThat(category.isTeacherInTraining()).as("%d", number).isEqualTo(number == 10);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new PositionCategory(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PositionCategory(19));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16ah", "1AHA", "16AHX", "16AH\n", "", "١٦AH"})
    void notABrin(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Brin(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "123456", "1234a", "12345\n", "", "١٢٣٤٥"})
    void notABoardNumber(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BoardNumber(value));
    }

    @Test
    void leadingZerosCount() {
        assertThat(new BoardNumber("00042")).hasToString("00042");
        assertThat(new BoardNumber("00042").streamId()).isEqualTo("board:00042");
    }

    @Test
    void streamsOfTeachersAndBoardsAreKeptApart() {
        assertThat(Given.TEACHER.streamId()).isEqualTo("teacher:" + Given.TEACHER);
        assertThat(TeacherId.of(Given.TEACHER.toString())).isEqualTo(Given.TEACHER);
    }

    @Test
    void stagesRiseToMaster() {
        assertThat(CareerStage.IN_OPLEIDING.next()).hasValue(CareerStage.STARTER);
        assertThat(CareerStage.STARTER.next()).hasValue(CareerStage.ERVAREN);
        assertThat(CareerStage.ERVAREN.next()).hasValue(CareerStage.MEESTER);
        assertThat(CareerStage.MEESTER.next()).isEmpty();
    }

    @Test
    void thereAreFourDomains() {
        assertThat(CareerDomain.find(0)).isEmpty();
        assertThat(CareerDomain.find(1)).hasValue(CareerDomain.LEERLINGEN);
        assertThat(CareerDomain.find(4)).hasValue(CareerDomain.COLLEGAS);
        assertThat(CareerDomain.find(5)).isEmpty();
    }

    @Test
    void theCodeOfARuleIsTheSameInEveryLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(AppointmentRule.CHANGE_WITHIN_APPOINTMENT.code()).isEqualTo("change-within-appointment");
        } finally {
            Locale.setDefault(before);
        }
    }
}
