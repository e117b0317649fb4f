package nl.waaier.api.asking.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack tells of itself. The names of the parts are its keys in the pack.
 *
 * @param boardNumber whose events
 * @param boardName the board's name, empty while unknown
 * @param scope what it is about
 * @param knownOn as known at which moment, null for the moment it was made
 * @param madeAt when it was made
 * @param persons everybody it is about, in the order of their numbers
 */
@JsonPropertyOrder({"boardNumber", "boardName", "scope", "knownOn", "madeAt", "persons"})
record PackHeader(
        String boardNumber,
        String boardName,
        Scope scope,
        @Nullable Instant knownOn,
        Instant madeAt,
        List<PackPerson> persons) {

    /**
     * One promotion trajectory of one teacher, or all trajectories of a board with a step in a period.
     *
     * @param kind {@code trajectory} or {@code period}
     * @param teacherId whose trajectory; null of a period
     * @param trajectory the board's own reference; null of a period
     * @param from the period's first day; null of a trajectory
     * @param until the period's last day; null of a trajectory
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "teacherId", "trajectory", "from", "until"})
    record Scope(
            String kind,
            @Nullable String teacherId,
            @Nullable String trajectory,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static Scope ofTrajectory(String teacherId, String trajectory) {
            return new Scope("trajectory", teacherId, trajectory, null, null);
        }

        static Scope ofPeriod(LocalDate from, LocalDate until) {
            return new Scope("period", null, null, from, until);
        }
    }

    /**
     * Somebody in a pack.
     *
     * @param teacherId the number that the events know
     * @param name the name as registered when the pack was made, null when there is none
     */
    @JsonPropertyOrder({"teacherId", "name"})
    record PackPerson(String teacherId, @Nullable String name) {}
}
