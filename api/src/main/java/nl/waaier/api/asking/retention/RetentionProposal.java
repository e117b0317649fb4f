package nl.waaier.api.asking.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Who would be erased because they left longer ago than persons are kept.
 *
 * @param kept for how long after the last day, such as {@code P7Y}
 * @param leftBefore so whoever left before this day is due
 * @param due how many are
 * @param held of these, how many the board holds
 * @param open of the others, how many have a trajectory or objection that is open
 * @param people whom this proposal would erase: of the rest the longest gone, at most {@value #MOST}
 * @param proposal names exactly this proposal
 */
record RetentionProposal(
        String kept, LocalDate leftBefore, int due, int held, int open, List<Due> people, String proposal) {

    /** As many as are erased within a request. */
    static final int MOST = 200;

    /**
     * Somebody who would be erased.
     *
     * @param teacherId who
     * @param name by the register, null when none is registered
     * @param lastDay the last day of work
     */
    record Due(TeacherId teacherId, @Nullable String name, LocalDate lastDay) {}

    static RetentionProposal of(Period kept, LocalDate leftBefore, int due, int held, int open, List<Due> people) {
        return new RetentionProposal(kept.toString(), leftBefore, due, held, open, people, mark(people));
    }

    private static String mark(List<Due> people) {
        StringBuilder all = new StringBuilder();
        people.forEach(one -> all.append(one.teacherId()).append('\n'));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
