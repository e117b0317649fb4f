package nl.waaier.api.asking.paths;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.projections.paths.CareerFlows;
import nl.waaier.projections.paths.PathKind;
import org.jspecify.annotations.Nullable;

/**
 * How the staff of a board or a school moved in a school year. Stage and scale stand side by side; neither follows from the
 * other. To those who may not see the persons behind it, ways of fewer than 5 teachers are left out, with more beside them
 * where those could be worked out.
 *
 * @param board of which board
 * @param school of which school, null for the whole board
 * @param schoolYear in which year: where everybody was on the 31 July before it and on its own
 * @param knownOn as known at which moment, null for now
 * @param stages per domain from place to place, those who stayed too
 * @param stagesComplete whether all of them are told
 * @param scales from scale to scale, those who stayed too
 * @param scalesComplete whether all of them are told
 * @param steps the steps of the year, by kind
 */
record FlowsAnswer(
        BoardNumber board,
        @Nullable Brin school,
        SchoolYear schoolYear,
        @Nullable Instant knownOn,
        List<CareerFlows.StageFlow> stages,
        boolean stagesComplete,
        List<CareerFlows.ScaleFlow> scales,
        boolean scalesComplete,
        List<Steps> steps) {

    /**
     * The steps of one kind.
     *
     * @param kind verdieping, verbreding, terugkeer or overstap
     * @param steps how many; null when left out
     * @param teachers by how many teachers; null when left out
     */
    record Steps(
            PathKind kind,
            @Nullable Integer steps,
            @Nullable Integer teachers) {}

    /**
     * @param holders whether the caller may see the persons behind roles
     * @param pay whether the caller may see the persons behind scales
     */
    static FlowsAnswer of(
            BoardNumber board,
            @Nullable Brin school,
            SchoolYear year,
            @Nullable Instant knownOn,
            CareerFlows flows,
            boolean holders,
            boolean pay) {
        List<CareerFlows.StageFlow> stages = holders
                ? flows.stages()
                : Stream.of(CareerDomain.values())
                        .flatMap(domain -> stages(flows, domain).stream())
                        .toList();
        List<CareerFlows.ScaleFlow> scales = pay
                ? flows.scales()
                : SmallFlows.shown(
                        flows.scales(),
                        CareerFlows.ScaleFlow::teachers,
                        List.of(
                                way -> Objects.toString(way.fromScale(), ""),
                                way -> Objects.toString(way.toScale(), "")));
        return new FlowsAnswer(
                board,
                school,
                year,
                knownOn,
                stages,
                stages.size() == flows.stages().size(),
                scales,
                scales.size() == flows.scales().size(),
                flows.steps().stream()
                        .map(count -> !holders && Access.isSmall(count.teachers())
                                ? new Steps(count.kind(), null, null)
                                : new Steps(count.kind(), count.steps(), count.teachers()))
                        .toList());
    }

    private static List<CareerFlows.StageFlow> stages(CareerFlows flows, CareerDomain domain) {
        return SmallFlows.shown(
                flows.stages().stream().filter(way -> way.domain() == domain).toList(),
                CareerFlows.StageFlow::teachers,
                List.of(CareerFlows.StageFlow::fromStage, CareerFlows.StageFlow::toStage));
    }
}
