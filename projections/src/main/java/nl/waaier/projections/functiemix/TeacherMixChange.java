package nl.waaier.projections.functiemix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.ScaleLineage;
import org.jspecify.annotations.Nullable;

/**
 * What one teacher's arbeidsrelaties change in a functiemix. Every arbeidsrelatie of either date is told of exactly once,
 * and what is told of a pair is what the second adds less what the first did: that is why the parts add up to the
 * difference, whatever the history.
 */
final class TeacherMixChange {

    private final TeacherPosts posts;
    private final Predicate<Post> asked;
    private final ScaleNaming naming;
    private final List<MixPart> parts = new ArrayList<>();

    private TeacherMixChange(TeacherPosts posts, Predicate<Post> asked, ScaleNaming naming) {
        this.posts = posts;
        this.asked = asked;
        this.naming = naming;
    }

    /**
     * The parts of the difference.
     *
     * @param asked which arbeidsrelaties the functiemix is of; the others tell where somebody came from or went
     * @param naming what the scales are called
     */
    static List<MixPart> of(TeacherPosts posts, Predicate<Post> asked, ScaleNaming naming) {
        TeacherMixChange change = new TeacherMixChange(posts, asked, naming);
        PostPairs sides = PostPairs.of(posts);
        sides.pairs().forEach(change::pair);
        sides.ended().forEach(change::ended);
        sides.begun().forEach(change::begun);
        return change.parts;
    }

    private void pair(PostPairs.Pair pair) {
        Post before = pair.before();
        Post after = pair.after();
        SalaryScale from = scale(before);
        SalaryScale to = scale(after);
        if (from != null && to != null) {
            ScaleDirection direction = pair.direction();
            // Who was converted and promoted was converted first: to what the old function is called among the new
            // labels.
            SalaryScale converted =
                    direction == ScaleDirection.GELIJK ? to : ScaleLineage.STANDARD.in(from, to.system());
            shift(MixCause.CONVERTED, from, converted, pair);
            shift(MixCause.of(direction), converted, to, pair);
            add(MixCause.FTE_CHANGED, to, after.fte().minus(before.fte()), before, after);
        } else if (from != null) {
            MixCause cause = asked.test(after) ? MixCause.NEWLY_EXCLUDED : MixCause.TRANSFERRED_OUT;
            add(cause, from, Fte.ZERO.minus(before.fte()), before, after);
        } else if (to != null) {
            MixCause cause = asked.test(before) ? MixCause.NEWLY_COUNTED : MixCause.TRANSFERRED_IN;
            add(cause, to, after.fte(), before, after);
        }
    }

    private void shift(MixCause cause, SalaryScale from, SalaryScale to, PostPairs.Pair pair) {
        Fte fte = pair.before().fte();
        if (!naming.nameOf(from).equals(naming.nameOf(to))) {
            add(cause, from, Fte.ZERO.minus(fte), pair.before(), pair.after());
            add(cause, to, fte, pair.before(), pair.after());
        }
    }

    private void ended(Post post) {
        SalaryScale scale = scale(post);
        if (scale != null) {
            MixCause cause = posts.rehired() || posts.after().isEmpty()
                    ? MixCause.LEFT
                    : beside(posts.after(), MixCause.TRANSFERRED_OUT, MixCause.NEWLY_EXCLUDED);
            add(cause, scale, Fte.ZERO.minus(post.fte()), post, null);
        }
    }

    private void begun(Post post) {
        SalaryScale scale = scale(post);
        if (scale != null) {
            MixCause cause = posts.rehired() || posts.before().isEmpty()
                    ? MixCause.JOINED
                    : beside(posts.before(), MixCause.TRANSFERRED_IN, MixCause.NEWLY_COUNTED);
            add(cause, scale, post.fte(), null, post);
        }
    }

    /** Why somebody has one arbeidsrelatie less or more, judged by what the teacher has on the other date. */
    private MixCause beside(List<Post> others, MixCause elsewhere, MixCause uncounted) {
        if (others.stream().anyMatch(post -> scale(post) != null)) {
            return MixCause.FTE_CHANGED;
        }
        boolean countsElsewhere = others.stream().anyMatch(post -> post.counted() != null);
        return !countsElsewhere && others.stream().anyMatch(asked) ? uncounted : elsewhere;
    }

    /** The scale on which an arbeidsrelatie adds to the functiemix asked about, null when it does not. */
    private @Nullable SalaryScale scale(Post post) {
        return asked.test(post) ? post.counted() : null;
    }

    private void add(MixCause cause, SalaryScale scale, Fte fte, @Nullable Post before, @Nullable Post after) {
        if (fte.equals(Fte.ZERO)) {
            return;
        }
        boolean moved = cause == MixCause.PROMOTED || cause == MixCause.DEMOTED;
        parts.add(new MixPart(
                posts.teacher(),
                cause,
                naming.nameOf(scale),
                fte,
                before == null ? null : before.appointmentId(),
                after == null ? null : after.appointmentId(),
                moved && before != null && after != null ? posts.trajectory(before, after) : null));
    }
}
