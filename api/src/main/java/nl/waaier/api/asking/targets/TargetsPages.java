package nl.waaier.api.asking.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.targets.FunctiemixTargetsController.TargetsAsked;
import nl.waaier.api.asking.targets.TargetsAnswer.ReachedTarget;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.TargetProgress.TargetShare;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Targets of the functiemix on a page: how far each is reached. */
@Controller
class TargetsPages {

    static final String LIST = "/bestuur/streefcijfers";

    private final FunctiemixTargetsController questions;
    private final RecordingAccess recordingAccess;

    TargetsPages(FunctiemixTargetsController questions, RecordingAccess recordingAccess) {
        this.questions = questions;
        this.recordingAccess = recordingAccess;
    }

    /**
     * What was done just now, to tell it.
     *
     * @param done {@code vastgelegd} or {@code ingetrokken}, null for nothing
     */
    record Done(@Nullable String done) implements Question {}

    /**
     * The targets in force on a date.
     *
     * @param may whether the reader may change them
     */
    record TargetsPage(
            PageFrame frame,
            Scope scope,
            TargetsAnswer answer,
            boolean may,
            @Nullable String done) {

        /** What was done just now; null when nothing was. */
        @Nullable
        String said() {
            if (done == null) {
                return null;
            }
            return done.equals("ingetrokken")
                    ? frame.say(
                            "Het streefcijfer is ingetrokken; in de geschiedenis blijft het staan.",
                            "The target is withdrawn; it stays in the history.")
                    : frame.say("Het streefcijfer is vastgelegd.", "The target is recorded.");
        }

        /** For which schools a target is. */
        String whom(ReachedTarget target) {
            return TargetsPages.whom(
                            frame,
                            scope.organisation(answer.knownOn()),
                            answer.referenceDate(),
                            target.sector(),
                            target.school())
                    + randstad(target);
        }

        private String randstad(ReachedTarget target) {
            if (target.randstad() == null) {
                return "";
            }
            return target.randstad()
                    ? frame.say(", scholen in de Randstad", ", schools in the Randstad")
                    : frame.say(", scholen buiten de Randstad", ", schools outside the Randstad");
        }

        /** When a target holds. */
        String period(ReachedTarget target) {
            String from = target.from() == null
                    ? frame.say("Zonder begin", "Without a beginning")
                    : frame.say("Vanaf ", "From ") + frame.day(target.from());
            return from
                    + (target.until() == null
                            ? frame.say(", zonder einde", ", without an end")
                            : frame.say(" tot en met ", " to ") + frame.day(target.until()));
        }

        /** Why it is not told how far a target is reached. */
        String untold() {
            return frame.say(
                    "Hoe ver dit bereikt is, is verborgen: het zou van weinig mensen vertellen.",
                    "How far this is reached is hidden: it would tell of few people.");
        }

        /** How far a share is from its target. */
        String gap(TargetShare share) {
            BigDecimal gap = share.gap();
            if (gap == null) {
                return scope.showsScales()
                        ? frame.say("er telt niemand mee", "nobody counts")
                        : frame.say("verborgen", "hidden");
            }
            if (gap.signum() == 0) {
                return frame.say("precies gehaald", "exactly reached");
            }
            String points = frame.decimal(gap.abs()) + frame.say(" procentpunt ", " percentage points ");
            return points + (gap.signum() > 0 ? frame.say("erboven", "above it") : frame.say("eronder", "below it"));
        }

        /** Where the functiemix of the same schools is shown over years. */
        String functiemix(ReachedTarget target) {
            return target.school() == null
                    ? frame.address()
                            .carrying("/bestuur/functiemix", "knownOn")
                            .with(
                                    "sector",
                                    target.sector() == null
                                            ? ""
                                            : target.sector().word())
                            .toString()
                    : frame.address()
                            .carrying("/scholen/" + target.school() + "/functiemix", "knownOn")
                            .toString();
        }

        /** Another page about one target. */
        String of(String what, ReachedTarget target) {
            return frame.address()
                    .carrying(LIST + what, "referenceDate")
                    .with("target", target.target())
                    .toString();
        }
    }

    @GetMapping(LIST)
    ResponseEntity<byte[]> targets(PageFrame frame, Scope scope, TargetsAsked asked, Done done) {
        LocalDate date = asked.referenceDate();
        LocalDate shown = date == null && scope.showsScales() ? scope.lastReferenceDateShown() : date;
        TargetsAnswer answer =
                questions.functiemixTargets(scope, new TargetsAsked(shown, asked.knownOn(), asked.after()));
        return frame.answer(
                "asking/targets/targets.jte",
                new TargetsPage(frame, scope, answer, recordingAccess.mayAgree(scope.caller()), done.done()));
    }

    /** For which schools a target is, in words. */
    static String whom(
            PageFrame frame,
            Organisation organisation,
            LocalDate date,
            @Nullable Sector sector,
            @Nullable Brin school) {
        if (school != null) {
            SchoolHistory history = organisation.schools().get(school);
            return history == null ? school.value() : history.on(date).name() + " (" + school + ")";
        }
        return sector == null
                ? ""
                : frame.say("Alle scholen, ", "All schools, ") + FieldWords.sector(sector, frame.language());
    }
}
