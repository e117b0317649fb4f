package nl.waaier.api.importing.facts;

import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.importing.Fault;
import nl.waaier.api.importing.Tally.Fate;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.rows.DeliveredRow;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** A row about one person on its way to being accepted or rejected, and the facts that it leads to. */
public final class PlannedRow {

    private final DeliveredRow row;
    private final List<Fault> faults = new ArrayList<>(0);
    private final List<TeacherFact> facts = new ArrayList<>(1);
    private @Nullable String warnedColumn;
    private @Nullable WarningRule warning;
    private Fate fate = Fate.UNCHANGED;

    PlannedRow(DeliveredRow row) {
        this.row = row;
    }

    /** The row. */
    public DeliveredRow row() {
        return row;
    }

    /** Why it is rejected; empty while it is not. */
    public List<Fault> faults() {
        return faults;
    }

    /** What it says; empty when it is rejected. */
    public List<TeacherFact> facts() {
        return facts;
    }

    /** What became of it, when it is not rejected. */
    public Fate fate() {
        return fate;
    }

    /** What is told about it all the same, null when nothing is. */
    public @Nullable WarningRule warning() {
        return warning;
    }

    /** The column that the warning is about. */
    public @Nullable String warnedColumn() {
        return warnedColumn;
    }

    boolean isRejected() {
        return !faults.isEmpty();
    }

    void says(TeacherFact fact) {
        facts.add(fact);
    }

    void warn(String column, WarningRule rule) {
        warnedColumn = column;
        warning = rule;
    }

    void reject(List<Fault> more) {
        faults.addAll(more);
        facts.clear();
        warning = null;
    }

    void reject(@Nullable String column, Rule rule) {
        reject(List.of(new Fault(column, rule)));
    }

    void accept(Fate became) {
        fate = became;
    }
}
