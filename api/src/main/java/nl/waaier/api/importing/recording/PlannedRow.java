package nl.waaier.api.importing.recording;

import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.importing.ChangeRule;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.report.StepResults;
import nl.waaier.api.importing.report.StepResults.Fate;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.ImportDecision.Change;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** A row about one person on its way to being accepted or rejected, and the facts that it leads to. */
final class PlannedRow {

    private final DeliveredRow row;
    private final List<RowFault> faults = new ArrayList<>(0);
    private final List<TeacherFact> facts = new ArrayList<>(1);
    private final List<Told<WarningRule>> warnings = new ArrayList<>(0);
    private final List<Told<ChangeRule>> changes = new ArrayList<>(0);
    private Fate fate = Fate.UNCHANGED;

    PlannedRow(DeliveredRow row) {
        this.row = row;
    }

    /** The row. */
    DeliveredRow row() {
        return row;
    }

    /** Why it is rejected; empty while it is not. */
    List<RowFault> faults() {
        return faults;
    }

    /** What it says; empty when it is rejected. */
    List<TeacherFact> facts() {
        return facts;
    }

    void says(TeacherFact fact) {
        facts.add(fact);
    }

    /** Tells something odd about the row, unless it is rejected. */
    void warn(String column, WarningRule rule) {
        warn(column, rule, null, null);
    }

    /**
     * Tells something odd about the row, unless it is rejected.
     *
     * @param was what is on record, or how the value was written, in words of the format
     * @param becomes what takes its place, or how it was read
     */
    void warn(@Nullable String column, WarningRule rule, @Nullable String was, @Nullable String becomes) {
        warnings.add(new Told<>(column, rule, was, becomes));
    }

    /** The row changed what was on record. */
    void changed(Change change) {
        TeacherFact instead = change.becomes();
        if (instead == null) {
            changes.add(new Told<>(null, ChangeRule.RECORD_WITHDRAWN, FormatWords.of(change.was()), null));
        } else {
            FormatWords.Difference difference = FormatWords.between(change.was(), instead);
            changes.add(new Told<>(
                    difference.column(), ChangeRule.RECORD_REPLACED, difference.was(), difference.becomes()));
        }
    }

    void reject(List<RowFault> more) {
        faults.addAll(more);
        facts.clear();
        warnings.clear();
    }

    void reject(@Nullable String column, Rule rule) {
        reject(List.of(new RowFault(column, rule)));
    }

    void accept(Fate became) {
        fate = became;
    }

    void tell(StepResults results) {
        if (!faults.isEmpty()) {
            results.rejected(row, faults);
            return;
        }
        results.accepted(row.file(), fate);
        warnings.forEach(w -> results.warned(row, w.column(), w.rule(), w.was(), w.becomes()));
        changes.forEach(c -> results.changed(row, c.column(), c.rule(), c.was(), c.becomes()));
    }

    private record Told<R extends Rule>(
            @Nullable String column,
            R rule,
            @Nullable String was,
            @Nullable String becomes) {}
}
