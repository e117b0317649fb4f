package nl.waaier.api.asking.functiemix;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.core.shared.Fte;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.functiemix.MixCause;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Why a functiemix changed, and the persons behind it, on pages. */
@Controller
class FunctiemixWhyPages {

    private final ExplanationController explanations;

    FunctiemixWhyPages(ExplanationController explanations) {
        this.explanations = explanations;
    }

    /** Why a functiemix changed. */
    record WhyPage(MixSubject subject, ExplanationAnswer answer) {

        PageFrame frame() {
            return subject.frame();
        }

        String title() {
            return frame().say("Waarom veranderde de functiemix?", "Why did the functiemix change?");
        }

        boolean empty() {
            return answer.scales().isEmpty();
        }

        /** Each scale with what it became. */
        String sentence() {
            return answer.scales().stream()
                            .map(scale -> scale.scale()
                                    + switch (Integer.signum(scale.difference().compareTo(Fte.ZERO))) {
                                        case 0 -> frame().say(" bleef gelijk", " stayed the same");
                                        case 1 ->
                                            frame().say(" groeide met ", " grew by ")
                                                    + subject.fte(scale.difference())
                                                    + " fte";
                                        default ->
                                            frame().say(" kromp met ", " shrank by ")
                                                    + subject.fte(Fte.ZERO.minus(scale.difference()))
                                                    + " fte";
                                    })
                            .collect(Collectors.joining("; "))
                    + ".";
        }

        /**
         * The share of a scale on either date, in a sentence, and why it may move otherwise than the fte; empty where there was no
         * fte to have a share of.
         */
        String shares(ExplanationAnswer.Scale scale) {
            Fte allFrom = sum(ExplanationAnswer.Scale::fteFrom);
            Fte allUntil = sum(ExplanationAnswer.Scale::fteUntil);
            if (allFrom.equals(Fte.ZERO) || allUntil.equals(Fte.ZERO)) {
                return "";
            }
            BigDecimal from = Functiemix.share(scale.fteFrom(), allFrom).orElseThrow();
            BigDecimal until = Functiemix.share(scale.fteUntil(), allUntil).orElseThrow();
            String shares = frame().say("Het aandeel ging van ", "The share went from ")
                    + frame().percent(from)
                    + frame().say(" naar ", " to ")
                    + frame().percent(until);
            int more = until.compareTo(from);
            boolean otherwise =
                    more != 0 && more != Integer.signum(scale.difference().compareTo(Fte.ZERO));
            return otherwise ? shares + because(allUntil.minus(allFrom)) : shares + ".";
        }

        private String because(Fte all) {
            boolean more = all.compareTo(Fte.ZERO) > 0;
            String fte = subject.fte(more ? all : Fte.ZERO.minus(all));
            return more
                    ? frame().say(
                                    ", want alle schalen samen groeiden met " + fte + " fte.",
                                    ", as all scales together grew by " + fte + " fte.")
                    : frame().say(
                                    ", want alle schalen samen krompen met " + fte + " fte.",
                                    ", as all scales together shrank by " + fte + " fte.");
        }

        private Fte sum(Function<ExplanationAnswer.Scale, Fte> part) {
            return answer.scales().stream().map(part).reduce(Fte.ZERO, Fte::plus);
        }

        String cause(MixCause cause) {
            return frame().language().capital(FieldWords.cause(cause, frame().language()));
        }

        /** The persons behind one cause on one scale; on all when none is named. */
        String people(String scale, String cause) {
            return subject.page("/functiemix/verklaring/mensen")
                    .with("from", frame().day(answer.from()))
                    .with("until", frame().day(answer.until()))
                    .with("scale", scale)
                    .with("cause", cause)
                    .toString();
        }

        /** One scale as a picture. */
        String wide(ExplanationAnswer.Scale scale) {
            return WaterfallPicture.wide(answer, scale, subject.name(), frame().language(), id("waterval-", scale));
        }

        /** The same for a narrow screen. */
        String narrow(ExplanationAnswer.Scale scale) {
            return WaterfallPicture.narrow(answer, scale, subject.name(), frame().language(), id("smal-", scale));
        }

        private String id(String prefix, ExplanationAnswer.Scale scale) {
            return prefix + answer.scales().indexOf(scale);
        }

        /** The same page between two other 1 Octobers. */
        String since(int years) {
            return frame().address()
                    .with("from", frame().day(answer.until().minusYears(years)))
                    .with("until", frame().day(answer.until()))
                    .toString();
        }
    }

    @GetMapping({"/bestuur/functiemix/verklaring", "/scholen/{brin}/functiemix/verklaring"})
    @Shows(Access.Shown.CHANGES)
    ResponseEntity<byte[]> why(PageFrame frame, Scope scope, FunctiemixAsked.Explanation asked) {
        ExplanationAnswer answer = explanations.functiemixExplanation(scope, asked);
        MixSubject subject = new MixSubject(frame, scope, answer.sector(), answer.knownOn(), answer.until());
        return frame.answer("asking/functiemix/why.jte", new WhyPage(subject, answer));
    }

    /** The persons behind a change. */
    record CausePage(
            MixSubject subject,
            FunctiemixAsked.ExplanationByPerson asked,
            ExplainedPeriod period,
            ExplanationPersons answer) {

        PageFrame frame() {
            return subject.frame();
        }

        String title() {
            return frame().say("Wie veranderden de functiemix", "Who changed the functiemix");
        }

        String cause(MixCause cause) {
            return frame().language().capital(FieldWords.cause(cause, frame().language()));
        }

        /** What the list is narrowed to. */
        String chosen() {
            MixCause cause = asked.cause();
            String scale = asked.scale();
            return Stream.of(
                            cause == null ? frame().say("Alle oorzaken", "All causes") : cause(cause),
                            scale == null
                                    ? frame().say("alle schalen", "all scales")
                                    : frame().say("schaal ", "scale ") + scale)
                    .collect(Collectors.joining(", "));
        }

        /** The arbeidsrelaties between which somebody went, or the one that began or ended. */
        String appointments(ExplanationPersons.ExplainedPerson person) {
            String from = person.fromAppointmentId();
            String to = person.toAppointmentId();
            if (from == null || to == null) {
                return from == null
                        ? frame().say("nieuw: ", "new: ") + (to == null ? "–" : to)
                        : frame().say("was: ", "was: ") + from;
            }
            return from.equals(to) ? to : from + frame().say(" naar ", " to ") + to;
        }

        String back() {
            return subject.page("/functiemix/verklaring")
                    .with("from", frame().day(period.from()))
                    .with("until", frame().day(period.until()))
                    .toString();
        }

        String all() {
            return frame().address()
                    .with("cause", "")
                    .with("scale", "")
                    .with("page", "")
                    .toString();
        }

        /** Where the trajectory behind a change is told. */
        String trajectory(ExplanationPersons.ExplainedPerson person) {
            return frame().address()
                    .carrying("/bestuur/promoties/" + person.teacherId(), "knownOn")
                    .with("trajectory", Optional.ofNullable(person.trajectory()).orElse(""))
                    .toString();
        }
    }

    @GetMapping({"/bestuur/functiemix/verklaring/mensen", "/scholen/{brin}/functiemix/verklaring/mensen"})
    @ShowsPersons(ShownAs.FUNCTIEMIX_CHANGE)
    @Shows(Access.Shown.SCALES)
    ResponseEntity<byte[]> causes(PageFrame frame, Scope scope, FunctiemixAsked.ExplanationByPerson asked) {
        ExplainedPeriod period = asked.explanation().period(scope, new Faults());
        MixSubject subject =
                new MixSubject(frame, scope, scope.sector(asked.sector()), asked.knownOn(), period.until());
        return frame.answer(
                "asking/functiemix/causes.jte",
                new CausePage(subject, asked, period, explanations.functiemixExplanationPersons(scope, asked)));
    }
}
