package nl.waaier.api.platform.person;

import java.time.Instant;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.TeacherId;

/**
 * Somebody who was erased.
 *
 * @param id the number that the events know
 * @param board whose member of staff it was
 * @param numberHashes every personeelsnummer that was theirs, hashed under a key
 * @param ground why
 * @param at when
 */
record ErasedPerson(TeacherId id, BoardNumber board, List<String> numberHashes, ErasureGround ground, Instant at) {}
