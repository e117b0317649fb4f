package nl.waaier.api.asking.functiemix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.testing.TestWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesYearsTest {

    private static final LocalDate LATEST = LocalDate.of(2024, 10, 1);

    @Test
    void aSeriesHasTheLastTenYearsUnlessAskedOtherwise() {
        Caller hr = TestWorld.caller(UserRole.HR);
        assertThat(of(hr, null, null)).isEqualTo(years(2015, 2024));
        assertThat(of(hr, 2001, 2003)).isEqualTo(years(2001, 2003));
        assertThat(of(hr, null, 1995)).isEqualTo(years(1990, 1995));
        assertThat(of(hr, 2195, 2199)).isEqualTo(years(2195, 2199));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-01-01, 2020-12-31, 2015, 2020",
        "2015-10-01, 2020-10-01, 2015, 2020",
        "2015-10-02, 2020-09-30, 2016, 2019",
        "2000-01-01, 2020-12-31, 2011, 2020",
        "2020-01-01, 2099-12-31, 2020, 2024",
    })
    void toAnAuditorItLiesInsideThePeriodOfTheAudit(LocalDate from, LocalDate until, int first, int last) {
        assertThat(of(auditor(from, until), null, null)).isEqualTo(years(first, last));
    }

    @Test
    void whatAnAuditorAsksForIsLeftToTheRulesOfAccess() {
        Caller auditor = auditor(LocalDate.of(2015, 1, 1), LocalDate.of(2016, 12, 31));
        assertThat(of(auditor, 2013, null)).isEqualTo(years(2013, 2016));
        assertThat(of(auditor, null, 2018)).isEqualTo(years(2015, 2018));
    }

    @Test
    void aPeriodWithoutAReferenceDateGivesOneOutsideIt() {
        LocalDate from = LocalDate.of(2015, 1, 1);
        LocalDate until = LocalDate.of(2015, 6, 30);
        assertThat(of(auditor(from, until), null, null))
                .isNotEmpty()
                .noneMatch(date -> !date.isBefore(from) && !date.isAfter(until));
    }

    @ParameterizedTest
    @CsvSource({"1989, 1995", "2020, 2019", "1990, 2030", "2195, 2200", ", 2147483647", "-2147483648,", "2147483647,"})
    void yearsOutOfBoundsAreRefused(@Nullable Integer from, @Nullable Integer until) {
        assertThatThrownBy(() -> of(TestWorld.caller(UserRole.HR), from, until))
                .isInstanceOf(InvalidRequestException.class);
    }

    private static List<LocalDate> of(Caller caller, @Nullable Integer from, @Nullable Integer until) {
        Faults faults = new Faults();
        List<LocalDate> years = SeriesYears.of(caller, from, until, LATEST, faults);
        faults.check();
        return years;
    }

    private static Caller auditor(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new Caller(
                "https://issuer.test", "auditor", UserRole.AUDITOR, TestWorld.BOARD, Set.of(), null, from, until);
    }

    private static List<LocalDate> years(int from, int until) {
        return IntStream.rangeClosed(from, until)
                .mapToObj(year -> LocalDate.of(year, 10, 1))
                .toList();
    }
}
