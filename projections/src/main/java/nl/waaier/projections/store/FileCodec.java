package nl.waaier.projections.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.teacher.file.Withdrawal;
import org.bson.BsonBinaryWriter;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's file as one document, and back. Facts stand in the part they belong to, free texts apart, by the number of
 * their fact. Beside the file itself stands what questions select on.
 */
final class FileCodec implements Codec<TeacherFile> {
    static final FileCodec INSTANCE = new FileCodec();

    private static final int NEVER = 99_99_12_31;

    private FileCodec() {}

    @Override
    public Class<TeacherFile> getEncoderClass() {
        return TeacherFile.class;
    }

    @Override
    public TeacherFile decode(BsonReader reader, DecoderContext context) {
        return new FileReading().read(reader);
    }

    /** The document of a file, as it goes over the wire. */
    static RawBsonDocument document(TeacherFile file) {
        return new RawBsonDocument(file, INSTANCE);
    }

    /** How many bytes a document has. */
    static int size(RawBsonDocument document) {
        return document.getByteBuffer().remaining();
    }

    @Override
    public void encode(BsonWriter writer, TeacherFile file, EncoderContext context) {
        List<RecordedBy> recorders = recorders(file.facts());
        writer.writeStartDocument();
        writer.writeString(FileFields.ID, file.teacher().toString());
        writer.writeString(FileFields.BOARD, file.board().value());
        writeSelection(writer, file);
        writeProgress(writer, file);
        writeRecorders(writer, recorders);
        for (FilePart part : FilePart.values()) {
            writer.writeStartArray(part.field());
            writePart(writer, part, file.facts(), recorders);
            writer.writeEndArray();
        }
        writer.writeEndDocument();
    }

    /**
     * What makes of an earlier file's document a later one's, when facts were only added since: most events add one fact to a
     * document that holds fifty.
     *
     * @return null when a fact was withdrawn or its texts were erased, so that the document must be written whole
     */
    static @Nullable RawBsonDocument added(TeacherFile before, TeacherFile after) {
        List<RecordedFact<?>> facts = after.facts();
        int known = before.facts().size();
        for (int i = 0; i < known; i++) {
            if (!facts.get(i).equals(before.facts().get(i))) {
                return null;
            }
        }
        try (BasicOutputBuffer bytes = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            writeAdded(writer, after, facts.subList(known, facts.size()));
            return new RawBsonDocument(bytes.toByteArray());
        }
    }

    private static void writeAdded(BsonWriter writer, TeacherFile after, List<RecordedFact<?>> added) {
        List<RecordedBy> recorders = recorders(after.facts());
        writer.writeStartDocument();
        writer.writeStartDocument("$set");
        writeProgress(writer, after);
        if (!added.isEmpty()) {
            writeSelection(writer, after);
            writeRecorders(writer, recorders);
        }
        writer.writeEndDocument();
        if (!added.isEmpty()) {
            writer.writeStartDocument("$push");
            for (FilePart part : FilePart.values()) {
                if (added.stream().anyMatch(fact -> isIn(part, fact))) {
                    writer.writeStartDocument(part.field());
                    writer.writeStartArray("$each");
                    writePart(writer, part, added, recorders);
                    writer.writeEndArray();
                    writer.writeEndDocument();
                }
            }
            writer.writeEndDocument();
        }
        writer.writeEndDocument();
    }

    private static void writeProgress(BsonWriter writer, TeacherFile file) {
        writer.writeInt64(FileFields.SEQUENCE, file.lastNumber());
        writer.writeInt64(FileFields.RECORDED_AT, file.recordedAt().toEpochMilli());
    }

    private static void writeSelection(BsonWriter writer, TeacherFile file) {
        Set<String> schools = new TreeSet<>();
        int from = NEVER;
        List<RecordedFact<?>> live = new ArrayList<>();
        for (RecordedFact<?> recorded : file.facts()) {
            FactForms.schools(recorded.fact(), schools);
            if (recorded.fact() instanceof AppointmentStarted started) {
                from = Math.min(from, ValueForm.day(started.startDate()));
            }
            // Withdrawn appointments are none.
            if (recorded.holds()) {
                live.add(recorded);
            }
        }
        writer.writeStartArray(FileFields.SCHOOLS);
        schools.forEach(writer::writeString);
        writer.writeEndArray();
        writer.writeInt32(FileFields.FROM, from);
        writer.writeInt32(FileFields.UNTIL, lastDay(live));
    }

    private static int lastDay(Collection<RecordedFact<?>> live) {
        int until = 0;
        for (Appointment appointment : Appointment.of(live)) {
            LocalDate last = appointment.lastDay();
            until = Math.max(until, last == null ? NEVER : ValueForm.day(last));
        }
        return until;
    }

    /** Only ever grows at its end while facts are added. */
    private static List<RecordedBy> recorders(List<RecordedFact<?>> facts) {
        List<RecordedBy> recorders = new ArrayList<>();
        for (RecordedFact<?> fact : facts) {
            add(recorders, fact.recordedBy());
            Withdrawal withdrawal = fact.withdrawal();
            if (withdrawal != null) {
                add(recorders, withdrawal.by());
            }
        }
        return recorders;
    }

    private static void add(List<RecordedBy> recorders, RecordedBy by) {
        if (!by.equals(RecordedBy.UNKNOWN) && !recorders.contains(by)) {
            recorders.add(by);
        }
    }

    private static void writeRecorders(BsonWriter writer, List<RecordedBy> recorders) {
        writer.writeStartArray(FileFields.RECORDERS);
        recorders.forEach(by -> FileReading.RECORDER.write(writer, by));
        writer.writeEndArray();
    }

    private static boolean isIn(FilePart part, RecordedFact<?> recorded) {
        return part == FilePart.TEXTS ? textBytes(recorded) > 0 : FilePart.of(recorded.fact()) == part;
    }

    /** How many bytes of free text stand with a fact. */
    static int textBytes(RecordedFact<?> recorded) {
        Withdrawal withdrawal = recorded.withdrawal();
        int reason = withdrawal == null || withdrawal.reason() == null ? 0 : RecordForm.bytes(withdrawal.reason());
        return reason + FactForms.of(recorded.fact()).textBytes(recorded.fact());
    }

    private static void writePart(
            BsonWriter writer, FilePart part, List<RecordedFact<?>> facts, List<RecordedBy> recorders) {
        for (RecordedFact<?> recorded : facts) {
            if (isIn(part, recorded)) {
                if (part == FilePart.TEXTS) {
                    writeTexts(writer, recorded);
                } else {
                    writeFact(writer, recorded, recorders);
                }
            }
        }
    }

    private static void writeFact(BsonWriter writer, RecordedFact<?> recorded, List<RecordedBy> recorders) {
        writer.writeStartDocument();
        writer.writeInt64(FileFields.NUMBER, recorded.number());
        writer.writeString(FileFields.KIND, FactKind.of(recorded.fact()).storedName());
        writer.writeInt64(FileFields.RECORDED_AT, recorded.recordedAt().toEpochMilli());
        writeRecorder(writer, recorded.recordedBy(), recorders);
        Withdrawal withdrawal = recorded.withdrawal();
        if (withdrawal != null) {
            writer.writeStartDocument(FileFields.WITHDRAWAL);
            writer.writeInt64(FileFields.NUMBER, withdrawal.number());
            writer.writeInt64(FileFields.AT, withdrawal.at().toEpochMilli());
            writeRecorder(writer, withdrawal.by(), recorders);
            Long replacedBy = withdrawal.replacedBy();
            if (replacedBy != null) {
                writer.writeInt64(FileFields.REPLACED_BY, replacedBy);
            }
            writer.writeEndDocument();
        }
        writer.writeName(FileFields.FACT);
        FactForms.of(recorded.fact()).write(writer, recorded.fact());
        writer.writeEndDocument();
    }

    private static void writeRecorder(BsonWriter writer, RecordedBy by, List<RecordedBy> recorders) {
        int place = recorders.indexOf(by);
        if (place >= 0) {
            writer.writeInt32(FileFields.BY, place);
        }
    }

    private static void writeTexts(BsonWriter writer, RecordedFact<?> recorded) {
        writer.writeStartDocument();
        writer.writeInt64(FileFields.NUMBER, recorded.number());
        writer.writeString(FileFields.KIND, FactKind.of(recorded.fact()).storedName());
        Withdrawal withdrawal = recorded.withdrawal();
        if (withdrawal != null && withdrawal.reason() != null) {
            writer.writeName(FileFields.REASON);
            FileReading.TEXT.write(writer, withdrawal.reason());
        }
        RecordForm form = FactForms.of(recorded.fact());
        if (form.textBytes(recorded.fact()) > 0) {
            writer.writeName(FileFields.FACT);
            form.writeTexts(writer, recorded.fact());
        }
        writer.writeEndDocument();
    }
}
