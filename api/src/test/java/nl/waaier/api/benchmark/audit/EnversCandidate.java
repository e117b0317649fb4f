package nl.waaier.api.benchmark.audit;

import jakarta.persistence.criteria.JoinType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Fte;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.envers.AuditReader;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;

/**
 * Hibernate with Envers: entities with effective dates, a revision for each transaction. With the validity strategy, which
 * writes more than the default one and is asked much faster about a revision.
 */
final class EnversCandidate implements Candidate {

    private final SessionFactory sessions;
    private final BoardNumber board;

    EnversCandidate(String url, BoardNumber board) {
        this.board = board;
        this.sessions = new Configuration()
                .addAnnotatedClasses(AuditedAppointment.class, AuditedTerms.class, RecordedRevision.class)
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .setProperty(
                        "org.hibernate.envers.audit_strategy",
                        "org.hibernate.envers.strategy.internal.ValidityAuditStrategy")
                // A number that was withdrawn may be given again.
                .setProperty("org.hibernate.envers.allow_identifier_reuse", "true")
                .buildSessionFactory();
    }

    @Override
    public String name() {
        return "Envers";
    }

    @Override
    public void record(Change change) {
        RecordedRevision.Moment.is(change.at());
        sessions.inTransaction(session -> {
            switch (change) {
                case Change.Begun c -> session.persist(new AuditedAppointment(c, board));
                case Change.TermsChanged c ->
                    edit(session, c, a -> a.terms.put(c.from(), new AuditedTerms(a, c.from(), c.fte())));
                case Change.TermsCorrected c ->
                    edit(session, c, a -> terms(a, c.from()).fte = c.fte().toDecimal());
                case Change.TermsWithdrawn c -> edit(session, c, a -> a.terms.remove(c.from()));
                case Change.Ended c -> edit(session, c, a -> a.lastDay = c.lastDay());
                case Change.EndWithdrawn c -> edit(session, c, a -> a.lastDay = null);
                case Change.BeginWithdrawn c -> edit(session, c, session::remove);
            }
        });
    }

    private static void edit(Session session, Change change, Consumer<AuditedAppointment> how) {
        how.accept(Objects.requireNonNull(session.find(AuditedAppointment.class, change.key())));
    }

    private static AuditedTerms terms(AuditedAppointment appointment, LocalDate from) {
        return Objects.requireNonNull(appointment.terms.get(from));
    }

    /** Columns only: entities of a revision would be looked up one by one. */
    @Override
    public SortedMap<String, Long> ask(Question question) {
        return sessions.fromTransaction(session -> {
            AuditReader reader = AuditReaderFactory.get(session);
            Number revision = reader.getRevisionNumberForDate(question.knownOn());
            List<?> rows = reader.createQuery()
                    .forEntitiesAtRevision(AuditedTerms.class, revision)
                    .add(AuditEntity.property("fromDate").le(question.date()))
                    .addOrder(AuditEntity.property("fromDate").asc())
                    .traverseRelation("appointment", JoinType.INNER, "a")
                    .add(AuditEntity.property("a", "board").eq(board.value()))
                    .add(AuditEntity.property("a", "startDate").le(question.date()))
                    .add(AuditEntity.or(
                            AuditEntity.property("a", "lastDay").isNull(),
                            AuditEntity.property("a", "lastDay").ge(question.date())))
                    .up()
                    .addProjection(AuditEntity.property("a", "id"))
                    .addProjection(AuditEntity.property("a", "scale"))
                    .addProjection(AuditEntity.property("fte"))
                    .getResultList();
            return perScale(rows);
        });
    }

    /** Of each arbeidsrelatie the last row counts: id, scale and fte. */
    private static SortedMap<String, Long> perScale(List<?> rows) {
        Map<Object, Object[]> last = new HashMap<>();
        rows.forEach(row -> last.put(((Object[]) row)[0], (Object[]) row));
        SortedMap<String, Long> perScale = new TreeMap<>();
        last.values()
                .forEach(row -> perScale.merge(
                        (String) row[1], Fte.of((BigDecimal) row[2]).tenThousandths(), Long::sum));
        return perScale;
    }

    @Override
    public List<String> tables() {
        return List.of("appointment", "appointment_terms", "appointment_aud", "appointment_terms_aud", "revinfo");
    }

    @Override
    public void close() {
        sessions.close();
    }
}
