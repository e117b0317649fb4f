package nl.waaier.api.importing.web;

import java.time.Instant;
import java.util.UUID;

/**
 * An upload in pieces.
 *
 * @param id names it, and the import that it becomes
 * @param length bytes of the whole zip
 * @param offset how many have come
 * @param expiresAt when it is thrown away, unless another piece comes
 */
record UploadView(UUID id, long length, long offset, Instant expiresAt) {}
