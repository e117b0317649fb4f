package nl.waaier.projections.functiemix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.TeacherId;

/**
 * Why the functiemix differs between two reference dates.
 *
 * @param from the first date
 * @param until the second date
 * @param scales per scale, by name; what the causes say adds up to the difference exactly
 * @param parts the persons behind it, each with what they add or take
 */
public record FunctiemixExplanation(
        LocalDate from, LocalDate until, List<ScaleDifference> scales, List<MixPart> parts) {

    /**
     * The difference on one scale.
     *
     * @param scale its name
     * @param fteFrom counted fte on the first date
     * @param fteUntil counted fte on the second date
     * @param difference the second less the first
     * @param causes why; causes without any fte are left out
     */
    public record ScaleDifference(String scale, Fte fteFrom, Fte fteUntil, Fte difference, List<CauseShare> causes) {}

    /**
     * What one cause did to one scale.
     *
     * @param cause why
     * @param fte how much more, or less when negative
     * @param teachers how many persons are behind it
     */
    public record CauseShare(MixCause cause, Fte fte, int teachers) {}

    /** Adds up what each teacher changed. */
    static FunctiemixExplanation of(
            LocalDate from, LocalDate until, List<TeacherPosts> teachers, Predicate<Post> asked, ScaleNaming naming) {
        Map<String, Sum> scales = new TreeMap<>();
        List<MixPart> parts = new ArrayList<>();
        for (TeacherPosts posts : teachers) {
            for (Post post : posts.before()) {
                String scale = asked.test(post) ? post.scale(naming) : null;
                if (scale != null) {
                    sum(scales, scale).before(post.fte());
                }
            }
            for (Post post : posts.after()) {
                String scale = asked.test(post) ? post.scale(naming) : null;
                if (scale != null) {
                    sum(scales, scale).after(post.fte());
                }
            }
            parts.addAll(TeacherMixChange.of(posts, asked, naming));
        }
        parts.forEach(part -> sum(scales, part.scale()).add(part));
        List<ScaleDifference> differences = new ArrayList<>(scales.size());
        scales.forEach((scale, sum) -> differences.add(sum.of(scale)));
        return new FunctiemixExplanation(from, until, differences, parts);
    }

    private static Sum sum(Map<String, Sum> scales, String scale) {
        return scales.computeIfAbsent(scale, s -> new Sum());
    }

    /** One scale, while it is being added up. */
    private static final class Sum {
        private Fte before = Fte.ZERO;
        private Fte after = Fte.ZERO;
        private final Map<MixCause, Fte> fte = new EnumMap<>(MixCause.class);
        private final Map<MixCause, Set<TeacherId>> teachers = new EnumMap<>(MixCause.class);

        void before(Fte more) {
            before = before.plus(more);
        }

        void after(Fte more) {
            after = after.plus(more);
        }

        void add(MixPart part) {
            fte.merge(part.cause(), part.fte(), Fte::plus);
            teachers.computeIfAbsent(part.cause(), c -> new HashSet<>()).add(part.teacher());
        }

        ScaleDifference of(String scale) {
            List<CauseShare> causes = new ArrayList<>(fte.size());
            fte.forEach((cause, sum) -> causes.add(new CauseShare(
                    cause, sum, teachers.getOrDefault(cause, Set.of()).size())));
            return new ScaleDifference(scale, before, after, after.minus(before), causes);
        }
    }
}
