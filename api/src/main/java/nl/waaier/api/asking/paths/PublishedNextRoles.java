package nl.waaier.api.asking.paths;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.waaier.api.asking.paths.ToldNextRoles.Told;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.organisation.Publication;
import nl.waaier.projections.paths.CareerPaths;
import nl.waaier.projections.paths.CareerPaths.UpTo;
import nl.waaier.projections.paths.NextRoles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people took up next, as it is told to teachers: of the dates that the board published, as known then. */
@Component
final class PublishedNextRoles {

    private final CareerPaths paths;

    PublishedNextRoles(CareerPaths paths) {
        this.paths = paths;
    }

    /**
     * What is told of the last date that was published.
     *
     * @param date up to which day; null while nothing is published
     * @param told numbers of the whole board, the most people first
     */
    record Latest(@Nullable LocalDate date, List<Told> told) {}

    /** @param knownOn what was published until this moment counts; null for all there is */
    Latest latest(Scope scope, @Nullable Instant knownOn) {
        List<Publication> known = scope.publications().stream()
                .filter(one -> knownOn == null || !one.publishedAt().isAfter(knownOn))
                .toList();
        if (known.isEmpty()) {
            return new Latest(null, List.of());
        }
        Publication latest = known.stream()
                .max(Comparator.comparing(Publication::referenceDate))
                .orElseThrow();
        List<Publication> settled = known.subList(0, known.indexOf(latest) + 1);
        List<UpTo> days = settled.stream()
                .map(one -> new UpTo(one.referenceDate(), one.publishedAt(), scope.organisation(one.publishedAt())))
                .toList();
        ToldNextRoles told = new ToldNextRoles();
        List<Told> last = List.of();
        for (NextRoles published : paths.next(scope.board(), days)) {
            last = told.settle(published);
        }
        return new Latest(latest.referenceDate(), last);
    }
}
