package nl.waaier.api.platform.identity;

import static nl.waaier.api.platform.identity.AccessQuestions.Answer.FORBIDDEN;
import static nl.waaier.api.platform.identity.AccessQuestions.Answer.NOT_FOUND;
import static nl.waaier.api.platform.identity.AccessQuestions.Answer.YES;
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
import static nl.waaier.api.testing.TestWorld.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every role with every question about what it may see. A question without an answer for every role fails. */
class AccessTest {

    private static final Access ACCESS = new Access(board -> true);

    private final AccessQuestions questions = new AccessQuestions();

    @TestFactory
    Stream<DynamicTest> everyRoleGetsItsAnswer() {
        boards();
        schools();
        persons();
        timelines();
        evidence();
        return questions.tests();
    }

    private void boards() {
        questions.ask("own board", c -> ACCESS.requireBoard(c, BOARD), YES, YES, YES, YES, YES, YES, YES, YES);
        questions.everybody("foreign board", NOT_FOUND, c -> ACCESS.requireBoard(c, FOREIGN_BOARD));
        questions.ask("totals of the board", ACCESS::requireTotals, FORBIDDEN, YES, YES, YES, YES, YES, FORBIDDEN, YES);
        questions.everybody("any day", YES, c -> ACCESS.requireReferenceDate(c, AUDIT_FROM));
        questions.everybody("last day", YES, c -> ACCESS.requireReferenceDate(c, AUDIT_UNTIL));
        LocalDate before = AUDIT_FROM.minusDays(1);
        questions.ask(
                "before the audit",
                c -> ACCESS.requireReferenceDate(c, before),
                YES,
                YES,
                YES,
                YES,
                YES,
                FORBIDDEN,
                YES,
                YES);
        LocalDate after = AUDIT_UNTIL.plusDays(1);
        questions.ask(
                "after the audit",
                c -> ACCESS.requireReferenceDate(c, after),
                YES,
                YES,
                YES,
                YES,
                YES,
                FORBIDDEN,
                YES,
                YES);
    }

    private void schools() {
        Organisation own = organisation();
        questions.ask(
                "own school",
                c -> ACCESS.requireSchool(c, own, SCHOOL),
                FORBIDDEN,
                YES,
                YES,
                YES,
                YES,
                YES,
                FORBIDDEN,
                YES);
        questions.ask(
                "other school",
                c -> ACCESS.requireSchool(c, own, OTHER_SCHOOL),
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                YES,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        Predicate<Caller> here = c -> ACCESS.maySeeTotalsOf(c, SCHOOL);
        questions.ask(
                "totals of own school", AccessQuestions.when(here), FORBIDDEN, YES, YES, YES, YES, YES, FORBIDDEN, YES);
        Predicate<Caller> there = c -> ACCESS.maySeeTotalsOf(c, OTHER_SCHOOL);
        questions.ask(
                "totals of other school",
                AccessQuestions.when(there),
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                YES,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        questions.everybody("foreign school", NOT_FOUND, c -> ACCESS.requireSchool(c, own, FOREIGN_SCHOOL));
        Consumer<Caller> accessList = c -> ACCESS.requireShown(c, null, Access.Shown.ACCESS_LIST);
        questions.ask(
                "who looked at whom",
                accessList,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                YES,
                FORBIDDEN);
        questions.ask(
                "colleagues",
                c -> ACCESS.requireShown(c, SCHOOL, Access.Shown.COLLEAGUES),
                YES,
                YES,
                YES,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                YES);
        questions.everybody("own workplace", YES, c -> ACCESS.requireWorkplace(own, "11AA", Set.of(SCHOOL)));
        questions.everybody("no workplace", FORBIDDEN, c -> ACCESS.requireWorkplace(own, "11BB", Set.of(SCHOOL)));
        questions.everybody(
                "foreign workplace", NOT_FOUND, c -> ACCESS.requireWorkplace(own, "22AA", Set.of(FOREIGN_SCHOOL)));
        questions.everybody("no workplace at all", NOT_FOUND, c -> ACCESS.requireWorkplace(own, "x", Set.of()));
        questions.everybody("no school yet", NOT_FOUND, c -> ACCESS.requireSchool(c, Organisation.EMPTY, SCHOOL));
    }

    private void persons() {
        Predicate<Caller> here = c -> ACCESS.maySeePersonsAt(c, SCHOOL);
        questions.ask(
                "persons at own school",
                AccessQuestions.when(here),
                FORBIDDEN,
                YES,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        Predicate<Caller> there = c -> ACCESS.maySeePersonsAt(c, OTHER_SCHOOL);
        questions.ask(
                "persons at other school",
                AccessQuestions.when(there),
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        Predicate<Caller> ownTeam = c -> ACCESS.leads(c, organisation(), SCHOOL, "SECTIE");
        questions.ask(
                "persons of own team",
                AccessQuestions.when(ownTeam),
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                YES);
        for (String other : Arrays.asList("bovenbouw", "", null)) {
            questions.everybody(
                    "persons of no own team",
                    FORBIDDEN,
                    AccessQuestions.when(c -> ACCESS.leads(c, organisation(), SCHOOL, other)));
        }
        questions.everybody(
                "persons of a team called so elsewhere",
                FORBIDDEN,
                AccessQuestions.when(c -> ACCESS.leads(c, organisation(), OTHER_SCHOOL, "sectie")));
        questions.ask(
                "persons of board",
                AccessQuestions.when(ACCESS::maySeePersonsOfBoard),
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        Predicate<Caller> pay = ACCESS::maySeePersonsInFunctiemix;
        questions.ask(
                "persons in functiemix",
                AccessQuestions.when(pay),
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        Consumer<Caller> promotions = c -> ACCESS.requireShown(c, null, Access.Shown.SCALES);
        questions.ask(
                "persons in promotions",
                promotions,
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
    }

    private void timelines() {
        Set<Brin> here = Set.of(SCHOOL, OTHER_SCHOOL);
        Set<Brin> there = Set.of(OTHER_SCHOOL);
        questions.ask("own file", timeline(BOARD, TEACHER, here), YES, YES, YES, YES, FORBIDDEN, YES, FORBIDDEN, YES);
        questions.ask(
                "colleague's file",
                timeline(BOARD, COLLEAGUE, here),
                NOT_FOUND,
                YES,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                YES);
        questions.ask(
                "file elsewhere",
                timeline(BOARD, COLLEAGUE, there),
                NOT_FOUND,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "leaver's file",
                timeline(BOARD, COLLEAGUE, Set.of()),
                NOT_FOUND,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        questions.everybody("foreign file", NOT_FOUND, timeline(FOREIGN_BOARD, FOREIGN_TEACHER, here));
        questions.everybody("own number at a foreign board", NOT_FOUND, timeline(FOREIGN_BOARD, TEACHER, here));
    }

    private void evidence() {
        Set<LocalDate> audited = Set.of(AUDIT_FROM.minusDays(1), AUDIT_UNTIL);
        Set<LocalDate> notAudited = Set.of(AUDIT_FROM.minusDays(1), AUDIT_UNTIL.plusDays(1));
        questions.ask(
                "own trajectory",
                evidence(BOARD, TEACHER, audited),
                YES,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "a colleague's",
                evidence(BOARD, COLLEAGUE, audited),
                NOT_FOUND,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "one not audited",
                evidence(BOARD, TEACHER, notAudited),
                YES,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "one that is not there",
                evidence(BOARD, TEACHER, Set.of()),
                NOT_FOUND,
                FORBIDDEN,
                NOT_FOUND,
                NOT_FOUND,
                FORBIDDEN,
                NOT_FOUND,
                FORBIDDEN,
                FORBIDDEN);
        questions.everybody("a foreign trajectory", NOT_FOUND, evidence(FOREIGN_BOARD, FOREIGN_TEACHER, audited));
        Consumer<Caller> ofBoard = c -> ACCESS.requireShown(c, null, Access.Shown.SCALES);
        questions.ask(
                "all of the board", ofBoard, FORBIDDEN, FORBIDDEN, YES, YES, FORBIDDEN, YES, FORBIDDEN, FORBIDDEN);
    }

    private static Consumer<Caller> evidence(BoardNumber board, TeacherId teacher, Set<LocalDate> days) {
        return caller -> {
            ACCESS.requireBoard(caller, board);
            ACCESS.requireShown(caller, null, Access.Shown.JUDGEMENT);
            ACCESS.requireTimeline(caller, board, teacher, Set.of(), false);
            ACCESS.requireTrajectory(caller, days);
        };
    }

    private static Consumer<Caller> timeline(BoardNumber board, TeacherId teacher, Set<Brin> schools) {
        return caller -> ACCESS.requireTimeline(caller, board, teacher, schools, schools.contains(SCHOOL));
    }
}
