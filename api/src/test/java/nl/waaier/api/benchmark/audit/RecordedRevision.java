package nl.waaier.api.benchmark.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionListener;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/** Envers' revision, with the moment of recording that the history tells. */
@Entity
@RevisionEntity(RecordedRevision.Moment.class)
@Table(name = "revinfo", indexes = @Index(name = "revinfo_timestamp", columnList = "timestamp"))
class RecordedRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @RevisionNumber
    long id;

    @RevisionTimestamp
    long timestamp;

    /** For Hibernate. */
    RecordedRevision() {}

    /** Gives a revision its moment; one history is recorded at a time. */
    static final class Moment implements RevisionListener {

        private static volatile Instant now = Instant.EPOCH;

        static void is(Instant at) {
            now = at;
        }

        @Override
        public void newRevision(Object revision) {
            ((RecordedRevision) revision).timestamp = now.toEpochMilli();
        }
    }
}
