package nl.waaier.api.importing.cases;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.ImportKit;
import nl.waaier.api.testing.Databases;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.TeacherFile;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office of a made-up board that hands in files, one after another, and looks what came of them. */
final class Office implements AutoCloseable {

    private static final String BOARD = "41234";

    private final Path directory;
    private final ImportKit kit;
    private int deliveries;

    /** @param directory where its database and its files go */
    Office(Path directory) {
        this.directory = directory;
        this.kit = ImportKit.open(Databases.Kind.H2.url(directory), directory);
    }

    /** A delivery, to be filled and handed in. */
    Delivery delivery() {
        return new Delivery();
    }

    /** Files in the making; each row without its bestuursnummer. */
    final class Delivery {

        private final Map<ImportFile, List<String>> rows = new EnumMap<>(ImportFile.class);

        /** Schools for secondary education. */
        Delivery schools(String... brins) {
            for (String brin : brins) {
                school("VO", brin);
            }
            return this;
        }

        Delivery school(String sector, String brin) {
            return add(
                    ImportFile.ORGANISATIE,
                    sector + ";" + BOARD + ";Stichting;" + brin + ";School " + brin + ";Stad;N");
        }

        /** People by personeelsnummer, born on 1 January 1980. */
        Delivery people(String... numbers) {
            for (String number : numbers) {
                add(ImportFile.LERAREN, BOARD + ";" + number + ";Sam;de;Vries " + number + ";;1980-01-01");
            }
            return this;
        }

        Delivery appointments(String... more) {
            return add(ImportFile.AANSTELLINGEN, more, "");
        }

        /** Rows of loopbaan.csv without toelichting. */
        Delivery career(String... more) {
            return add(ImportFile.LOOPBAAN, more, ";");
        }

        private Delivery add(ImportFile file, String[] more, String end) {
            for (String row : more) {
                add(file, BOARD + ";" + row + end);
            }
            return this;
        }

        private Delivery add(ImportFile file, String row) {
            rows.computeIfAbsent(file, f -> new ArrayList<>()).add(row);
            return this;
        }

        ImportJob handIn() {
            return kit.run(write());
        }

        ImportJob tryOut() {
            return kit.dryRun(write());
        }

        private Path write() {
            return ImportKit.delivery(directory.resolve("delivery-" + ++deliveries), rows);
        }
    }

    /** The faults of a delivery: {@code file:line column code}. */
    List<String> faults(ImportJob job) {
        return kit.report(job);
    }

    /** The warnings and changes of a delivery: {@code soort file:line column code [was] -> [wordt]}. */
    List<String> notes(ImportJob job) {
        return kit.notes(job);
    }

    /** The report of a delivery as the office reads it. */
    String told(ImportJob job) {
        StringWriter report = new StringWriter();
        kit.imports().report().report(job.id(), job.counts().warnings(), report);
        return report.toString();
    }

    /** The arbeidsrelaties on record of somebody: {@code volgnummer brin scale first..last fte, fte from a day}. */
    List<String> appointments(String number) {
        return Appointment.of(file(number).live()).stream().map(Office::words).toList();
    }

    private static String words(Appointment one) {
        Map<String, String> later = new TreeMap<>();
        one.terms()
                .tailMap(one.start().startDate(), false)
                .forEach((day, terms) ->
                        later.put(day.toString(), terms.fact().terms().fte().toString()));
        return one.id() + " " + one.brin().value() + " "
                + one.start().functionScale().label() + " "
                + one.start().startDate() + ".." + (one.lastDay() == null ? "" : one.lastDay()) + " "
                + one.start().terms().fte() + (later.isEmpty() ? "" : " " + later);
    }

    /** The facts that hold about somebody, in the order of recording. */
    List<TeacherFact> facts(String number) {
        List<TeacherFact> facts = new ArrayList<>();
        file(number).live().forEach(recorded -> facts.add(recorded.fact()));
        return facts;
    }

    /** Everything on record, whoever it is about. */
    Map<String, List<String>> everything() {
        return kit.everything();
    }

    private TeacherFile file(String number) {
        TeacherId id = kit.bean(JdbcClient.class)
                .sql("select id from person where personnel_number = ?")
                .param(number)
                .query((row, n) -> new TeacherId(row.getObject("id", UUID.class)))
                .single();
        List<RecordedEvent> events = kit.bean(EventStore.class)
                .readEvents(id.streamId())
                .asStream()
                .map(RecordedEvent::of)
                .toList();
        return TeacherFile.empty(id, new BoardNumber(BOARD)).evolve(events);
    }

    @Override
    public void close() {
        kit.close();
    }
}
