package nl.waaier.projections.functiemix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * One arbeidsrelatie as the functiemix sees it on the reference date.
 *
 * @param teacher who
 * @param appointmentId the volgnummer
 * @param brin at which school
 * @param sector the school's sector
 * @param group whether it counts, or why not
 * @param counted the scale as which it counts, null when it does not
 * @param fte as contracted
 * @param since first day on this scale at this school
 */
public record Post(
        TeacherId teacher,
        String appointmentId,
        Brin brin,
        Sector sector,
        FunctiemixGroup group,
        @Nullable SalaryScale counted,
        Fte fte,
        LocalDate since) {

    /** The label under which it counts, null when it does not. */
    public @Nullable String scale() {
        return scale(ScaleNaming.LABEL);
    }

    /** What the scale as which it counts is called, null when it does not count. */
    @Nullable
    String scale(ScaleNaming naming) {
        return counted == null ? null : naming.nameOf(counted);
    }

    /** Those of a teacher's arbeidsrelaties that are active on a date. */
    public static List<Post> on(LocalDate date, TeacherId teacher, List<Appointment> appointments) {
        List<Post> posts = new ArrayList<>();
        for (Appointment appointment : appointments) {
            appointment.termsOn(date).ifPresent(terms -> {
                var start = appointment.start();
                FunctiemixGroup group = FunctiemixGroup.of(start, terms);
                posts.add(new Post(
                        teacher,
                        appointment.id(),
                        start.brin(),
                        start.functionScale().sector(),
                        group,
                        group == FunctiemixGroup.COUNTED ? FunctiemixGroup.countedScale(start) : null,
                        terms.fte(),
                        start.startDate()));
            });
        }
        return posts;
    }
}
