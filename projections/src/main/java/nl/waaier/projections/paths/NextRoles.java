package nl.waaier.projections.paths;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

/**
 * What the people of a board took up next, by where they stood. Of persons: whoever may not see these is told totals of it that tell
 * of nobody. Never a score: how many did not go on is not counted.
 *
 * @param takenUp everything that was taken up from each place, by place
 */
public record NextRoles(Map<Place, List<TakenUp>> takenUp) {

    /** Within so many years after they stood there. */
    public static final int YEARS = 5;

    /** Where somebody stands. */
    public record Place(CareerDomain domain, String role, CareerStage stage) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::domain).thenComparing(Place::role).thenComparing(Place::stage);

        /** Where the holder of a role stands. */
        public static Place of(HeldRole held) {
            return new Place(held.domain(), held.role(), held.stage());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A role that somebody took up for the first time.
     *
     * @param teacher who
     * @param domain the role's domain
     * @param role its code
     * @param entered on which day
     * @param months how many whole months that was after they came to stand where they stood
     * @param entry whether it was told a year on how they got into the role
     * @param support whether any support had begun by then
     * @param facilitation whether any facilitation held that day
     * @param recognition whether any recognition held that day
     */
    public record TakenUp(
            TeacherId teacher,
            CareerDomain domain,
            String role,
            LocalDate entered,
            long months,
            boolean entry,
            boolean support,
            boolean facilitation,
            boolean recognition) {

        static TakenUp of(
                TeacherId teacher,
                RoleHolding holding,
                List<RecordedFact<RecognitionGiven>> recognitions,
                LocalDate stoodOn,
                LocalDate date) {
            RoleEntered entered = holding.entry();
            LocalDate year = entered.entryDate().plusYears(1);
            LocalDate by = year.isAfter(date) ? date : year;
            Dossier dossier = Dossier.of(holding, by, recognitions);
            return new TakenUp(
                    teacher,
                    entered.domain(),
                    holding.role(),
                    entered.entryDate(),
                    ChronoUnit.MONTHS.between(stoodOn, entered.entryDate()),
                    !dossier.gaps().contains(DossierGap.ROLE_ENTRY),
                    !dossier.gaps().contains(DossierGap.SUPPORT),
                    !dossier.gaps().contains(DossierGap.FACILITATION),
                    !dossier.recognition().isEmpty());
        }
    }

    /** Takes in one file after another. Not for several threads. */
    static final class Count {

        private final LocalDate date;
        private final Organisation organisation;
        private final Map<Place, List<TakenUp>> takenUp = new TreeMap<>();

        /**
         * @param date nothing that begins later counts
         * @param organisation the board as known at the same moment
         */
        Count(LocalDate date, Organisation organisation) {
            this.date = date;
            this.organisation = organisation;
        }

        void add(TeacherId teacher, List<RecordedFact<?>> facts) {
            List<RoleHolding> holdings = RoleHolding.of(facts, organisation);
            List<RecordedFact<RecognitionGiven>> recognitions = RecordedFact.ofKind(facts, RecognitionGiven.class);
            Map<String, List<RoleHolding>> byRole = new LinkedHashMap<>();
            holdings.forEach(holding -> byRole.computeIfAbsent(holding.role(), role -> new ArrayList<>())
                    .add(holding));
            Set<String> known = new HashSet<>();
            for (RoleHolding holding : holdings) {
                LocalDate entered = holding.entry().entryDate();
                if (!holding.held().isEmpty() && known.add(holding.role()) && !entered.isAfter(date)) {
                    byRole.forEach((role, some) -> {
                        if (!role.equals(holding.role())) {
                            stood(some, entered).ifPresent(there -> takenUp.computeIfAbsent(
                                            there.place(), place -> new ArrayList<>())
                                    .add(TakenUp.of(teacher, holding, recognitions, there.since(), date)));
                        }
                    });
                }
            }
        }

        private record Stood(Place place, LocalDate since) {}

        /** At which stage of a role somebody was last before a day, at any school; nowhere when that is too long ago. */
        private static Optional<Stood> stood(List<RoleHolding> ofRole, LocalDate before) {
            return ofRole.stream()
                    .flatMap(Count::stages)
                    .filter(stood -> stood.since().isBefore(before)
                            && !before.isAfter(stood.since().plusYears(YEARS)))
                    .max(Comparator.comparing(Stood::since));
        }

        private static Stream<Stood> stages(RoleHolding holding) {
            RoleEntered entry = holding.entry();
            return Stream.concat(
                    Stream.of(new Stood(new Place(entry.domain(), holding.role(), entry.stage()), entry.entryDate())),
                    holding.stages().stream()
                            .map(RecordedFact::fact)
                            .map(reached -> new Stood(
                                    new Place(entry.domain(), holding.role(), reached.stage()), reached.date())));
        }

        NextRoles done() {
            return new NextRoles(takenUp);
        }
    }
}
