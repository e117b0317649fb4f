package nl.waaier.api.identity;

import static nl.waaier.api.identity.AccessTest.Answer.FORBIDDEN;
import static nl.waaier.api.identity.AccessTest.Answer.NOT_FOUND;
import static nl.waaier.api.identity.AccessTest.Answer.YES;
import static nl.waaier.api.testing.TestWorld.AUDIT_FROM;
import static nl.waaier.api.testing.TestWorld.AUDIT_UNTIL;
import static nl.waaier.api.testing.TestWorld.BOARD;
import static nl.waaier.api.testing.TestWorld.COLLEAGUE;
import static nl.waaier.api.testing.TestWorld.FOREIGN_BOARD;
import static nl.waaier.api.testing.TestWorld.FOREIGN_SCHOOL;
import static nl.waaier.api.testing.TestWorld.FOREIGN_TEACHER;
import static nl.waaier.api.testing.TestWorld.OTHER_SCHOOL;
import static nl.waaier.api.testing.TestWorld.SCHOOL;
import static nl.waaier.api.testing.TestWorld.TEACHER;
import static nl.waaier.api.testing.TestWorld.caller;
import static nl.waaier.api.testing.TestWorld.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.waaier.api.problem.ForbiddenException;
import nl.waaier.api.problem.NotFoundException;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.TeacherFact;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every role with every question. A question without an answer for every role fails. */
class AccessTest {

    private static final Access ACCESS = new Access();

    enum Answer {
        YES,
        FORBIDDEN,
        NOT_FOUND
    }

    /** Answers in the order of the roles: teacher, schoolleider, bestuur, hr, pmr, auditor. */
    private record Question(String words, Consumer<Caller> ask, List<Answer> answers) {}

    private final List<Question> questions = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> everyRoleGetsItsAnswer() {
        boards();
        schools();
        persons();
        timelines();
        evidence();
        recordings();
        outlooks();
        return questions.stream().flatMap(question -> {
            assertThat(question.answers()).as(question.words()).hasSameSizeAs(UserRole.values());
            Map<UserRole, Answer> answers = new LinkedHashMap<>();
            for (UserRole role : UserRole.values()) {
                answers.put(role, question.answers().get(answers.size()));
            }
            return answers.entrySet().stream()
                    .map(entry -> dynamicTest(entry.getKey().word() + ": " + question.words(), () -> assertThat(
                                    answer(question.ask(), caller(entry.getKey())))
                            .isEqualTo(entry.getValue())));
        });
    }

    private void boards() {
        ask("own board", c -> ACCESS.requireBoard(c, BOARD), YES, YES, YES, YES, YES, YES);
        everybody("foreign board", NOT_FOUND, c -> ACCESS.requireBoard(c, FOREIGN_BOARD));
        ask("totals of the board", ACCESS::requireTotals, FORBIDDEN, YES, YES, YES, YES, YES);
        everybody("any day", YES, c -> ACCESS.requireReferenceDate(c, AUDIT_FROM));
        everybody("last day", YES, c -> ACCESS.requireReferenceDate(c, AUDIT_UNTIL));
        LocalDate before = AUDIT_FROM.minusDays(1);
        ask("before the audit", c -> ACCESS.requireReferenceDate(c, before), YES, YES, YES, YES, YES, FORBIDDEN);
        LocalDate after = AUDIT_UNTIL.plusDays(1);
        ask("after the audit", c -> ACCESS.requireReferenceDate(c, after), YES, YES, YES, YES, YES, FORBIDDEN);
        ask("a target", ACCESS::requireTargets, FORBIDDEN, FORBIDDEN, YES, YES, FORBIDDEN, FORBIDDEN);
        ask("a policy", ACCESS::requirePromotionPolicy, FORBIDDEN, FORBIDDEN, YES, YES, FORBIDDEN, FORBIDDEN);
        ask("an import", ACCESS::requireImport, FORBIDDEN, FORBIDDEN, FORBIDDEN, YES, FORBIDDEN, FORBIDDEN);
    }

    private void schools() {
        Organisation own = organisation();
        ask("own school", c -> ACCESS.requireSchool(c, own, SCHOOL), FORBIDDEN, YES, YES, YES, YES, YES);
        ask("other school", c -> ACCESS.requireSchool(c, own, OTHER_SCHOOL), FORBIDDEN, FORBIDDEN, YES, YES, YES, YES);
        Predicate<Caller> here = c -> ACCESS.maySeeTotalsOf(c, SCHOOL);
        ask("totals of own school", when(here), FORBIDDEN, YES, YES, YES, YES, YES);
        Predicate<Caller> there = c -> ACCESS.maySeeTotalsOf(c, OTHER_SCHOOL);
        ask("totals of other school", when(there), FORBIDDEN, FORBIDDEN, YES, YES, YES, YES);
        everybody("foreign school", NOT_FOUND, c -> ACCESS.requireSchool(c, own, FOREIGN_SCHOOL));
        everybody("no school yet", NOT_FOUND, c -> ACCESS.requireSchool(c, Organisation.EMPTY, SCHOOL));
    }

    private void persons() {
        Predicate<Caller> here = c -> ACCESS.maySeePersonsAt(c, SCHOOL);
        ask("persons at own school", when(here), FORBIDDEN, YES, YES, YES, FORBIDDEN, YES);
        Predicate<Caller> there = c -> ACCESS.maySeePersonsAt(c, OTHER_SCHOOL);
        ask("persons at other school", when(there), FORBIDDEN, FORBIDDEN, YES, YES, FORBIDDEN, YES);
        ask("persons of board", when(ACCESS::maySeePersonsOfBoard), FORBIDDEN, FORBIDDEN, YES, YES, FORBIDDEN, YES);
        Predicate<Caller> pay = ACCESS::maySeePersonsInFunctiemix;
        ask("persons in functiemix", when(pay), FORBIDDEN, FORBIDDEN, YES, YES, FORBIDDEN, YES);
        ask("promotions", ACCESS::requirePromotions, FORBIDDEN, FORBIDDEN, YES, YES, FORBIDDEN, YES);
        Predicate<Caller> judged = ACCESS::maySeePersonsInPromotions;
        ask("persons in promotions", when(judged), FORBIDDEN, FORBIDDEN, YES, YES, FORBIDDEN, YES);
        Predicate<Caller> own = c -> ACCESS.maySeeTotalsOf(c, SCHOOL);
        ask("totals of own school", when(own), FORBIDDEN, YES, YES, YES, YES, YES);
        Predicate<Caller> other = c -> ACCESS.maySeeTotalsOf(c, OTHER_SCHOOL);
        ask("totals of other school", when(other), FORBIDDEN, FORBIDDEN, YES, YES, YES, YES);
    }

    private void outlooks() {
        ask("an age to retire at", ACCESS::requireRetirementAge, FORBIDDEN, FORBIDDEN, YES, YES, FORBIDDEN, YES);
        ask(
                "people at own school",
                c -> ACCESS.requireAssumptions(c, SCHOOL),
                FORBIDDEN,
                YES,
                YES,
                YES,
                FORBIDDEN,
                YES);
        ask(
                "people at other school",
                c -> ACCESS.requireAssumptions(c, OTHER_SCHOOL),
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                YES);
        ask(
                "people of the board",
                c -> ACCESS.requireAssumptions(c, null),
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                YES);
        everybodyLetThrough("a stage at own school, assumed", YES, c -> ACCESS.requireAssumption(c, stageAt(SCHOOL)));
        everybodyLetThrough(
                "a stage elsewhere, assumed", FORBIDDEN, c -> ACCESS.requireAssumption(c, stageAt(OTHER_SCHOOL)));
        everybodyLetThrough("an end, assumed", FORBIDDEN, c -> ACCESS.requireAssumption(c, ending()));
    }

    /** Asked of those who may assume anything about persons: a schoolleider, and those who see the whole board. */
    private void everybodyLetThrough(String words, Answer toSchoolleider, Consumer<Caller> ask) {
        Consumer<Caller> door = c -> ACCESS.requireAssumptions(c, SCHOOL);
        ask(words, door.andThen(ask), FORBIDDEN, toSchoolleider, YES, YES, FORBIDDEN, YES);
    }

    private void timelines() {
        Set<Brin> here = Set.of(SCHOOL, OTHER_SCHOOL);
        Set<Brin> there = Set.of(OTHER_SCHOOL);
        ask("own file", timeline(BOARD, TEACHER, here), YES, YES, YES, YES, FORBIDDEN, YES);
        ask("colleague's file", timeline(BOARD, COLLEAGUE, here), NOT_FOUND, YES, YES, YES, FORBIDDEN, YES);
        ask("file elsewhere", timeline(BOARD, COLLEAGUE, there), NOT_FOUND, FORBIDDEN, YES, YES, FORBIDDEN, YES);
        ask("leaver's file", timeline(BOARD, COLLEAGUE, Set.of()), NOT_FOUND, FORBIDDEN, YES, YES, FORBIDDEN, YES);
        everybody("foreign file", NOT_FOUND, timeline(FOREIGN_BOARD, FOREIGN_TEACHER, here));
        everybody("own number at a foreign board", NOT_FOUND, timeline(FOREIGN_BOARD, TEACHER, here));
    }

    private void evidence() {
        Set<LocalDate> audited = Set.of(AUDIT_FROM.minusDays(1), AUDIT_UNTIL);
        Set<LocalDate> notAudited = Set.of(AUDIT_FROM.minusDays(1), AUDIT_UNTIL.plusDays(1));
        ask("own trajectory", evidence(BOARD, TEACHER, audited), YES, FORBIDDEN, YES, YES, FORBIDDEN, YES);
        ask("a colleague's", evidence(BOARD, COLLEAGUE, audited), NOT_FOUND, FORBIDDEN, YES, YES, FORBIDDEN, YES);
        ask("one not audited", evidence(BOARD, TEACHER, notAudited), YES, FORBIDDEN, YES, YES, FORBIDDEN, FORBIDDEN);
        ask(
                "one that is not there",
                evidence(BOARD, TEACHER, Set.of()),
                NOT_FOUND,
                FORBIDDEN,
                NOT_FOUND,
                NOT_FOUND,
                FORBIDDEN,
                NOT_FOUND);
        everybody("a foreign trajectory", NOT_FOUND, evidence(FOREIGN_BOARD, FOREIGN_TEACHER, audited));
        ask("all of the board", ACCESS::requireEvidenceOfBoard, FORBIDDEN, FORBIDDEN, YES, YES, FORBIDDEN, YES);
    }

    private static Consumer<Caller> evidence(BoardNumber board, TeacherId teacher, Set<LocalDate> days) {
        return caller -> ACCESS.requireEvidence(caller, board, teacher, days);
    }

    private void recordings() {
        ask(
                "a stage at own school",
                recording(BOARD, stageAt(SCHOOL)),
                FORBIDDEN,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        ask(
                "a stage at other school",
                recording(BOARD, stageAt(OTHER_SCHOOL)),
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        ask("an appointment", recording(BOARD, ending()), FORBIDDEN, FORBIDDEN, FORBIDDEN, YES, FORBIDDEN, FORBIDDEN);
        everybody("a foreign stage", NOT_FOUND, recording(FOREIGN_BOARD, stageAt(SCHOOL)));
        everybody("a foreign appointment", NOT_FOUND, recording(FOREIGN_BOARD, ending()));
    }

    private void ask(String words, Consumer<Caller> ask, Answer... answers) {
        questions.add(new Question(words, ask, List.of(answers)));
    }

    private void everybody(String words, Answer answer, Consumer<Caller> ask) {
        ask(words, ask, answer, answer, answer, answer, answer, answer);
    }

    private static Consumer<Caller> when(Predicate<Caller> allowed) {
        return caller -> {
            if (!allowed.test(caller)) {
                throw new ForbiddenException();
            }
        };
    }

    private static Consumer<Caller> timeline(BoardNumber board, TeacherId teacher, Set<Brin> schools) {
        return caller -> ACCESS.requireTimeline(caller, board, teacher, schools);
    }

    private static Consumer<Caller> recording(BoardNumber board, TeacherFact fact) {
        return caller -> ACCESS.requireRecording(caller, board, fact);
    }

    private static TeacherFact stageAt(Brin school) {
        return new StageReached(
                COLLEAGUE, BOARD, school, "coach", LocalDate.of(2020, 8, 1), CareerStage.STARTER, Notes.NONE);
    }

    private static TeacherFact ending() {
        return new AppointmentEnded(COLLEAGUE, BOARD, "1", LocalDate.of(2020, 7, 31), null);
    }

    private static Answer answer(Consumer<Caller> ask, Caller caller) {
        try {
            ask.accept(caller);
            return YES;
        } catch (ForbiddenException refused) {
            return FORBIDDEN;
        } catch (NotFoundException hidden) {
            return NOT_FOUND;
        }
    }
}
