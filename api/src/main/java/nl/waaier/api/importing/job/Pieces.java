package nl.waaier.api.importing.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import nl.waaier.api.importing.ImportCounts;
import tools.jackson.databind.json.JsonMapper;

/**
 * A delivery that is cut up completely.
 *
 * @param buckets files with rows about persons, all rows of a person in the same one
 * @param rejections rows rejected while cutting up
 * @param counts rows read, and what was told on the way
 */
record Pieces(int buckets, int rejections, ImportCounts counts) {

    static final String REJECTIONS = "rejections.bin";
    static final String SCHOOLS = "schools.bin";
    private static final String MANIFEST = "pieces.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String bucket(int number) {
        return "persons-" + number + ".bin";
    }

    /** What was cut up before, if that was completed. */
    static Optional<Pieces> find(WorkFolder folder) {
        Path manifest = folder.file(MANIFEST);
        return Files.exists(manifest) ? Optional.of(JSON.readValue(manifest.toFile(), Pieces.class)) : Optional.empty();
    }

    /** Says that cutting up is completed; all files are on disk by now. */
    void complete(WorkFolder folder) {
        try {
            Path draft = folder.file(MANIFEST + ".new");
            Files.writeString(draft, JSON.writeValueAsString(this));
            Files.move(draft, folder.file(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
