package nl.waaier.api.asking.retention;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.asking.retention.RetentionAnswer.ClassAnswer;
import nl.waaier.api.asking.retention.RetentionAnswer.DoneAnswer;
import nl.waaier.api.asking.retention.RetentionAnswer.DueAnswer;
import nl.waaier.api.asking.retention.RetentionController.ProposalBody;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.core.shared.RetentionClass;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Of whom something was kept for its time, on a page: HR or the privacy officer proposes to erase it, the bestuur approves. */
@Controller
@ShowsPersons(ShownAs.RETENTION)
class RetentionPages {

    private static final String PAGE = "/bestuur/bewaartermijnen";
    private static final String TEMPLATE = "asking/retention/retention.jte";
    private static final String SURE = "zeker";
    private static final String CLASS = "retentionClass";

    private final RetentionController questions;
    private final RecordingAccess access;

    RetentionPages(RetentionController questions, RecordingAccess access) {
        this.questions = questions;
        this.access = access;
    }

    /**
     * What was kept for its time.
     *
     * @param proposes whether the reader may propose
     * @param approves whether the reader may approve
     */
    record RetentionPage(
            PageFrame frame, RetentionAnswer retention, boolean proposes, boolean approves, List<Fault> faults) {

        /** From when it is kept, and for how long, in words. */
        String kept(ClassAnswer one) {
            String from = one.retentionClass() == RetentionClass.APPLICATIONS
                    ? frame.say(" na het einde van bezwaar", " after it could be objected to")
                    : frame.say(" na de laatste werkdag", " after the last day of work");
            return term(frame, Period.parse(one.kept())) + from;
        }

        /** A number of people, in words. */
        String people(int count) {
            return count + (count == 1 ? frame.say(" mens", " person") : frame.say(" mensen", " people"));
        }

        String name(DueAnswer due) {
            return due.name() == null ? frame.say("leraar ", "teacher ") + due.teacherId() : due.name();
        }

        String done(DoneAnswer done) {
            return RetentionPages.done(frame, done);
        }
    }

    /** A time in words. */
    @SuppressWarnings("JavaPeriodGetDays") // years and months are told beside them
    private static String term(PageFrame frame, Period term) {
        List<String> parts = new ArrayList<>();
        if (term.getYears() > 0) {
            parts.add(term.getYears() + frame.say(" jaar", term.getYears() == 1 ? " year" : " years"));
        }
        if (term.getMonths() > 0) {
            parts.add(term.getMonths()
                    + (term.getMonths() == 1 ? frame.say(" maand", " month") : frame.say(" maanden", " months")));
        }
        if (term.getDays() > 0) {
            boolean weeks = term.getDays() % 7 == 0;
            int count = weeks ? term.getDays() / 7 : term.getDays();
            parts.add(count
                    + (weeks
                            ? count == 1 ? frame.say(" week", " week") : frame.say(" weken", " weeks")
                            : count == 1 ? frame.say(" dag", " day") : frame.say(" dagen", " days")));
        }
        return String.join(frame.say(" en ", " and "), parts);
    }

    private static String done(PageFrame frame, DoneAnswer done) {
        if (done.erased() == null || done.refused() == null) {
            return frame.say(
                    "onderbroken; wat overbleef, staat hieronder weer", "cut off; what was left stands below again");
        }
        String refused = done.refused() == 0
                ? ""
                : frame.say(
                        " Niet gewist, omdat er intussen iets over is vastgelegd: " + done.refused() + ".",
                        " Not erased, as something was recorded meanwhile: " + done.refused() + ".");
        return frame.say("Gewist: ", "Erased: ") + done.erased() + "." + refused;
    }

    @GetMapping(PAGE)
    @Shows(Access.Shown.RETENTION)
    ResponseEntity<byte[]> retention(PageFrame frame, Scope scope) {
        return frame.answer(TEMPLATE, page(frame, scope, List.of()));
    }

    private RetentionPage page(PageFrame frame, Scope scope, List<Fault> faults) {
        return new RetentionPage(
                frame,
                questions.retention(scope),
                access.mayProposeErasures(scope.caller()),
                scope.caller().role() == UserRole.BESTUUR,
                faults);
    }

    @PostMapping(PAGE)
    @Shows(Access.Shown.RETENTION)
    ResponseEntity<byte[]> propose(
            PageFrame frame,
            Scope scope,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        access.requireProposingErasures(scope.caller());
        TypedForm form = new TypedForm(typed);
        List<String> said = new ArrayList<>();
        List<Fault> faults = TypedForm.refused(
                () -> said.add(frame.say("Voorgesteld aan het bestuur: ", "Proposed to the board: ")
                        + questions
                                .propose(scope, new ProposalBody(form.text(CLASS)))
                                .people()
                        + "."),
                form.shown(CLASS));
        return faults.isEmpty()
                ? new Said(said.getFirst(), List.of()).at(PAGE, request, response)
                : refused(page(frame, scope, faults));
    }

    private static ResponseEntity<byte[]> refused(RetentionPage page) {
        return page.frame().answer(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, page);
    }

    @PostMapping(PAGE + "/goedkeuring")
    @Shows(Access.Shown.RETENTION)
    ResponseEntity<byte[]> approve(
            PageFrame frame,
            Scope scope,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        questions.requireApproving(scope);
        TypedForm form = new TypedForm(typed);
        String sure = SURE + "-" + form.shown(CLASS);
        List<String> said = new ArrayList<>();
        List<Fault> faults = form.text(SURE) == null
                ? List.of(new Fault(
                        sure,
                        "required",
                        "Vink aan dat u dit goedkeurt: wissen kan niet ongedaan worden gemaakt.",
                        "Tick that you approve: erasing cannot be undone."))
                : TypedForm.refused(
                        () -> said.add(done(frame, questions.approve(scope, form.shown("proposal")))), sure);
        return faults.isEmpty()
                ? new Said(said.getFirst(), List.of()).at(PAGE, request, response)
                : refused(page(frame, scope, faults));
    }
}
