package nl.waaier.api.asking.functiemix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.core.shared.Fte;
import nl.waaier.projections.functiemix.FunctiemixExplanation.CauseShare;
import nl.waaier.projections.functiemix.FunctiemixExplanation.ScaleDifference;
import nl.waaier.projections.functiemix.MixCause;

/**
 * Takes causes together that have so few persons behind them that they point at somebody. A promotion takes from one scale
 * what it adds to others: where one side of that would be the only one left out, another is left out with it, or it could
 * be worked out.
 */
final class SmallCauses {

    private SmallCauses() {}

    /** Every cause, for those who may see persons. */
    static List<ExplanationAnswer.Scale> shown(List<ScaleDifference> scales) {
        return scales.stream().map(scale -> answer(scale, Set.of())).toList();
    }

    /** The causes that do not point at persons, and the others together. */
    static List<ExplanationAnswer.Scale> takenTogether(List<ScaleDifference> scales) {
        Set<Cell> small = new HashSet<>();
        for (ScaleDifference scale : scales) {
            for (CauseShare share : scale.causes()) {
                if (share.teachers() < Access.SMALLEST_SHOWN) {
                    small.add(new Cell(scale.scale(), share));
                }
            }
        }
        EnumSet.allOf(MixCause.class).stream()
                .filter(MixCause::movesBetweenScales)
                .forEach(cause -> addSecond(small, scales, cause));
        return scales.stream().map(scale -> answer(scale, small)).toList();
    }

    private static void addSecond(Set<Cell> small, List<ScaleDifference> scales, MixCause cause) {
        if (small.stream().filter(cell -> cell.share().cause() == cause).count() == 1) {
            scales.stream()
                    .flatMap(scale -> scale.causes().stream().map(share -> new Cell(scale.scale(), share)))
                    .filter(cell -> cell.share().cause() == cause && !small.contains(cell))
                    .min(Comparator.comparingInt(cell -> cell.share().teachers()))
                    .ifPresent(small::add);
        }
    }

    private static ExplanationAnswer.Scale answer(ScaleDifference scale, Set<Cell> small) {
        List<ExplanationAnswer.Cause> causes = new ArrayList<>();
        Fte others = null;
        for (CauseShare share : scale.causes()) {
            if (small.contains(new Cell(scale.scale(), share))) {
                others = others == null ? share.fte() : others.plus(share.fte());
            } else {
                causes.add(new ExplanationAnswer.Cause(share.cause(), share.fte()));
            }
        }
        return new ExplanationAnswer.Scale(
                scale.scale(), scale.fteFrom(), scale.fteUntil(), scale.difference(), causes, others);
    }

    private record Cell(String scale, CauseShare share) {}
}
