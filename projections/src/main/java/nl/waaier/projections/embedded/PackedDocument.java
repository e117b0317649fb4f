package nl.waaier.projections.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Set;

/**
 * A document as the bytes it travels as: a tenth of the heap that the look-alike's own objects take. Never changes. What is
 * not asked for is stepped over, not decoded.
 */
final class PackedDocument {

    private static final int LENGTH = Integer.BYTES;
    private static final int DECIMAL_128 = 16;

    private final byte[] bytes;

    private PackedDocument(ByteBuf buffer) {
        this.bytes = ByteBufUtil.getBytes(buffer);
    }

    static PackedDocument of(Document document) {
        ByteBuf buffer = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, buffer);
        return new PackedDocument(buffer);
    }

    /** In bytes. */
    int size() {
        return bytes.length;
    }

    void writeTo(ByteBuf out) {
        out.writeBytes(bytes);
    }

    Document unpack() {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** A document of these of its top-level fields. */
    Document unpack(Set<String> fields) {
        Document document = new Document();
        each(fields, (in, type, name, start, end) -> {
            in.readerIndex(end);
            document.put(name, BsonDecoder.decodeValue(type, in.slice(start, end - start)));
        });
        return document;
    }

    /** A packed document of these of its top-level fields. */
    PackedDocument only(Set<String> fields) {
        ByteBuf out = Unpooled.buffer(bytes.length);
        out.writeIntLE(0);
        each(fields, (in, type, name, start, end) -> {
            out.writeByte(type);
            ByteBufUtil.writeUtf8(out, name);
            out.writeByte(BsonConstants.STRING_TERMINATION);
            out.writeBytes(bytes, start, end - start);
        });
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        out.setIntLE(0, out.writerIndex());
        return new PackedDocument(out);
    }

    /** Visits these of the top-level fields, and goes no further than the last of them. */
    private void each(Set<String> fields, FieldVisitor visitor) {
        ByteBuf in = Unpooled.wrappedBuffer(bytes);
        in.skipBytes(LENGTH);
        int left = fields.size();
        while (left > 0) {
            byte type = in.readByte();
            if (type == BsonConstants.TERMINATING_BYTE) {
                return;
            }
            String name = BsonDecoder.decodeCString(in);
            int start = in.readerIndex();
            in.skipBytes(length(type, in, start));
            if (fields.contains(name)) {
                left--;
                visitor.visit(in, type, name, start, in.readerIndex());
            }
        }
    }

    /** How many bytes a value takes. */
    private static int length(byte type, ByteBuf in, int start) {
        return switch (type) {
            case BsonConstants.TYPE_NULL,
                    BsonConstants.TYPE_UNDEFINED,
                    BsonConstants.TYPE_MIN_KEY,
                    BsonConstants.TYPE_MAX_KEY -> 0;
            case BsonConstants.TYPE_BOOLEAN -> 1;
            case BsonConstants.TYPE_INT32 -> Integer.BYTES;
            case BsonConstants.TYPE_DOUBLE,
                    BsonConstants.TYPE_INT64,
                    BsonConstants.TYPE_UTC_DATETIME,
                    BsonConstants.TYPE_TIMESTAMP -> Long.BYTES;
            case BsonConstants.TYPE_OBJECT_ID -> BsonConstants.LENGTH_OBJECTID;
            case BsonConstants.TYPE_DECIMAL128 -> DECIMAL_128;
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_JAVASCRIPT_CODE -> LENGTH + in.getIntLE(start);
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY -> in.getIntLE(start);
            case BsonConstants.TYPE_DATA -> LENGTH + 1 + in.getIntLE(start);
            case BsonConstants.TYPE_REGEX -> {
                int pattern = in.bytesBefore(start, in.writerIndex() - start, BsonConstants.STRING_TERMINATION) + 1;
                int options = start + pattern;
                yield pattern
                        + in.bytesBefore(options, in.writerIndex() - options, BsonConstants.STRING_TERMINATION)
                        + 1;
            }
            default -> throw new IllegalArgumentException("cannot step over a value of type " + type);
        };
    }

    /** Is told of a field, whose value stands from {@code start} to {@code end}. */
    @FunctionalInterface
    private interface FieldVisitor {

        void visit(ByteBuf in, byte type, String name, int start, int end);
    }
}
