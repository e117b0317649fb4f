package nl.waaier.api.asking.timeline;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.asking.timeline.TimelineAnswer.BasicRight;
import nl.waaier.api.asking.timeline.TimelineAnswer.OwnHand;
import nl.waaier.api.asking.timeline.TimelineAnswer.Promotion;
import nl.waaier.api.asking.timeline.TimelineAnswer.Recognised;
import nl.waaier.api.asking.timeline.TimelineAnswer.TimelineEntry;
import nl.waaier.api.platform.web.SpreadsheetText;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.teacher.event.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as a file to take along: Dutch headings, {@code ;} between fields, UTF-8 with a byte order mark, so that
 * spreadsheets open it as it is. Text that a spreadsheet would run as a formula is made plain.
 */
final class TimelineCsv {

    private static final String[] HEADER = {
        "datum",
        "tot",
        "soort",
        "school",
        "rol",
        "domein",
        "niveau",
        "team",
        "fase",
        "wijze",
        "omvang",
        "eenheid",
        "per",
        "arbeidsrelatie",
        "functieschaal",
        "salarisschaal",
        "fte",
        "aard",
        "reden",
        "door",
        "bewijs",
        "toelichting",
        "vastgelegd_op",
        "ingetrokken_op",
        "reden_intrekking",
        "traject",
        "stap",
        "van",
        "naar",
        "uitkomst",
        "vastgelegd_door",
        "reikwijdte",
        "standaard",
        "uitgever",
        "registratie",
        "traject_salaris",
        "onderdeel",
        "voor_wie",
        "termijn",
        "kenmerk",
        "schooljaar",
        "activiteit",
        "klokuren",
        "euro",
        "waarvoor"
    };

    private TimelineCsv() {}

    static String write(List<TimelineEntry> entries) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(HEADER);
            entries.forEach(entry -> csv.writeRecord(row(entry)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(TimelineEntry e) {
        Amount amount = e.amount();
        List<String> row = new ArrayList<>();
        add(row, e.date(), e.until(), FactKind.ofWord(e.type()).dutch(), e.school(), e.role());
        add(row, e.domain() == null ? null : e.domain().number());
        add(row, e.level() == null ? null : e.level().word(), e.team());
        add(row, e.stage() == null ? null : e.stage().word(), e.kind());
        add(row, amount == null ? null : amount.quantity().toPlainString());
        add(row, amount == null ? null : amount.unit().word());
        add(row, amount == null || amount.per() == null ? null : amount.per().word());
        add(row, e.appointmentId(), e.functionScale(), e.salaryScale(), e.fte());
        add(row, e.appointmentKind() == null ? null : e.appointmentKind().word());
        add(row, e.changeKind() == null ? null : e.changeKind().word());
        add(row, text(e.decidedBy()), text(e.evidence()), text(e.remark()));
        add(row, e.recordedAt(), e.withdrawnAt(), text(e.withdrawalReason()));
        addPromotion(row, e.promotion(), e.own());
        add(row, e.recordedBy() == null ? null : e.recordedBy().role());
        addRecognition(row, e.recognition());
        Promotion p = e.promotion();
        add(row, p == null || p.component() == null ? null : p.component().word());
        addOwn(row, e.own());
        addRight(row, e.right());
        return row;
    }

    private static void addRight(List<String> row, @Nullable BasicRight r) {
        if (r == null) {
            add(row, null, null, null, null, null);
        } else {
            add(row, r.schoolYear(), r.activity(), r.amount().hours().toPlainString());
            add(row, r.amount().euros().toPlainString(), text(r.purpose()));
        }
    }

    private static void addPromotion(List<String> row, @Nullable Promotion p, @Nullable OwnHand own) {
        if (p == null) {
            add(row, null, null, null, null);
            add(row, own == null || own.outcome() == null ? null : own.outcome().word());
        } else {
            add(row, p.trajectory(), p.step().word(), p.fromScale(), p.toScale());
            add(row, p.outcome() == null ? null : p.outcome().word());
        }
    }

    private static void addOwn(List<String> row, @Nullable OwnHand own) {
        if (own == null) {
            add(row, null, null, null);
        } else {
            add(row, own.audience() == null ? null : own.audience().word(), own.horizon(), own.key());
        }
    }

    private static void addRecognition(List<String> row, @Nullable Recognised r) {
        if (r == null) {
            add(row, null, null, null, null, null);
        } else {
            add(row, r.scope().word(), text(r.standard()), text(r.issuer()), text(r.registration()), r.trajectory());
        }
    }

    private static @Nullable String text(@Nullable PersonalText text) {
        return text == null ? null : text.value();
    }

    private static void add(List<String> row, @Nullable Object... values) {
        for (Object value : values) {
            row.add(value == null ? "" : SpreadsheetText.plain(value.toString()));
        }
    }
}
