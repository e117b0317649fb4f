package nl.waaier.api.importing.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.WarningRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as web services hand it out: an object with {@code rows}, a list of flat objects, or such a list itself. The first row's names
 * are the header. A value says what a person would write: true and false are J and N, null is empty. Rows are numbered from 1.
 */
final class JsonTable implements Table {

    private static final String ROWS = "rows";
    private static final int MOST_COLUMNS = 2_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LineReader.MAX_LENGTH)
                    .maxNameLength(1_000)
                    .maxNumberLength(100)
                    .maxNestingDepth(20)
                    .build())
            .build();

    private final InputStream in;
    private final boolean guessed;
    private final JsonParser parser;
    private @Nullable List<String> header;
    private @Nullable Map<String, String> first;
    private long number;
    private boolean brokenOff;

    JsonTable(InputStream in, TextCharset.Found charset) {
        this.in = in;
        guessed = charset.guessed();
        parser = FACTORY.createParser(ObjectReadContext.empty(), new InputStreamReader(in, charset.charset()));
        try {
            if (findRows()) {
                first = object();
                header = first == null ? List.of() : List.copyOf(first.keySet());
            }
        } catch (JacksonException | NotFlat e) {
            header = null;
            brokenOff = true;
        }
    }

    /** Whether there are rows; the parser stands at the beginning of their list then. */
    private boolean findRows() {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            return true;
        }
        if (token != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean rows = ROWS.equals(parser.currentName());
            if (parser.nextToken() == JsonToken.START_ARRAY && rows) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    /** The next object of the list, null at its end. */
    private @Nullable Map<String, String> object() {
        number++;
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            return null;
        }
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            throw new NotFlat();
        }
        Map<String, String> values = new LinkedHashMap<>();
        boolean flat = true;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = ColumnName.plain(parser.currentName());
            JsonToken value = parser.nextToken();
            flat &= value.isScalarValue() && values.size() < MOST_COLUMNS;
            parser.skipChildren();
            values.put(name, flat ? text(value) : "");
        }
        if (!flat) {
            throw new NotFlat();
        }
        return values;
    }

    private String text(JsonToken value) {
        return switch (value) {
            case VALUE_TRUE -> "J";
            case VALUE_FALSE -> "N";
            case VALUE_NULL -> "";
            default -> Characters.strip(parser.getString().replace("\r\n", "\n"));
        };
    }

    @Override
    public @Nullable List<String> header() {
        return header;
    }

    @Override
    public String form() {
        return "json";
    }

    @Override
    public List<WarningRule> warnings() {
        return guessed ? List.of(WarningRule.CHARSET_GUESSED) : List.of();
    }

    @Override
    public boolean brokenOff() {
        return brokenOff;
    }

    @Override
    public @Nullable Row next() {
        if (header == null || brokenOff) {
            return null;
        }
        try {
            for (Map<String, String> values = take(); values != null; values = object()) {
                if (!values.values().stream().allMatch(String::isEmpty)) {
                    return row(values);
                }
            }
            return null;
        } catch (NotFlat e) {
            return faulty(RowFault.ofRow(RowRule.ROW_UNREADABLE));
        } catch (JacksonException e) {
            brokenOff = true;
            return faulty(RowFault.ofRow(RowRule.ROW_UNREADABLE));
        }
    }

    private @Nullable Map<String, String> take() {
        Map<String, String> values = first == null ? object() : first;
        first = null;
        return values;
    }

    private Row row(Map<String, String> values) {
        List<String> fields = new ArrayList<>();
        int length = 0;
        for (String column : Objects.requireNonNull(header)) {
            String value = values.getOrDefault(column, "");
            RowRule wrong =
                    value.indexOf('\t') >= 0 ? RowRule.CONTROL_CHARACTER : Characters.fault(value.replace("\n", ""));
            if (wrong != null) {
                return faulty(new RowFault(ColumnName.shown(column), wrong));
            }
            length += value.length();
            fields.add(value);
        }
        if (!Set.copyOf(header).containsAll(values.keySet())) {
            return faulty(RowFault.ofRow(RowRule.FIELD_COUNT));
        }
        return length > LineReader.MAX_LENGTH
                ? faulty(RowFault.ofRow(RowRule.ROW_TOO_LONG))
                : new Row(number, fields, null);
    }

    private Row faulty(RowFault fault) {
        return new Row(number, List.of(), fault);
    }

    @Override
    public void close() throws IOException {
        parser.close();
        in.close();
    }

    /** A row that is no flat object. */
    private static final class NotFlat extends RuntimeException {

        NotFlat() {
            super("no flat object", null, false, false);
        }
    }
}
