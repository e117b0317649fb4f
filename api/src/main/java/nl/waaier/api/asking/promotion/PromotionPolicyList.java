package nl.waaier.api.asking.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.questions.CouncilFindingAnswer;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/**
 * What promotions at a board take.
 *
 * @param board which board
 * @param knownOn as known at which moment, null for now
 * @param policies the board's own, by first day
 * @param councilFinding what is not in order about the council, where a policy of the board holds today; null for nothing
 * @param bareDefault what holds where the board has no policy, or none that fits
 * @param message where the default comes from, in Dutch
 * @param messageEn where the default comes from, in English
 */
record PromotionPolicyList(
        BoardNumber board,
        @Nullable Instant knownOn,
        List<PromotionPolicyAnswer> policies,
        @Nullable CouncilFindingAnswer councilFinding,
        List<ChangePolicy> bareDefault,
        String message,
        String messageEn) {

    /**
     * One policy.
     *
     * @param firstDay the first day on which it holds, until the next one: for trajectories that begin then
     * @param changes what it asks, by change of scale: the first that fits counts
     */
    record PromotionPolicyAnswer(LocalDate firstDay, List<ChangePolicy> changes) {}

    static PromotionPolicyList of(
            BoardNumber board,
            @Nullable Instant knownOn,
            PromotionPolicies policies,
            @Nullable CouncilFindingAnswer councilFinding) {
        return new PromotionPolicyList(
                board,
                knownOn,
                policies.byFirstDay().entrySet().stream()
                        .map(policy -> new PromotionPolicyAnswer(policy.getKey(), policy.getValue()))
                        .toList(),
                councilFinding,
                List.of(PromotionPolicies.DEFAULT),
                DefaultPolicyWords.DUTCH,
                DefaultPolicyWords.ENGLISH);
    }
}
