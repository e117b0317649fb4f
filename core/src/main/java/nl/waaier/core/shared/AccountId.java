package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identifies an account: somebody who signs in at a board. It says nothing about who that is; which name at which issuer, and
 * which member of staff, stands beside the events.
 *
 * @param value chosen by chance, never given again
 */
public record AccountId(UUID value) {
    /** @throws NullPointerException when something that must be told is missing */
    public AccountId {
        Required.all(value);
    }

    /** Reads the form that {@link #toString()} writes. */
    @JsonCreator
    public static AccountId of(String value) {
        return new AccountId(UUID.fromString(value));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
