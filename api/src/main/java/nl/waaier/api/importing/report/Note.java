package nl.waaier.api.importing.report;

import nl.waaier.api.importing.ImportFile;
import nl.waaier.core.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A warning about a row that was taken in, or a change that it made.
 *
 * @param kind a warning or a change
 * @param file which file
 * @param line physical line in it on which the row begins, from 1; 0 when no row is about it
 * @param column the column, null when it is about the row
 * @param rule what it is
 * @param was what was on record, or how a value was written; in words of the format, without names or free text; null when nothing was
 * @param becomes what took its place, or how the value was read; null when nothing did
 */
public record Note(
        LineKind kind,
        ImportFile file,
        long line,
        @Nullable String column,
        Rule rule,
        @Nullable String was,
        @Nullable String becomes) {}
