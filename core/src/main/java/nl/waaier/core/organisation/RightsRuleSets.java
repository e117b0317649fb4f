package nl.waaier.core.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.waaier.core.organisation.event.RightsRuleSet;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.RightsBasis;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.StaffCategory;

/**
 * The rule sets of basic rights that hold at a board, as far as is known now. Immutable.
 *
 * @param adopted those that the board told, by code
 * @param withdrawn every code under which one was ever withdrawn, adopted again since or not
 */
public record RightsRuleSets(SortedMap<String, RightsRuleSet> adopted, SortedSet<String> withdrawn) {

    /**
     * What comes with the product: the agreement of secondary education as article 17 read in 2014, for the one school year that
     * this is surely of. Figures of other sectors and years are for boards to tell.
     */
    public static final List<RightsRuleSet> SHIPPED = List.of(
            shipped("cao-vo-2014-op", StaffCategory.OP, 83, 600, "17.4 lid 1 en 17.5 lid 1"),
            shipped("cao-vo-2014-oop", StaffCategory.OOP, 40, 500, "17.4 lid 3 en 17.5 lid 3"));

    /** Nothing told yet. */
    public static final RightsRuleSets NONE =
            new RightsRuleSets(Collections.emptySortedMap(), Collections.emptySortedSet());

    public RightsRuleSets {
        adopted = Collections.unmodifiableSortedMap(adopted);
        withdrawn = Collections.unmodifiableSortedSet(withdrawn);
    }

    /** Pro rata, since only for assigned activities article 17.7 lid 3 departs from article 6.1 lid 2. */
    private static RightsRuleSet shipped(String code, StaffCategory category, int hours, int euros, String articles) {
        return new RightsRuleSet(
                code,
                Sector.VO,
                category,
                LocalDate.of(2014, 8, 1),
                LocalDate.of(2015, 7, 31),
                new HoursAndEuros(BigDecimal.valueOf(hours), BigDecimal.valueOf(euros)),
                true,
                RightsBasis.CAO,
                "CAO VO 2014, artikel " + articles);
    }

    /** All of them, those that come with the product too, by first day and then by code. */
    public List<RightsRuleSet> all() {
        return Stream.concat(SHIPPED.stream(), adopted.values().stream())
                .sorted(Comparator.comparing(RightsRuleSet::from).thenComparing(RightsRuleSet::code))
                .toList();
    }

    /** What holds on a date for some staff: the agreement, and where the board gives more its own. */
    public List<RightsRuleSet> on(LocalDate date, Sector sector, StaffCategory category) {
        return Stream.concat(SHIPPED.stream(), adopted.values().stream())
                .filter(set -> set.sector() == sector && set.category() == category && set.inForceOn(date))
                .toList();
    }

    /** The rule that another rule set would break beside these, but for the one in whose place it comes, if any. */
    public Optional<RightsRuleSetRule> broken(RightsRuleSet candidate) {
        if (candidate.until() != null && candidate.until().isBefore(candidate.from())) {
            return Optional.of(RightsRuleSetRule.RULE_SET_PERIOD_IN_ORDER);
        }
        if (SHIPPED.stream().anyMatch(set -> set.code().equals(candidate.code()))) {
            return Optional.of(RightsRuleSetRule.RULE_SET_OF_PRODUCT);
        }
        List<RightsRuleSet> met = without(candidate.code()).all().stream()
                .filter(candidate::meets)
                .toList();
        if (met.stream().anyMatch(set -> set.basis() == candidate.basis())) {
            return Optional.of(RightsRuleSetRule.RULE_SETS_APART);
        }
        return candidate.basis() == RightsBasis.BESTUUR && met.stream().anyMatch(set -> givesLess(candidate, set))
                ? Optional.of(RightsRuleSetRule.RULE_SET_NOT_LESS)
                : Optional.empty();
    }

    private static boolean givesLess(RightsRuleSet own, RightsRuleSet agreement) {
        return own.perYear().isShortOf(agreement.perYear()) || (own.proRata() && !agreement.proRata());
    }

    /** With one more, in the place of the one with the same code if there is one. */
    RightsRuleSets with(RightsRuleSet ruleSet) {
        SortedMap<String, RightsRuleSet> more = new TreeMap<>(adopted);
        more.put(ruleSet.code(), ruleSet);
        return new RightsRuleSets(more, withdrawn);
    }

    /** Without the one with this code. */
    RightsRuleSets without(String code) {
        SortedMap<String, RightsRuleSet> fewer = new TreeMap<>(adopted);
        fewer.remove(code);
        SortedSet<String> gone = new TreeSet<>(withdrawn);
        gone.add(code);
        return new RightsRuleSets(fewer, gone);
    }
}
