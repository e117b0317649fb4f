package nl.waaier.core.teacher.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.waaier.core.teacher.event.FactOrder;
import nl.waaier.core.teacher.event.FactTexts;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it stands on record, and what became of it.
 *
 * @param number its number in the teacher's stream, by which it is known
 * @param fact what was recorded
 * @param recordedAt the moment it was recorded
 * @param recordedBy who recorded it
 * @param withdrawal how it was withdrawn, null while it holds
 * @param <F> the kind of fact
 */
public record RecordedFact<F extends TeacherFact>(
        long number,
        F fact,
        Instant recordedAt,
        RecordedBy recordedBy,
        @Nullable Withdrawal withdrawal) {
    /** By the days on which the facts hold, see {@link FactOrder}; of equal facts the one recorded first comes first. */
    public static final Comparator<RecordedFact<?>> BY_DATE = Comparator.<RecordedFact<?>, TeacherFact>comparing(
                    RecordedFact::fact, FactOrder.BY_DATE)
            .thenComparingLong(RecordedFact::number);

    /** The number of a fact that is not on record. */
    private static final long ASSUMED = -1;

    /** A fact as if it were on record, to judge what would follow from it. */
    public static <F extends TeacherFact> RecordedFact<F> assumed(F fact) {
        return new RecordedFact<>(ASSUMED, fact, Instant.MAX, RecordedBy.UNKNOWN, null);
    }

    /** Whether it holds as far as is known now. */
    public boolean holds() {
        return withdrawal == null;
    }

    /** Whether it was on record, and not yet withdrawn, at a moment; the moment of recording included. */
    public boolean knownAt(Instant moment) {
        return !recordedAt.isAfter(moment)
                && (withdrawal == null || withdrawal.at().isAfter(moment));
    }

    /** The same fact as it was known at a moment: a withdrawal that came later was not known then. */
    public RecordedFact<F> asKnownAt(Instant moment) {
        return withdrawal != null && knownAt(moment) ? withdrawn(null) : this;
    }

    /** Whether somebody withdrew it, with a reason, and not merely a later delivery that said otherwise. */
    public boolean withdrawnByHand() {
        return withdrawal != null && withdrawal.reason() != null;
    }

    /** The same fact, withdrawn, or no longer. */
    RecordedFact<F> withdrawn(@Nullable Withdrawal how) {
        return new RecordedFact<>(number, fact, recordedAt, recordedBy, how);
    }

    /** Numbers of the events whose texts stand with it: its own, and that of its withdrawal; without those whose texts were erased. */
    public List<Long> texts() {
        List<Long> numbers = new ArrayList<>();
        if (FactTexts.anyLeft(fact)) {
            numbers.add(number);
        }
        if (withdrawal != null && withdrawal.hasText()) {
            numbers.add(withdrawal.number());
        }
        return numbers;
    }

    /** The same fact, of which the texts of events with these numbers were erased. */
    RecordedFact<?> withoutTexts(Collection<Long> numbers) {
        boolean own = numbers.contains(number);
        Withdrawal how =
                withdrawal != null && numbers.contains(withdrawal.number()) ? withdrawal.withoutText() : withdrawal;
        return new RecordedFact<>(number, own ? FactTexts.erased(fact) : fact, recordedAt, recordedBy, how);
    }

    /** The same, known to be of a kind; null when it is of another. */
    @SuppressWarnings("unchecked") // the fact itself was looked at
    public <T extends TeacherFact> @Nullable RecordedFact<T> as(Class<T> kind) {
        return kind.isInstance(fact) ? (RecordedFact<T>) this : null;
    }

    /** Those of a kind, in the same order. */
    public static <T extends TeacherFact> List<RecordedFact<T>> ofKind(
            Collection<? extends RecordedFact<?>> facts, Class<T> kind) {
        List<RecordedFact<T>> found = new ArrayList<>();
        for (RecordedFact<?> recorded : facts) {
            RecordedFact<T> one = recorded.as(kind);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }
}
