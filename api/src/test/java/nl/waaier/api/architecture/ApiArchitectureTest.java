package nl.waaier.api.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.Application;
import nl.waaier.api.platform.person.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the parts of the product may know of each other; and that each rule notices classes that break it. */
class ApiArchitectureTest {

    /** Where the product's own classes are, and no others. */
    private static final JavaClasses MAIN = new ClassFileImporter()
            .importUrl(Application.class.getProtectionDomain().getCodeSource().getLocation());

    private static final JavaClasses BAD = new ClassFileImporter().importPackages("nl.waaier.api.architecture.bad");

    private static final ArchRule NO_CYCLES = slices().matching("nl.waaier.api.(**)")
            .should()
            .beFreeOfCycles()
            .because("of two packages that know each other neither can be read, or changed, alone");

    private static final ArchRule NOTHING_LEANS_ON_THE_SAMPLE = noClasses()
            .that()
            .resideOutsideOfPackages("..api.sample..", "..bad.sample..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..api.sample..", "..bad.sample..")
            .because("the sample could be taken out of the product, and what is real would not notice");

    private static final ArchRule THE_PLATFORM_KNOWS_NOTHING_ON_IT = noClasses()
            .that()
            .resideInAnyPackage("..api.platform..", "..bad.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..api.asking..", "..api.recording..", "..api.importing..", "..api.operations..", "..bad.asking..")
            .because("what everything stands on is read first, and alone");

    private static final ArchRule WHAT_TAKES_IN_KNOWS_NO_QUESTION = noClasses()
            .that()
            .resideInAnyPackage("..api.recording..", "..api.importing..", "..bad.recording..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..api.asking..", "..bad.asking..")
            .because("what is recorded does not depend on how it is asked for");

    private static final Set<String> NAMES = Set.of("givenName", "prefix", "familyName", "email");

    private static final ArchRule A_NAME_IS_HAD_IN_ONE_WAY = noClasses()
            .that()
            .resideOutsideOfPackages("..api.platform.person..", "..api.importing..", "..api.recording.person..")
            .and()
            .doNotHaveSimpleName("PersonNames")
            .and()
            .doNotHaveSimpleName("NamedPersons")
            .should()
            .callMethodWhere(describe(
                    "tells what a person is called",
                    (JavaMethodCall call) ->
                            call.getTargetOwner().isEquivalentTo(Person.class) && NAMES.contains(call.getName())))
            .because("whom an answer names, it shows, and whom it shows is on the access list");

    static Stream<ArchRule> rules() {
        return Stream.of(
                NO_CYCLES,
                NOTHING_LEANS_ON_THE_SAMPLE,
                THE_PLATFORM_KNOWS_NOTHING_ON_IT,
                WHAT_TAKES_IN_KNOWS_NO_QUESTION,
                A_NAME_IS_HAD_IN_ONE_WAY);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeeps(ArchRule rule) {
        rule.check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleNoticesABadExample(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(BAD)).isInstanceOf(AssertionError.class);
    }

    @Test
    void thereIsAProductToCheck() {
        assertThat(MAIN).hasSizeGreaterThan(200);
        assertThat(MAIN.contain(Application.class)).isTrue();
        assertThat(MAIN.contain(ApiArchitectureTest.class)).isFalse();
    }

    /** Of two classes of one name a reader opens the wrong one. */
    @Test
    void noTwoClassesHaveOneName() {
        assertThat(ofOneName(MAIN)).isEmpty();
        assertThat(ofOneName(new ClassFileImporter().importClasses(java.util.Date.class, java.sql.Date.class)))
                .containsOnlyKeys("Date");
    }

    private static Map<String, List<String>> ofOneName(JavaClasses classes) {
        return classes.stream()
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
                // A template is named after its file, and found by its folder.
                .filter(each -> !each.getSimpleName().startsWith("Jte"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getPackageName, Collectors.toList())))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
