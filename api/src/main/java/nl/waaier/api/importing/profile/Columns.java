package nl.waaier.api.importing.profile;

import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.files.ColumnName;
import org.jspecify.annotations.Nullable;

/** Finds columns in a header by their names, and remembers which are not there. */
final class Columns {

    private final List<String> header;
    private final List<RowFault> faults = new ArrayList<>();

    Columns(@Nullable List<String> header) {
        this.header = header == null ? List.of() : header;
    }

    /** The place of a column; less than 0 when it is not there, which is a fault unless it may be absent. */
    int find(String name, boolean mayBeAbsent) {
        int place = header.indexOf(ColumnName.plain(name));
        RowFault missing = new RowFault(name, RowRule.COLUMN_MISSING);
        if (place < 0 && !mayBeAbsent && !faults.contains(missing)) {
            faults.add(missing);
        }
        return place;
    }

    List<RowFault> faults() {
        return faults;
    }
}
