package nl.waaier.projections.rolemix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.waaier.core.career.DossierGap;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * The role mix on a date: counts only, no persons.
 *
 * @param teachers how many distinct people hold a role
 * @param peopleInService how many people work here
 * @param peopleWithoutRole how many of them hold no role
 * @param teachersInService how many of them work as a teacher
 * @param teachersWithoutDomainOne how many of those have no role in domain 1 on record; being a teacher they are active in it
 * @param cells all sixteen combinations of domain and stage, zeros included
 * @param roles every role that is held, by domain and code
 * @param levels the levels of domain 3 at which roles are held
 * @param rolesOfBoard roles above the school that those who work here hold for the board; not counted here but for the board
 * @param gaps what the dossiers of the holdings lack
 */
public record RoleMix(
        int teachers,
        int peopleInService,
        int peopleWithoutRole,
        int teachersInService,
        int teachersWithoutDomainOne,
        List<Cell> cells,
        List<RoleCount> roles,
        List<LevelCount> levels,
        List<RoleCount> rolesOfBoard,
        Gaps gaps) {

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
     * One level of domain 3.
     *
     * @param level the level, null for holdings of which none is told
     * @param teachers distinct holders
     * @param holdings holdings
     */
    public record LevelCount(@Nullable RoleLevel level, int teachers, int holdings) {}

    /**
     * What is missing on record on the date.
     *
     * @param holdings how many role holdings there are
     * @param withoutRoleEntry how many of which it is not on record how they were entered
     * @param withoutSupport how many have no support on record
     * @param withoutFacilitation how many have no facilitation that holds
     * @param withoutRecognition how many, at stage ervaren or meester, have no recognition that is valid
     * @param withoutInduction how many are new to their holder and have no induction, guidance or coaching on record
     * @param recognitionEnding how many whose last recognition ends within a year
     */
    public record Gaps(
            int holdings,
            int withoutRoleEntry,
            int withoutSupport,
            int withoutFacilitation,
            int withoutRecognition,
            int withoutInduction,
            int recognitionEnding) {}

    /**
     * Counts the roles that people hold on one date.
     *
     * @param wholeBoard whether roles of the board are counted; else they are told apart
     */
    public static RoleMix of(List<MemberOfStaff> members, boolean wholeBoard) {
        List<HeldRole> held = new ArrayList<>();
        List<HeldRole> ofBoard = new ArrayList<>();
        int withoutRole = 0;
        int teaching = 0;
        int withoutDomainOne = 0;
        for (MemberOfStaff member : members) {
            for (HeldRole role : member.roles()) {
                (wholeBoard || role.brin() != null ? held : ofBoard).add(role);
            }
            withoutRole += member.roles().isEmpty() ? 1 : 0;
            if (member.isTeaching()) {
                teaching++;
                withoutDomainOne += member.inDomainOne() ? 0 : 1;
            }
        }
        Map<TeacherId, EnumMap<CareerDomain, CareerStage>> highest = highest(held);
        Map<CareerDomain, EnumMap<CareerStage, Integer>> holdings = new EnumMap<>(CareerDomain.class);
        for (HeldRole role : held) {
            holdings.computeIfAbsent(role.domain(), d -> new EnumMap<>(CareerStage.class))
                    .merge(role.stage(), 1, Integer::sum);
        }
        return new RoleMix(
                highest.size(),
                members.size(),
                withoutRole,
                teaching,
                withoutDomainOne,
                cells(highest.values(), holdings),
                roleCounts(held),
                levels(held),
                roleCounts(ofBoard),
                gaps(held));
    }

    private static Map<TeacherId, EnumMap<CareerDomain, CareerStage>> highest(List<HeldRole> held) {
        Map<TeacherId, EnumMap<CareerDomain, CareerStage>> highest = new HashMap<>();
        for (HeldRole role : held) {
            highest.computeIfAbsent(role.teacher(), t -> new EnumMap<>(CareerDomain.class))
                    .merge(role.domain(), role.stage(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
        return highest;
    }

    /**
     * Who is counted in one domain at one stage, on one date.
     *
     * @param wholeBoard whether roles of the board are counted
     */
    public static Set<TeacherId> countedIn(
            List<MemberOfStaff> members, boolean wholeBoard, CareerDomain domain, CareerStage stage) {
        List<HeldRole> held = members.stream()
                .flatMap(member -> member.roles().stream())
                .filter(role -> wholeBoard || role.brin() != null)
                .toList();
        Set<TeacherId> counted = new HashSet<>();
        highest(held).forEach((teacher, stages) -> {
            if (stages.get(domain) == stage) {
                counted.add(teacher);
            }
        });
        return counted;
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

    private static List<RoleCount> roleCounts(List<HeldRole> held) {
        Map<String, Counted> roles = new TreeMap<>();
        held.forEach(role -> roles.computeIfAbsent(role.role(), r -> new Counted(role.domain()))
                .add(role));
        List<RoleCount> counts = new ArrayList<>();
        roles.forEach((role, counted) ->
                counts.add(new RoleCount(role, counted.domain, counted.teachers.size(), counted.holdings)));
        counts.sort(Comparator.comparing(RoleCount::domain).thenComparing(RoleCount::role));
        return counts;
    }

    private static List<LevelCount> levels(List<HeldRole> held) {
        Map<Optional<RoleLevel>, Counted> levels = new HashMap<>();
        for (HeldRole role : held) {
            if (role.domain() == CareerDomain.ORGANISEREN) {
                levels.computeIfAbsent(Optional.ofNullable(role.level()), l -> new Counted(role.domain()))
                        .add(role);
            }
        }
        List<LevelCount> counts = new ArrayList<>();
        levels.forEach((level, counted) ->
                counts.add(new LevelCount(level.orElse(null), counted.teachers.size(), counted.holdings)));
        counts.sort(Comparator.comparing(
                LevelCount::level, Comparator.nullsLast(Comparator.<@Nullable RoleLevel>naturalOrder())));
        return counts;
    }

    private static Gaps gaps(List<HeldRole> held) {
        Map<DossierGap, Integer> missing = new EnumMap<>(DossierGap.class);
        int ending = 0;
        for (HeldRole role : held) {
            role.gaps().forEach(gap -> missing.merge(gap, 1, Integer::sum));
            ending += role.recognisedUntil() == null ? 0 : 1;
        }
        return new Gaps(
                held.size(),
                missing.getOrDefault(DossierGap.ROLE_ENTRY, 0),
                missing.getOrDefault(DossierGap.SUPPORT, 0),
                missing.getOrDefault(DossierGap.FACILITATION, 0),
                missing.getOrDefault(DossierGap.RECOGNITION, 0),
                missing.getOrDefault(DossierGap.INDUCTION, 0),
                ending);
    }

    /** Distinct holders and holdings of one thing. */
    private static final class Counted {
        private final CareerDomain domain;
        private final Set<TeacherId> teachers = new HashSet<>();
        private int holdings;

        Counted(CareerDomain domain) {
            this.domain = domain;
        }

        void add(HeldRole role) {
            teachers.add(role.teacher());
            holdings++;
        }
    }
}
