package nl.waaier.api.platform.person;

import java.time.Instant;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * An erasure: of a person, of the texts of one class about somebody, or of those of facts that were withdrawn.
 *
 * @param id the number that the events know
 * @param board whose member of staff it was
 * @param retentionClass what was erased; null of facts that were withdrawn
 * @param numberHashes of a person, every personeelsnummer that was theirs, hashed under a key
 * @param texts of texts of a class, the numbers of the events whose texts they were; of facts that were withdrawn, theirs
 * @param ground why
 * @param at when
 */
record Erased(
        TeacherId id,
        BoardNumber board,
        @Nullable RetentionClass retentionClass,
        List<String> numberHashes,
        List<Long> texts,
        ErasureGround ground,
        Instant at) {

    /** @throws IllegalArgumentException when it is neither of a person nor of any text: a line of another form, which must not be misread */
    Erased {
        if (retentionClass == null && texts.isEmpty()) {
            throw new IllegalArgumentException("an erasure is of a person, of a class, or of some facts");
        }
    }

    /**
     * By what an erasure is known again.
     *
     * @param at null of a person, who is erased once
     */
    record Known(
            TeacherId id,
            @Nullable RetentionClass retentionClass,
            @Nullable Instant at) {}

    Known known() {
        return new Known(id, retentionClass, retentionClass == RetentionClass.PERSON ? null : at);
    }
}
