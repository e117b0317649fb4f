package nl.waaier.projections.facts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.bson.conversions.Bson;

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
        return new Document("_id", log.teacher().toString())
                .append(BOARD, log.board().value())
                .append(SCHOOLS, schools(log.facts()))
                .append(FROM, firstDay(log.facts()))
                .append(UNTIL, lastDay(log.facts()))
                .append(SEQUENCE, log.sequence())
                .append(RECORDED_AT, log.recordedAt().toEpochMilli())
                .append(
                        FACTS,
                        log.facts().stream().map(f -> write(f, withNotes)).toList());
    }

    /**
     * What makes of an earlier log's document a later one's, when facts were only added since: most events add one fact to a
     * document that holds fifty, or none that the view keeps.
     *
     * @return empty when a fact was withdrawn, so that the document must be written whole
     */
    public static Optional<Bson> added(FactLog before, FactLog after, boolean withNotes) {
        List<KnownFact> old = before.facts();
        List<KnownFact> all = after.facts();
        for (int i = 0; i < old.size(); i++) {
            // Nothing else of a fact ever changes.
            if (!Objects.equals(all.get(i).withdrawal(), old.get(i).withdrawal())) {
                return Optional.empty();
            }
        }
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.set(SEQUENCE, after.sequence()));
        changes.add(Updates.set(RECORDED_AT, after.recordedAt().toEpochMilli()));
        if (all.size() > old.size()) {
            changes.add(Updates.set(SCHOOLS, schools(all)));
            changes.add(Updates.set(FROM, firstDay(all)));
            changes.add(Updates.set(UNTIL, lastDay(all)));
            changes.add(Updates.pushEach(
                    FACTS,
                    all.subList(old.size(), all.size()).stream()
                            .map(f -> write(f, withNotes))
                            .toList()));
        }
        return Optional.of(Updates.combine(changes));
    }

    private static List<String> schools(List<KnownFact> facts) {
        TreeSet<String> schools = new TreeSet<>();
        for (KnownFact known : facts) {
            switch (known.fact()) {
                case AppointmentStarted f -> schools.add(f.brin().value());
                case CareerFact f -> schools.add(f.brin().value());
                case PromotionStepTaken f -> schools.add(f.brin().value());
                default -> {
                    // Changes and ends name no school.
                }
            }
        }
        return new ArrayList<>(schools);
    }

    private static int firstDay(List<KnownFact> facts) {
        int from = NEVER;
        for (KnownFact known : facts) {
            if (known.fact() instanceof AppointmentStarted f) {
                from = Math.min(from, day(f.startDate()));
            }
        }
        return from;
    }

    /** Withdrawn appointments are none. */
    private static int lastDay(List<KnownFact> facts) {
        List<TeacherFact> live = new ArrayList<>(facts.size());
        for (KnownFact known : facts) {
            if (known.withdrawal() == null) {
                live.add(known.fact());
            }
        }
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
