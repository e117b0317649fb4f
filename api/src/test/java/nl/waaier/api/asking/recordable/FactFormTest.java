package nl.waaier.api.asking.recordable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.waaier.api.asking.recordable.RecordingPages.WhatPage;
import nl.waaier.api.platform.eventstore.EventSamples;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.api.platform.pages.Misread;
import nl.waaier.api.platform.pages.PageAddress;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.recording.facts.FactBody;
import nl.waaier.api.recording.facts.FactReader;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.RoleDefined;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.FactTexts;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenRight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whoever adds a kind of fact is told here that people record and correct it on pages: by a form that is offered, and asks for all that it tells. */
class FactFormTest {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 1);

    private static Recordable recordable(TeacherFile file) {
        return recordable(file, false);
    }

    private static Recordable recordable(TeacherFile file, boolean own) {
        Organisation organisation = Given.ORGANISATION.evolve(
                new RoleDefined(file.board(), "coach", "Coach", "Coach", CareerDomain.COLLEGAS, null, null, null));
        return new Recordable(person(file.teacher(), file.board()), organisation, file, DAY, null, true, own);
    }

    private static Person person(TeacherId teacher, BoardNumber board) {
        return new Person(teacher, board, "1", "Anna", null, "Berg", null, null);
    }

    private static PageFrame frame(Language language) {
        return new PageFrame(
                language,
                null,
                "",
                List.of(),
                PageAddress.of("/"),
                null,
                DAY,
                Instant.EPOCH,
                null,
                new Misread(new MockHttpServletRequest()));
    }

    @ParameterizedTest
    @EnumSource
    void aFormThatIsFilledInFromAFactRecordsThatFact(FactKind kind) {
        TeacherFact fact = EventSamples.full(kind);
        FormKind of = FormKind.of(kind);
        Recordable what = recordable(TeacherFile.empty(fact.teacherId(), fact.boardNumber()));
        for (Language language : Language.values()) {
            FactForm form = FactForm.of(fact, of, frame(language));
            List<Fault> faults = new ArrayList<>();
            FactBody body = form.body(new FactFields(what, frame(language)).of(of, form.values()), faults);
            assertThat(faults).isEmpty();
            TeacherFact read = body.read(new FactReader(what.person(), what.organisation()));
            // An erased text is filled in as it reads, and so is written again as what it reads.
            assertThat(FactTexts.areSame(read, fact)).as("%s as %s", fact, read).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOnRecordAboutARoleStandsBelowAForm(FactKind kind) {
        TeacherFact fact = EventSamples.full(kind);
        Recordable what = recordable(GivenFile.of(List.of(EventSamples.full(FactKind.ROLE_ENTERED), fact)));
        assertThat(what.ofRoles().anyMatch(fact::equals)).isEqualTo(fact instanceof CareerFact);
    }

    @Test
    void everyFormIsOfferedAboutSomebodyWhoHasARoleAndATeam() {
        TeacherFile file = GivenFile.of(List.of(
                Given.appointment("1").started(),
                Given.mentorSince("2020-08-01"),
                new TeamJoined(Given.TEACHER, Given.BOARD, Given.SCHOOL, "onderbouw", DAY),
                GivenRight.RIGHT.assigned("A1", "2023-09-01", "8", "0")));
        Set<FormKind> offered = offered(recordable(file));
        Set<FormKind> ofOthers = EnumSet.allOf(FormKind.class);
        ofOthers.removeIf(FormKind::isOwn);
        assertThat(offered).isEqualTo(ofOthers).isEqualTo(recordable(file).kinds());
        Set<FormKind> toOneself = offered(recordable(file, true));
        assertThat(toOneself).doesNotContain(FormKind.ASSIGNED_ACTIVITY, FormKind.CARRY_OVER, FormKind.STAGE);
    }

    private static Set<FormKind> offered(Recordable what) {
        PageFrame frame = frame(Language.DUTCH);
        WhatPage page = new WhatPage(frame, what, "Anna", new FactFields(what, frame));
        Set<FormKind> offered = EnumSet.copyOf(page.others());
        offered.addAll(page.rights());
        offered.addAll(page.appointments());
        what.held().forEach(holding -> offered.addAll(what.kinds(holding)));
        return offered;
    }
}
