package nl.waaier.projections.functiemix;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleLineage;
import nl.waaier.core.shared.Wire;

/** What scales are called when years are put side by side. */
public enum ScaleNaming {
    /** By the label of the day, as DUO publishes: a conversion shows, though nobody moved. */
    LABEL("label"),
    /** By the current label of the comparable function: a conversion does not show. */
    FUNCTION("function");

    private static final Wire<ScaleNaming> WIRE = Wire.of(values(), ScaleNaming::word);

    private final String word;

    ScaleNaming(String word) {
        this.word = word;
    }

    /** The word in requests and answers. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    public static ScaleNaming of(String word) {
        return WIRE.get(word);
    }

    String nameOf(SalaryScale scale) {
        return switch (this) {
            case LABEL -> scale.label();
            case FUNCTION -> ScaleLineage.STANDARD.current(scale).label();
        };
    }
}
