package nl.waaier.projections.functiemix;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import org.junit.jupiter.api.Test;

/** DUO's definition: who counts, under which label, and what the shares are. */
class FunctiemixTest {

    private static final LocalDate DATE = LocalDate.parse("2017-10-01");
    private static final GivenAppointment TEACHER = Given.appointment("1")
            .in(Sector.VO)
            .from("2010-08-01")
            .scale("LB")
            .category(9)
            .fte("1.0000");

    @Test
    void aTeachersScaleCountsWhateverTheTask() {
        assertThat(groupOf(TEACHER.category(2))).isEqualTo(FunctiemixGroup.COUNTED);
        assertThat(groupOf(TEACHER.scale("LX").category(17))).isEqualTo(FunctiemixGroup.COUNTED);
    }

    @Test
    void theFirstReasonNotToCountApplies() {
        GivenAppointment everything = TEACHER.category(10).asReplacement().excluded();
        assertThat(groupOf(everything)).isEqualTo(FunctiemixGroup.LIO);
        assertThat(groupOf(everything.category(9))).isEqualTo(FunctiemixGroup.VERVANGER);
        assertThat(groupOf(TEACHER.kind(AppointmentKind.VERVANGING))).isEqualTo(FunctiemixGroup.VERVANGER);
        assertThat(groupOf(TEACHER.excluded())).isEqualTo(FunctiemixGroup.GEBLOKKEERD);
        assertThat(groupOf(TEACHER.scale("DA").category(4))).isEqualTo(FunctiemixGroup.MANAGER);
        assertThat(groupOf(TEACHER.scale("DA").category(5))).isEqualTo(FunctiemixGroup.OOP);
    }

    @Test
    void aNumberedScaleCountsForTeachersOnly() {
        assertThat(postOf(TEACHER.scale("10").category(8)).scale()).isEqualTo("LB");
        assertThat(postOf(TEACHER.scale("13").category(9)).scale()).isEqualTo("LE");
        assertThat(groupOf(TEACHER.scale("10").category(12))).isEqualTo(FunctiemixGroup.OOP);
        assertThat(groupOf(TEACHER.scale("14").category(9))).isEqualTo(FunctiemixGroup.OOP);
    }

    @Test
    void firstAndLastDayCount() {
        List<TeacherFact> facts = List.of(TEACHER.started(), TEACHER.endedOn("2017-10-01"));
        assertThat(Post.on(DATE, Given.TEACHER, Appointment.of(GivenFile.onRecord(facts))))
                .hasSize(1);
        assertThat(Post.on(DATE.plusDays(1), Given.TEACHER, Appointment.of(GivenFile.onRecord(facts))))
                .isEmpty();
        assertThat(Post.on(LocalDate.parse("2010-08-01"), Given.TEACHER, Appointment.of(GivenFile.onRecord(facts))))
                .hasSize(1);
        assertThat(Post.on(LocalDate.parse("2010-07-31"), Given.TEACHER, Appointment.of(GivenFile.onRecord(facts))))
                .isEmpty();
    }

    @Test
    void aLeapDayIsADayLikeAnyOther() {
        List<TeacherFact> facts = List.of(
                TEACHER.from("2016-02-29").started(),
                TEACHER.fte("0.5000").changedOn("2020-02-29"),
                TEACHER.endedOn("2024-02-29"));
        List<Appointment> appointments = Appointment.of(GivenFile.onRecord(facts));
        assertThat(fteOn("2016-02-28", appointments)).isEmpty();
        assertThat(fteOn("2016-02-29", appointments)).containsExactly("1.0000");
        assertThat(fteOn("2020-02-28", appointments)).containsExactly("1.0000");
        assertThat(fteOn("2020-02-29", appointments)).containsExactly("0.5000");
        assertThat(fteOn("2024-02-29", appointments)).containsExactly("0.5000");
        assertThat(fteOn("2024-03-01", appointments)).isEmpty();
    }

    private static List<String> fteOn(String date, List<Appointment> appointments) {
        return Post.on(LocalDate.parse(date), Given.TEACHER, appointments).stream()
                .map(post -> post.fte().toString())
                .toList();
    }

    @Test
    void sharesAreOfCountedFteAndRoundHalfUp() {
        List<Post> posts = new ArrayList<>();
        posts.add(postOf(TEACHER.fte("0.8005")));
        posts.add(postOf(TEACHER.scale("LC").fte("0.1995")));
        posts.add(postOf(TEACHER.scale("DA").category(2)));
        Functiemix mix = Functiemix.of(DATE, posts, ScaleNaming.LABEL);
        assertThat(mix.fte()).isEqualTo(Fte.of(new BigDecimal("1.0000")));
        assertThat(mix.scales())
                .extracting(Functiemix.ScaleShare::share)
                .containsExactly(new BigDecimal("80.1"), new BigDecimal("20.0"));
        assertThat(mix.excluded())
                .containsExactly(new Functiemix.Excluded(FunctiemixGroup.MANAGER, Fte.of(BigDecimal.ONE)));
    }

    private static FunctiemixGroup groupOf(GivenAppointment appointment) {
        return postOf(appointment).group();
    }

    private static Post postOf(GivenAppointment appointment) {
        return Post.on(DATE, Given.TEACHER, Appointment.of(GivenFile.onRecord(appointment.started())))
                .getFirst();
    }
}
