package nl.waaier.api.asking.paths;

import java.time.Instant;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.projections.paths.CareerFlows;
import org.jspecify.annotations.Nullable;

/**
 * How the staff of a board or a school moved in a school year. Stage and scale stand side by side; neither follows from the
 * other.
 *
 * @param board of which board
 * @param school of which school, null for the whole board
 * @param schoolYear in which year: where everybody was on the 31 July before it and on its own
 * @param knownOn as known at which moment, null for now
 * @param stages per domain from place to place, those who stayed too
 * @param scales from scale to scale, those who stayed too
 * @param steps the steps of the year, by kind
 */
record FlowsAnswer(
        BoardNumber board,
        @Nullable Brin school,
        SchoolYear schoolYear,
        @Nullable Instant knownOn,
        List<CareerFlows.StageFlow> stages,
        List<CareerFlows.ScaleFlow> scales,
        List<CareerFlows.StepCount> steps) {

    static FlowsAnswer of(
            BoardNumber board, @Nullable Brin school, SchoolYear year, @Nullable Instant knownOn, CareerFlows flows) {
        return new FlowsAnswer(board, school, year, knownOn, flows.stages(), flows.scales(), flows.steps());
    }
}
