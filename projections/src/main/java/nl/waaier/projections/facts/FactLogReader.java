package nl.waaier.projections.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.TeacherId;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.jspecify.annotations.Nullable;

/** Reads one log from the wire, field by field. The facts come last, as they are written, and need what stands before. */
final class FactLogReader {

    private final FactFields fields = new FactFields();
    private final List<KnownFact> facts = new ArrayList<>();
    private @Nullable TeacherId teacher;
    private @Nullable BoardNumber board;
    private @Nullable Long sequence;
    private @Nullable Instant recordedAt;

    FactLog read(BsonReader reader) {
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            readField(reader);
        }
        reader.readEndDocument();
        return new FactLog(required(teacher), required(board), required(sequence), required(recordedAt), facts);
    }

    private void readField(BsonReader reader) {
        switch (reader.readName()) {
            case "_id" -> teacher = TeacherId.of(reader.readString());
            case FactLogDocuments.BOARD -> board = new BoardNumber(reader.readString());
            case FactLogDocuments.SEQUENCE -> sequence = reader.readInt64();
            case FactLogDocuments.RECORDED_AT -> recordedAt = Instant.ofEpochMilli(reader.readInt64());
            case FactLogDocuments.FACTS -> readFacts(reader, required(teacher), required(board));
            // What questions select on says nothing that the facts do not.
            default -> reader.skipValue();
        }
    }

    private void readFacts(BsonReader reader, TeacherId about, BoardNumber employer) {
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            fields.read(reader);
            facts.add(fact(about, employer));
        }
        reader.readEndArray();
    }

    private KnownFact fact(TeacherId about, BoardNumber employer) {
        Long withdrawn = fields.optionalLong("withdrawn");
        String reason = fields.getString("reason");
        return new KnownFact(
                fields.getLong("number"),
                FactDocuments.read(fields, about, employer),
                Instant.ofEpochMilli(fields.getLong("at")),
                withdrawn == null
                        ? null
                        : new Withdrawal(
                                Instant.ofEpochMilli(withdrawn),
                                fields.optionalLong("replacedBy"),
                                reason == null ? null : new PersonalText(reason)));
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "a document lacks a field");
    }
}
