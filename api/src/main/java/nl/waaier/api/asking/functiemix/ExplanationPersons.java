package nl.waaier.api.asking.functiemix;

import java.util.List;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.functiemix.MixCause;
import nl.waaier.projections.functiemix.MixPart;
import org.jspecify.annotations.Nullable;

/**
 * The persons behind the difference between two functiemixes.
 *
 * @param total how many entries there are in all
 * @param page which part this is, from 0
 * @param size how many a part has at most
 * @param persons by name; somebody who moved between scales is there once for each
 */
record ExplanationPersons(int total, int page, int size, List<ExplainedPerson> persons) {

    /**
     * What one person changed on one scale.
     *
     * @param teacherId who
     * @param name the name, null when not registered
     * @param cause why
     * @param scale on which scale
     * @param fte how much more, or less when negative
     * @param fromAppointmentId the volgnummer on the first date, null when there was none
     * @param toAppointmentId the volgnummer on the second date, null when there is none
     * @param trajectory reference of the promotion trajectory whose positive benoeming explains a promotion or demotion,
     *     null when none does
     */
    record ExplainedPerson(
            TeacherId teacherId,
            @Nullable String name,
            MixCause cause,
            String scale,
            Fte fte,
            @Nullable String fromAppointmentId,
            @Nullable String toAppointmentId,
            @Nullable String trajectory) {

        static ExplainedPerson of(MixPart part, @Nullable String name) {
            return new ExplainedPerson(
                    part.teacher(),
                    name,
                    part.cause(),
                    part.scale(),
                    part.fte(),
                    part.before(),
                    part.after(),
                    part.trajectory());
        }
    }
}
