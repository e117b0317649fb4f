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

    private final AccessQuestions questions = new AccessQuestions("""
                                                      teacher  schoolleider bestuur  hr   pmr  auditor  privacy  teamleider
            own board                               | yes      yes          yes      yes  yes  yes      yes      yes
            totals of the board                     | 403      yes          yes      yes  yes  yes      403      yes
            before the audit                        | yes      yes          yes      yes  yes  403      yes      yes
            after the audit                         | yes      yes          yes      yes  yes  403      yes      yes
            own school                              | 403      yes          yes      yes  yes  yes      403      yes
            other school                            | 403      403          yes      yes  yes  yes      403      403
            totals of own school                    | 403      yes          yes      yes  yes  yes      403      yes
            totals of other school                  | 403      403          yes      yes  yes  yes      403      403
            who looked at whom                      | 403      403          403      403  403  403      yes      403
            colleagues                              | yes      yes          yes      yes  403  403      403      yes
            persons at own school                   | 403      yes          yes      yes  403  yes      403      403
            persons at other school                 | 403      403          yes      yes  403  yes      403      403
            persons of own team                     | 403      403          403      403  403  403      403      yes
            persons of board                        | 403      403          yes      yes  403  yes      403      403
            persons in functiemix                   | 403      403          yes      yes  403  yes      403      403
            persons in promotions                   | 403      403          yes      yes  403  yes      403      403
            own file                                | yes      yes          yes      yes  403  yes      403      yes
            colleague's file                        | 404      yes          yes      yes  403  yes      403      yes
            file elsewhere                          | 404      403          yes      yes  403  yes      403      403
            leaver's file                           | 404      403          yes      yes  403  yes      403      403
            own trajectory                          | yes      403          yes      yes  403  yes      403      403
            a colleague's                           | 404      403          yes      yes  403  yes      403      403
            one not audited                         | yes      403          yes      yes  403  403      403      403
            one that is not there                   | 404      403          404      404  403  404      403      403
            all of the board                        | 403      403          yes      yes  403  yes      403      403
            """);

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
        questions.ask("own board", c -> ACCESS.requireBoard(c, BOARD));
        questions.everybody("foreign board", NOT_FOUND, c -> ACCESS.requireBoard(c, FOREIGN_BOARD));
        questions.ask("totals of the board", ACCESS::requireTotals);
        questions.everybody("any day", YES, c -> ACCESS.requireReferenceDate(c, AUDIT_FROM));
        questions.everybody("last day", YES, c -> ACCESS.requireReferenceDate(c, AUDIT_UNTIL));
        LocalDate before = AUDIT_FROM.minusDays(1);
        questions.ask("before the audit", c -> ACCESS.requireReferenceDate(c, before));
        LocalDate after = AUDIT_UNTIL.plusDays(1);
        questions.ask("after the audit", c -> ACCESS.requireReferenceDate(c, after));
    }

    private void schools() {
        Organisation own = organisation();
        questions.ask("own school", c -> ACCESS.requireSchool(c, own, SCHOOL));
        questions.ask("other school", c -> ACCESS.requireSchool(c, own, OTHER_SCHOOL));
        Predicate<Caller> here = c -> ACCESS.maySeeTotalsOf(c, SCHOOL);
        questions.ask("totals of own school", AccessQuestions.when(here));
        Predicate<Caller> there = c -> ACCESS.maySeeTotalsOf(c, OTHER_SCHOOL);
        questions.ask("totals of other school", AccessQuestions.when(there));
        questions.everybody("foreign school", NOT_FOUND, c -> ACCESS.requireSchool(c, own, FOREIGN_SCHOOL));
        Consumer<Caller> accessList = c -> ACCESS.requireShown(c, null, Access.Shown.ACCESS_LIST);
        questions.ask("who looked at whom", accessList);
        questions.ask("colleagues", c -> ACCESS.requireShown(c, SCHOOL, Access.Shown.COLLEAGUES));
        questions.everybody("own workplace", YES, c -> ACCESS.requireWorkplace(own, "11AA", Set.of(SCHOOL)));
        questions.everybody("no workplace", FORBIDDEN, c -> ACCESS.requireWorkplace(own, "11BB", Set.of(SCHOOL)));
        questions.everybody(
                "foreign workplace", NOT_FOUND, c -> ACCESS.requireWorkplace(own, "22AA", Set.of(FOREIGN_SCHOOL)));
        questions.everybody("no workplace at all", NOT_FOUND, c -> ACCESS.requireWorkplace(own, "x", Set.of()));
        questions.everybody("no school yet", NOT_FOUND, c -> ACCESS.requireSchool(c, Organisation.EMPTY, SCHOOL));
    }

    private void persons() {
        Predicate<Caller> here = c -> ACCESS.maySeePersonsAt(c, SCHOOL);
        questions.ask("persons at own school", AccessQuestions.when(here));
        Predicate<Caller> there = c -> ACCESS.maySeePersonsAt(c, OTHER_SCHOOL);
        questions.ask("persons at other school", AccessQuestions.when(there));
        Predicate<Caller> ownTeam = c -> ACCESS.leads(c, organisation(), SCHOOL, "SECTIE");
        questions.ask("persons of own team", AccessQuestions.when(ownTeam));
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
        questions.ask("persons of board", AccessQuestions.when(ACCESS::maySeePersonsOfBoard));
        Predicate<Caller> pay = ACCESS::maySeePersonsInFunctiemix;
        questions.ask("persons in functiemix", AccessQuestions.when(pay));
        Consumer<Caller> promotions = c -> ACCESS.requireShown(c, null, Access.Shown.SCALES);
        questions.ask("persons in promotions", promotions);
    }

    private void timelines() {
        Set<Brin> here = Set.of(SCHOOL, OTHER_SCHOOL);
        Set<Brin> there = Set.of(OTHER_SCHOOL);
        questions.ask("own file", timeline(BOARD, TEACHER, here));
        questions.ask("colleague's file", timeline(BOARD, COLLEAGUE, here));
        questions.ask("file elsewhere", timeline(BOARD, COLLEAGUE, there));
        questions.ask("leaver's file", timeline(BOARD, COLLEAGUE, Set.of()));
        questions.everybody("foreign file", NOT_FOUND, timeline(FOREIGN_BOARD, FOREIGN_TEACHER, here));
        questions.everybody("own number at a foreign board", NOT_FOUND, timeline(FOREIGN_BOARD, TEACHER, here));
    }

    private void evidence() {
        Set<LocalDate> audited = Set.of(AUDIT_FROM.minusDays(1), AUDIT_UNTIL);
        Set<LocalDate> notAudited = Set.of(AUDIT_FROM.minusDays(1), AUDIT_UNTIL.plusDays(1));
        questions.ask("own trajectory", evidence(BOARD, TEACHER, audited));
        questions.ask("a colleague's", evidence(BOARD, COLLEAGUE, audited));
        questions.ask("one not audited", evidence(BOARD, TEACHER, notAudited));
        questions.ask("one that is not there", evidence(BOARD, TEACHER, Set.of()));
        questions.everybody("a foreign trajectory", NOT_FOUND, evidence(FOREIGN_BOARD, FOREIGN_TEACHER, audited));
        Consumer<Caller> ofBoard = c -> ACCESS.requireShown(c, null, Access.Shown.SCALES);
        questions.ask("all of the board", ofBoard);
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
