package nl.waaier.api.platform.person;

import java.time.Instant;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.TeacherId;

/**
 * Somebody who was erased.
 *
 * @param id the number that the events know
 * @param board whose member of staff it was
 * @param numberHash the personeelsnummer, hashed under a key
 * @param ground why
 * @param at when
 */
record ErasedPerson(TeacherId id, BoardNumber board, String numberHash, ErasureGround ground, Instant at) {}
