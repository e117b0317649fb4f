package nl.waaier.projections.functiemix;

import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * One teacher's share in the difference on one scale between two reference dates.
 *
 * @param teacher who
 * @param cause why
 * @param scale on which scale, by the name asked for
 * @param fte how much more, or less when negative; never zero
 * @param before the volgnummer on the first date, null when there was none that goes on in the other
 * @param after the volgnummer on the second date, null when none goes on
 * @param trajectory reference of the promotion trajectory whose positive benoeming explains it, null when none does or
 *     the cause is neither a promotion nor a demotion
 */
public record MixPart(
        TeacherId teacher,
        MixCause cause,
        String scale,
        Fte fte,
        @Nullable String before,
        @Nullable String after,
        @Nullable String trajectory) {}
