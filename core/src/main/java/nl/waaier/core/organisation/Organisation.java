package nl.waaier.core.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.BoardRegistered;
import nl.waaier.core.organisation.event.RoleDefined;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.shared.Brin;

/**
 * A board's organisation as far as is known now: name, schools, catalogue. Immutable.
 *
 * @param name the board's name, empty while unknown
 * @param schools by BRIN, in the order in which they became known
 * @param catalogue the roles that can be held at this board
 */
public record Organisation(String name, Map<Brin, School> schools, RoleCatalogue catalogue) {

    /** Nothing recorded yet. */
    public static final Organisation EMPTY = new Organisation("", Map.of(), RoleCatalogue.DEFAULT);

    /** The organisation after one more event. Assigns, never judges. */
    public Organisation evolve(BoardEvent event) {
        return switch (event) {
            case BoardRegistered e -> new Organisation(e.name(), schools, catalogue);
            case SchoolRegistered e -> {
                Map<Brin, School> more = new LinkedHashMap<>(schools);
                more.put(e.brin(), new School(e.brin(), e.name(), e.sector(), e.municipality(), e.randstad()));
                yield new Organisation(name, more, catalogue);
            }
            case RoleDefined e ->
                new Organisation(
                        name,
                        schools,
                        catalogue.with(new TeacherRole(
                                e.role(), e.dutchName(), e.englishName(), e.domain(), e.level(), e.lastDay())));
        };
    }
}
