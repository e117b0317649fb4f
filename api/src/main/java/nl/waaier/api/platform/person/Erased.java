package nl.waaier.api.platform.person;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * An erasure: of a person, or of the texts of one class about somebody.
 *
 * @param id the number that the events know
 * @param board whose member of staff it was
 * @param retentionClass what was erased; of a person where a line of before there were classes does not say so
 * @param numberHashes of a person, every personeelsnummer that was theirs, hashed under a key
 * @param texts of texts, the numbers of the events whose texts they were
 * @param ground why
 * @param at when
 */
record Erased(
        TeacherId id,
        BoardNumber board,
        RetentionClass retentionClass,
        List<String> numberHashes,
        List<Long> texts,
        ErasureGround ground,
        Instant at) {

    Erased {
        retentionClass = Objects.requireNonNullElse(retentionClass, RetentionClass.PERSON);
        texts = Objects.requireNonNullElse(texts, List.of());
    }

    /**
     * By what an erasure is known again.
     *
     * @param at null of a person, who is erased once
     */
    record Known(
            TeacherId id,
            RetentionClass retentionClass,
            @Nullable Instant at) {}

    Known known() {
        return new Known(id, retentionClass, retentionClass == RetentionClass.PERSON ? null : at);
    }
}
