package nl.waaier.api.importing.job;

import java.util.List;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.profile.Profile;
import nl.waaier.api.importing.report.Note;
import nl.waaier.api.importing.report.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is in a report by the office's columns.
 *
 * @param profile how its files became ours
 */
record OfficeNames(Profile profile) {

    /** Characters of a column's name that a report keeps. */
    private static final int LONGEST = 60;

    List<Rejection> rejections(List<Rejection> rejections) {
        return rejections.stream()
                .map(r -> new Rejection(r.file(), r.line(), r.rows(), faults(r.file(), r.faults())))
                .toList();
    }

    private List<RowFault> faults(ImportFile file, List<RowFault> faults) {
        return faults.stream()
                .map(f -> new RowFault(column(file, f.column()), f.rule(), f.was()))
                .toList();
    }

    List<Note> notes(List<Note> notes) {
        return notes.stream()
                .map(n -> new Note(
                        n.kind(), n.file(), n.line(), column(n.file(), n.column()), n.rule(), n.was(), n.becomes()))
                .toList();
    }

    private @Nullable String column(ImportFile file, @Nullable String column) {
        if (column == null) {
            return null;
        }
        String name = profile.officeColumn(file, column);
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
