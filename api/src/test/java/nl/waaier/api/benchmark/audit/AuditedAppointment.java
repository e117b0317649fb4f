package nl.waaier.api.benchmark.audit;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.waaier.core.shared.BoardNumber;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** An arbeidsrelatie as an entity, audited by Envers; its terms by the first day on which they hold. */
@Entity
@Audited
@Table(name = "appointment")
class AuditedAppointment {

    @Id
    @Column(length = 80)
    String id;

    @Column(nullable = false)
    UUID teacher;

    @Column(nullable = false, length = 5)
    String board;

    @Column(nullable = false, length = 8)
    String scale;

    @Column(nullable = false)
    LocalDate startDate;

    @Nullable
    LocalDate lastDay;

    @OneToMany(mappedBy = "appointment", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "fromDate")
    Map<LocalDate, AuditedTerms> terms = new TreeMap<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    AuditedAppointment() {}

    AuditedAppointment(Change.Begun begun, BoardNumber board) {
        this.id = begun.key();
        this.teacher = begun.teacher().value();
        this.board = board.value();
        this.scale = begun.scale();
        this.startDate = begun.start();
        terms.put(begun.start(), new AuditedTerms(this, begun.start(), begun.fte()));
    }
}
