package nl.waaier.api.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.waaier.api.duties.DutiesAnswer.Duty;
import nl.waaier.api.duties.DutiesAnswer.DutyAppointment;
import nl.waaier.api.duties.DutiesAnswer.DutyGap;
import nl.waaier.api.duties.DutiesAnswer.DutyItem;
import nl.waaier.api.duties.DutiesAnswer.DutySource;
import nl.waaier.api.duties.DutiesAnswer.DutyStage;
import nl.waaier.api.web.HtmlText;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;

/** The statement of duties as a page to print: Dutch first, English beside it. Nothing on it runs or is fetched. */
final class DutiesPage {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d-M-uuuu HH:mm", Locale.ROOT);

    private static final String HEAD = """
            <!doctype html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Taken op een peildatum</title>
            <style>
            body { font: .95rem/1.45 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            [lang=en] { color: #555; font-weight: normal; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin: 1.5rem 0 .3rem; } h3 { font-size: 1rem; margin: .8rem 0 .2rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border: 1px solid #bbb; padding: .25rem .4rem; text-align: left; vertical-align: top; }
            td { overflow-wrap: anywhere; white-space: pre-line; }
            .open { color: #8a3b00; }
            @media print { body { margin: 0; max-width: none; } section, tr { break-inside: avoid; } }
            </style>
            </head>
            <body>
            """;

    private static final String SOURCE_HEADINGS = heading("Door", "By")
            + heading("Bewijs", "Evidence")
            + heading("Toelichting", "Remark")
            + heading("Feit", "Fact")
            + heading("Vastgelegd op", "Recorded at");

    private final StringBuilder page = new StringBuilder(HEAD);

    private DutiesPage() {}

    static String html(DutiesAnswer answer) {
        DutiesPage page = new DutiesPage();
        page.write(answer);
        return page.page.append("</body>\n</html>\n").toString();
    }

    private void write(DutiesAnswer answer) {
        page.append("<h1>Taken op ").append(day(answer.referenceDate()));
        page.append(" <span lang=\"en\">/ Duties on that date</span></h1>\n<p>");
        pair("Naam", "Name", answer.name() == null ? "onbekend / unknown" : answer.name());
        pair("Nummer", "Number", answer.teacherId().toString());
        pair("Bestuur", "Board", answer.boardName());
        Instant knownOn = answer.knownOn();
        pair("Zoals bekend op", "As known on", knownOn == null ? "nu / now" : moment(knownOn));
        page.append("</p>\n");
        if (answer.duties().isEmpty()) {
            page.append("<p>Op deze dag is geen rol vastgelegd. ")
                    .append(english("No role is on record for this day."));
            page.append("</p>\n");
        }
        answer.duties().forEach(this::duty);
        appointments(answer.appointments());
    }

    private void duty(Duty duty) {
        page.append("<section>\n<h2>").append(text(duty.roleName()));
        page.append(' ').append(english("/ " + duty.roleNameEn())).append("</h2>\n<p>");
        pair("School", "School", school(duty.school().value(), duty.schoolName()));
        pair("Rol", "Role", duty.role());
        pair("Domein", "Domain", Integer.toString(duty.domain().number()));
        pair("Niveau", "Level", duty.level() == null ? null : duty.level().word());
        pair("Team", "Team", duty.team());
        pair("In de rol sinds", "In the role since", day(duty.since()));
        pair("Laatste dag", "Last day", duty.lastDay() == null ? null : day(duty.lastDay()));
        pair("Fase", "Stage", duty.stage().word() + ", sinds / since " + day(duty.stageSince()));
        page.append("</p>\n");
        table("Toelating en fasen", "Entry and stages", heading("Gebeurtenis", "Event") + heading("Datum", "Date"));
        var kind = duty.entry().kind();
        row(
                duty.entry().source(),
                "toelating" + (kind == null ? "" : " (" + kind.word() + ")") + ": "
                        + duty.entry().stage().word(),
                day(duty.since()));
        for (DutyStage stage : duty.stages()) {
            row(stage.source(), "fase: " + stage.stage().word(), day(stage.from()));
        }
        page.append("</table>\n");
        items("Ondersteuning", "Support", duty.support());
        items("Facilitering", "Facilitation", duty.facilitation());
        items("Erkenning", "Recognition", duty.recognition());
        for (DutyGap gap : duty.gaps()) {
            page.append("<p class=\"open\">Ontbreekt: ").append(text(gap.message()));
            page.append(' ').append(english("/ " + gap.messageEn())).append("</p>\n");
        }
        page.append("</section>\n");
    }

    private void items(String dutch, String english, List<DutyItem> items) {
        if (items.isEmpty()) {
            return;
        }
        table(
                dutch,
                english,
                heading("Soort", "Kind")
                        + heading("Van", "From")
                        + heading("Tot en met", "Until")
                        + heading("Loopt op de peildatum", "Running on the date")
                        + heading("Omvang", "Amount"));
        for (DutyItem item : items) {
            LocalDate until = item.until();
            var amount = item.amount();
            row(
                    item.source(),
                    item.kind(),
                    day(item.from()),
                    until == null ? "" : day(until),
                    item.running() ? "ja / yes" : "nee / no",
                    amount == null
                            ? ""
                            : amount.quantity().toPlainString() + " "
                                    + amount.unit().word());
        }
        page.append("</table>\n");
    }

    private void appointments(List<DutyAppointment> appointments) {
        page.append("<section>\n<h2>Arbeidsrelaties <span lang=\"en\">/ Appointments</span></h2>\n<table>\n<tr>");
        page.append(heading("Volgnummer", "Appointment")).append(heading("School", "School"));
        page.append(heading("Functieschaal", "Function scale")).append(heading("Eigen schaal", "Own scale"));
        page.append(heading("Categorie", "Category"))
                .append(heading("Fte", "Fte"))
                .append(heading("Aard", "Kind"));
        page.append(heading("Vervanger", "Replacement")).append(heading("Van", "From"));
        page.append(heading("Tot en met", "Until")).append(heading("Feit", "Fact"));
        page.append(heading("Vastgelegd op", "Recorded at")).append("</tr>\n");
        for (DutyAppointment a : appointments) {
            String fact = a.fact() == a.termsFact() ? Long.toString(a.fact()) : a.fact() + ", " + a.termsFact();
            cells(
                    a.appointmentId(),
                    school(a.school().value(), a.schoolName()),
                    a.functionScale(),
                    a.salaryScale(),
                    Integer.toString(a.category()),
                    a.fte().toString(),
                    a.kind().word(),
                    a.replacement() ? "ja / yes" : "nee / no",
                    day(a.since()),
                    a.lastDay() == null ? null : day(a.lastDay()),
                    fact,
                    moment(a.termsRecordedAt()));
        }
        page.append("</table>\n</section>\n");
    }

    private void table(String dutch, String english, String headings) {
        page.append("<h3>")
                .append(dutch)
                .append(" <span lang=\"en\">/ ")
                .append(english)
                .append("</span></h3>\n");
        page.append("<table>\n<tr>").append(headings).append(SOURCE_HEADINGS).append("</tr>\n");
    }

    private void row(DutySource source, String... values) {
        page.append("<tr>");
        for (String value : values) {
            cell(value);
        }
        cell(text(source.decidedBy()));
        cell(text(source.evidence()));
        cell(text(source.remark()));
        cell(Long.toString(source.fact()));
        cell(moment(source.recordedAt()));
        page.append("</tr>\n");
    }

    private void cells(@Nullable String... values) {
        page.append("<tr>");
        for (String value : values) {
            cell(value);
        }
        page.append("</tr>\n");
    }

    private void cell(@Nullable String value) {
        page.append("<td>").append(value == null ? "" : text(value)).append("</td>");
    }

    private void pair(String dutch, String english, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            page.append(dutch).append(' ').append(english("/ " + english)).append(": ");
            page.append(text(value)).append("<br>\n");
        }
    }

    private static String heading(String dutch, String english) {
        return "<th>" + dutch + "<br><span lang=\"en\">" + english + "</span></th>";
    }

    private static String english(String words) {
        return "<span lang=\"en\">" + text(words) + "</span>";
    }

    private static String school(String brin, @Nullable String name) {
        return name == null ? brin : name + " (" + brin + ")";
    }

    private static String text(String value) {
        return HtmlText.escape(value);
    }

    private static @Nullable String text(@Nullable PersonalText value) {
        return value == null ? null : value.value();
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(NETHERLANDS));
    }
}
