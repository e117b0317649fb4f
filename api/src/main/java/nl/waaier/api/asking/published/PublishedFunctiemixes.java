package nl.waaier.api.asking.published;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.waaier.api.asking.published.ToldTotals.Fact;
import nl.waaier.api.asking.published.ToldTotals.Told;
import nl.waaier.api.asking.published.ToldTotals.Total;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.organisation.Publication;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.functiemix.FunctiemixGroup;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.functiemix.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The functiemix as it is told to those who may not see persons. Of a sector the scales on which few are new are told together,
 * {@value Functiemix#TOGETHER}, at all its schools alike; a school is told with all of these, or not at all.
 */
@Component
public final class PublishedFunctiemixes {

    private final Functiemixes functiemixes;

    PublishedFunctiemixes(Functiemixes functiemixes) {
        this.functiemixes = functiemixes;
    }

    /**
     * What is told, by date; of a date of which nothing can be, nothing.
     *
     * @param sector of a board, in which sector; of a school it is the school's
     */
    public Map<LocalDate, Functiemix> of(Scope scope, @Nullable Sector sector) {
        Brin school = scope.school();
        return school == null ? ofSector(scope, Faults.present(sector)) : of(scope, school);
    }

    /** The same of all schools of a sector, by date. */
    public Map<LocalDate, Functiemix> ofSector(Scope scope, Sector sector) {
        return of(scope, null, sector);
    }

    /** The same of a school of the board, by date. */
    public Map<LocalDate, Functiemix> of(Scope scope, Brin school) {
        return of(
                scope,
                school,
                Faults.present(scope.organisation().schools().get(school)).sector());
    }

    private Map<LocalDate, Functiemix> of(Scope scope, @Nullable Brin school, Sector sector) {
        Map<LocalDate, Functiemix> mixes = new TreeMap<>();
        ToldTotals totals = new ToldTotals();
        for (Publication publication : scope.publications()) {
            LocalDate date = publication.referenceDate();
            FunctiemixQuestion whole = new FunctiemixQuestion(scope.board(), null, null, publication.publishedAt());
            new InSector(date, sector, functiemixes.posts(whole, date))
                    .told(totals, school)
                    .ifPresent(mix -> mixes.put(date, mix));
        }
        return mixes;
    }

    /** Everybody at work in a sector of the board on a date. */
    private static final class InSector {

        private final LocalDate date;
        private final List<Post> posts;
        private final Set<Brin> ofMoreSectors;
        private final Map<Brin, Set<TeacherId>> staff = new HashMap<>();

        InSector(LocalDate date, Sector sector, List<Post> all) {
            this.date = date;
            this.posts = all.stream().filter(post -> post.sector() == sector).toList();
            this.ofMoreSectors = all.stream()
                    .filter(post -> post.sector() != sector)
                    .map(Post::brin)
                    .collect(Collectors.toSet());
            posts.forEach(post ->
                    staff.computeIfAbsent(post.brin(), brin -> new HashSet<>()).add(post.teacher()));
        }

        Optional<Functiemix> told(ToldTotals totals, @Nullable Brin school) {
            Map<String, Set<Fact>> byScale = posts.stream()
                    .filter(post -> post.scale() != null)
                    .collect(Collectors.groupingBy(
                            post -> String.valueOf(post.scale()),
                            Collectors.mapping(InSector::fact, Collectors.toSet())));
            Map<String, Set<String>> parts = totals.takenTogether(byScale, Functiemix.TOGETHER);
            Told scales = totals.settle(
                    parts.values().stream()
                            .map(labels -> total(post -> post.scale() != null && labels.contains(post.scale())))
                            .toList(),
                    staff);
            Map<FunctiemixGroup, Fte> excluded = new HashMap<>();
            for (FunctiemixGroup group : FunctiemixGroup.values()) {
                Told told = group == FunctiemixGroup.COUNTED
                        ? Told.NOTHING
                        : totals.settle(List.of(total(post -> post.group() == group)), staff);
                if (told.of(school)) {
                    excluded.put(group, sum(school, post -> post.group() == group));
                }
            }
            if (!scales.of(school)) {
                return Optional.empty();
            }
            NavigableMap<String, Fte> fte = new TreeMap<>();
            parts.forEach((name, labels) ->
                    fte.put(name, sum(school, post -> post.scale() != null && labels.contains(post.scale()))));
            return Optional.of(Functiemix.of(date, fte, new TreeMap<>(excluded)));
        }

        /** A school of more than one sector is told nothing of: its own figure counts all of them. */
        private Total total(Predicate<Post> some) {
            Map<Brin, Set<Fact>> schools = posts.stream()
                    .filter(some)
                    .filter(post -> !ofMoreSectors.contains(post.brin()))
                    .collect(Collectors.groupingBy(Post::brin, Collectors.mapping(InSector::fact, Collectors.toSet())));
            return new Total(posts.stream().filter(some).map(InSector::fact).collect(Collectors.toSet()), schools);
        }

        private Fte sum(@Nullable Brin school, Predicate<Post> some) {
            return posts.stream()
                    .filter(some)
                    .filter(post -> school == null || school.equals(post.brin()))
                    .map(Post::fte)
                    .reduce(Fte.ZERO, Fte::plus);
        }

        /**
         * Whatever the scale: who is promoted, or whose scale is renamed, mostly keeps the fte, and would cancel out where sums of
         * all scales are subtracted.
         */
        private static Fact fact(Post post) {
            return new Fact(post.teacher(), List.of(post.brin(), post.fte()));
        }
    }
}
