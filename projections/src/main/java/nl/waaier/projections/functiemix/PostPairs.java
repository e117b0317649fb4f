package nl.waaier.projections.functiemix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.ScaleLineage;

/**
 * One teacher's arbeidsrelaties on two dates, put side by side: each with the one it goes on in, so that a new volgnummer
 * for another function is seen as a change, and not as somebody who left and somebody who came.
 *
 * @param pairs those that are the same, or follow each other
 * @param ended those of the first date that nothing follows
 * @param begun those of the second date that follow nothing
 */
record PostPairs(List<Pair> pairs, List<Post> ended, List<Post> begun) {

    /** The closest first; what is equally close in a fixed order, so that the same facts give the same pairs. */
    private static final Comparator<Pair> CLOSEST = Comparator.comparingInt(Pair::distance)
            .thenComparing(pair -> pair.before().group() != pair.after().group())
            .thenComparing(pair -> pair.direction() != ScaleDirection.GELIJK)
            .thenComparing(pair -> pair.direction() == ScaleDirection.ANDERS)
            .thenComparingLong(Pair::fteApart)
            .thenComparing(pair -> pair.before().since())
            .thenComparing(pair -> pair.before().appointmentId())
            .thenComparing(pair -> pair.after().since())
            .thenComparing(pair -> pair.after().appointmentId());

    /**
     * Two that belong together.
     *
     * @param before on the first date
     * @param after on the second
     */
    record Pair(Post before, Post after) {

        /** The same arbeidsrelatie, then one at the same school, in the same sector, anywhere at the board. */
        int distance() {
            if (before.appointmentId().equals(after.appointmentId())) {
                return 0;
            }
            if (before.brin().equals(after.brin())) {
                return 1;
            }
            return before.sector() == after.sector() ? 2 : 3;
        }

        /** Which way it went; cannot be told where one of the two does not count. */
        ScaleDirection direction() {
            SalaryScale from = before.counted();
            SalaryScale to = after.counted();
            return from == null || to == null ? ScaleDirection.ANDERS : ScaleLineage.STANDARD.direction(from, to);
        }

        long fteApart() {
            return Math.abs(before.fte().minus(after.fte()).tenThousandths());
        }
    }

    /** Of whoever left in between and was hired again nothing goes on in anything. */
    static PostPairs of(TeacherPosts posts) {
        return posts.rehired()
                ? new PostPairs(List.of(), posts.before(), posts.after())
                : of(posts.before(), posts.after());
    }

    private static PostPairs of(List<Post> before, List<Post> after) {
        List<Pair> candidates = new ArrayList<>();
        for (Post one : before) {
            after.forEach(other -> candidates.add(new Pair(one, other)));
        }
        candidates.sort(CLOSEST);
        Set<String> goesOn = new HashSet<>();
        Set<String> follows = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            String from = pair.before().appointmentId();
            String to = pair.after().appointmentId();
            if (!goesOn.contains(from) && !follows.contains(to)) {
                goesOn.add(from);
                follows.add(to);
                pairs.add(pair);
            }
        }
        return new PostPairs(pairs, without(goesOn, before), without(follows, after));
    }

    private static List<Post> without(Set<String> paired, List<Post> posts) {
        return posts.stream()
                .filter(post -> !paired.contains(post.appointmentId()))
                .toList();
    }
}
