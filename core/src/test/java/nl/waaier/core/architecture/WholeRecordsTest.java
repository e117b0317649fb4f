package nl.waaier.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.waaier.core.organisation.event.AccessGrant;
import nl.waaier.core.organisation.event.AccessGranted;
import nl.waaier.core.organisation.event.AccessWithdrawn;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.BoardRegistered;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.CouncilHeard;
import nl.waaier.core.organisation.event.CouncilHearing;
import nl.waaier.core.organisation.event.CouncilHearingWithdrawn;
import nl.waaier.core.organisation.event.FiguresPublished;
import nl.waaier.core.organisation.event.FunctiemixTargetAgreed;
import nl.waaier.core.organisation.event.FunctiemixTargetWithdrawn;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.organisation.event.RightsRuleSet;
import nl.waaier.core.organisation.event.RightsRuleSetAdopted;
import nl.waaier.core.organisation.event.RightsRuleSetWithdrawn;
import nl.waaier.core.organisation.event.RoleDefined;
import nl.waaier.core.organisation.event.RoleRestSet;
import nl.waaier.core.organisation.event.ScaleLadderSet;
import nl.waaier.core.organisation.event.ScaleLadderWithdrawn;
import nl.waaier.core.organisation.event.SchoolClosed;
import nl.waaier.core.organisation.event.SchoolClosingWithdrawn;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.organisation.event.SchoolTeam;
import nl.waaier.core.organisation.event.TargetScope;
import nl.waaier.core.organisation.event.TargetShares;
import nl.waaier.core.organisation.event.TeamDefined;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.organisation.event.WantedRoleAgreed;
import nl.waaier.core.organisation.event.WantedRoleWithdrawn;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CouncilKind;
import nl.waaier.core.shared.CouncilOutcome;
import nl.waaier.core.shared.CouncilRight;
import nl.waaier.core.shared.CouncilSubject;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.GrantId;
import nl.waaier.core.shared.GrantedRole;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.RightsBasis;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.StaffCategory;
import nl.waaier.core.shared.TeamKind;
import nl.waaier.core.teacher.event.PersonErased;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TextsErased;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenRight;
import nl.waaier.core.testing.RandomHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Stored records refuse to be read without what must be told, and have no place for who somebody is. */
class WholeRecordsTest {

    /**
     * Text that is neither a value type nor {@code PersonalText}: codes, names of things and of organisations. Whoever
     * adds one says here that it is never about a person.
     */
    private static final Set<String> TEXT_ABOUT_THINGS = Set.of(
            "appointmentId",
            "role",
            "team",
            "salaryScale",
            "name",
            "municipality",
            "dutchName",
            "englishName",
            "label",
            "trajectory",
            "fromScale",
            "recognisedRole",
            "ladder",
            "labels",
            "toScale",
            "deciders",
            "target",
            "code",
            "why",
            "agreedWith",
            "activity",
            "source");

    private static Map<Class<?>, Record> events() {
        Map<Class<?>, Record> events = new HashMap<>();
        for (long seed = 0; seed < 100; seed++) {
            RandomHistory.events(seed, 40).forEach(e -> events.put(e.getClass(), (Record) e));
        }
        WantedRole wanted = new WantedRole(
                "coaches", null, null, "coach", 2, null, null, null, Given.day("2020-08-01"), null, null, null);
        RightsRuleSet rights = new RightsRuleSet(
                "ruimer",
                Sector.VO,
                StaffCategory.OP,
                Given.day("2014-08-01"),
                null,
                GivenRight.hoursAndEuros("90", "600"),
                true,
                RightsBasis.BESTUUR,
                "besluit");
        AccessGrant grant = new AccessGrant(
                GrantId.of("40000000-0000-4000-8000-000000000001"),
                AccountId.of("40000000-0000-4000-8000-000000000002"),
                GrantedRole.TEAMLEIDER,
                List.of(),
                List.of(new SchoolTeam(Given.SCHOOL, "team")),
                null,
                null,
                Given.day("2026-12-01"),
                null);
        CouncilHearing hearing = new CouncilHearing(
                "verwerking",
                CouncilSubject.VERWERKING,
                CouncilKind.PMR,
                CouncilRight.INSTEMMING,
                CouncilOutcome.AKKOORD,
                Given.day("2020-05-14"),
                Given.day("2020-08-01"),
                null,
                null);
        Stream.of(
                        new TextsErased(
                                Given.TEACHER, Given.BOARD, RetentionClass.TEXTS, ErasureGround.VERZOEK, List.of(0L)),
                        new PersonErased(Given.TEACHER, Given.BOARD, ErasureGround.VERZOEK),
                        new BoardRegistered(Given.BOARD, "Stichting", null),
                        new SchoolRegistered(Given.BOARD, Given.SCHOOL, "Lyceum", Sector.VO, null, null, null),
                        new SchoolClosed(Given.BOARD, Given.SCHOOL, Given.day("2022-07-31"), null),
                        new SchoolClosingWithdrawn(Given.BOARD, Given.SCHOOL, Given.text("verkeerd")),
                        new RoleDefined(
                                Given.BOARD, "coach", "Coach", "Coach", CareerDomain.COLLEGAS, null, null, null),
                        new TeamDefined(Given.BOARD, Given.SCHOOL, "team", "Team", TeamKind.TEAM, null, null),
                        new RoleRestSet(Given.BOARD, 92),
                        new FiguresPublished(Given.BOARD, Given.day("2020-10-01")),
                        new PromotionPolicyAdopted(Given.BOARD, Given.day("2020-08-01"), List.of()),
                        new PromotionPolicyWithdrawn(Given.BOARD, Given.day("2020-08-01"), Given.text("vergissing")),
                        new ChangePolicy(null, null, null, null, List.of()),
                        new RequiredStep(List.of(PromotionStep.ADVIES), false, 0, List.of()),
                        new ScaleLadderSet(Given.BOARD, "oop", "OOP", null, List.of("B", "A")),
                        new ScaleLadderWithdrawn(Given.BOARD, "oop", Given.text("vervallen")),
                        new FunctiemixTargetAgreed(
                                Given.BOARD,
                                "convenant",
                                new TargetScope(Sector.VO, null, null),
                                null,
                                null,
                                TargetShares.of(Map.of("LC", new Percentage(550))),
                                null,
                                null),
                        new FunctiemixTargetWithdrawn(Given.BOARD, "convenant", Given.text("verkeerd")),
                        wanted,
                        new WantedRoleAgreed(Given.BOARD, wanted),
                        new WantedRoleWithdrawn(Given.BOARD, "coaches", Given.text("verkeerd")),
                        hearing,
                        new CouncilHeard(Given.BOARD, hearing),
                        new CouncilHearingWithdrawn(Given.BOARD, "verwerking", Given.text("verkeerd")),
                        rights,
                        new RightsRuleSetAdopted(Given.BOARD, rights),
                        new RightsRuleSetWithdrawn(Given.BOARD, "ruimer", Given.text("verkeerd")),
                        grant,
                        new AccessGranted(Given.BOARD, grant, null),
                        new AccessWithdrawn(
                                Given.BOARD,
                                grant.id(),
                                Given.day("2026-12-01"),
                                grant.account(),
                                Given.text("andere baan")))
                .forEach(e -> events.put(e.getClass(), e));
        events.put(
                Given.appointment("1").terms().getClass(),
                Given.appointment("1").terms());
        events.put(
                Given.appointment("1").started().functionScale().getClass(),
                Given.appointment("1").started().functionScale());
        return events;
    }

    @Test
    void noEventIsForgottenHere() {
        Set<String> all = new TreeSet<>();
        for (JavaClass type : CoreClasses.MAIN) {
            if ((type.isAssignableTo(TeacherEvent.class) || type.isAssignableTo(BoardEvent.class))
                    && !type.isInterface()) {
                all.add(type.getName());
            }
        }
        Set<String> here = new TreeSet<>();
        events().keySet().forEach(type -> here.add(type.getName()));
        assertThat(here).containsAll(all);
    }

    @TestFactory
    Stream<DynamicTest> whatMustBeToldIsAskedFor() {
        List<DynamicTest> tests = new ArrayList<>();
        events().forEach((type, record) -> {
            for (RecordComponent component : type.getRecordComponents()) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && !component.getType().isPrimitive()) {
                    tests.add(DynamicTest.dynamicTest(
                            type.getSimpleName() + " without " + component.getName(),
                            () -> assertThatThrownBy(() -> copyWithout(component, record))
                                    .isInstanceOf(NullPointerException.class)
                                    .hasMessageStartingWith("required value")));
                }
            }
        });
        return tests.stream();
    }

    private static void copyWithout(RecordComponent missing, Record record) throws Throwable {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getName().equals(missing.getName())
                    ? null
                    : components[i].getAccessor().invoke(record);
        }
        Constructor<?> constructor = record.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        try {
            constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void noEventHasAPlaceForWhoSomebodyIs() {
        for (Class<?> type : events().keySet()) {
            assertThat(placesForPersons(type)).as(type.getSimpleName()).isEmpty();
        }
    }

    @Test
    void aPlaceForWhoSomebodyIsWouldBeFound() {
        record Renamed(String lastName, Object anything, List<String> initials) {}
        assertThat(placesForPersons(Renamed.class)).containsExactly("lastName", "anything", "initials");
    }

    private static List<String> placesForPersons(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> !isSafe(c))
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean isSafe(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list && list.getRawType() == List.class) {
            return isSafe(list.getActualTypeArguments()[0], component.getName());
        }
        return isSafe(component.getType(), component.getName());
    }

    private static boolean isSafe(Type type, String name) {
        boolean plain = Set.<Type>of(
                        java.time.LocalDate.class,
                        java.util.UUID.class,
                        boolean.class,
                        Boolean.class,
                        int.class,
                        Integer.class,
                        long.class,
                        Long.class)
                .contains(type);
        boolean ofCore = type instanceof Class<?> c
                && c.getPackageName().startsWith("nl.waaier.core.")
                && (c.isRecord() || c.isEnum());
        return plain || ofCore || (type == String.class && TEXT_ABOUT_THINGS.contains(name));
    }
}
