package nl.waaier.projections.store;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * A record of one value, as that value. The same few values stand in tens of thousands of facts, and making one checks it,
 * so that those made last are used again.
 */
final class OneValueForm implements ValueForm {
    private static final int REMEMBERED = 256;

    private final RecordParts parts;
    private final ValueForm form;
    private final AtomicReferenceArray<@Nullable Made> made = new AtomicReferenceArray<>(REMEMBERED);

    private record Made(Object value, Object made) {}

    private OneValueForm(RecordParts parts, ValueForm form) {
        this.parts = parts;
        this.form = form;
    }

    static OneValueForm of(Class<?> type) {
        return new OneValueForm(RecordParts.of(type), ValueForm.of(type.getRecordComponents()[0].getType()));
    }

    @Override
    public void write(BsonWriter writer, Object value) {
        Object inner = parts.get(0, value);
        if (inner == null) {
            throw new IllegalArgumentException("a record of one value that has none");
        }
        form.write(writer, inner);
    }

    @Override
    public Object read(BsonReader reader) {
        Object value = form.read(reader);
        int at = value.hashCode() & (REMEMBERED - 1);
        Made known = made.getPlain(at);
        if (known != null && known.value.equals(value)) {
            return known.made;
        }
        Object fresh = parts.make(new @Nullable Object[] {value});
        made.setPlain(at, new Made(value, fresh));
        return fresh;
    }
}
