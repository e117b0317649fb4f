package nl.waaier.api.asking.functiemix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.testing.TestWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainedPeriodTest {

    private static final LocalDate LATEST = LocalDate.of(2024, 10, 1);

    @ParameterizedTest
    @CsvSource({
        ",,2023-10-01,2024-10-01",
        "2010-10-01,,2010-10-01,2024-10-01",
        ",2017-10-01,2016-10-01,2017-10-01",
        ",2017-10-02,2017-10-01,2017-10-02",
        ",2017-03-01,2016-10-01,2017-03-01",
        "2014-01-01,2014-01-02,2014-01-01,2014-01-02"
    })
    void asAskedOrElseTheLastTwoReferenceDates(
            @Nullable LocalDate from, @Nullable LocalDate until, LocalDate first, LocalDate second) {
        assertThat(period(TestWorld.caller(UserRole.HR), from, until)).isEqualTo(new ExplainedPeriod(first, second));
    }

    @Test
    void toAnAuditorTheLastOneInsideThePeriodOfTheAudit() {
        Caller auditor = new Caller(
                "https://issuer.test",
                "auditor",
                UserRole.AUDITOR,
                TestWorld.BOARD,
                Set.of(),
                null,
                LocalDate.of(2015, 1, 1),
                LocalDate.of(2017, 9, 30));
        assertThat(period(auditor, null, null))
                .isEqualTo(new ExplainedPeriod(LocalDate.of(2015, 10, 1), LocalDate.of(2016, 10, 1)));
    }

    @ParameterizedTest
    @CsvSource({"2017-10-01,2017-10-01", "2017-10-02,2017-10-01", "2024-10-01,"})
    void theSecondDateIsAfterTheFirst(LocalDate from, @Nullable LocalDate until) {
        assertThatThrownBy(() -> period(TestWorld.caller(UserRole.HR), from, until))
                .isInstanceOf(InvalidRequestException.class);
    }

    private static ExplainedPeriod period(Caller caller, @Nullable LocalDate from, @Nullable LocalDate until) {
        Faults faults = new Faults();
        ExplainedPeriod period = ExplainedPeriod.of(caller, from, until, LATEST, faults);
        faults.check();
        return period;
    }
}
