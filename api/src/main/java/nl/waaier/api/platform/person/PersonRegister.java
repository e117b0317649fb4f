package nl.waaier.api.platform.person;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;

/** The person register. Joins the transaction of its caller, so that a person and the first events land together. */
public interface PersonRegister {

    /** The person with this number, if registered. */
    Optional<Person> find(TeacherId id);

    /** The persons with these numbers, as far as registered. */
    Map<TeacherId, Person> find(Collection<TeacherId> ids);

    /** The persons of a board with these personeelsnummers, by personeelsnummer, as far as registered. */
    Map<String, Person> find(BoardNumber board, Collection<String> personnelNumbers);

    /** Registers persons, or brings what is known of them up to date. */
    void save(Collection<Person> persons);
}
