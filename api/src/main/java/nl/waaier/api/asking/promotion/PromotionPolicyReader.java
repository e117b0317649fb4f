package nl.waaier.api.asking.promotion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TrajectoryComponent;
import org.jspecify.annotations.Nullable;

/** Reads what a board wants promotions to take; tells every fault at once, each with its place. */
final class PromotionPolicyReader {

    private final Faults faults = new Faults();

    private PromotionPolicyReader() {}

    /** @throws nl.waaier.api.platform.problem.InvalidRequestException with every fault there is */
    static List<ChangePolicy> read(PromotionPolicyBody body) {
        PromotionPolicyReader reader = new PromotionPolicyReader();
        List<ChangePolicy> changes =
                reader.each("changes", body.changes(), PromotionPolicyAdopted.MAX_CHANGES, reader::change);
        reader.faults.check();
        return changes;
    }

    private @Nullable ChangePolicy change(String at, PromotionPolicyBody.ChangePolicyBody body) {
        Sector sector = faults.read(at + ".sector", body.sector(), Sector::of);
        ScaleDirection direction = faults.read(at + ".direction", body.direction(), ScaleDirection::of);
        String from = faults.read(at + ".fromScale", body.fromScale(), PromotionsAsked.OfBoard::label);
        String to = faults.read(at + ".toScale", body.toScale(), PromotionsAsked.OfBoard::label);
        List<RequiredStep> steps = each(at + ".steps", body.steps(), ChangePolicy.MAX_STEPS, this::step);
        return new ChangePolicy(sector, direction, from, to, steps);
    }

    private @Nullable RequiredStep step(String at, PromotionPolicyBody.RequiredStepBody body) {
        List<PromotionStep> anyOf =
                each(at + ".anyOf", body.anyOf(), PromotionStep.values().length, word(PromotionStep::of));
        boolean isWhole = body.anyOf() != null && anyOf.size() == body.anyOf().size();
        if (isWhole && (anyOf.isEmpty() || new HashSet<>(anyOf).size() < anyOf.size())) {
            faults.add(Fault.malformed(at + ".anyOf"));
            isWhole = false;
        }
        TrajectoryComponent component = faults.read(at + ".component", body.component(), TrajectoryComponent::of);
        PromotionOutcome outcome = faults.read(at + ".outcome", body.outcome(), PromotionOutcome::of);
        int days = body.daysAfterPrevious() == null ? 0 : body.daysAfterPrevious();
        if (days < 0 || days > RequiredStep.MAX_DAYS) {
            faults.add(Fault.malformed(at + ".daysAfterPrevious"));
            isWhole = false;
        }
        List<String> deciders = body.deciders() == null
                ? List.of()
                : each(at + ".deciders", body.deciders(), RequiredStep.MAX_DECIDERS, word(Bounds::team));
        return isWhole
                ? new RequiredStep(
                        anyOf,
                        component,
                        outcome,
                        trueOrNull(body.besidePrevious()),
                        Boolean.TRUE.equals(body.evidence()),
                        trueOrNull(body.grounds()),
                        days,
                        deciders)
                : null;
    }

    /** What is not the case is not stored. */
    private static @Nullable Boolean trueOrNull(@Nullable Boolean told) {
        return Boolean.TRUE.equals(told) ? Boolean.TRUE : null;
    }

    private <T> BiFunction<String, String, @Nullable T> word(Function<String, T> reader) {
        return (at, text) -> faults.read(at, text, reader);
    }

    /** Those of a list that have no fault; never more of them than there may be. */
    private <B, T> List<T> each(
            String at, @Nullable List<@Nullable B> bodies, int most, BiFunction<String, B, @Nullable T> reader) {
        List<T> read = new ArrayList<>();
        if (bodies == null) {
            faults.add(Fault.required(at));
            return read;
        }
        if (bodies.size() > most) {
            faults.add(Fault.malformed(at));
            return read;
        }
        for (int i = 0; i < bodies.size(); i++) {
            String place = at + "[" + i + "]";
            B body = faults.required(place, bodies.get(i));
            T one = body == null ? null : reader.apply(place, body);
            if (one != null) {
                read.add(one);
            }
        }
        return read;
    }
}
