package nl.waaier.projections.functiemix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.teacher.file.TeacherFile;

/**
 * What the functiemix of one reference date became between two moments of knowing.
 *
 * @param referenceDate of which date
 * @param scales every scale that was counted at either moment, by label
 * @param posts the arbeidsrelaties that count otherwise than before
 */
public record FunctiemixRestatement(LocalDate referenceDate, List<ScaleRestated> scales, List<PostRestated> posts) {

    /**
     * One scale.
     *
     * @param scale its label
     * @param fteBefore counted fte as known at the first moment
     * @param fteAfter counted fte as known at the second
     * @param difference the second less the first
     */
    public record ScaleRestated(String scale, Fte fteBefore, Fte fteAfter, Fte difference) {}

    /** The figure, while it is being added up. */
    static final class Sum {

        private final LocalDate date;
        private final Predicate<Post> asked;
        private final Map<String, Fte> before = new TreeMap<>();
        private final Map<String, Fte> after = new TreeMap<>();
        private final List<PostRestated> posts = new ArrayList<>();

        Sum(LocalDate date, Predicate<Post> asked) {
            this.date = date;
            this.asked = asked;
        }

        void add(TeacherFile file, Instant earlier, Instant later) {
            TeacherAtTwoMoments teacher = TeacherAtTwoMoments.of(file, earlier, later, date, asked);
            teacher.before().values().forEach(post -> add(before, post));
            teacher.after().values().forEach(post -> add(after, post));
            posts.addAll(teacher.restated());
        }

        private static void add(Map<String, Fte> scales, Post post) {
            String scale = post.scale();
            if (scale != null) {
                scales.merge(scale, post.fte(), Fte::plus);
            }
        }

        FunctiemixRestatement total() {
            Map<String, Fte> all = new TreeMap<>(before);
            all.putAll(after);
            List<ScaleRestated> scales = all.keySet().stream()
                    .map(scale -> {
                        Fte was = before.getOrDefault(scale, Fte.ZERO);
                        Fte is = after.getOrDefault(scale, Fte.ZERO);
                        return new ScaleRestated(scale, was, is, is.minus(was));
                    })
                    .toList();
            return new FunctiemixRestatement(date, scales, posts);
        }
    }
}
