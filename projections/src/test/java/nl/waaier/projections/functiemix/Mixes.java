package nl.waaier.projections.functiemix;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;

/** Short words for tests of what moves a functiemix. */
final class Mixes {

    /** One school of the board. */
    static final Predicate<Post> SCHOOL = post -> post.brin().equals(Given.SCHOOL);

    private Mixes() {}

    /** All schools of a sector. */
    static Predicate<Post> sector(Sector sector) {
        return post -> post.sector() == sector;
    }

    /** Another school. */
    static Predicate<Post> school(String brin) {
        return post -> post.brin().equals(new Brin(brin));
    }

    /** The explanation of one teacher's history. */
    static FunctiemixExplanation explain(
            List<? extends TeacherFact> facts, String from, String until, Predicate<Post> asked, ScaleNaming naming) {
        LocalDate first = LocalDate.parse(from);
        LocalDate second = LocalDate.parse(until);
        return FunctiemixExplanation.of(
                first,
                second,
                List.of(TeacherPosts.of(Given.TEACHER, GivenFile.onRecord(facts), first, second)),
                asked,
                naming);
    }

    /** The parts of an explanation in words, such as {@code promoted LC 0.5000}. */
    static List<String> words(FunctiemixExplanation explanation) {
        return explanation.parts().stream()
                .map(part -> part.cause().word() + " " + part.scale() + " " + part.fte())
                .toList();
    }

    /** Per scale what the parts add up to; scales on which they cancel out are left out. */
    static Map<String, Fte> sums(FunctiemixExplanation explanation) {
        Map<String, Fte> sums = new TreeMap<>();
        explanation.parts().forEach(part -> sums.merge(part.scale(), part.fte(), Fte::plus));
        sums.values().removeIf(Fte.ZERO::equals);
        return sums;
    }

    /** Per scale the second functiemix less the first, worked out without the explanation; unchanged scales left out. */
    static Map<String, Fte> difference(
            List<? extends TeacherFact> facts,
            LocalDate from,
            LocalDate until,
            Predicate<Post> asked,
            ScaleNaming naming) {
        Map<String, Fte> difference = new TreeMap<>();
        scales(facts, until, asked, naming).forEach((scale, fte) -> difference.merge(scale, fte, Fte::plus));
        scales(facts, from, asked, naming)
                .forEach((scale, fte) -> difference.merge(scale, Fte.ZERO.minus(fte), Fte::plus));
        difference.values().removeIf(Fte.ZERO::equals);
        return difference;
    }

    /** The functiemix of one teacher's history, per scale. */
    static Map<String, Fte> scales(
            List<? extends TeacherFact> facts, LocalDate date, Predicate<Post> asked, ScaleNaming naming) {
        List<Post> posts = Post.on(date, Given.TEACHER, Appointment.of(GivenFile.onRecord(facts))).stream()
                .filter(asked)
                .toList();
        Map<String, Fte> scales = new TreeMap<>();
        Functiemix.of(date, posts, naming).scales().forEach(share -> scales.put(share.scale(), share.fte()));
        return scales;
    }

    /** Facts, for a story in a test. */
    static List<TeacherFact> story(TeacherFact... facts) {
        return Arrays.asList(facts);
    }
}
