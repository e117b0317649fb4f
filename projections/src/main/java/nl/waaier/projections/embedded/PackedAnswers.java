package nl.waaier.projections.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import java.util.List;
import nl.waaier.projections.store.ScheduledWorkers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a connection: writes packed documents as they stand, where the look-alike would unpack them and pack them
 * again, and sees errors that it would only log.
 */
@SuppressWarnings(
        "FutureReturnValueIgnored") // Whoever wrote has the promise; a connection that cannot be closed is gone.
final class PackedAnswers extends ChannelDuplexHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PackedAnswers.class);

    private PackedAnswers() {}

    /** Sees to it that a connection ends here, in place of the look-alike's own end. */
    static void on(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        if (pipeline.get(PackedAnswers.class) == null) {
            pipeline.replace(MongoExceptionHandler.class, PackedAnswers.class.getName(), new PackedAnswers());
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof MongoMessage answer && answer.getDocument().get("cursor") instanceof Batch batch) {
            ByteBuf out = context.alloc().buffer(batch.size());
            write(answer, batch, out);
            context.write(out, promise);
        } else {
            context.write(message, promise);
        }
    }

    /** As the protocol has it: {@code {cursor: {id, ns, firstBatch: [...]}, ok: 1}} in one section. */
    private static void write(MongoMessage answer, Batch batch, ByteBuf out) {
        out.writeIntLE(0)
                .writeIntLE(answer.getHeader().getRequestID())
                .writeIntLE(answer.getHeader().getResponseTo())
                .writeIntLE(OpCode.OP_MSG.getId())
                .writeIntLE(answer.getFlags())
                .writeByte(MongoMessage.SECTION_KIND_BODY);
        int whole = open(out);
        name(out, BsonConstants.TYPE_EMBEDDED_DOCUMENT, "cursor");
        int cursor = open(out);
        name(out, BsonConstants.TYPE_INT64, "id");
        out.writeLongLE(batch.cursor());
        name(out, BsonConstants.TYPE_UTF8_STRING, "ns");
        BsonEncoder.encodeValue(BsonConstants.TYPE_UTF8_STRING, batch.namespace(), out);
        name(out, BsonConstants.TYPE_ARRAY, batch.name());
        int array = open(out);
        for (int i = 0; i < batch.documents().size(); i++) {
            name(out, BsonConstants.TYPE_EMBEDDED_DOCUMENT, Integer.toString(i));
            batch.documents().get(i).writeTo(out);
        }
        close(out, array);
        close(out, cursor);
        name(out, BsonConstants.TYPE_DOUBLE, "ok");
        out.writeDoubleLE(1);
        close(out, whole);
        out.setIntLE(0, out.writerIndex());
    }

    private static int open(ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        return start;
    }

    private static void close(ByteBuf out, int start) {
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        out.setIntLE(start, out.writerIndex() - start);
    }

    private static void name(ByteBuf out, byte type, String name) {
        out.writeByte(type);
        ByteBufUtil.writeUtf8(out, name);
        out.writeByte(BsonConstants.STRING_TERMINATION);
    }

    /** Memory that has run out is not this connection's affair alone, so it is told as if nobody had caught it. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        ScheduledWorkers.tellOfMemory(cause);
        LOG.warn(
                "A connection to the embedded read store broke: {}",
                cause.getClass().getName());
        context.close();
    }

    /**
     * What is answered at once.
     *
     * @param name {@code firstBatch} or {@code nextBatch}
     * @param cursor by which the rest is asked for; 0 when there is none
     */
    record Batch(String namespace, String name, long cursor, List<PackedDocument> documents) {

        private static final int AROUND = 256;
        private static final int AROUND_ONE = 16;

        int size() {
            return AROUND
                    + documents.stream().mapToInt(d -> AROUND_ONE + d.size()).sum();
        }

        Document answer() {
            return new Document("cursor", this).append("ok", 1.0);
        }
    }
}
