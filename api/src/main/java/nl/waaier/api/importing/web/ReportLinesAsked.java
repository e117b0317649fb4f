package nl.waaier.api.importing.web;

import io.swagger.v3.oas.annotations.Parameter;
import nl.waaier.api.importing.report.LineKind;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a report are asked for.
 *
 * @param kind fout, waarschuwing or wijziging; null for all
 * @param code of one rule only, null for all
 * @param page which part, from 0; null for the first
 * @param size how many lines a part has at most, 1 to {@value #MAX_SIZE}; null for 50
 */
record ReportLinesAsked(
        @Parameter(description = "fout, waarschuwing of wijziging. A fault, a warning or a change.") @Nullable
        String kind,

        @Parameter(description = "Alleen regels met deze code. Lines of this rule only.") @Nullable
        String code,

        @Parameter(description = "Welk deel, vanaf 0. Which part, from 0.") @Nullable
        Integer page,

        @Parameter(description = "Regels per deel, 1 tot en met 200. Lines per part, 1 to 200.") @Nullable
        Integer size) {

    private static final int MAX_SIZE = 200;
    private static final int MAX_PAGE = 1_000_000;

    /** The same, known to be right. */
    record Checked(@Nullable LineKind kind, @Nullable String code, int page, int size) {}

    /** @throws InvalidRequestException with every fault there is */
    Checked checked() {
        Faults faults = new Faults();
        LineKind read = faults.read("kind", kind, LineKind::of);
        int part = page == null ? 0 : page;
        int length = size == null ? 50 : size;
        if (part < 0 || part > MAX_PAGE) {
            faults.add(new Fault("page", "out-of-bounds", "Dit moet 0 of meer zijn.", "This must be 0 or more."));
        }
        if (length < 1 || length > MAX_SIZE) {
            faults.add(new Fault("size", "out-of-bounds", "Dit moet 1 tot 200 zijn.", "This must be 1 to 200."));
        }
        faults.check();
        return new Checked(read, code, part, length);
    }
}
