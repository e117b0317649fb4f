package nl.waaier.api.importing.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.importing.ChangeRule;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.figures.FigureSums;
import org.jspecify.annotations.Nullable;

/** What became of the rows of one transaction, collected on the way; thrown away when it fails. Not thread-safe. */
public final class StepResults {

    /** What became of an accepted row. */
    public enum Fate {
        /** About something that was not on record. */
        ADDED,
        /** In the place of what was on record. */
        REPLACED,
        /** On record already. */
        UNCHANGED
    }

    private final Map<ImportFile, FileCounts> files = new EnumMap<>(ImportFile.class);
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private ImportCounts warnings = ImportCounts.NONE;
    private final FigureSums figures;
    private FullCounts full = FullCounts.NONE;
    private long events;

    /** Of which no figures are asked. */
    public StepResults() {
        this(FigureSums.none());
    }

    /** @param figures adds up the figures that the transaction moves */
    public StepResults(FigureSums figures) {
        this.figures = figures;
    }

    /** Tells that a file is there, even when it has no rows. */
    public void delivered(ImportFile file) {
        add(file, FileCounts.ZERO);
    }

    /** A number of rows was read. */
    public void read(ImportFile file, long rows) {
        add(file, new FileCounts(rows, 0, 0, 0, 0, 0));
    }

    /** A row was accepted. */
    public void accepted(ImportFile file, Fate fate) {
        add(
                file,
                switch (fate) {
                    case ADDED -> new FileCounts(0, 1, 0, 0, 0, 0);
                    case REPLACED -> new FileCounts(0, 0, 1, 0, 0, 0);
                    case UNCHANGED -> new FileCounts(0, 0, 0, 1, 0, 0);
                });
    }

    /** A row, or a whole file, was rejected. */
    public void rejected(Rejection rejection) {
        add(rejection.file(), new FileCounts(0, 0, 0, 0, rejection.rows(), 0));
        rejections.add(rejection);
    }

    /** A row, or a whole file, was rejected that the report has no room for. */
    public void rejectedUnlisted(Rejection rejection) {
        add(rejection.file(), new FileCounts(0, 0, 0, 0, rejection.rows(), 0));
        warned(Warning.ofDelivery(WarningRule.NOT_ALL_REJECTIONS_LISTED));
    }

    /** A row was rejected. */
    public void rejected(DeliveredRow row, List<RowFault> faults) {
        rejected(Rejection.of(row, faults));
    }

    /** Rows were rejected, all for one reason. */
    public void rejected(List<DeliveredRow> rows, RowFault fault) {
        rows.forEach(row -> rejected(row, List.of(fault)));
    }

    /** A row was accepted with a warning. */
    public void warned(DeliveredRow row, @Nullable String column, WarningRule rule) {
        warned(row, column, rule, null, null);
    }

    /**
     * A row was accepted with a warning.
     *
     * @param was what is on record, or how a value was written: see {@link Note}
     * @param becomes what took its place, or how the value was read
     */
    public void warned(
            DeliveredRow row,
            @Nullable String column,
            WarningRule rule,
            @Nullable String was,
            @Nullable String becomes) {
        add(row.file(), new FileCounts(0, 0, 0, 0, 0, 1));
        warned(new Warning(row.file(), row.line(), column, rule, 1));
        notes.add(new Note(LineKind.WAARSCHUWING, row.file(), row.line(), column, rule, was, becomes));
    }

    /**
     * A row changed what was on record.
     *
     * @param was what was on record: see {@link Note}
     * @param becomes what took its place, null when nothing did
     */
    public void changed(
            DeliveredRow row,
            @Nullable String column,
            ChangeRule rule,
            @Nullable String was,
            @Nullable String becomes) {
        told(new Note(LineKind.WIJZIGING, row.file(), row.line(), column, rule, was, becomes));
    }

    /** A change that no row is about. */
    public void told(Note change) {
        notes.add(change);
    }

    /** Something is told about a file or the delivery. */
    public void warned(Warning warning) {
        warnings = warnings.plus(ImportCounts.ofWarnings(List.of(warning)));
    }

    /** Events were recorded, or would have been. */
    public void recorded(long number) {
        events += number;
    }

    /** A full delivery withdraws, or would withdraw. */
    public void full(FullCounts more) {
        full = full.plus(more);
    }

    /** The figures that the transaction moves. */
    public FigureSums figures() {
        return figures;
    }

    private void add(ImportFile file, FileCounts counts) {
        files.merge(file, counts, FileCounts::plus);
    }

    /** Events so far. */
    public long events() {
        return events;
    }

    /** What was rejected. */
    public List<Rejection> rejections() {
        return rejections;
    }

    /** What is told of rows that were taken in, or of changes. */
    public List<Note> notes() {
        return notes;
    }

    /** What it all adds up to. */
    public ImportCounts counts() {
        return new ImportCounts(files, events, 0, 0, full, warnings.warnings());
    }
}
