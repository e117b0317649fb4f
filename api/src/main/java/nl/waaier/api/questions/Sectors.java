package nl.waaier.api.questions;

import java.util.List;
import nl.waaier.api.problem.Faults;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.School;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/** Which sector of a board is asked about. */
public final class Sectors {

    private Sectors() {}

    /**
     * Reads the parameter {@code sector}, which may be left out where the board has schools in one sector only.
     *
     * @throws nl.waaier.api.problem.InvalidRequestException when it is no sector, or is missing
     */
    public static Sector of(Organisation organisation, @Nullable String sector) {
        Faults faults = new Faults();
        List<Sector> sectors = organisation.schools().values().stream()
                .map(School::sector)
                .distinct()
                .toList();
        if (sector == null && sectors.size() == 1) {
            return sectors.getFirst();
        }
        Sector asked = faults.readRequired("sector", sector, Sector::of);
        faults.check();
        return Faults.present(asked);
    }
}
