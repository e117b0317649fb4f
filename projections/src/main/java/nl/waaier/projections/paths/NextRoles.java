package nl.waaier.projections.paths;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.core.career.Dossier;
import nl.waaier.core.career.DossierGap;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.projections.rolemix.HeldRole;
import org.jspecify.annotations.Nullable;

/**
 * What colleagues took up who once stood where a teacher stands now. No persons, no rates and no score: how many did not go
 * on is told to nobody.
 *
 * @param standings where the teacher stands, each role at its stage once, by domain and role
 */
public record NextRoles(List<Standing> standings) {

    /** Within so many years after they stood there. */
    static final int YEARS = 5;

    /**
     * Where the teacher stands, and what others went on to from there.
     *
     * @param domain the role's domain
     * @param role the role's code
     * @param stage the stage in it
     * @param next what enough colleagues took up, the most often first
     * @param leftOut whether fewer colleagues took up something else, of which nothing is told
     */
    public record Standing(CareerDomain domain, String role, CareerStage stage, List<Next> next, boolean leftOut) {}

    /**
     * A role that colleagues took up, or all roles of a domain that are not told by themselves.
     *
     * @param domain the domain
     * @param role the role's code, null for other roles of the domain together
     * @param colleagues how many took it up, for the first time
     * @param medianMonths how many whole months that was after they stood there: the median, one decimal
     * @param answered for how many each of the four questions was answered a year after they began
     */
    public record Next(
            CareerDomain domain, @Nullable String role, int colleagues, BigDecimal medianMonths, Answered answered) {}

    /**
     * For how many of the colleagues a question of the role was answered by a year after entry; null where it would point at
     * a few who were, or at a few who were not.
     *
     * @param entry toelating: it is told how they got into the role
     * @param support ondersteuning: some began by then
     * @param facilitation facilitering: some held that day
     * @param recognition erkenning: some held that day
     */
    public record Answered(
            @Nullable Integer entry,
            @Nullable Integer support,
            @Nullable Integer facilitation,
            @Nullable Integer recognition) {}

    /** One colleague who took up one role. */
    private record TakenUp(
            TeacherId colleague,
            RoleEntered entered,
            long months,
            boolean entry,
            boolean support,
            boolean facilitation,
            boolean recognition) {

        static TakenUp of(
                TeacherId colleague,
                RoleHolding holding,
                List<RecordedFact<RecognitionGiven>> recognitions,
                LocalDate stoodOn,
                LocalDate date) {
            RoleEntered entered = holding.entry();
            LocalDate year = entered.entryDate().plusYears(1);
            LocalDate by = year.isAfter(date) ? date : year;
            Dossier dossier = Dossier.of(holding, by, recognitions);
            return new TakenUp(
                    colleague,
                    entered,
                    ChronoUnit.MONTHS.between(stoodOn, entered.entryDate()),
                    !dossier.gaps().contains(DossierGap.ROLE_ENTRY),
                    !dossier.gaps().contains(DossierGap.SUPPORT),
                    !dossier.gaps().contains(DossierGap.FACILITATION),
                    !dossier.recognition().isEmpty());
        }
    }

    private record Place(CareerDomain domain, String role, CareerStage stage) {}

    /** Takes in one colleague after another. Not for several threads. */
    static final class Count {

        private final LocalDate date;
        private final Organisation organisation;
        private final int smallest;
        private final Map<Place, List<TakenUp>> takenUp = new LinkedHashMap<>();

        /**
         * @param mine the roles that the teacher holds on the date
         * @param date nothing that begins later counts
         * @param organisation the board as known at the same moment
         * @param smallest the least number of colleagues that is told
         */
        Count(List<HeldRole> mine, LocalDate date, Organisation organisation, int smallest) {
            this.date = date;
            this.organisation = organisation;
            this.smallest = smallest;
            mine.stream()
                    .map(role -> new Place(role.domain(), role.role(), role.stage()))
                    .distinct()
                    .sorted(Comparator.comparing(Place::domain)
                            .thenComparing(Place::role)
                            .thenComparing(Place::stage))
                    .forEach(place -> takenUp.put(place, new ArrayList<>()));
        }

        void add(TeacherId colleague, List<RecordedFact<?>> facts) {
            List<RoleHolding> holdings = RoleHolding.of(facts, organisation);
            List<RecordedFact<RecognitionGiven>> recognitions = RecordedFact.ofKind(facts, RecognitionGiven.class);
            takenUp.forEach((place, some) -> stoodOn(place, holdings).ifPresent(stoodOn -> {
                LocalDate latest = stoodOn.plusYears(YEARS);
                Set<String> known = new HashSet<>(Set.of(place.role()));
                for (RoleHolding holding : holdings) {
                    LocalDate entered = holding.entry().entryDate();
                    if (!holding.held().isEmpty()
                            && known.add(holding.role())
                            && entered.isAfter(stoodOn)
                            && !entered.isAfter(latest)
                            && !entered.isAfter(date)) {
                        some.add(TakenUp.of(colleague, holding, recognitions, stoodOn, date));
                    }
                }
            }));
        }

        /** The first day on which somebody was at a stage of a role, at any school. */
        private static Optional<LocalDate> stoodOn(Place place, List<RoleHolding> holdings) {
            return holdings.stream()
                    .filter(holding -> holding.role().equals(place.role()))
                    .flatMap(holding -> Stream.concat(
                            Stream.of(holding.entry())
                                    .filter(entry -> entry.stage() == place.stage())
                                    .map(RoleEntered::entryDate),
                            holding.stages().stream()
                                    .map(RecordedFact::fact)
                                    .filter(reached -> reached.stage() == place.stage())
                                    .map(reached -> reached.date())))
                    .min(Comparator.naturalOrder());
        }

        NextRoles done() {
            return new NextRoles(takenUp.entrySet().stream()
                    .map(entry -> standing(entry.getKey(), entry.getValue()))
                    .toList());
        }

        private Standing standing(Place place, List<TakenUp> all) {
            List<Next> next = new ArrayList<>();
            Map<CareerDomain, List<TakenUp>> rest = new TreeMap<>();
            all.stream()
                    .collect(Collectors.groupingBy(t -> t.entered().role(), TreeMap::new, Collectors.toList()))
                    .forEach((role, some) -> {
                        if (some.size() >= smallest) {
                            next.add(next(role, some));
                        } else {
                            some.forEach(t -> rest.computeIfAbsent(t.entered().domain(), d -> new ArrayList<>())
                                    .add(t));
                        }
                    });
            boolean leftOut = false;
            for (List<TakenUp> some : rest.values()) {
                List<TakenUp> first = firstOfEach(some);
                if (first.size() >= smallest) {
                    next.add(next(null, first));
                } else {
                    leftOut = true;
                }
            }
            next.sort(Comparator.comparingInt((Next n) -> -n.colleagues())
                    .thenComparing(Next::domain)
                    .thenComparing(n -> Objects.requireNonNullElse(n.role(), "")));
            return new Standing(place.domain(), place.role(), place.stage(), next, leftOut);
        }

        /** Of several roles that a colleague took up, the first. */
        private static List<TakenUp> firstOfEach(List<TakenUp> some) {
            Map<TeacherId, TakenUp> first = new LinkedHashMap<>();
            some.stream()
                    .sorted(Comparator.comparing((TakenUp t) -> t.entered().entryDate())
                            .thenComparing(t -> t.entered().role()))
                    .forEach(t -> first.putIfAbsent(t.colleague(), t));
            return List.copyOf(first.values());
        }

        private Next next(@Nullable String role, List<TakenUp> some) {
            return new Next(
                    some.getFirst().entered().domain(),
                    role,
                    some.size(),
                    median(some.stream().map(TakenUp::months).sorted().toList()),
                    new Answered(
                            shown(some, TakenUp::entry),
                            shown(some, TakenUp::support),
                            shown(some, TakenUp::facilitation),
                            shown(some, TakenUp::recognition)));
        }

        private @Nullable Integer shown(List<TakenUp> some, Predicate<TakenUp> answered) {
            int yes = (int) some.stream().filter(answered).count();
            int no = some.size() - yes;
            return (yes == 0 || yes >= smallest) && (no == 0 || no >= smallest) ? yes : null;
        }

        private static BigDecimal median(List<Long> sorted) {
            long twice = sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2);
            return BigDecimal.valueOf(5 * twice, 1);
        }
    }
}
