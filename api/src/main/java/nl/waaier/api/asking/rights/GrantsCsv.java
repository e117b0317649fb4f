package nl.waaier.api.asking.rights;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.web.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/** Who has which right, as a file: Dutch headings, {@code ;} between fields, UTF-8 with a byte order mark. */
final class GrantsCsv {

    private static final String[] HEADER = {
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

    static String write(List<GrantAnswer> grants) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(HEADER);
            grants.forEach(grant -> csv.writeRecord(row(grant)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(GrantAnswer grant) {
        String schools = grant.schools().stream().map(Object::toString).collect(Collectors.joining(", "));
        String teams = grant.teams().stream()
                .map(team -> team.school() + " " + team.team())
                .collect(Collectors.joining(", "));
        String by = grant.givenBy() == null ? "beheerder" : grant.givenByName();
        return Stream.of(
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
