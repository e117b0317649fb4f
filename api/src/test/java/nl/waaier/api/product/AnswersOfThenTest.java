package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.organisation.command.AgreeWantedRole;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.Desk;
import nl.waaier.core.teacher.command.TeacherCommand;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.RandomHistory;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * "As known on" a moment is what was answered at that moment, to the letter: a random history of facts, corrections,
 * retractions and deliveries, with every kind of question asked after each of them, and asked again at the end.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersOfThenTest {

    private static final BoardNumber BOARD = new BoardNumber("41234");
    private static final String BESTUUR = Product.token(UserRole.BESTUUR, BOARD);
    private static final int COMMANDS = 240;
    private static final int TEACHERS = 3;

    private Product product;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data.resolve("run"), Map.of());
        Delivery delivery = new Delivery()
                .row("organisatie", "VO;41234;Stichting Toets;16AH;Toetsschool;UTRECHT;J")
                .row("organisatie", "VO;41234;Stichting Toets;02XY;Andere school;UTRECHT;J");
        for (int i = 1; i <= TEACHERS; i++) {
            delivery.row("leraren", "41234;" + i + ";Anna;;Nummer" + i + ";;1980-02-29");
        }
        product.bean(Imports.class).run(delivery.folder(data), false, "operator", Progress.NONE);
        for (Brin school : List.of(new Brin("16AH"), new Brin("02XY"))) {
            product.bean(CommandGateway.class).sendAndWait(new AgreeWantedRole(BOARD, mentors(school), null));
        }
    }

    private static WantedRole mentors(Brin school) {
        return new WantedRole(
                "mentors-" + school.value().toLowerCase(Locale.ROOT),
                school,
                null,
                "mentor",
                2,
                CareerStage.STARTER,
                null,
                null,
                LocalDate.of(2012, 8, 1),
                null,
                null,
                null);
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void whatWasAnsweredThenIsAnsweredStill() {
        Map<TeacherId, TeacherFile> files = new HashMap<>();
        product.bean(PersonRegister.class).find(BOARD, List.of("1", "2", "3")).values().stream()
                .forEach(person -> files.put(person.id(), TeacherFile.empty(person.id(), BOARD)));
        List<TeacherId> teachers = files.keySet().stream()
                .sorted(Comparator.comparing(TeacherId::toString))
                .toList();
        List<String> questions = questions(teachers.getFirst());
        Map<Instant, Map<String, JsonNode>> given = new LinkedHashMap<>();
        Random random = new Random(20141001);
        for (int i = 0; i < COMMANDS; i++) {
            TeacherId teacher = teachers.get(random.nextInt(teachers.size()));
            TeacherFile file = Objects.requireNonNull(files.get(teacher));
            TeacherCommand command = RandomHistory.command(random.nextLong(), file, teacher, BOARD);
            List<TeacherEvent> events = accepted(file, command);
            if (!events.isEmpty()) {
                product.bean(CommandGateway.class).sendAndWait(command);
                files.put(teacher, GivenFile.after(file, events));
                product.awaitReadModel();
                Map<String, JsonNode> answers = new HashMap<>();
                questions.forEach(question -> answers.put(question, ask(question)));
                given.put(momentThatIsOver(), answers);
            }
        }

        assertThat(given).hasSizeGreaterThan(30);
        for (String question : questions) {
            Set<JsonNode> different = new HashSet<>();
            given.forEach((moment, answers) -> {
                assertThat(ask(question + (question.contains("?") ? "&" : "?") + "knownOn=" + moment))
                        .as("%s as known on %s", question, moment)
                        .isEqualTo(answers.get(question));
                different.add(answers.get(question));
            });
            // An answer that never changed would prove nothing.
            assertThat(different).as(question).hasSizeGreaterThan(2);
        }
    }

    private static List<String> questions(TeacherId teacher) {
        String board = "/v1/boards/" + BOARD;
        List<String> questions = new ArrayList<>(List.of(
                board + "/functiemix?referenceDate=2016-10-01",
                board + "/functiemix-series?fromYear=2012&untilYear=2023",
                board + "/functiemix/posts?referenceDate=2017-10-01",
                board + "/functiemix-explanation?from=2014-10-01&until=2018-10-01",
                board + "/functiemix-explanation/persons?from=2013-10-01&until=2019-10-01",
                board + "/role-mix?referenceDate=2018-10-01",
                "/v1/schools/16AH/role-mix?referenceDate=2019-10-01",
                "/v1/schools/16AH/functiemix?referenceDate=2015-10-01",
                board + "/wanted-roles/compared?referenceDate=2018-10-01",
                "/v1/schools/16AH/wanted-roles/compared?referenceDate=2019-10-01",
                board + "/career-flows?schoolYear=2017/2018",
                "/v1/schools/16AH/career-flows?schoolYear=2018/2019",
                board + "/promotions?referenceDate=2024-10-01",
                board + "/promotion-counts",
                board + "/unexplained-changes"));
        questions.add("/v1/teachers/" + teacher + "/timeline?withdrawn=true&size=200");
        questions.add("/v1/teachers/" + teacher + "/duties?referenceDate=2018-10-01");
        questions.add("/v1/teachers/" + teacher + "/promotions?referenceDate=2024-10-01");
        return questions;
    }

    private static List<TeacherEvent> accepted(TeacherFile file, TeacherCommand command) {
        try {
            return Desk.decide(file, command);
        } catch (RuleBroken refused) {
            return List.of();
        }
    }

    /** What is recorded from now on is recorded in a later millisecond. */
    private static Instant momentThatIsOver() {
        Instant moment = Instant.ofEpochMilli(Instant.now().toEpochMilli());
        while (Instant.now().toEpochMilli() == moment.toEpochMilli()) {
            Thread.onSpinWait();
        }
        return moment;
    }

    /** Without the moment of knowing, which is the only thing in which the two may differ. */
    private JsonNode ask(String path) {
        HttpResponse<String> response = product.http().get(path, BESTUUR);
        assertThat(response.statusCode()).as(path + "\n" + response.body()).isEqualTo(200);
        JsonNode answer = Http.read(response);
        ((ObjectNode) answer).remove("knownOn");
        return answer;
    }
}
