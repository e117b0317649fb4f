package nl.waaier.api.benchmark.audit;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Fte;
import org.javers.core.Javers;
import org.javers.core.JaversBuilder;
import org.javers.core.metamodel.object.CdoSnapshot;
import org.javers.repository.jql.QueryBuilder;
import org.javers.repository.sql.DialectName;
import org.javers.repository.sql.JaversSqlRepository;
import org.javers.repository.sql.SqlRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * JaVers on SQL: a commit for each change, a snapshot of the whole arbeidsrelatie in each. The objects themselves are kept
 * in memory here; a real application would have them in tables of its own, which are not counted.
 */
final class JaversCandidate implements Candidate {

    private static final String AUTHOR = "hr";

    private final Connection connection;
    private final Javers javers;
    private final BoardNumber board;
    private final Map<String, TrackedAppointment> appointments = new HashMap<>();
    private Instant now = Instant.EPOCH;

    JaversCandidate(String url, BoardNumber board) {
        this.board = board;
        try {
            connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            JaversSqlRepository repository = SqlRepositoryBuilder.sqlRepository()
                    .withDialect(DialectName.POSTGRES)
                    .withConnectionProvider(() -> connection)
                    .build();
            javers = JaversBuilder.javers()
                    .registerJaversRepository(repository)
                    .registerEntity(TrackedAppointment.class)
                    .withDateTimeProvider(() -> now.atZone(ZoneOffset.UTC))
                    .build();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "JaVers";
    }

    @Override
    public void record(Change change) {
        now = change.at();
        switch (change) {
            case Change.Begun c -> {
                TrackedAppointment begun = new TrackedAppointment(c, board);
                appointments.put(c.key(), begun);
                javers.commit(AUTHOR, begun);
            }
            case Change.TermsChanged c ->
                edit(c, a -> a.terms.put(c.from(), c.fte().toDecimal()));
            case Change.TermsCorrected c ->
                edit(c, a -> a.terms.put(c.from(), c.fte().toDecimal()));
            case Change.TermsWithdrawn c -> edit(c, a -> a.terms.remove(c.from()));
            case Change.Ended c -> edit(c, a -> a.lastDay = c.lastDay());
            case Change.EndWithdrawn c -> edit(c, a -> a.lastDay = null);
            case Change.BeginWithdrawn c ->
                javers.commitShallowDelete(AUTHOR, Objects.requireNonNull(appointments.remove(c.key())));
        }
        commit();
    }

    private void edit(Change change, Consumer<TrackedAppointment> how) {
        TrackedAppointment appointment = Objects.requireNonNull(appointments.get(change.key()));
        how.accept(appointment);
        javers.commit(AUTHOR, appointment);
    }

    private void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JaVers has no question for "all objects as of then": all snapshots up to then come, newest first. */
    @Override
    public SortedMap<String, Long> ask(Question question) {
        List<CdoSnapshot> snapshots = javers.findSnapshots(QueryBuilder.byClass(TrackedAppointment.class)
                .toInstant(question.knownOn())
                .limit(Integer.MAX_VALUE)
                .build());
        commit();
        Set<String> seen = new HashSet<>();
        SortedMap<String, Long> perScale = new TreeMap<>();
        for (CdoSnapshot snapshot : snapshots) {
            if (seen.add(snapshot.getGlobalId().value()) && !snapshot.isTerminal()) {
                add(snapshot, question.date(), perScale);
            }
        }
        return perScale;
    }

    @SuppressWarnings("unchecked") // JaVers gives back what was put in
    private void add(CdoSnapshot snapshot, LocalDate date, SortedMap<String, Long> perScale) {
        LocalDate start = (LocalDate) snapshot.getPropertyValue("startDate");
        @Nullable LocalDate lastDay = (LocalDate) snapshot.getPropertyValue("lastDay");
        if (!snapshot.getPropertyValue("board").equals(board.value())
                || start.isAfter(date)
                || (lastDay != null && lastDay.isBefore(date))) {
            return;
        }
        NavigableMap<LocalDate, BigDecimal> terms =
                new TreeMap<>((Map<LocalDate, BigDecimal>) snapshot.getPropertyValue("terms"));
        perScale.merge(
                (String) snapshot.getPropertyValue("scale"),
                Fte.of(terms.floorEntry(date).getValue()).tenThousandths(),
                Long::sum);
    }

    @Override
    public List<String> tables() {
        return List.of("jv_commit", "jv_commit_property", "jv_global_id", "jv_snapshot");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
