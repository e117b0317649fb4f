package nl.waaier.core.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.FactOrder;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * One holding of a role by one teacher at one school, from entry to end, with its dossier: what follows from a set of
 * facts. A later entry into the same role is another holding.
 *
 * @param entered how the role was entered
 * @param stages stages reached after entry, by date
 * @param left how it was left, null when no end is on record
 * @param lastDay last day in the role; null while it is open. A later entry into the same role ends this holding on the
 *     day before, even when nobody recorded the end
 * @param support support that belongs to it; may have begun before entry
 * @param facilitation facilitation that belongs to it; may have begun before entry
 * @param recognition recognition that belongs to it; may have begun before entry
 */
public record RoleHolding(
        RecordedFact<RoleEntered> entered,
        List<RecordedFact<StageReached>> stages,
        @Nullable RecordedFact<RoleLeft> left,
        @Nullable LocalDate lastDay,
        List<RecordedFact<SupportArranged>> support,
        List<RecordedFact<FacilitationGranted>> facilitation,
        List<RecordedFact<RecognitionGiven>> recognition) {

    private static final Comparator<RoleHolding> IN_ORDER = Comparator.comparing(RoleHolding::entry, FactOrder.BY_DATE);

    /** All holdings in a set of facts, by date of entry. Facts in any order. */
    public static List<RoleHolding> of(Collection<? extends RecordedFact<?>> facts) {
        Map<RoleKey, List<RecordedFact<?>>> byRole = new HashMap<>();
        for (RecordedFact<?> recorded : facts) {
            if (recorded.fact() instanceof CareerFact f) {
                byRole.computeIfAbsent(RoleKey.of(f), k -> new ArrayList<>()).add(recorded);
            }
        }
        List<RoleHolding> holdings = new ArrayList<>();
        byRole.values().forEach(ofRole -> split(ofRole, holdings));
        holdings.sort(IN_ORDER);
        return holdings;
    }

    /** Gives each fact about one role to the holding it belongs to. */
    private static void split(List<RecordedFact<?>> facts, List<RoleHolding> holdings) {
        facts.sort(RecordedFact.BY_DATE);
        List<RecordedFact<RoleEntered>> entries = RecordedFact.ofKind(facts, RoleEntered.class);
        List<RecordedFact<StageReached>> stages = RecordedFact.ofKind(facts, StageReached.class);
        List<RecordedFact<RoleLeft>> endings = RecordedFact.ofKind(facts, RoleLeft.class);
        List<RecordedFact<SupportArranged>> support = RecordedFact.ofKind(facts, SupportArranged.class);
        List<RecordedFact<FacilitationGranted>> facilitation = RecordedFact.ofKind(facts, FacilitationGranted.class);
        List<RecordedFact<RecognitionGiven>> recognition = RecordedFact.ofKind(facts, RecognitionGiven.class);
        LocalDate afterPrevious = LocalDate.MIN;
        for (int i = 0; i < entries.size(); i++) {
            RecordedFact<RoleEntered> entry = entries.get(i);
            LocalDate first = entry.fact().entryDate();
            LocalDate latest = i + 1 < entries.size()
                    ? entries.get(i + 1).fact().entryDate().minusDays(1)
                    : LocalDate.MAX;
            RecordedFact<RoleLeft> left =
                    within(endings, first, latest).stream().findFirst().orElse(null);
            LocalDate end = left == null ? latest : left.fact().lastDay();
            holdings.add(new RoleHolding(
                    entry,
                    within(stages, first, end),
                    left,
                    end.equals(LocalDate.MAX) ? null : end,
                    within(support, afterPrevious, end),
                    within(facilitation, afterPrevious, end),
                    within(recognition, afterPrevious, end)));
            afterPrevious = end.equals(LocalDate.MAX) ? end : end.plusDays(1);
        }
    }

    private static <T extends CareerFact> List<RecordedFact<T>> within(
            List<RecordedFact<T>> facts, LocalDate from, LocalDate to) {
        return facts.stream()
                .filter(f -> !f.fact().effectiveDate().isBefore(from)
                        && !f.fact().effectiveDate().isAfter(to))
                .toList();
    }

    /** How it was entered. */
    public RoleEntered entry() {
        return entered.fact();
    }

    /** The school. */
    public Brin brin() {
        return entry().brin();
    }

    /** The role's code. */
    public String role() {
        return entry().role();
    }

    /** Whether the role is held on a date; day of entry and last day included. */
    public boolean heldOn(LocalDate date) {
        return !date.isBefore(entry().entryDate()) && (lastDay == null || !date.isAfter(lastDay));
    }

    /** The stage on a date on which the role is held. */
    public CareerStage stageOn(LocalDate date) {
        CareerStage stage = entry().stage();
        for (RecordedFact<StageReached> reached : stages) {
            if (!reached.fact().date().isAfter(date)) {
                stage = reached.fact().stage();
            }
        }
        return stage;
    }
}
