package nl.waaier.api.recording;

import java.time.Duration;
import java.util.Collection;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.store.ReadModelNotReadyException;
import nl.waaier.projections.store.TeacherFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets whoever is told that something was erased not read it any more, nor see it proposed again. */
@Component
public final class ReadAfterErasing {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAfterErasing.class);
    private static final Duration AT_MOST = Duration.ofSeconds(4);

    private final JdbcClient jdbc;
    private final TeacherFiles files;

    ReadAfterErasing(JdbcClient jdbc, TeacherFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Waits, four seconds in all, until what is read of these has come as far as what is recorded. What was erased is erased, also when it has not. */
    public void await(Collection<TeacherId> erased) {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        try {
            for (TeacherId one : erased) {
                long last = jdbc.sql(
                                "select coalesce(max(sequencenumber), -1) from domainevententry where aggregateidentifier = ?")
                        .param(one.streamId())
                        .query(Long.class)
                        .single();
                files.await(one, last, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            }
        } catch (ReadModelNotReadyException late) {
            LOG.info("What was erased can be read a little longer: the read model {}", late.getMessage());
        }
    }
}
