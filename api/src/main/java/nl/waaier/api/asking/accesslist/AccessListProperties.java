package nl.waaier.api.asking.accesslist;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the access list.
 *
 * @param kept how long it is kept, a month or longer; on PostgreSQL what is older goes by whole months
 */
@ConfigurationProperties("waaier.access-list")
record AccessListProperties(@DefaultValue("2y") Period kept) {

    AccessListProperties {
        if (kept.isNegative() || kept.toTotalMonths() < 1) {
            throw new IllegalArgumentException("the access list is kept for a month or longer, such as 2y or 18m");
        }
    }
}
