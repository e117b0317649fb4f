package nl.waaier.api.organisation;

import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;

/** A board's organisation as recorded until this very moment. */
public interface Organisations {

    /** The organisation of a board; {@link Organisation#EMPTY} when nothing is recorded about it. */
    Organisation of(BoardNumber board);
}
