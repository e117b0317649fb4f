package nl.waaier.core.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleChanged;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * Gives each fact about one role of one teacher to the holding it belongs to. The facts are of one school, or of schools that are
 * one in the end: what is told at two of them is about the same only from the day on which they are one.
 */
final class HoldingsOfRole {

    private final BiFunction<@Nullable Brin, Spell, List<Spell>> heldOf;
    private final Succession succession;
    private final List<RecordedFact<RoleEntered>> entries;
    private final List<RecordedFact<RoleChanged>> changes;
    private final List<RecordedFact<StageReached>> stages;
    private final List<RecordedFact<RoleLeft>> endings;
    private final List<RecordedFact<SupportArranged>> support;
    private final List<RecordedFact<FacilitationGranted>> facilitation;
    private final List<RecordedFact<RecognitionGiven>> recognition;
    private final List<RoleHolding> holdings = new ArrayList<>();

    /** @param heldOf the days on which a role at a school is held, of those from its entry until its end as told */
    HoldingsOfRole(
            List<RecordedFact<?>> facts, BiFunction<@Nullable Brin, Spell, List<Spell>> heldOf, Succession succession) {
        this.heldOf = heldOf;
        this.succession = succession;
        facts.sort(RecordedFact.BY_DATE);
        entries = RecordedFact.ofKind(facts, RoleEntered.class);
        changes = RecordedFact.ofKind(facts, RoleChanged.class);
        stages = RecordedFact.ofKind(facts, StageReached.class);
        endings = RecordedFact.ofKind(facts, RoleLeft.class);
        support = RecordedFact.ofKind(facts, SupportArranged.class);
        facilitation = RecordedFact.ofKind(facts, FacilitationGranted.class);
        recognition = RecordedFact.ofKind(facts, RecognitionGiven.class);
    }

    /** By date of entry. */
    List<RoleHolding> all() {
        for (int i = 0; i < entries.size(); i++) {
            add(entries.get(i), latest(i));
        }
        return holdings;
    }

    private void add(RecordedFact<RoleEntered> entry, LocalDate latest) {
        LocalDate first = entry.fact().entryDate();
        LocalDate afterPrevious = afterPrevious(entry.fact());
        RecordedFact<RoleLeft> left =
                within(endings, entry, first, latest).stream().findFirst().orElse(null);
        List<Spell> held = heldOf.apply(
                entry.fact().brin(),
                new Spell(first, left == null ? latest : left.fact().lastDay()));
        LocalDate end = held.isEmpty() ? first : held.getLast().last();
        holdings.add(new RoleHolding(
                entry,
                succession.after(entry.fact().brin()),
                within(changes, entry, first, end),
                within(stages, entry, first, end),
                left,
                end.equals(LocalDate.MAX) ? null : end,
                held,
                within(support, entry, afterPrevious, end).stream()
                        .filter(help -> countsFor(first, help.fact()))
                        .toList(),
                within(facilitation, entry, afterPrevious, end),
                within(recognition, entry, afterPrevious, end)));
    }

    /** The last day that one can last: before the next entry at its school, and before an earlier one goes on in its place. */
    private LocalDate latest(int i) {
        RoleEntered entry = entries.get(i).fact();
        LocalDate latest = entries.subList(i + 1, entries.size()).stream()
                .map(RecordedFact::fact)
                .filter(next -> succession.areOne(next.brin(), entry.brin(), next.entryDate()))
                .findFirst()
                .map(next -> next.entryDate().minusDays(1))
                .orElse(LocalDate.MAX);
        for (RoleHolding earlier : holdings) {
            LocalDate one = succession.oneFrom(earlier.entry().brin(), entry.brin());
            LocalDate lastDay = earlier.lastDay();
            if (one != null && one.isAfter(entry.entryDate()) && (lastDay == null || !lastDay.isBefore(one))) {
                latest = one.isAfter(latest) ? latest : one.minusDays(1);
            }
        }
        return latest;
    }

    /** The day after the last one that ended at the same school before an entry. */
    private LocalDate afterPrevious(RoleEntered entry) {
        LocalDate after = LocalDate.MIN;
        for (RoleHolding earlier : holdings) {
            if (succession.areOne(earlier.entry().brin(), entry.brin(), entry.entryDate())) {
                LocalDate lastDay = earlier.lastDay();
                after = lastDay == null ? LocalDate.MAX : lastDay.plusDays(1);
            }
        }
        return after;
    }

    /** Those in a period that are about a holding: what came before its entry, at what is one school by then. */
    private <T extends CareerFact> List<RecordedFact<T>> within(
            List<RecordedFact<T>> facts, RecordedFact<RoleEntered> entry, LocalDate from, LocalDate to) {
        Brin brin = entry.fact().brin();
        LocalDate first = entry.fact().entryDate();
        return facts.stream()
                .filter(f -> {
                    LocalDate date = f.fact().effectiveDate();
                    return !date.isBefore(from)
                            && !date.isAfter(to)
                            && (Objects.equals(brin, f.fact().brin())
                                    || succession.areOne(brin, f.fact().brin(), date.isBefore(first) ? first : date));
                })
                .toList();
    }

    private static boolean countsFor(LocalDate entry, SupportArranged help) {
        LocalDate last = help.until();
        return last == null || !last.isBefore(entry.minusMonths(RoleHolding.PREPARATION_MONTHS));
    }
}
