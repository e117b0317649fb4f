package nl.waaier.api.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Brings in the sample board at the first start, through the same import as any board's files. */
final class SampleBoard implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleBoard.class);
    private static final List<String> FILES =
            List.of("organisatie", "leraren", "aanstellingen", "loopbaan", "promoties");

    private final Organisations organisations;
    private final Imports imports;

    SampleBoard(Organisations organisations, Imports imports) {
        this.organisations = organisations;
        this.imports = imports;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (organisations.of(new BoardNumber(SamplePerson.BOARD)).equals(Organisation.EMPTY)) {
            bringIn();
        }
        LOG.info("Klaar: open /sample om als voorbeeldpersoon rond te kijken. Ready: open /sample to look around.");
    }

    private void bringIn() throws IOException {
        Path folder = Files.createTempDirectory("waaier-sample");
        try {
            for (String file : FILES) {
                copy(file + ".csv", folder);
            }
            ImportJob job = imports.run(folder, false, "sample", Progress.NONE);
            LOG.info(
                    "Sample board {}: {} rows accepted, {} rejected",
                    SamplePerson.BOARD,
                    job.counts().accepted(),
                    job.counts().rejected());
        } finally {
            for (String file : FILES) {
                Files.deleteIfExists(folder.resolve(file + ".csv"));
            }
            Files.delete(folder);
        }
    }

    private static void copy(String file, Path folder) throws IOException {
        try (InputStream content =
                Objects.requireNonNull(SampleBoard.class.getResourceAsStream("/sample/" + file), file)) {
            Files.copy(content, folder.resolve(file));
        }
    }
}
