package nl.waaier.api.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row of a sample file, read without the product's own reader. The sample needs no quoting, and says so by failing here
 * when it does.
 *
 * @param fields values by column
 */
record SampleRow(Map<String, String> fields) {

    static List<SampleRow> read(String file) {
        String[] columns = header(file).split(";", -1);
        return lines(file).stream()
                .skip(1)
                .map(line -> parse(columns, line, file))
                .toList();
    }

    static String header(String file) {
        return lines(file).getFirst();
    }

    String get(String column) {
        return Objects.requireNonNull(fields.get(column), column);
    }

    LocalDate date(String column) {
        return LocalDate.parse(get(column));
    }

    String person() {
        return get("personeelsnummer");
    }

    private static SampleRow parse(String[] columns, String line, String file) {
        String[] values = line.split(";", -1);
        if (values.length != columns.length || line.contains("\"")) {
            throw new IllegalStateException("%s: not %d plain fields: %s".formatted(file, columns.length, line));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            fields.put(columns[i], values[i]);
        }
        return new SampleRow(fields);
    }

    private static List<String> lines(String file) {
        String resource = "/sample/" + file;
        try (InputStream stream = Objects.requireNonNull(SampleRow.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
