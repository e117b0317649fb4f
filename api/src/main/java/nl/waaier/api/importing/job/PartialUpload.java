package nl.waaier.api.importing.job;

import java.time.Instant;
import java.util.UUID;
import nl.waaier.core.shared.BoardNumber;

/**
 * A zip that comes in pieces, or has just come in whole.
 *
 * @param id random; the import that it becomes has the same
 * @param board whose it is
 * @param submittedBy subject of the access token that began it, which alone may go on
 * @param length bytes of the whole zip
 * @param begun when
 * @param options how it is to be taken in
 */
public record PartialUpload(
        UUID id, BoardNumber board, String submittedBy, long length, Instant begun, ImportOptions options) {}
