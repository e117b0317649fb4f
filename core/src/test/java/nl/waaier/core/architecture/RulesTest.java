package nl.waaier.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.core.shared.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All business rules: told in {@code docs/rules.md}, in both languages, and each broken by some test. */
class RulesTest {

    private static final String TESTS = SourceTree.javaFiles("test").stream()
            .filter(f -> f.startsWith(SourceTree.ROOT.resolve("core")))
            .map(SourceTree::read)
            .collect(Collectors.joining("\n"));

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

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsNamedByATest(Rule rule) {
        String name = ((Enum<?>) rule).getDeclaringClass().getSimpleName() + "." + rule.name();
        assertThat(TESTS.contains(name + ")") || TESTS.contains(name + ".code()"))
                .as("a test that breaks %s", name)
                .isTrue();
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
