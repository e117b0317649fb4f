package nl.waaier.api.importing.rows;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowRule;
import nl.waaier.core.appointment.AppointmentRule;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.teacher.event.AppointmentTerms;
import org.jspecify.annotations.Nullable;

/**
 * A row of aanstellingen.csv.
 *
 * @param number volgnummer of the arbeidsrelatie
 * @param brin the school
 * @param startDate begindatum
 * @param changeDate mutatiedatum: first day on which the terms hold
 * @param lastDay einddatum
 * @param functionScale label of the scale of the function
 * @param category functiecategorie
 * @param terms what holds from the change date on
 * @param reason reden
 */
public record AppointmentRow(
        String number,
        Brin brin,
        LocalDate startDate,
        LocalDate changeDate,
        @Nullable LocalDate lastDay,
        String functionScale,
        PositionCategory category,
        AppointmentTerms terms,
        @Nullable ChangeKind reason) {

    private static final int FULL_TIME = 10_000;

    /** Reads a row. */
    public static Read<AppointmentRow> read(List<String> fields) {
        FieldReader reader = new FieldReader(ImportFile.AANSTELLINGEN, fields);
        String number = reader.identifier("volgnummer");
        Brin brin = reader.brin();
        LocalDate start = reader.requiredDate("begindatum");
        LocalDate change = reader.requiredDate("mutatiedatum");
        @Nullable LocalDate last = reader.date("einddatum");
        AppointmentKind kind = reader.requiredWord("aard", AppointmentRow::kind);
        String functionScale = scale(reader, "functieschaal");
        if (functionScale == null) {
            reader.fault("functieschaal", RowRule.VALUE_MISSING);
        }
        @Nullable String salaryScale = scale(reader, "salarisschaal");
        Fte fte = fte(reader);
        PositionCategory category = reader.requiredWord("functiecategorie", AppointmentRow::category);
        boolean replacement = Boolean.TRUE.equals(reader.flag("vervanger"));
        boolean excluded = Boolean.TRUE.equals(reader.flag("blokkeren_functiemix"));
        @Nullable ChangeKind reason = reader.word("reden", ChangeKind::find);
        checkDates(reader, start, change, last, reason);
        return Read.of(
                reader,
                () -> new AppointmentRow(
                        requireNonNull(number),
                        requireNonNull(brin),
                        requireNonNull(start),
                        requireNonNull(change),
                        last,
                        requireNonNull(functionScale),
                        requireNonNull(category),
                        new AppointmentTerms(
                                requireNonNull(kind), requireNonNull(fte), salaryScale, replacement, excluded),
                        reason));
    }

    private static void checkDates(
            FieldReader reader,
            @Nullable LocalDate start,
            @Nullable LocalDate change,
            @Nullable LocalDate last,
            @Nullable ChangeKind reason) {
        if (start != null && change != null && change.isBefore(start)) {
            reader.fault("mutatiedatum", AppointmentRule.CHANGE_WITHIN_APPOINTMENT);
        }
        if (change != null && last != null && last.isBefore(change)) {
            reader.fault("einddatum", AppointmentRule.END_AFTER_LAST_CHANGE);
        }
        if (reason == ChangeKind.UITSTROOM && last == null) {
            reader.fault("einddatum", RowRule.LEAVING_NEEDS_LAST_DAY);
        }
    }

    private static Optional<AppointmentKind> kind(String code) {
        return switch (code) {
            case "1" -> Optional.of(AppointmentKind.VAST);
            case "2" -> Optional.of(AppointmentKind.TIJDELIJK);
            case "3" -> Optional.of(AppointmentKind.VERVANGING);
            case "4" -> Optional.of(AppointmentKind.ZONDER_AANSTELLING);
            default -> Optional.empty();
        };
    }

    private static Optional<PositionCategory> category(String code) {
        return switch (code.length()) {
            case 1 -> code.matches("[1-9]") ? category(code.charAt(0) - '0') : Optional.empty();
            case 2 -> code.matches("1[0-8]") ? category(Integer.parseInt(code)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<PositionCategory> category(int number) {
        return Optional.of(new PositionCategory(number));
    }

    private static @Nullable String scale(FieldReader reader, String column) {
        String label = reader.raw(column).toUpperCase(Locale.ROOT);
        if (label.isEmpty()) {
            return null;
        }
        return SalaryScale.isValidLabel(label) ? label : reader.faulty(column, RowRule.SCALE_INVALID);
    }

    private static @Nullable Fte fte(FieldReader reader) {
        String text = reader.requiredText("fte", Integer.MAX_VALUE);
        if (text == null) {
            return null;
        }
        BigDecimal value = Decimals.parse(text);
        if (value == null) {
            return reader.faulty("fte", RowRule.NUMBER_INVALID);
        }
        return value.signum() > 0 && value.compareTo(BigDecimal.valueOf(AppointmentTerms.MAX_FTE)) <= 0
                ? Fte.of(value)
                : reader.faulty("fte", RowRule.NUMBER_OUT_OF_RANGE);
    }

    /** The volgnummer of a row that need not be good; empty when it has none. */
    public static String numberOf(List<String> fields) {
        return new FieldReader(ImportFile.AANSTELLINGEN, fields).raw("volgnummer");
    }

    /** The mutatiedatum of a row that need not be good, as far as it can be read. */
    public static @Nullable LocalDate changeDateOf(List<String> fields) {
        return Dates.parse(new FieldReader(ImportFile.AANSTELLINGEN, fields).raw("mutatiedatum"));
    }

    /** Whether this row tells of leaving. */
    public boolean isLeaving() {
        return reason == ChangeKind.UITSTROOM;
    }

    /** Whether this row begins the arbeidsrelatie. */
    public boolean isFirst() {
        return changeDate.equals(startDate);
    }

    /** Whether this is more than a full-time job, which is accepted and told. */
    public boolean isAboveFullTime() {
        return terms.fte().tenThousandths() > FULL_TIME;
    }
}
