package nl.waaier.api.importing.recording;

import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.report.StepResults;
import nl.waaier.api.importing.report.StepResults.Fate;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** A row about one person on its way to being accepted or rejected, and the facts that it leads to. */
final class PlannedRow {

    private final DeliveredRow row;
    private final List<RowFault> faults = new ArrayList<>(0);
    private final List<TeacherFact> facts = new ArrayList<>(1);
    private @Nullable String warnedColumn;
    private @Nullable WarningRule warning;
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

    void warn(String column, WarningRule rule) {
        warnedColumn = column;
        warning = rule;
    }

    void reject(List<RowFault> more) {
        faults.addAll(more);
        facts.clear();
        warning = null;
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
        if (warning != null) {
            results.warned(row, warnedColumn, warning);
        }
    }
}
