package nl.waaier.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.FactRule;
import nl.waaier.core.testing.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** All business rules: told in {@code docs/rules.md}, in both languages, and each broken by some test. */
class RulesTest {

    /** These tests say by which rule a decision is refused, and run once more here, to see that it is. */
    private static final String[] DECISIONS = {
        "nl.waaier.core.organisation", "nl.waaier.core.promotion", "nl.waaier.core.teacher"
    };

    private static final Set<Rule> REFUSED_BY = refusedBy(DECISIONS);

    static Stream<Rule> rules() {
        List<Class<?>> enums = new ArrayList<>();
        for (JavaClass type : CoreClasses.MAIN) {
            if (type.isEnum() && type.isAssignableTo(Rule.class)) {
                enums.add(type.reflect());
            }
        }
        return enums.stream()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Rule.class::cast);
    }

    private static Set<Rule> refusedBy(String... packages) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Set<Rule> refused = Refusals.during(() -> LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Stream.of(packages)
                                        .map(DiscoverySelectors::selectPackage)
                                        .toList())
                                .filters(
                                        EngineFilter.includeEngines("junit-jupiter"),
                                        ClassNameFilter.excludeClassNamePatterns(".*(Properties|LargeFile)Test"))
                                .build(),
                        summary));
        assertThat(summary.getSummary().getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName())
                .isEmpty();
        return refused;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsBrokenByATest(Rule rule) {
        assertThat(REFUSED_BY).contains(rule);
    }

    /** Planted fault: tests that are left out break no rule. */
    @Test
    void rulesThatNoTestBreaksAreNoticed() {
        assertThat(refusedBy("nl.waaier.core.organisation"))
                .contains(OrganisationRule.ROLE_ABOLISHED)
                .doesNotContain(CareerRule.ROLE_NOT_HELD, FactRule.FACT_UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsASentenceInBothLanguages(Rule rule) {
        assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(rule.dutch()).matches("[A-Z].*\\.");
        assertThat(rule.english()).matches("[A-Z].*\\.").isNotEqualTo(rule.dutch());
    }

    @Test
    void noTwoRulesShareACode() {
        assertThat(rules().map(Rule::code)).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    @Test
    void thePageOfRulesTellsThemAll() {
        assertThat(SourceTree.read(SourceTree.ROOT.resolve("docs", "rules.md"))).isEqualTo(page());
    }

    /** When a rule changes, the failure of the test above shows the page as it should be. */
    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Business rules

                Every rule by which the core refuses something, with the code that answers and reports carry and what users see.
                The code is the source of this page; a test holds them equal.
                """);
        String group = "";
        for (Rule rule : rules().toList()) {
            String type = ((Enum<?>) rule).getDeclaringClass().getSimpleName();
            if (!type.equals(group)) {
                page.append("\n## ").append(type).append("\n\n| Code | Nederlands | English |\n|---|---|---|\n");
                group = type;
            }
            page.append("| `%s` | %s | %s |\n".formatted(rule.code(), rule.dutch(), rule.english()));
        }
        return page.toString();
    }
}
