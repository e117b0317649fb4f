package nl.waaier.projections.rolemix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.TeacherId;

/**
 * The role mix on a date: counts only, no persons.
 *
 * @param teachers how many distinct teachers hold a role
 * @param teachersWithoutDomainOne how many of them hold none in domain 1, where every teacher should be
 * @param cells all sixteen combinations of domain and stage, zeros included
 * @param roles every role that is held, by domain and code
 * @param gaps what the dossiers of the holdings lack
 */
public record RoleMix(int teachers, int teachersWithoutDomainOne, List<Cell> cells, List<RoleCount> roles, Gaps gaps) {

    /**
     * One domain at one stage.
     *
     * @param domain the domain
     * @param stage the stage
     * @param teachers distinct teachers whose highest stage in the domain this is
     * @param holdings role holdings at this stage
     */
    public record Cell(CareerDomain domain, CareerStage stage, int teachers, int holdings) {}

    /**
     * One role.
     *
     * @param role the role's code
     * @param domain its domain
     * @param teachers distinct holders; 1 means that the team leans on one person
     * @param holdings holdings: more than holders where somebody holds it at several schools
     */
    public record RoleCount(String role, CareerDomain domain, int teachers, int holdings) {}

    /**
     * What is missing on record.
     *
     * @param holdings how many role holdings there are
     * @param withoutSupport how many have no support on record
     * @param withoutFacilitation how many have no facilitation on record
     * @param withoutRecognition how many have no recognition on record
     */
    public record Gaps(int holdings, int withoutSupport, int withoutFacilitation, int withoutRecognition) {}

    /** Counts roles held on one date. */
    public static RoleMix of(List<HeldRole> held) {
        Map<TeacherId, EnumMap<CareerDomain, CareerStage>> highest = new HashMap<>();
        Map<CareerDomain, EnumMap<CareerStage, Integer>> holdings = new EnumMap<>(CareerDomain.class);
        Map<String, RoleTally> roles = new TreeMap<>();
        for (HeldRole role : held) {
            highest.computeIfAbsent(role.teacher(), t -> new EnumMap<>(CareerDomain.class))
                    .merge(role.domain(), role.stage(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            holdings.computeIfAbsent(role.domain(), d -> new EnumMap<>(CareerStage.class))
                    .merge(role.stage(), 1, Integer::sum);
            roles.computeIfAbsent(role.role(), r -> new RoleTally(role.domain()))
                    .add(role);
        }
        int withoutDomainOne = (int) highest.values().stream()
                .filter(stages -> !stages.containsKey(CareerDomain.LEERLINGEN))
                .count();
        return new RoleMix(
                highest.size(), withoutDomainOne, cells(highest.values(), holdings), roleCounts(roles), gaps(held));
    }

    private static List<Cell> cells(
            Iterable<EnumMap<CareerDomain, CareerStage>> highest,
            Map<CareerDomain, EnumMap<CareerStage, Integer>> holdings) {
        Map<CareerDomain, EnumMap<CareerStage, Integer>> teachers = new EnumMap<>(CareerDomain.class);
        highest.forEach(stages -> stages.forEach(
                (domain, stage) -> teachers.computeIfAbsent(domain, d -> new EnumMap<>(CareerStage.class))
                        .merge(stage, 1, Integer::sum)));
        List<Cell> cells = new ArrayList<>();
        for (CareerDomain domain : CareerDomain.values()) {
            for (CareerStage stage : CareerStage.values()) {
                cells.add(new Cell(domain, stage, count(teachers, domain, stage), count(holdings, domain, stage)));
            }
        }
        return cells;
    }

    private static int count(
            Map<CareerDomain, EnumMap<CareerStage, Integer>> counts, CareerDomain domain, CareerStage stage) {
        EnumMap<CareerStage, Integer> ofDomain = counts.get(domain);
        return ofDomain == null ? 0 : ofDomain.getOrDefault(stage, 0);
    }

    private static List<RoleCount> roleCounts(Map<String, RoleTally> roles) {
        List<RoleCount> counts = new ArrayList<>();
        roles.forEach(
                (role, tally) -> counts.add(new RoleCount(role, tally.domain, tally.teachers.size(), tally.holdings)));
        counts.sort(Comparator.comparing(RoleCount::domain).thenComparing(RoleCount::role));
        return counts;
    }

    private static Gaps gaps(List<HeldRole> held) {
        int support = 0;
        int facilitation = 0;
        int recognition = 0;
        for (HeldRole role : held) {
            support += role.supported() ? 0 : 1;
            facilitation += role.facilitated() ? 0 : 1;
            recognition += role.recognised() ? 0 : 1;
        }
        return new Gaps(held.size(), support, facilitation, recognition);
    }

    private static final class RoleTally {
        private final CareerDomain domain;
        private final Set<TeacherId> teachers = new HashSet<>();
        private int holdings;

        RoleTally(CareerDomain domain) {
            this.domain = domain;
        }

        void add(HeldRole role) {
            teachers.add(role.teacher());
            holdings++;
        }
    }
}
