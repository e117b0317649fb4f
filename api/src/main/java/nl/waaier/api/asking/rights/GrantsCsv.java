package nl.waaier.api.asking.rights;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.asking.rights.AccessGrantsController.GrantList;
import nl.waaier.api.platform.web.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/** Who has which right on a day, as a file: Dutch headings, {@code ;} between fields, UTF-8 with a byte order mark. */
final class GrantsCsv {

    private static final String[] HEADER = {
        "peildatum",
        "zoals_bekend_op",
        "wie",
        "rol",
        "scholen",
        "teams",
        "controle_van",
        "controle_tot",
        "van",
        "tot",
        "gegeven_door",
        "account",
        "recht"
    };

    private GrantsCsv() {}

    static String write(GrantList list) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(HEADER);
            list.grants().forEach(grant -> csv.writeRecord(row(list, grant)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(GrantList list, GrantAnswer grant) {
        String schools = grant.schools().stream().map(Object::toString).collect(Collectors.joining(", "));
        String teams = grant.teams().stream()
                .map(team -> team.school() + " " + team.team())
                .collect(Collectors.joining(", "));
        String by = grant.givenBy() == null ? "beheerder" : grant.givenByName();
        return Stream.of(
                        text(list.referenceDate()),
                        text(list.knownOn()),
                        text(grant.name()),
                        grant.role().word(),
                        schools,
                        teams,
                        text(grant.auditFirstDay()),
                        text(grant.auditLastDay()),
                        text(grant.from()),
                        text(grant.until()),
                        text(by),
                        text(grant.account()),
                        text(grant.id()))
                .map(SpreadsheetText::plain)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
