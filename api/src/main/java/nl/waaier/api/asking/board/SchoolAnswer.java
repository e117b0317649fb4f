package nl.waaier.api.asking.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A school as it is on a day.
 *
 * @param brin which school
 * @param name its name
 * @param sector its sector
 * @param municipality the town it is in, null when unknown
 * @param randstad whether it counts as Randstad for the agreed targets, null when unknown
 * @param lastDay its last day; left out while it goes on
 * @param successor which school took its place on the day after; left out when none did
 * @param versions what it was and will be, by first day; left out when it is always the same
 */
record SchoolAnswer(
        Brin brin,
        String name,
        Sector sector,
        @Nullable String municipality,
        @Nullable Boolean randstad,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate lastDay,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Brin successor,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Version> versions) {

    /**
     * The school from a day on.
     *
     * @param from first day, null where it always was so
     * @param name its name
     * @param municipality the town it is in, null when unknown
     * @param randstad whether it counts as Randstad for the agreed targets, null when unknown
     */
    record Version(
            @Nullable LocalDate from,
            String name,
            @Nullable String municipality,
            @Nullable Boolean randstad) {}

    static SchoolAnswer of(SchoolHistory history, LocalDate date) {
        School school = history.on(date);
        List<Version> versions = new ArrayList<>();
        if (history.versions().size() > 1) {
            history.versions()
                    .forEach((from, version) -> versions.add(new Version(
                            from.equals(LocalDate.MIN) ? null : from,
                            version.name(),
                            version.municipality(),
                            version.randstad())));
        }
        return new SchoolAnswer(
                school.brin(),
                school.name(),
                school.sector(),
                school.municipality(),
                school.randstad(),
                history.lastDay(),
                history.successor(),
                versions);
    }
}
