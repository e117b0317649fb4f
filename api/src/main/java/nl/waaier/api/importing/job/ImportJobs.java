package nl.waaier.api.importing.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waaier.api.importing.FullClaim;
import nl.waaier.api.importing.figures.MovedFigure;
import nl.waaier.api.importing.profile.Profile;
import nl.waaier.api.importing.profile.Profiles;
import nl.waaier.api.importing.report.FileCounts;
import nl.waaier.api.importing.report.ImportCounts;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table of imports. Joins the transaction of its caller. */
public final class ImportJobs {

    private static final String SELECT = """
            select id, board, submitted_by, submitted_at, state, dry_run, profile, full_claim, confirmed, part, position, counts,
                worked_since, rows_before, message_nl, message_en
            from import_job \
            """;

    /** Imports of one board that may wait or be worked on at a time. */
    static final int MAX_WAITING = 10;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder()
            // What an older version did not count was none.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @param jdbc the event store's database */
    public ImportJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an import that an operator brings, of which as many may wait as like. */
    void add(ImportJob job) {
        insert(job, null);
    }

    /**
     * Adds an import of a board, unless as many of its imports have not ended as may wait. Each holds one of so many
     * places until its end, so that no more get in when several ask at once, of any node.
     *
     * @return whether it was added
     */
    boolean addWaiting(ImportJob job, BoardNumber board) {
        List<Integer> taken = placesTaken(board);
        for (int place = 1; place <= MAX_WAITING; place++) {
            if (!taken.contains(place) && insert(job, place)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a board has as many imports waiting as it may. */
    boolean isFull(BoardNumber board) {
        return placesTaken(board).size() >= MAX_WAITING;
    }

    private List<Integer> placesTaken(BoardNumber board) {
        return jdbc.sql("select place from import_job where board = ? and place is not null")
                .param(board.value())
                .query((row, n) -> row.getInt("place"))
                .list();
    }

    /** False when another import took the place first. */
    private boolean insert(ImportJob job, @Nullable Integer place) {
        FullClaim full = job.options().full();
        return jdbc.sql("""
                insert into import_job
                    (id, board, submitted_by, submitted_at, state, dry_run, profile, full_claim, confirmed, part, position,
                    counts, place)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(job.id())
                        .param(job.board() == null ? null : job.board().value())
                        .params(
                                job.submittedBy(),
                                job.submittedAt().atOffset(ZoneOffset.UTC),
                                job.state().word(),
                                job.dryRun())
                        .param(job.profile().equals(Profile.OURS) ? null : Profiles.text(job.profile()))
                        .param(full == null ? null : json.writeValueAsString(full))
                        .param(job.options().confirmed())
                        .params(job.part(), job.position(), json.writeValueAsString(job.counts()))
                        .param(place)
                        .update()
                == 1;
    }

    /** The import with this number, if there is one. */
    public Optional<ImportJob> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::job).optional();
    }

    /** The latest imports that a board handed in, the newest first. */
    public List<ImportJob> latest(BoardNumber board, int count) {
        return jdbc.sql(SELECT + "where board = ? order by submitted_at desc, id limit ?")
                .params(board.value(), count)
                .query(this::job)
                .list();
    }

    /** Imports that have not come to an end, the oldest first. */
    public List<ImportJob> unfinished() {
        return jdbc.sql(SELECT + "where state in ('queued', 'partitioning', 'weighing', 'running', 'interrupted')"
                        + " order by submitted_at, id")
                .query(this::job)
                .list();
    }

    /** From now on its rows are worked through. */
    void begin(ImportJob job, Instant now) {
        jdbc.sql("update import_job set worked_since = ?, rows_before = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), job.counts().total(FileCounts::done), job.id())
                .update();
    }

    void setState(UUID id, JobState state) {
        jdbc.sql("update import_job set state = ? where id = ?")
                .params(state.word(), id)
                .update();
    }

    /**
     * All is done; its place is for the next one.
     *
     * @param figures those that a dry run would move
     */
    void finish(UUID id, List<MovedFigure> figures) {
        jdbc.sql("update import_job set state = ?, place = null, figures = ? where id = ?")
                .params(JobState.DONE.word(), json.writeValueAsString(figures), id)
                .update();
    }

    /** The figures that a dry run would move; none while it is not done, and of what was recorded. */
    public List<MovedFigure> figures(UUID id) {
        return jdbc.sql("select figures from import_job where id = ? and figures is not null")
                .param(id)
                .query((row, n) -> List.of(json.readValue(row.getString("figures"), MovedFigure[].class)))
                .optional()
                .orElse(List.of());
    }

    /** A full delivery would withdraw too much. */
    void stop(UUID id, String dutch, String english) {
        jdbc.sql("update import_job set state = ?, place = null, message_nl = ?, message_en = ? where id = ?")
                .params(JobState.STOPPED.word(), dutch, english, id)
                .update();
    }

    void fail(UUID id, Rule why) {
        jdbc.sql("update import_job set state = ?, place = null, message_nl = ?, message_en = ? where id = ?")
                .params(JobState.FAILED.word(), why.dutch(), why.english(), id)
                .update();
    }

    /** Begins anew: what is only tried leaves nothing behind that it could go on from. */
    void restart(UUID id) {
        jdbc.sql("delete from import_rejection where job = ?").param(id).update();
        jdbc.sql("update import_job set part = 0, position = 0, counts = ? where id = ?")
                .params(json.writeValueAsString(ImportCounts.NONE), id)
                .update();
    }

    /**
     * Moves an import on.
     *
     * @throws JobTakenOver when it is not where it should be, so that somebody else is working on it; what the running
     *     transaction did must not be committed then
     */
    void move(ImportJob from, ImportJob to) {
        int moved = jdbc.sql("""
                update import_job set state = ?, part = ?, position = ?, counts = ?
                where id = ? and part = ? and position = ? and state not in ('done', 'failed', 'stopped')""")
                .params(
                        to.state().word(),
                        to.part(),
                        to.position(),
                        json.writeValueAsString(to.counts()),
                        from.id(),
                        from.part(),
                        from.position())
                .update();
        if (moved != 1) {
            throw new JobTakenOver(from.id());
        }
    }

    private ImportJob job(ResultSet row, int number) throws SQLException {
        @Nullable String board = row.getString("board");
        @Nullable OffsetDateTime since = row.getObject("worked_since", OffsetDateTime.class);
        return new ImportJob(
                row.getObject("id", UUID.class),
                board == null ? null : new BoardNumber(board),
                row.getString("submitted_by"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                JobState.of(row.getString("state")),
                options(row),
                row.getInt("part"),
                row.getInt("position"),
                json.readValue(row.getString("counts"), ImportCounts.class),
                since == null ? null : since.toInstant(),
                row.getLong("rows_before"),
                row.getString("message_nl"),
                row.getString("message_en"));
    }

    private ImportOptions options(ResultSet row) throws SQLException {
        @Nullable String profile = row.getString("profile");
        @Nullable String full = row.getString("full_claim");
        return new ImportOptions(
                row.getBoolean("dry_run"),
                profile == null ? Profile.OURS : Profiles.of(profile),
                full == null ? null : json.readValue(full, FullClaim.class),
                row.getObject("confirmed", Integer.class));
    }
}
