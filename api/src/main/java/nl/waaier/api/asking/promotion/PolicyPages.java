package nl.waaier.api.asking.promotion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.RequiredStep;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What promotions at a board take, on a page: its policies with what each asks, and the ladders of scales. */
@Controller
class PolicyPages {

    private final PromotionPolicyController policies;
    private final ScaleLadderController ladders;

    PolicyPages(PromotionPolicyController policies, ScaleLadderController ladders) {
        this.policies = policies;
        this.ladders = ladders;
    }

    /** The policies of a board. */
    record PolicyPage(PageFrame frame, PromotionPolicyList answer, ScaleLadderController.ScaleLadderList ladders) {

        /** Policies from the latest back. */
        List<PromotionPolicyList.PromotionPolicyAnswer> policies() {
            return answer.policies().reversed();
        }

        /** From when to when a policy holds. */
        String period(PromotionPolicyList.PromotionPolicyAnswer policy) {
            int next = answer.policies().indexOf(policy) + 1;
            LocalDate until = next < answer.policies().size()
                    ? answer.policies().get(next).firstDay().minusDays(1)
                    : null;
            return frame.say("Trajecten die beginnen vanaf ", "Trajectories that begin from ")
                    + frame.longDay(policy.firstDay())
                    + (until == null ? "" : frame.say(" tot en met ", " to ") + frame.longDay(until));
        }

        /** Which changes of scale a part of a policy is about. */
        String change(ChangePolicy change) {
            List<String> parts = new ArrayList<>();
            if (change.sector() != null) {
                parts.add(FieldWords.sector(change.sector(), frame.language()));
            }
            if (change.direction() != null) {
                parts.add(FieldWords.direction(change.direction(), frame.language()));
            }
            if (change.fromScale() != null) {
                parts.add(frame.say("van ", "from ") + change.fromScale());
            }
            if (change.toScale() != null) {
                parts.add(frame.say("naar ", "to ") + change.toScale());
            }
            String text = parts.isEmpty()
                    ? frame.say("elke andere wijziging van schaal", "every other change of scale")
                    : String.join(", ", parts);
            return frame.language().capital(text);
        }

        /** What a step is that is asked. */
        String step(RequiredStep step) {
            String kinds = step.anyOf().stream()
                    .map(kind -> FieldWords.step(kind, frame.language()))
                    .collect(Collectors.joining(frame.say(" of ", " or ")));
            return step.component() == null
                    ? kinds
                    : kinds + frame.say(" over ", " about ") + FieldWords.component(step.component(), frame.language());
        }

        /** What is asked of a step besides. */
        String more(RequiredStep step) {
            String outcome = step.outcome() == null
                    ? ""
                    : frame.say("uitkomst ", "outcome ") + FieldWords.outcome(step.outcome(), frame.language());
            String wait = step.daysAfterPrevious() == 0
                    ? ""
                    : frame.say(
                            "ten minste " + step.daysAfterPrevious() + " dagen na de vorige stap",
                            "at least " + step.daysAfterPrevious() + " days after the step before");
            return Stream.of(
                            outcome,
                            step.evidence() ? frame.say("met bewijs", "with evidence") : "",
                            step.asksGrounds()
                                    ? frame.say("met wie het nam en waarom", "with who took it and why")
                                    : "",
                            wait,
                            step.standsBesidePrevious()
                                    ? frame.say("mag vóór de vorige stap komen", "may come before the step before")
                                    : "",
                            step.deciders().isEmpty()
                                    ? ""
                                    : frame.say("door ", "by ")
                                            + String.join(frame.say(" of ", " or "), step.deciders()))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
        }

        String ladder(ScaleLadderController.ScaleLadderAnswer ladder) {
            return String.join(" → ", ladder.labels());
        }

        String sector(ScaleLadderController.ScaleLadderAnswer ladder) {
            return ladder.sector() == null
                    ? frame.say("alle sectoren", "all sectors")
                    : FieldWords.sector(ladder.sector(), frame.language());
        }
    }

    @GetMapping("/bestuur/beleid")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> policy(PageFrame frame, Scope scope, PromotionsAsked.Policies asked) {
        return frame.answer(
                "asking/promotion/policy.jte",
                new PolicyPage(frame, policies.promotionPolicies(scope, asked), ladders.scaleLadders(scope, asked)));
    }
}
