package nl.waaier.projections.store;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Stream;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.TeacherId;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * A record as a document: its components under their own names, made once per class from what the class itself tells.
 * What is null, or false, is left out. Free texts are written and read apart from the rest; a record of nothing but texts
 * leaves no trace where there are none, and is never null.
 */
final class RecordForm implements ValueForm {
    private static final Class<PersonalText> TEXT = PersonalText.class;

    private final RecordParts parts;
    private final Component[] components;
    private final boolean holdsTexts;
    /** What a record of nothing but texts is without any. */
    private final @Nullable Object empty;

    private enum Part {
        /** Stands in the record's own document. */
        VALUE,
        /** Likewise, and false when it is left out. */
        FLAG,
        /** Stands with the texts. */
        TEXT,
        /** A record that holds texts. */
        WITH_TEXTS,
        /** Is known of the file. */
        TEACHER,
        /** Is known of the file. */
        BOARD
    }

    private record Component(String name, Part part, ValueForm form, boolean school) {
        RecordForm record() {
            return (RecordForm) form;
        }

        boolean ofTheFile() {
            return part == Part.TEACHER || part == Part.BOARD;
        }
    }

    private RecordForm(Class<?> type, boolean inFile) {
        this.parts = RecordParts.of(type);
        this.components = Stream.of(type.getRecordComponents())
                .map(component -> component(component, inFile))
                .toArray(Component[]::new);
        this.holdsTexts = Stream.of(components).anyMatch(c -> c.part == Part.TEXT || c.part == Part.WITH_TEXTS);
        this.empty = Stream.of(components).allMatch(c -> c.part == Part.TEXT)
                ? parts.make(new @Nullable Object[components.length])
                : null;
    }

    /** The form of a record. */
    static RecordForm of(Class<?> type) {
        return new RecordForm(type, false);
    }

    /** The form of a fact, without the teacher and the board, which the file tells. */
    static RecordForm ofFact(Class<?> type) {
        return new RecordForm(type, true);
    }

    private static Component component(RecordComponent component, boolean inFile) {
        Class<?> type = component.getType();
        String name = component.getName();
        if (inFile && type == TeacherId.class && name.equals("teacherId")) {
            return new Component(name, Part.TEACHER, ValueForm.of(type), false);
        }
        if (inFile && type == BoardNumber.class && name.equals("boardNumber")) {
            return new Component(name, Part.BOARD, ValueForm.of(type), false);
        }
        ValueForm form = ValueForm.of(type);
        Part part = Part.VALUE;
        if (type == boolean.class) {
            part = Part.FLAG;
        } else if (type == TEXT) {
            part = Part.TEXT;
        } else if (form instanceof RecordForm record && record.holdsTexts) {
            part = Part.WITH_TEXTS;
        }
        return new Component(name, part, form, type == Brin.class);
    }

    @Override
    public void write(BsonWriter writer, Object record) {
        writer.writeStartDocument();
        for (int i = 0; i < components.length; i++) {
            Component component = components[i];
            if (component.part == Part.TEXT || component.ofTheFile() || isTextsOnly(component)) {
                continue;
            }
            Object value = parts.get(i, record);
            if (value != null && !(component.part == Part.FLAG && value.equals(false))) {
                writer.writeName(component.name);
                component.form.write(writer, value);
            }
        }
        writer.writeEndDocument();
    }

    private static boolean isTextsOnly(Component component) {
        return component.part == Part.WITH_TEXTS && component.record().empty != null;
    }

    /** How many bytes of free text are in it. */
    int textBytes(Object record) {
        int bytes = 0;
        for (int i = 0; holdsTexts && i < components.length; i++) {
            Component component = components[i];
            if (component.part == Part.TEXT || component.part == Part.WITH_TEXTS) {
                Object value = parts.get(i, record);
                if (value instanceof PersonalText text) {
                    bytes += bytes(text);
                } else if (value != null) {
                    bytes += component.record().textBytes(value);
                }
            }
        }
        return bytes;
    }

    static int bytes(PersonalText text) {
        return text.value().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Writes the free texts in it, and nothing else. */
    void writeTexts(BsonWriter writer, Object record) {
        writer.writeStartDocument();
        for (int i = 0; i < components.length; i++) {
            Component component = components[i];
            Object value =
                    component.part == Part.TEXT || component.part == Part.WITH_TEXTS ? parts.get(i, record) : null;
            if (value != null && component.part == Part.TEXT) {
                writer.writeName(component.name);
                component.form.write(writer, value);
            } else if (value != null && component.record().textBytes(value) > 0) {
                writer.writeName(component.name);
                component.record().writeTexts(writer, value);
            }
        }
        writer.writeEndDocument();
    }

    @Override
    public Object read(BsonReader reader) {
        @Nullable Object[] values = readValues(reader);
        return build(values, null);
    }

    /** Reads what {@link #write} wrote; {@link #build} makes the record of it, when its texts are known. */
    @Nullable
    Object[] readValues(BsonReader reader) {
        return read(reader, false);
    }

    /** Reads what {@link #writeTexts} wrote, likewise. */
    @Nullable
    Object[] readTexts(BsonReader reader) {
        return read(reader, true);
    }

    private @Nullable Object[] read(BsonReader reader, boolean texts) {
        @Nullable Object[] values = new @Nullable Object[components.length];
        int next = 0;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            int at = find(reader.readName(), next);
            Component component = components[at];
            values[at] = component.part == Part.WITH_TEXTS
                    ? component.record().read(reader, texts)
                    : component.form.read(reader);
            next = at + 1;
        }
        reader.readEndDocument();
        return values;
    }

    /** Fields come in the order of the components, some left out. */
    private int find(String name, int next) {
        for (int i = 0; i < components.length; i++) {
            int at = (next + i) % components.length;
            if (components[at].name.equals(name)) {
                return at;
            }
        }
        throw new IllegalStateException("a document holds a field that no record has");
    }

    /**
     * Makes a fact of what was read.
     *
     * @param texts its texts, null when it has none or they were not asked for
     */
    Object buildFact(
            @Nullable Object[] values, @Nullable Object @Nullable [] texts, TeacherId teacher, BoardNumber board) {
        for (int i = 0; i < components.length; i++) {
            if (components[i].ofTheFile()) {
                values[i] = components[i].part == Part.TEACHER ? teacher : board;
            }
        }
        return build(values, texts);
    }

    private Object build(@Nullable Object[] values, @Nullable Object @Nullable [] texts) {
        for (int i = 0; i < components.length; i++) {
            Component component = components[i];
            switch (component.part) {
                case TEXT -> values[i] = texts == null ? null : texts[i];
                case WITH_TEXTS ->
                    values[i] = component
                            .record()
                            .buildInner(
                                    (@Nullable Object @Nullable []) values[i],
                                    texts == null ? null : (@Nullable Object @Nullable []) texts[i]);
                case FLAG -> values[i] = values[i] != null;
                case VALUE, TEACHER, BOARD -> {
                    // As it was read.
                }
            }
        }
        return parts.make(values);
    }

    private @Nullable Object buildInner(@Nullable Object @Nullable [] values, @Nullable Object @Nullable [] texts) {
        return values == null && texts == null
                ? empty
                : build(values == null ? new @Nullable Object[components.length] : values, texts);
    }

    /** Adds every school that a fact names. */
    void schools(Object fact, Collection<String> schools) {
        for (int i = 0; i < components.length; i++) {
            if (components[i].school && parts.get(i, fact) instanceof Brin brin) {
                schools.add(brin.value());
            }
        }
    }
}
