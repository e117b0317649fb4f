package nl.waaier.projections.functiemix;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.Wire;

/** Why fte on a scale differs between two reference dates. */
public enum MixCause {
    /** Had no arbeidsrelatie at the board on the first date, or left it in between and was hired again. */
    JOINED,
    /** Has no arbeidsrelatie at the board on the second date, or left it in between. */
    LEFT,
    /** Went to a higher function: less on the old scale, as much more on the new one. */
    PROMOTED,
    /** Went to a lower function. */
    DEMOTED,
    /** Came from another school or sector of the board. */
    TRANSFERRED_IN,
    /** Went to another school or sector of the board. */
    TRANSFERRED_OUT,
    /** Works more or less than before. */
    FTE_CHANGED,
    /** The label changed, the function did not: never a promotion. */
    CONVERTED,
    /** Worked here before, but did not count. */
    NEWLY_COUNTED,
    /** Still works here, but no longer counts. */
    NEWLY_EXCLUDED,
    /** The scale became another one that cannot be called higher or lower, such as LB where it was unknown (LX). */
    RESCALED;

    private static final Wire<MixCause> WIRE = Wire.of(values(), MixCause::word);

    /** The word in requests and answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    public static MixCause of(String word) {
        return WIRE.get(word);
    }

    /** Whether it takes from one scale exactly what it adds to others. */
    public boolean movesBetweenScales() {
        return switch (this) {
            case PROMOTED, DEMOTED, CONVERTED, RESCALED -> true;
            case JOINED, LEFT, TRANSFERRED_IN, TRANSFERRED_OUT, FTE_CHANGED, NEWLY_COUNTED, NEWLY_EXCLUDED -> false;
        };
    }

    static MixCause of(ScaleDirection direction) {
        return switch (direction) {
            case GELIJK -> CONVERTED;
            case HOGER -> PROMOTED;
            case LAGER -> DEMOTED;
            case ANDERS -> RESCALED;
        };
    }
}
