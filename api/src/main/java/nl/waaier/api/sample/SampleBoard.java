package nl.waaier.api.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.command.AgreeWantedRole;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Brings in the sample board at the first start, through the same import as any board's files, and the roles it wants. */
final class SampleBoard implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleBoard.class);
    private static final List<String> FILES =
            List.of("organisatie", "leraren", "aanstellingen", "loopbaan", "promoties");

    private static final List<WantedRole> WANTED = List.of(
            new WantedRole(
                    "schoolopleiders",
                    new Brin(SamplePerson.SCHOOL),
                    null,
                    "schoolopleider",
                    3,
                    CareerStage.ERVAREN,
                    null,
                    120,
                    LocalDate.of(2021, 8, 1),
                    null,
                    "begeleiding van studenten in elke sectie",
                    "PMR"),
            new WantedRole(
                    "starterscoaches",
                    new Brin(SamplePerson.SCHOOL),
                    null,
                    "starterscoach",
                    4,
                    null,
                    null,
                    80,
                    LocalDate.of(2019, 8, 1),
                    null,
                    "een coach voor iedere nieuwe collega",
                    null),
            new WantedRole(
                    "leerlijnen",
                    null,
                    null,
                    "ontwikkelaar-leerlijnen",
                    5,
                    CareerStage.STARTER,
                    null,
                    null,
                    LocalDate.of(2022, 8, 1),
                    LocalDate.of(2030, 7, 31),
                    "leerlijnen die van school tot school doorlopen",
                    "GMR"));

    private final Organisations organisations;
    private final Imports imports;
    private final CommandGateway commands;

    SampleBoard(Organisations organisations, Imports imports, CommandGateway commands) {
        this.organisations = organisations;
        this.imports = imports;
        this.commands = commands;
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
            BoardNumber board = new BoardNumber(SamplePerson.BOARD);
            WANTED.forEach(wanted -> commands.sendAndWait(new AgreeWantedRole(board, wanted, null)));
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
