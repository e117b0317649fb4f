package nl.waaier.api.importing.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Warning;

/**
 * What came of an import, so far or in the end. Immutable.
 *
 * @param files per file that was handed in
 * @param events events recorded; in a dry run, events that would have been recorded
 * @param listed rejected rows that the report lists; it lists no more than a limit
 * @param noted warnings and changes that the report lists; it lists no more than a limit
 * @param full how much a full delivery withdraws; nothing for any other
 * @param warnings what was met without rejecting anything, at most {@value #MAX_WARNINGS} kinds
 */
public record ImportCounts(
        Map<ImportFile, FileCounts> files,
        long events,
        long listed,
        long noted,
        FullCounts full,
        List<Warning> warnings) {

    /** Kinds of warnings that are kept apart; further ones are not told. */
    public static final int MAX_WARNINGS = 100;

    /** Nothing yet. */
    public static final ImportCounts NONE = new ImportCounts(Map.of(), 0, 0, 0, FullCounts.NONE, List.of());

    /** Keeps the files in the order in which they are worked through. */
    public ImportCounts {
        Map<ImportFile, FileCounts> ordered = new EnumMap<>(ImportFile.class);
        ordered.putAll(files);
        files = Collections.unmodifiableMap(ordered);
        // An older version did not count it.
        full = full == null ? FullCounts.NONE : full;
        warnings = List.copyOf(warnings);
    }

    /** Nothing but warnings. */
    public static ImportCounts ofWarnings(List<Warning> warnings) {
        return new ImportCounts(Map.of(), 0, 0, 0, FullCounts.NONE, warnings);
    }

    /** Both together. */
    public ImportCounts plus(ImportCounts more) {
        Map<ImportFile, FileCounts> sum = new EnumMap<>(ImportFile.class);
        sum.putAll(files);
        more.files.forEach((file, counts) -> sum.merge(file, counts, FileCounts::plus));
        List<Warning> all = new ArrayList<>(warnings);
        for (Warning warning : more.warnings) {
            int known = indexOfLike(all, warning);
            if (known >= 0) {
                all.set(known, all.get(known).plus(warning));
            } else if (all.size() < MAX_WARNINGS) {
                all.add(warning);
            }
        }
        return new ImportCounts(
                sum, events + more.events, listed + more.listed, noted + more.noted, full.plus(more.full), all);
    }

    private static int indexOfLike(List<Warning> warnings, Warning one) {
        for (int i = 0; i < warnings.size(); i++) {
            if (warnings.get(i).isLike(one)) {
                return i;
            }
        }
        return -1;
    }

    /** What is known of one file. */
    public FileCounts of(ImportFile file) {
        return files.getOrDefault(file, FileCounts.ZERO);
    }

    /** The sum over all files of one of the counts. */
    public long total(ToLongFunction<FileCounts> count) {
        return files.values().stream().mapToLong(count).sum();
    }

    /** Rows read. */
    public long read() {
        return total(FileCounts::read);
    }

    /** Rows accepted. */
    public long accepted() {
        return total(FileCounts::accepted);
    }

    /** Rows rejected. */
    public long rejected() {
        return total(FileCounts::rejected);
    }
}
