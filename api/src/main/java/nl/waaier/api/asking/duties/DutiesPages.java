package nl.waaier.api.asking.duties;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.asking.duties.DutiesAnswer.Duty;
import nl.waaier.api.asking.duties.DutiesAnswer.DutyGranted;
import nl.waaier.api.asking.duties.DutiesAnswer.DutyItem;
import nl.waaier.api.asking.duties.DutiesAnswer.DutySource;
import nl.waaier.api.asking.duties.DutiesAnswer.DutyStage;
import nl.waaier.api.asking.duties.DutiesController.DutiesAsked;
import nl.waaier.api.asking.questions.PersonPage;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.pages.FactWords;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What somebody does on a date, on a page; and the statement of it to print and sign. */
@Controller
class DutiesPages {

    private final DutiesController questions;

    DutiesPages(DutiesController questions) {
        this.questions = questions;
    }

    /**
     * Something that is on record about a role.
     *
     * @param from first day
     * @param until last day, null when it has none
     * @param what in words
     * @param over whether it was over on the reference date
     * @param source where it is on record
     */
    record DutyLine(LocalDate from, @Nullable LocalDate until, String what, boolean over, DutySource source) {}

    /** What the page shows. */
    record DutiesOnDate(PersonPage person, DutiesAnswer answer) {

        PageFrame frame() {
            return person.frame();
        }

        String title() {
            String on = frame().say(" op ", " on ") + frame().longDay(answer.referenceDate());
            return person.own()
                    ? frame().say("Mijn taken", "My duties") + on
                    : frame().say("Taken van ", "Duties of ") + person.name() + on;
        }

        /** Where the statement to print is. */
        String statement() {
            return person.link("/taken/verklaring");
        }

        String role(Duty duty) {
            return frame().say(duty.roleName(), duty.roleNameEn());
        }

        /** The dossier of a role, in order of days. */
        List<DutyLine> lines(Duty duty) {
            List<DutyLine> lines = new ArrayList<>();
            lines.add(new DutyLine(
                    duty.since(), null, entry(duty), false, duty.entry().source()));
            for (DutyStage stage : duty.stages()) {
                String what = frame().say("Fase ", "Stage ") + FieldWords.stage(stage.stage(), frame().language());
                lines.add(new DutyLine(stage.from(), null, what, false, stage.source()));
            }
            Stream.of(
                            items(frame().say("Ondersteuning", "Support"), duty.support()),
                            items(frame().say("Facilitering", "Facilitation"), duty.facilitation()),
                            items(frame().say("Erkenning", "Recognition"), duty.recognition()))
                    .flatMap(items -> items)
                    .forEach(lines::add);
            lines.sort(Comparator.comparing(DutyLine::from));
            return lines;
        }

        private String entry(Duty duty) {
            String how = duty.entry().kind() == null
                    ? ""
                    : frame().say(", door ", ", by ")
                            + FactWords.entry(duty.entry().kind(), frame().language());
            return frame().say("Toelating, fase ", "Entry, stage ")
                    + FieldWords.stage(duty.entry().stage(), frame().language())
                    + how;
        }

        private Stream<DutyLine> items(String kind, List<DutyItem> items) {
            return items.stream().map(item -> {
                String what = kind + ": " + how(item.kind())
                        + (item.amount() == null ? "" : ", " + FactWords.amount(item.amount(), frame().language()));
                return new DutyLine(item.from(), item.until(), what, !item.running(), item.source());
            });
        }

        /** What kind; of a recognition the answer tells by what, in brackets after it. */
        private String how(String kind) {
            int by = kind.indexOf(" (");
            return by < 0
                    ? FactWords.how(kind, frame().language())
                    : FactWords.how(kind.substring(0, by), frame().language()) + kind.substring(by);
        }

        String amounts(DutyGranted granted) {
            return granted.amounts().stream()
                    .map(amount -> FactWords.amount(amount, frame().language()))
                    .collect(Collectors.joining(", "));
        }
    }

    @GetMapping({"/mijn/taken", "/leraren/{teacherId}/taken"})
    @ShowsPersons(ShownAs.DUTIES)
    ResponseEntity<byte[]> duties(PageFrame frame, Scope scope, DutiesAsked asked) {
        DutiesAnswer answer = questions.duties(scope, shown(scope, asked));
        PersonPage person = new PersonPage(frame, scope, answer.referenceDate(), answer.knownOn());
        return frame.answer("asking/duties/duties.jte", new DutiesOnDate(person, answer));
    }

    @GetMapping({"/mijn/taken/verklaring", "/leraren/{teacherId}/taken/verklaring"})
    @ShowsPersons(ShownAs.DUTIES)
    ResponseEntity<byte[]> statement(PageFrame frame, Scope scope, DutiesAsked asked, HttpServletResponse response) {
        frame.misread().refuse();
        DutiesAsked shown = shown(scope, asked);
        // On paper "now" would tell nothing.
        Instant known = shown.knownOn() == null ? frame.now() : shown.knownOn();
        return questions.dutiesPage(scope, new DutiesAsked(shown.referenceDate(), known, shown.after()), response);
    }

    /** Where no date is asked for, the last on which the reader may be told anything. */
    private static DutiesAsked shown(Scope scope, DutiesAsked asked) {
        return asked.referenceDate() == null
                ? new DutiesAsked(scope.lastShown(), asked.knownOn(), asked.after())
                : asked;
    }
}
