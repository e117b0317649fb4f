package nl.waaier.projections.facts;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Lets the driver hand out logs as it reads them from the wire, without a document in between. */
final class FactLogCodec implements Codec<FactLog> {

    @Override
    public FactLog decode(BsonReader reader, DecoderContext context) {
        return FactLogDocuments.read(reader);
    }

    /** Whether free texts are written depends on the view, so writing goes by {@link FactLogDocuments#write}. */
    @Override
    public void encode(BsonWriter writer, FactLog log, EncoderContext context) {
        throw new UnsupportedOperationException("logs are written as documents");
    }

    @Override
    public Class<FactLog> getEncoderClass() {
        return FactLog.class;
    }
}
