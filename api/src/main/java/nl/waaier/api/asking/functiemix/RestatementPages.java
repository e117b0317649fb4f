package nl.waaier.api.asking.functiemix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import nl.waaier.api.asking.questions.InPathWith;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.pages.FactWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.api.recording.Position;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.FunctiemixRestatement.ScaleRestated;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What was restated of a functiemix, on pages. */
@Controller
class RestatementPages {

    private final ExplanationController explanations;

    RestatementPages(ExplanationController explanations) {
        this.explanations = explanations;
    }

    /**
     * What a restatement is asked about, as {@link FunctiemixAsked.Restatement}; but the page can be opened before the first moment
     * is chosen.
     */
    record RestatementAsked(
            @InPathWith("boardNumber") @Nullable Sector sector,
            @Nullable LocalDate referenceDate,
            @Nullable Instant knownFrom,
            @Nullable Instant knownUntil,
            @Nullable Position after,
            @Nullable Integer page,
            @Nullable Integer size)
            implements Question {

        FunctiemixAsked.Restatement since(Instant moment, @Nullable LocalDate date) {
            return new FunctiemixAsked.Restatement(sector, date, moment, knownUntil, after, page, size);
        }

        @Override
        public void check(Scope scope, Faults faults) {
            since(knownFrom == null ? Instant.MIN : knownFrom, referenceDate).check(scope, faults);
        }
    }

    /**
     * What became of a figure.
     *
     * @param answer null while no first moment is chosen
     */
    record RestatedPage(
            MixSubject subject, LocalDate date, @Nullable RestatementAnswer answer) {

        PageFrame frame() {
            return subject.frame();
        }

        String title() {
            return frame().say("Wat is achteraf bijgesteld?", "What was restated afterwards?");
        }

        boolean changed() {
            return answer != null
                    && answer.scales().stream()
                            .anyMatch(scale -> !scale.difference().equals(Fte.ZERO));
        }

        /** Whether nothing counted by what was known at the first moment. */
        boolean unknownBefore() {
            return sum(ScaleRestated::fteBefore).equals(Fte.ZERO);
        }

        /** The day of the first moment. */
        LocalDate before() {
            return DutchDays.on(Faults.present(answer).knownFrom());
        }

        Fte sum(Function<ScaleRestated, Fte> part) {
            return Faults.present(answer).scales().stream().map(part).reduce(Fte.ZERO, Fte::plus);
        }

        /** What one fact says, and what became of it. */
        String fact(RestatementAnswer.RestatingFact fact) {
            String what =
                    switch (fact.type()) {
                        case "appointment-start" -> frame().say("begin van de aanstelling", "start of the appointment");
                        case "appointment-change" ->
                            frame().say("wijziging van de aanstelling", "change of the appointment");
                        case "appointment-end" -> frame().say("einde van de aanstelling", "end of the appointment");
                        default -> fact.type();
                    };
            String told = frame().say("Feit ", "Fact ")
                    + fact.fact()
                    + ", "
                    + what
                    + frame().say(" op ", " on ")
                    + frame().day(fact.date())
                    + frame().say(", vastgelegd op ", ", recorded on ")
                    + frame().moment(fact.recordedAt())
                    + " ("
                    + FactWords.by(fact.recordedBy(), frame().language())
                    + ")";
            if (fact.withdrawnAt() == null) {
                return told + ".";
            }
            String withdrawn =
                    told + frame().say("; ingetrokken op ", "; withdrawn on ") + frame().moment(fact.withdrawnAt());
            String replaced = fact.replacedBy() == null
                    ? ""
                    : frame().say(", vervangen door feit ", ", replaced by fact ") + fact.replacedBy();
            String reason = fact.withdrawalReason() == null
                    ? frame().say(
                                    ", want een latere aanlevering zei het anders",
                                    ", as a later delivery said otherwise")
                    : ": " + frame().language().said(fact.withdrawalReason());
            return withdrawn + replaced + reason + ".";
        }

        String scale(@Nullable String scale, Fte fte) {
            return scale == null
                    ? frame().say("telde niet mee", "did not count")
                    : scale + ", " + subject.fte(fte) + " fte";
        }

        /** The same page since the end of another day. */
        String since(LocalDate day) {
            return frame().address().with("knownFrom", frame().day(day)).toString();
        }
    }

    @GetMapping({"/bestuur/functiemix/bijstelling", "/scholen/{brin}/functiemix/bijstelling"})
    @ShowsPersons(ShownAs.RESTATEMENT)
    @Shows(Access.Shown.CHANGES)
    ResponseEntity<byte[]> restated(PageFrame frame, Scope scope, RestatementAsked asked) {
        Instant from = asked.knownFrom();
        LocalDate date = asked.referenceDate() == null ? scope.lastReferenceDateShown() : asked.referenceDate();
        RestatementAnswer answer =
                from == null ? null : explanations.functiemixRestatement(scope, asked.since(from, date));
        MixSubject subject = new MixSubject(frame, scope, scope.sector(asked.sector()), null, date);
        return frame.answer("asking/functiemix/restated.jte", new RestatedPage(subject, date, answer));
    }
}
