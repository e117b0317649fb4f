package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * The board told in which order scales of its support staff or leadership rise, or told it anew in the place of an earlier
 * ladder with the same code. It holds for all dates: a ladder names an order that was there already.
 *
 * @param boardNumber which board
 * @param ladder the ladder's code, kebab-case
 * @param name what people call it
 * @param sector in which sector, null for all
 * @param labels from low to high
 */
public record ScaleLadderSet(
        BoardNumber boardNumber,
        String ladder,
        String name,
        @Nullable Sector sector,
        List<String> labels) implements OrganisationEvent {

    /** @throws IllegalArgumentException when a text is out of its {@link Bounds} */
    public ScaleLadderSet {
        Required.all(boardNumber, ladder, name, labels);
        Bounds.target(ladder);
        Bounds.plainText(name);
        labels = List.copyOf(labels);
    }

    @Override
    public @Nullable LocalDate effectiveDate() {
        return null;
    }
}
