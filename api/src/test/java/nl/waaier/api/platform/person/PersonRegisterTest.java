package nl.waaier.api.platform.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.testing.Careers;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DuplicateKeyException;

/** Who is who, on every database. */
@ParameterizedClass
@EnumSource
class PersonRegisterTest {

    private static final BoardNumber ELSEWHERE = new BoardNumber("40000");

    private final Databases.Kind kind;

    @TempDir
    private Path directory;

    private ConfigurableApplicationContext node;
    private PersonRegister register;

    @SuppressWarnings("NullAway.Init")
    PersonRegisterTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        node = EventStores.open(kind.url(directory), PersonRegister.class);
        register = node.getBean(PersonRegister.class);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aPersonComesBackAsRegistered() {
        Person whole = new Person(
                Careers.somebody(),
                Careers.BOARD,
                "00042",
                "Zoë",
                "van der",
                "IJssel-Çelik",
                "z@example.org",
                LocalDate.of(1937, 7, 1));
        Person bare = person(Careers.BOARD, "7");
        register.save(List.of(whole, bare));

        assertThat(register.find(whole.id())).contains(whole);
        assertThat(register.find(Set.of(whole.id(), bare.id(), Careers.somebody())))
                .containsOnlyKeys(whole.id(), bare.id())
                .containsEntry(bare.id(), bare);
        assertThat(register.find(Careers.somebody())).isEmpty();
    }

    @Test
    void aBirthDateIsTheSameDayOnEveryMachine() {
        Person born =
                new Person(Careers.somebody(), Careers.BOARD, "1", null, null, null, null, LocalDate.of(1980, 4, 6));
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            register.save(List.of(born));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(register.find(born.id())).contains(born);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void numbersAreLookedUpWithinTheBoardOnly() {
        Person here = person(Careers.BOARD, "1");
        Person there = person(ELSEWHERE, "1");
        register.save(List.of(here, there));

        assertThat(register.find(Careers.BOARD, List.of("1", "2", "1")))
                .containsOnlyKeys("1")
                .containsValue(here);
        assertThat(register.find(ELSEWHERE, List.of("1"))).containsValue(there);
        assertThat(register.find(ELSEWHERE, List.of())).isEmpty();
    }

    @Test
    void savingAgainBringsUpToDateAndTheLastOfTwoCounts() {
        Person before = person(Careers.BOARD, "1");
        Person after = new Person(before.id(), Careers.BOARD, "1", "An", null, "Bos", null, null);
        register.save(List.of(before, before, after));
        assertThat(register.find(before.id())).contains(after);

        register.save(List.of(before, person(Careers.BOARD, "2")));
        assertThat(register.find(before.id())).contains(before);
    }

    @Test
    void aNumberBelongsToOnePersonOfABoard() {
        register.save(List.of(person(Careers.BOARD, "1")));
        assertThatThrownBy(() -> register.save(List.of(person(Careers.BOARD, "1"))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aPersonNeverMovesToAnotherBoard() {
        Person person = person(Careers.BOARD, "1");
        register.save(List.of(person));
        Person moved = new Person(person.id(), ELSEWHERE, "1", null, null, null, null, null);
        assertThatThrownBy(() -> register.save(List.of(moved))).isInstanceOf(DuplicateKeyException.class);
        assertThat(register.find(person.id())).contains(person);
    }

    @Test
    void manyAreSavedAndFoundAtOnce() {
        List<Person> many = IntStream.range(0, 2_500)
                .mapToObj(i -> person(Careers.BOARD, Integer.toString(i)))
                .toList();
        register.save(many);
        assertThat(register.find(many.stream().map(Person::id).toList()).values())
                .containsExactlyInAnyOrderElementsOf(many);
        assertThat(register.find(
                        Careers.BOARD,
                        many.stream().map(Person::personnelNumber).toList()))
                .hasSize(2_500);
    }

    @Test
    void savingIsPartOfARunningUnit() {
        Person person = person(Careers.BOARD, "1");
        assertThatThrownBy(() -> node.getBean(UnitsOfWork.class).inOne(() -> {
                    register.save(List.of(person));
                    assertThat(register.find(person.id())).isPresent();
                    throw new IllegalStateException("halfway");
                }))
                .hasMessage("halfway");
        assertThat(register.find(person.id())).isEmpty();
    }

    private static Person person(BoardNumber board, String number) {
        TeacherId id = Careers.somebody();
        return new Person(id, board, number, null, null, null, null, null);
    }
}
