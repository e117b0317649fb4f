package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The four domains of a teacher's career (domeinen, Beroepsbeeld voor de leraar, 2017). */
public enum CareerDomain {
    /** 1: ondersteunen van het leren van leerlingen. Every teacher is active here, always. */
    LEERLINGEN(1),
    /** 2: ontwikkelen van onderwijs. */
    ONTWIKKELEN(2),
    /** 3: organiseren van onderwijs. */
    ORGANISEREN(3),
    /** 4: ondersteunen van het leren van collega's. */
    COLLEGAS(4);

    private static final CareerDomain[] ALL = values();

    private final int number;

    CareerDomain(int number) {
        this.number = number;
    }

    /** The domain's number, 1 to 4, as files, requests and stored events have it. */
    @JsonValue
    public int number() {
        return number;
    }

    /** The domain with this number, if it is 1 to 4. */
    public static Optional<CareerDomain> find(int number) {
        return number >= 1 && number <= ALL.length ? Optional.of(ALL[number - 1]) : Optional.empty();
    }

    /** The domain with this number; an {@link IllegalArgumentException} when it is not 1 to 4. */
    @JsonCreator
    public static CareerDomain of(int number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("not 1 to 4"));
    }
}
