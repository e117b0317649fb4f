package nl.waaier.api.asking.promotion;

import static nl.waaier.api.testing.TestWorld.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Scopes;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.ForbiddenException;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.core.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods, dates and school years: as asked, by default, and to an auditor of 2015-01-01 to 2020-12-31. */
class AskedPeriodsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Scope BESTUUR = Scopes.of(caller(UserRole.BESTUUR), TODAY);
    private static final Scope AUDITOR = Scopes.of(caller(UserRole.AUDITOR), TODAY);

    @Test
    void aPeriodIsUnboundedUnlessAskedAndAnAuditorsIsTheAudit() {
        assertThat(AuditPeriod.of(BESTUUR, null, null)).isEqualTo(new AuditPeriod(null, null));
        assertThat(AuditPeriod.of(AUDITOR, null, null))
                .isEqualTo(new AuditPeriod(TestWorld.AUDIT_FROM, TestWorld.AUDIT_UNTIL));
        LocalDate day = LocalDate.of(2016, 1, 1);
        assertThat(AuditPeriod.of(AUDITOR, day, null)).isEqualTo(new AuditPeriod(day, TestWorld.AUDIT_UNTIL));
    }

    @Test
    void anAuditorAsksWithinThePeriodOfTheAuditOnly() {
        LocalDate before = TestWorld.AUDIT_FROM.minusDays(1);
        LocalDate afterwards = TestWorld.AUDIT_UNTIL.plusDays(1);
        assertThatThrownBy(() -> AuditPeriod.of(AUDITOR, before, null)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> AuditPeriod.of(AUDITOR, null, afterwards)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> AuditPeriod.referenceDate(AUDITOR, afterwards)).isInstanceOf(ForbiddenException.class);
        assertThat(AuditPeriod.referenceDate(AUDITOR, null)).isEqualTo(TestWorld.AUDIT_UNTIL);
        assertThat(AuditPeriod.referenceDate(BESTUUR, null)).isEqualTo(TODAY);
        assertThat(AuditPeriod.referenceDate(BESTUUR, before)).isEqualTo(before);
    }

    @Test
    void aPeriodRunsForward() {
        assertThatThrownBy(() -> {
                    Faults faults = new Faults();
                    AuditPeriod.check(TODAY, TODAY.minusDays(1), faults);
                    faults.check();
                })
                .isInstanceOf(InvalidRequestException.class);
        AuditPeriod day = AuditPeriod.of(BESTUUR, TODAY, TODAY);
        assertThat(day.contains(TODAY)).isTrue();
        assertThat(day.contains(TODAY.plusDays(1))).isFalse();
        assertThat(day.contains(TODAY.minusDays(1))).isFalse();
    }

    @Test
    void schoolYearsAreTheLastTenAndAnAuditorsLieWholeInTheAudit() {
        assertThat(years(BESTUUR, null, null)).isEqualTo(span(2016, 2025));
        assertThat(years(BESTUUR, null, "2010/2011")).isEqualTo(span(2001, 2010));
        assertThat(years(AUDITOR, null, null)).isEqualTo(span(2015, 2019));
        assertThat(years(AUDITOR, "2016/2017", "2016/2017")).isEqualTo(span(2016, 2016));
    }

    @ParameterizedTest
    @CsvSource({"2014/2015,2015/2016", "2015/2016,2020/2021"})
    void anAuditorIsRefusedASchoolYearThatLeavesTheAudit(String from, String until) {
        assertThatThrownBy(() -> years(AUDITOR, from, until)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void anAuditWithoutAWholeSchoolYearHasNone() {
        Caller tooShort = new Caller(
                "https://issuer.test",
                "auditor",
                UserRole.AUDITOR,
                TestWorld.BOARD,
                Set.of(),
                null,
                LocalDate.of(2015, 8, 2),
                LocalDate.of(2016, 7, 31));
        assertThatThrownBy(() -> years(Scopes.of(tooShort, TODAY), null, null)).isInstanceOf(ForbiddenException.class);
    }

    @ParameterizedTest
    @CsvSource({"2016/2017,2015/2016", "1989/1990,2000/2001", "1990/1991,2030/2031"})
    void otherSchoolYearsAreFaults(String from, String until) {
        assertThatThrownBy(() -> years(BESTUUR, from, until)).isInstanceOf(InvalidRequestException.class);
    }

    private static SchoolYears years(Scope scope, @Nullable String from, @Nullable String until) {
        Faults faults = new Faults();
        SchoolYears years = SchoolYears.of(scope, year(from), year(until), faults);
        faults.check();
        return years.allowed(scope);
    }

    private static @Nullable SchoolYear year(@Nullable String text) {
        return text == null ? null : SchoolYear.parse(text);
    }

    private static SchoolYears span(int first, int last) {
        return new SchoolYears(new SchoolYear(first), new SchoolYear(last));
    }
}
