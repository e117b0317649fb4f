package nl.waaier.api.asking.accesslist;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waaier.api.asking.accesslist.AccessListAnswer.AnswerShown;
import nl.waaier.api.asking.questions.NamedPersons;
import nl.waaier.api.platform.web.SpreadsheetText;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * The access list as a file: Dutch headings, {@code ;} between fields, UTF-8 with a byte order mark, so that spreadsheets open it as
 * it is.
 */
final class AccessListCsv {

    private static final String[] HEADER = {
        "wanneer", "rol", "naam_lezer", "account", "wat", "school", "peildatum", "leraar", "naam", "antwoord"
    };

    private AccessListCsv() {}

    /**
     * That an answer showed somebody.
     *
     * @param answer the answer
     * @param person who was shown
     */
    record Line(NotedAnswer answer, TeacherId person) {}

    /**
     * Writes it.
     *
     * @param readers the names of those who asked, as far as they are known
     * @param persons those who were shown
     */
    static String write(List<Line> lines, Map<TeacherId, String> readers, NamedPersons persons) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(HEADER);
            for (Line line : lines) {
                AnswerShown answer = AnswerShown.of(line.answer(), readers);
                csv.writeRecord(
                        answer.shownAt().toString(),
                        answer.role(),
                        plain(answer.name()),
                        answer.account(),
                        answer.shown(),
                        Objects.toString(answer.school(), ""),
                        Objects.toString(answer.referenceDate(), ""),
                        line.person().toString(),
                        plain(persons.name(line.person())),
                        answer.id().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String plain(@Nullable String name) {
        return name == null ? "" : SpreadsheetText.plain(name);
    }
}
