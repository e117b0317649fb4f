package nl.waaier.projections.facts;

import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherFact;
import org.bson.BsonDocumentReader;
import org.bson.BsonReader;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;

/**
 * A teacher's log as one document, and back. Beside the log itself it carries what questions select on: the board, every
 * school ever named, and the days between which an appointment is active as far as is known now.
 */
public final class FactLogDocuments {

    /** Field: whose member of staff. */
    public static final String BOARD = "board";
    /** Field: every BRIN named in any fact. */
    public static final String SCHOOLS = "schools";
    /** Field: first day of any appointment ever recorded, yyyymmdd. */
    public static final String FROM = "from";
    /** Field: last day of the last appointment as known now, yyyymmdd. */
    public static final String UNTIL = "until";
    /** Field: number of the last event applied. */
    public static final String SEQUENCE = "sequence";
    /** Field: when the last event applied was recorded, in milliseconds. */
    static final String RECORDED_AT = "recordedAt";
    /** Field: the facts themselves. */
    static final String FACTS = "facts";

    private static final int NEVER = 99_99_12_31;

    private FactLogDocuments() {}

    /** A day as it stands in {@link #FROM} and {@link #UNTIL}. */
    public static int day(LocalDate date) {
        return Fields.day(date);
    }

    /**
     * Writes a log.
     *
     * @param withNotes whether the free texts are kept; only a view that shows them should
     */
    public static Document write(FactLog log, boolean withNotes) {
        TreeSet<String> schools = new TreeSet<>();
        int from = NEVER;
        List<TeacherFact> live = new ArrayList<>(log.facts().size());
        List<Document> facts = new ArrayList<>(log.facts().size());
        for (KnownFact known : log.facts()) {
            switch (known.fact()) {
                case AppointmentStarted f -> {
                    schools.add(f.brin().value());
                    from = Math.min(from, day(f.startDate()));
                }
                case CareerFact f -> schools.add(f.brin().value());
                case PromotionStepTaken f -> schools.add(f.brin().value());
                default -> {
                    // Changes and ends name no school.
                }
            }
            if (known.withdrawal() == null) {
                live.add(known.fact());
            }
            facts.add(write(known, withNotes));
        }
        return new Document("_id", log.teacher().toString())
                .append(BOARD, log.board().value())
                .append(SCHOOLS, new ArrayList<>(schools))
                .append(FROM, from)
                .append(UNTIL, lastDay(live))
                .append(SEQUENCE, log.sequence())
                .append(RECORDED_AT, log.recordedAt().toEpochMilli())
                .append(FACTS, facts);
    }

    private static int lastDay(List<TeacherFact> live) {
        int until = 0;
        for (Appointment appointment : Appointment.of(live)) {
            LocalDate last = appointment.lastDay();
            until = Math.max(until, last == null ? NEVER : day(last));
        }
        return until;
    }

    private static Document write(KnownFact known, boolean withNotes) {
        Document document = FactDocuments.write(known.fact(), withNotes);
        Withdrawal withdrawal = known.withdrawal();
        document.append("number", known.number())
                .append("at", known.recordedAt().toEpochMilli())
                .append("withdrawn", withdrawal == null ? null : withdrawal.at().toEpochMilli());
        if (withdrawal != null) {
            document.append("replacedBy", withdrawal.replacedBy())
                    .append(
                            "reason",
                            withNotes && withdrawal.reason() != null
                                    ? withdrawal.reason().value()
                                    : null);
        }
        return document;
    }

    /**
     * A collection of logs that hands them out whole.
     *
     * @param documents the same collection, of documents
     */
    public static MongoCollection<FactLog> logs(MongoCollection<Document> documents) {
        return documents
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new FactLogCodec()), documents.getCodecRegistry()))
                .withDocumentClass(FactLog.class);
    }

    /** Reads a log from a document in memory. */
    public static FactLog read(Document document) {
        return read(new BsonDocumentReader(document.toBsonDocument()));
    }

    /**
     * Reads a log from the wire.
     *
     * @throws NullPointerException when a field is missing
     */
    static FactLog read(BsonReader reader) {
        return new FactLogReader().read(reader);
    }
}
