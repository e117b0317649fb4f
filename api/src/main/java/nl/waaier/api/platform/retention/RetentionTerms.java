package nl.waaier.api.platform.retention;

import java.time.Period;
import java.util.List;
import nl.waaier.core.shared.RetentionClass;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long what is kept is kept. What is of persons goes when the bestuur approves of it; rows that are of nobody's career go by
 * themselves.
 *
 * @param person who somebody is, scale, fte and promotions with their texts: after the last day of work
 * @param texts what was said, and requests: after the last day of work
 * @param applications what was written about an application that came to nothing: after it could be objected to
 * @param accessList who was shown whom: after that, and a month or longer; on PostgreSQL what is older goes by whole months
 * @param deliveryLines what was wrong or changed in the lines of a delivery: after it was handed in
 * @param deliveries which account handed in a delivery: after it did
 * @param commands which commands an account gave, by their keys: after it did
 */
@ConfigurationProperties("waaier.retention")
public record RetentionTerms(
        @DefaultValue("7y") Period person,
        @DefaultValue("2y") Period texts,
        @DefaultValue("4w") Period applications,
        @DefaultValue("2y") Period accessList,
        @DefaultValue("4w") Period deliveryLines,
        @DefaultValue("2y") Period deliveries,
        @DefaultValue("1y") Period commands) {

    /** @throws IllegalArgumentException when something is kept for no time, or the access list for less than a month */
    public RetentionTerms {
        for (Period term : List.of(person, texts, applications, accessList, deliveryLines, deliveries, commands)) {
            if (term.isNegative() || term.isZero()) {
                throw new IllegalArgumentException("something is kept for a time, such as 2y, 18m or 4w");
            }
        }
        if (accessList.toTotalMonths() < 1) {
            throw new IllegalArgumentException("the access list is kept for a month or longer, such as 2y or 18m");
        }
    }

    /** For how long what is of a class is kept. */
    public Period of(RetentionClass retentionClass) {
        return switch (retentionClass) {
            case APPLICATIONS -> applications;
            case TEXTS -> texts;
            case PERSON -> person;
        };
    }
}
