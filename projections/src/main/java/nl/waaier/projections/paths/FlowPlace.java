package nl.waaier.projections.paths;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.waaier.core.shared.CareerStage;
import org.jspecify.annotations.Nullable;

/** Where somebody is in one domain on one day. */
public enum FlowPlace {
    /** Without an arbeidsrelatie. */
    NIET_IN_DIENST("niet-in-dienst"),
    /** At work, without a role in the domain on record. */
    GEEN_ROL("geen-rol"),
    /** In training in every role held in the domain. */
    IN_OPLEIDING(CareerStage.IN_OPLEIDING.word()),
    /** Starter in a role of the domain, and no more than that in any. */
    STARTER(CareerStage.STARTER.word()),
    /** Experienced in a role of the domain, and no more than that in any. */
    ERVAREN(CareerStage.ERVAREN.word()),
    /** Master of a role of the domain. */
    MEESTER(CareerStage.MEESTER.word());

    private final String word;

    FlowPlace(String word) {
        this.word = word;
    }

    /** At work, at this highest stage; null for no role. */
    static FlowPlace of(@Nullable CareerStage stage) {
        return stage == null
                ? GEEN_ROL
                : switch (stage) {
                    case IN_OPLEIDING -> IN_OPLEIDING;
                    case STARTER -> STARTER;
                    case ERVAREN -> ERVAREN;
                    case MEESTER -> MEESTER;
                };
    }

    /** The Dutch word in answers. */
    @JsonValue
    public String word() {
        return word;
    }
}
