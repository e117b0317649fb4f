package nl.waaier.projections.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.teacher.file.Withdrawal;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file from the wire, with whatever parts the server sent, in whatever order. A fact is made when everything
 * was read, for its texts stand elsewhere.
 */
final class FileReading {
    static final RecordForm RECORDER = RecordForm.of(RecordedBy.class);
    static final ValueForm TEXT = ValueForm.of(PersonalText.class);
    private static final ValueForm BOARD = ValueForm.of(BoardNumber.class);

    private final List<StoredFact> stored = new ArrayList<>();
    private final List<RecordedBy> recorders = new ArrayList<>();
    private final Map<Long, StoredTexts> texts = new HashMap<>();
    private int parts;
    private @Nullable TeacherId teacher;
    private @Nullable BoardNumber board;
    private @Nullable Long sequence;
    private @Nullable Instant recordedAt;

    private static final class StoredFact {
        private static final int UNKNOWN = -1;

        private long number;
        private @Nullable RecordForm form;
        private @Nullable Instant recordedAt;
        private int by = UNKNOWN;
        private long withdrawal;
        private @Nullable Instant withdrawnAt;
        private int withdrawnBy = UNKNOWN;
        private @Nullable Long replacedBy;
        private @Nullable Object @Nullable [] values;
    }

    private static final class StoredTexts {
        private @Nullable PersonalText reason;
        private @Nullable Object @Nullable [] ofFact;
    }

    /**
     * Reads the document that the reader stands before.
     *
     * @throws NullPointerException when a field is missing
     */
    TeacherFile read(BsonReader reader) {
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            readField(reader, reader.readName());
        }
        reader.readEndDocument();
        return new TeacherFile(
                required(teacher), required(board), required(sequence), required(recordedAt), recordedFacts());
    }

    private void readField(BsonReader reader, String name) {
        switch (name) {
            case FileFields.ID -> teacher = TeacherId.of(reader.readString());
            case FileFields.BOARD -> board = (BoardNumber) BOARD.read(reader);
            case FileFields.SEQUENCE -> sequence = reader.readInt64();
            case FileFields.RECORDED_AT -> recordedAt = Instant.ofEpochMilli(reader.readInt64());
            case FileFields.RECORDERS -> readAll(reader, r -> recorders.add((RecordedBy) RECORDER.read(r)));
            // What questions select on says nothing that the facts do not.
            case FileFields.SCHOOLS, FileFields.FROM, FileFields.UNTIL -> reader.skipValue();
            default -> {
                if (name.equals(FilePart.TEXTS.field())) {
                    readAll(reader, this::readTexts);
                } else {
                    parts++;
                    readAll(reader, this::readFact);
                }
            }
        }
    }

    private interface Item {
        void read(BsonReader reader);
    }

    private static void readAll(BsonReader reader, Item item) {
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            item.read(reader);
        }
        reader.readEndArray();
    }

    private void readFact(BsonReader reader) {
        StoredFact fact = new StoredFact();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case FileFields.NUMBER -> fact.number = reader.readInt64();
                case FileFields.KIND -> fact.form = FactForms.stored(reader.readString());
                case FileFields.RECORDED_AT -> fact.recordedAt = Instant.ofEpochMilli(reader.readInt64());
                case FileFields.BY -> fact.by = reader.readInt32();
                case FileFields.WITHDRAWAL -> readWithdrawal(reader, fact);
                case FileFields.FACT -> fact.values = required(fact.form).readValues(reader);
                default -> throw new IllegalStateException("a document holds a field that no fact has");
            }
        }
        reader.readEndDocument();
        stored.add(fact);
    }

    private static void readWithdrawal(BsonReader reader, StoredFact fact) {
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case FileFields.NUMBER -> fact.withdrawal = reader.readInt64();
                case FileFields.AT -> fact.withdrawnAt = Instant.ofEpochMilli(reader.readInt64());
                case FileFields.BY -> fact.withdrawnBy = reader.readInt32();
                case FileFields.REPLACED_BY -> fact.replacedBy = reader.readInt64();
                default -> throw new IllegalStateException("a document holds a field that no withdrawal has");
            }
        }
        reader.readEndDocument();
    }

    private void readTexts(BsonReader reader) {
        Long number = null;
        RecordForm form = null;
        StoredTexts read = new StoredTexts();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case FileFields.NUMBER -> number = reader.readInt64();
                case FileFields.KIND -> form = FactForms.stored(reader.readString());
                case FileFields.REASON -> read.reason = (PersonalText) TEXT.read(reader);
                case FileFields.FACT -> read.ofFact = required(form).readTexts(reader);
                default -> throw new IllegalStateException("a document holds a field that no texts have");
            }
        }
        reader.readEndDocument();
        texts.put(required(number), read);
    }

    private List<RecordedFact<?>> recordedFacts() {
        if (parts > 1) {
            stored.sort(Comparator.comparingLong(fact -> fact.number));
        }
        List<RecordedFact<?>> facts = new ArrayList<>(stored.size());
        for (StoredFact fact : stored) {
            facts.add(recorded(fact, texts.isEmpty() ? null : texts.get(fact.number)));
        }
        return facts;
    }

    private RecordedFact<?> recorded(StoredFact fact, @Nullable StoredTexts with) {
        TeacherFact content = (TeacherFact) required(fact.form)
                .buildFact(
                        required(fact.values), with == null ? null : with.ofFact, required(teacher), required(board));
        Withdrawal withdrawal = fact.withdrawnAt == null
                ? null
                : new Withdrawal(
                        fact.withdrawal,
                        fact.withdrawnAt,
                        recorder(fact.withdrawnBy),
                        fact.replacedBy,
                        with == null ? null : with.reason);
        return new RecordedFact<>(fact.number, content, required(fact.recordedAt), recorder(fact.by), withdrawal);
    }

    private RecordedBy recorder(int place) {
        return place == StoredFact.UNKNOWN ? RecordedBy.UNKNOWN : recorders.get(place);
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "a document lacks a field");
    }
}
