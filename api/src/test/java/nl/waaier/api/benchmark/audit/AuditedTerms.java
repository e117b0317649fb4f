package nl.waaier.api.benchmark.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.waaier.core.shared.Fte;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The fte of an arbeidsrelatie from a day on, as an entity, audited by Envers. */
@Entity
@Audited
@Table(name = "appointment_terms")
class AuditedTerms {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "appointment_id")
    AuditedAppointment appointment;

    @Column(nullable = false)
    LocalDate fromDate;

    @Column(nullable = false, precision = 5, scale = 4)
    BigDecimal fte;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    AuditedTerms() {}

    AuditedTerms(AuditedAppointment appointment, LocalDate fromDate, Fte fte) {
        this.appointment = appointment;
        this.fromDate = fromDate;
        this.fte = fte.toDecimal();
    }
}
