package nl.waaier.api.importing.rows;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.RowRule;
import nl.waaier.core.appointment.AppointmentRule;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.PositionCategory;
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

    /** Reads a row; null when it has faults. */
    public static @Nullable AppointmentRow read(FieldReader reader) {
        String number = reader.identifier("volgnummer");
        Brin brin = reader.brin();
        LocalDate start = reader.requiredDate("begindatum");
        LocalDate change = reader.requiredDate("mutatiedatum");
        @Nullable LocalDate last = reader.date("einddatum");
        AppointmentKind kind = reader.requiredWord("aard", AppointmentRow::kind);
        String functionScale = reader.requiredScale("functieschaal");
        @Nullable String salaryScale = reader.scale("salarisschaal");
        BigDecimal fte = reader.requiredNumber("fte", AppointmentTerms.MAX_FTE);
        PositionCategory category = reader.requiredWord("functiecategorie", AppointmentRow::category);
        boolean replacement = Boolean.TRUE.equals(reader.flag("vervanger"));
        boolean excluded = Boolean.TRUE.equals(reader.flag("blokkeren_functiemix"));
        @Nullable ChangeKind reason = reader.word("reden", ChangeKind::find);
        checkDates(reader, start, change, last, reason);
        if (reader.hasFaults()) {
            return null;
        }
        AppointmentTerms terms = new AppointmentTerms(
                requireNonNull(kind), Fte.of(requireNonNull(fte)), salaryScale, replacement, excluded);
        return new AppointmentRow(
                requireNonNull(number),
                requireNonNull(brin),
                requireNonNull(start),
                requireNonNull(change),
                last,
                requireNonNull(functionScale),
                requireNonNull(category),
                terms,
                reason);
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

    /** The volgnummer of a row that need not be good; empty when it has none. */
    public static String numberOf(FieldReader reader) {
        return reader.raw("volgnummer");
    }

    /** The mutatiedatum of a row that need not be good, as far as it can be read. */
    public static @Nullable LocalDate changeDateOf(FieldReader reader) {
        return reader.date("mutatiedatum");
    }

    /** The begindatum of a row that need not be good, as far as it can be read. */
    public static @Nullable LocalDate startDateOf(FieldReader reader) {
        return reader.date("begindatum");
    }

    /** The row under another volgnummer, where it has one of these. */
    public static DeliveredRow renumbered(DeliveredRow row, Map<String, String> renumbered) {
        int at = row.file().columns().indexOf("volgnummer");
        if (at < 0) {
            return row;
        }
        List<String> fields = new ArrayList<>(row.fields());
        fields.set(at, renumbered.getOrDefault(fields.get(at), fields.get(at)));
        return new DeliveredRow(row.file(), row.line(), fields);
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
