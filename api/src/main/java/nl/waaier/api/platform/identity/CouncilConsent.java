package nl.waaier.api.platform.identity;

import nl.waaier.core.shared.BoardNumber;

/** Whether the participation council of a board consented to the processing of data about its staff. */
@FunctionalInterface
public interface CouncilConsent {

    /** Whether its consent is there at this very moment, whatever day is asked about. */
    boolean isGiven(BoardNumber board);
}
