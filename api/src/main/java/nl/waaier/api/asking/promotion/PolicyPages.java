package nl.waaier.api.asking.promotion;

import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageAddress;
import nl.waaier.api.platform.pages.PageFrame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What promotions at a board take, on a page: its policies with what each asks, and the ladders of scales. */
@Controller
class PolicyPages {

    private final PromotionPolicyController policies;
    private final ScaleLadderController ladders;
    private final RecordingAccess recordingAccess;

    PolicyPages(PromotionPolicyController policies, ScaleLadderController ladders, RecordingAccess recordingAccess) {
        this.policies = policies;
        this.ladders = ladders;
        this.recordingAccess = recordingAccess;
    }

    /**
     * The policies of a board.
     *
     * @param may whether the reader may change them: only as they stand now
     */
    record PolicyPage(
            PageFrame frame, PromotionPolicyList answer, ScaleLadderController.ScaleLadderList ladders, boolean may) {

        /** Another page about the policy that begins on a day. */
        String of(String what, LocalDate firstDay) {
            return PageAddress.of("/bestuur/beleid/" + what)
                    .with("firstDay", frame.day(firstDay))
                    .toString();
        }

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

        PolicyWords words() {
            return new PolicyWords(frame);
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
                new PolicyPage(
                        frame,
                        policies.promotionPolicies(scope, asked),
                        ladders.scaleLadders(scope, asked),
                        asked.knownOn() == null && recordingAccess.mayAgree(scope.caller())));
    }
}
