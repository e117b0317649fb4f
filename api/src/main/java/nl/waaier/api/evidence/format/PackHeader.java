package nl.waaier.api.evidence.format;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack tells of itself.
 *
 * @param boardNumber whose events
 * @param boardName the board's name, empty while unknown
 * @param scope what it is about
 * @param knownOn as known at which moment, null for the moment it was made
 * @param madeAt when it was made
 * @param persons everybody it is about, in the order of their numbers
 */
public record PackHeader(
        String boardNumber,
        String boardName,
        PackScope scope,
        @Nullable Instant knownOn,
        Instant madeAt,
        List<PackPerson> persons) {

    /**
     * Somebody in a pack.
     *
     * @param teacherId the number that the events know
     * @param name the name as registered when the pack was made, null when there is none
     */
    public record PackPerson(String teacherId, @Nullable String name) {}

    /** The header as it stands in a pack. */
    String json() {
        return new CanonicalJson()
                .put("boardNumber", boardNumber)
                .put("boardName", boardName)
                .put("scope", scopeJson())
                .put("knownOn", knownOn == null ? null : PackEvent.moment(knownOn))
                .put("madeAt", PackEvent.moment(madeAt))
                .put(
                        "persons",
                        persons.stream()
                                .map(p -> new CanonicalJson()
                                        .put("teacherId", p.teacherId())
                                        .put("name", p.name()))
                                .toList())
                .toString();
    }

    private CanonicalJson scopeJson() {
        return switch (scope) {
            case PackScope.OfTrajectory s ->
                new CanonicalJson()
                        .put("kind", "trajectory")
                        .put("teacherId", s.teacherId())
                        .put("trajectory", s.trajectory());
            case PackScope.OfPeriod s ->
                new CanonicalJson()
                        .put("kind", "period")
                        .put("from", s.from().toString())
                        .put("until", s.until().toString());
        };
    }
}
