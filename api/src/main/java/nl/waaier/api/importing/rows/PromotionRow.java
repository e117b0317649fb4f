package nl.waaier.api.importing.rows;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowRule;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.SalaryScale;
import org.jspecify.annotations.Nullable;

/**
 * A row of promoties.csv.
 *
 * @param trajectory traject, the board's own reference
 * @param brin the school
 * @param step stap
 * @param date datum
 * @param fromScale van
 * @param toScale naar
 * @param outcome uitkomst, null when empty
 * @param decidedBy door, as it stands there; empty when not told
 * @param notes who decided, on what evidence, with what remark
 */
public record PromotionRow(
        String trajectory,
        Brin brin,
        PromotionStep step,
        LocalDate date,
        String fromScale,
        String toScale,
        @Nullable PromotionOutcome outcome,
        String decidedBy,
        Notes notes) {

    /** Reads a row. */
    public static Read<PromotionRow> read(List<String> fields) {
        FieldReader reader = new FieldReader(ImportFile.PROMOTIES, fields);
        String trajectory = reader.identifier("traject");
        Brin brin = reader.brin();
        PromotionStep step = reader.requiredWord("stap", PromotionStep::find);
        LocalDate date = reader.requiredDate("datum");
        String from = scale(reader, "van");
        String to = scale(reader, "naar");
        PromotionOutcome outcome = reader.word("uitkomst", PromotionOutcome::find);
        Notes notes = new Notes(
                reader.personalText("door"), reader.personalText("bewijs"), reader.personalText("toelichting"));
        return Read.of(
                reader,
                () -> new PromotionRow(
                        requireNonNull(trajectory),
                        requireNonNull(brin),
                        requireNonNull(step),
                        requireNonNull(date),
                        requireNonNull(from),
                        requireNonNull(to),
                        outcome,
                        reader.raw("door"),
                        notes));
    }

    private static @Nullable String scale(FieldReader reader, String column) {
        String label = reader.raw(column).toUpperCase(Locale.ROOT);
        if (label.isEmpty()) {
            return reader.faulty(column, RowRule.VALUE_MISSING);
        }
        return SalaryScale.isValidLabel(label) ? label : reader.faulty(column, RowRule.SCALE_INVALID);
    }
}
