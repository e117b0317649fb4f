package nl.waaier.api.importing.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.recording.FullParts;
import nl.waaier.api.importing.report.ImportCounts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A delivery whose rows are sorted into working files, all of them.
 *
 * @param personFiles files with rows about persons, all rows of a person in the same one
 * @param counts rows read, and what was told on the way
 * @param unread files that could not be read, or not to their end
 * @param unreadable files with rows of which it is not known whom they are about
 */
record SortedDelivery(int personFiles, ImportCounts counts, Set<ImportFile> unread, Set<ImportFile> unreadable) {

    /** One of an older version would have told what it did not read, and did not tell what was unreadable. */
    SortedDelivery {
        unread = unread == null ? Set.of() : Set.copyOf(unread);
        unreadable = unreadable == null ? Set.of(ImportFile.values()) : Set.copyOf(unreadable);
    }

    /** Rows rejected while sorting. */
    static final String REJECTIONS = "rejections.csv";
    /** Rows of organisatie.csv. */
    static final String SCHOOLS = "schools.csv";

    private static final String SELF = "sorted.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            // What an older version did not count was none.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** A full delivery is told in which files it is not taken to be whole, since rows of them cannot be read. */
    ImportCounts unreadableOf(ImportOptions options) {
        return options.full() == null
                ? ImportCounts.NONE
                : ImportCounts.ofWarnings(unreadable.stream()
                        .filter(FullParts::canBeWhole)
                        .sorted()
                        .map(file -> new Warning(file, null, null, WarningRule.FULL_FILE_UNREADABLE, 1))
                        .toList());
    }

    static String persons(int number) {
        return "persons-" + number + ".csv";
    }

    /** What was sorted before, if that was completed. */
    static Optional<SortedDelivery> find(WorkFolder folder) {
        Path self = folder.file(SELF);
        return Files.exists(self) ? Optional.of(JSON.readValue(self.toFile(), SortedDelivery.class)) : Optional.empty();
    }

    /** Says that sorting is completed; all files are on disk by now. */
    void complete(WorkFolder folder) {
        try {
            Path draft = folder.file(SELF + ".new");
            Files.writeString(draft, JSON.writeValueAsString(this));
            Files.move(draft, folder.file(SELF), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
