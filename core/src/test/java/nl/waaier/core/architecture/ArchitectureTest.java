package nl.waaier.core.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.shared.Fte;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the core may know; and that each rule notices a class that breaks it. */
class ArchitectureTest {

    private static final String BAD = "nl.waaier.core.architecture.bad";

    private static final ArchRule KNOWS_NO_TECHNIQUE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "jakarta..",
                    "com.mongodb..",
                    "org.bson..",
                    "java.sql..",
                    "javax.sql..",
                    "java.net.http..",
                    "org.slf4j..")
            .because("decisions about careers must not depend on how they are asked, stored or shown");

    private static final ArchRule KNOWS_NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("a decision replayed tomorrow must come out as it does today; time is an argument");

    private static final ArchRule KNOWS_NO_CHANCE = noClasses()
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, SecureRandom.class, SplittableRandom.class, ThreadLocalRandom.class)
            .because("the same command on the same file must give the same events; identities are arguments");

    private static final ArchRule EVENTS_KNOW_ONLY_VALUES = classes()
            .that()
            .resideInAPackage("..event..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.waaier.core.shared..",
                    "nl.waaier.core.teacher.event..",
                    "nl.waaier.core.organisation.event..",
                    BAD + ".event..",
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..")
            .because("events outlive the rules and decisions of their day");

    private static final ArchRule SHARED_KNOWS_NO_PART = noClasses()
            .that()
            .resideInAnyPackage("nl.waaier.core.shared..", BAD)
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                    "nl.waaier.core.appointment..",
                    "nl.waaier.core.career..",
                    "nl.waaier.core.organisation..",
                    "nl.waaier.core.teacher.."))
            .because("every part of the core speaks in these values, so they lean on none of the parts");

    private static final ArchRule NO_CYCLES = slices().matching("nl.waaier.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package can be read after those that it stands on, and without those that stand on it");

    static Stream<ArchRule> rules() {
        return Stream.of(
                NO_CYCLES,
                KNOWS_NO_TECHNIQUE,
                KNOWS_NO_CLOCK,
                KNOWS_NO_CHANCE,
                EVENTS_KNOW_ONLY_VALUES,
                SHARED_KNOWS_NO_PART);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCoreKeeps(ArchRule rule) {
        rule.check(CoreClasses.MAIN);
    }

    @Test
    void thereIsACoreToCheck() {
        assertThat(CoreClasses.MAIN).hasSizeGreaterThan(60);
        assertThat(CoreClasses.MAIN.contain(CareerRule.class)).isTrue();
        assertThat(CoreClasses.MAIN.contain(Fte.class)).isTrue();
        assertThat(CoreClasses.MAIN.contain(ArchitectureTest.class)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleSaysWhy(ArchRule rule) {
        assertThat(rule.getDescription()).contains("because");
    }

    static Stream<Bad> badExamples() {
        return Stream.of(
                new Bad(KNOWS_NO_TECHNIQUE, "DecisionThatKnowsADatabase"),
                new Bad(KNOWS_NO_CLOCK, "DecisionsByClockOrChance$ByInstant"),
                new Bad(KNOWS_NO_CLOCK, "DecisionsByClockOrChance$ByDate"),
                new Bad(KNOWS_NO_CLOCK, "DecisionsByClockOrChance$ByClock"),
                new Bad(KNOWS_NO_CLOCK, "DecisionsByClockOrChance$ByMillis"),
                new Bad(KNOWS_NO_CHANCE, "DecisionsByClockOrChance$ById"),
                new Bad(KNOWS_NO_CHANCE, "DecisionsByClockOrChance$ByChance"),
                new Bad(KNOWS_NO_CHANCE, "DecisionsByClockOrChance$ByDice"),
                new Bad(EVENTS_KNOW_ONLY_VALUES, "event.EventThatKnowsItsRules"),
                new Bad(SHARED_KNOWS_NO_PART, "SharedThatKnowsCareers"));
    }

    @Test
    void aCycleIsNoticed() {
        assertThatThrownBy(() -> NO_CYCLES.check(new ClassFileImporter().importPackages(BAD + ".cycle")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("KnowsTheOne");
    }

    record Bad(ArchRule rule, String example) {}

    @ParameterizedTest
    @MethodSource("badExamples")
    void everyRuleNoticesABadExample(Bad bad) throws ClassNotFoundException {
        Class<?> example = Class.forName(BAD + "." + bad.example());
        assertThatThrownBy(() -> bad.rule().check(new ClassFileImporter().importClasses(example)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(example.getSimpleName());
    }
}
