package nl.waaier.api.importing.figures;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The figures of a school of which a dry run tells how they would move. */
public enum FigureKind {
    /** Fte per salary scale. */
    FUNCTIEMIX,
    /** People per domain and highest stage in it. */
    ROLMIX;

    /** The word in answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static FigureKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
