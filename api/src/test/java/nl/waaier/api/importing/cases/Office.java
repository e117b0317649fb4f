package nl.waaier.api.importing.cases;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.api.importing.FullClaim;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.ImportKit;
import nl.waaier.api.importing.job.ImportOptions;
import nl.waaier.api.importing.profile.Profile;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.testing.Databases;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.TeacherFile;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office of a made-up board that hands in files, one after another, and looks what came of them. */
final class Office implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("([a-z]+\\.csv);([0-9]+)");

    private final Path directory;
    private final ImportKit kit;
    private final BoardNumber board;
    private int deliveries;

    /** @param directory where its database and its files go */
    Office(Path directory) {
        this(directory, ImportKit.open(Databases.Kind.H2.url(directory), directory), new BoardNumber("41234"));
    }

    /**
     * An office beside others.
     *
     * @param directory where its files go
     * @param kit for all of them
     * @param board whose office it is
     */
    Office(Path directory, ImportKit kit, BoardNumber board) {
        this.directory = directory;
        this.kit = kit;
        this.board = board;
    }

    /** A delivery, to be filled and handed in. */
    Delivery delivery() {
        return new Delivery();
    }

    /** Files in the making; each row without its bestuursnummer. */
    final class Delivery {

        private final Map<ImportFile, List<String>> rows = new EnumMap<>(ImportFile.class);
        private UnaryOperator<String> form = UnaryOperator.identity();
        private ImportOptions options = ImportOptions.RECORD;
        private @Nullable Path written;

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
                    sector + ";" + board + ";Stichting;" + brin + ";School " + brin + ";Stad;N");
        }

        /** Rows of organisatie.csv with all columns, from brin on: {@code brin;schoolnaam;gemeente;randstad;vanaf;laatste_dag;opvolger}. */
        Delivery datedSchools(String... more) {
            for (String row : more) {
                add(ImportFile.ORGANISATIE, "VO;" + board + ";Stichting;" + row);
            }
            return this;
        }

        /** Steps of trajectories. */
        Delivery promotions(String... more) {
            return add(ImportFile.PROMOTIES, more, "");
        }

        /** People by personeelsnummer, born on 1 January 1980. */
        Delivery people(String... numbers) {
            for (String number : numbers) {
                add(ImportFile.LERAREN, board + ";" + number + ";Sam;de;Vries " + number + ";;1980-01-01");
            }
            return this;
        }

        /** Rows of leraren.csv. */
        Delivery teachers(String... more) {
            return add(ImportFile.LERAREN, more, "");
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
                add(file, board + ";" + row + end);
            }
            return this;
        }

        private Delivery add(ImportFile file, String row) {
            rows.computeIfAbsent(file, f -> new ArrayList<>()).add(row);
            return this;
        }

        /** The files are written in another form than ours. */
        Delivery inForm(UnaryOperator<String> another) {
            form = another;
            return this;
        }

        /** It says that it is full. */
        Delivery full() {
            options = new ImportOptions(
                    false, Profile.OURS, new FullClaim(Set.of(board), Set.of(), null, null), Integer.MAX_VALUE);
            return this;
        }

        /** The rows of each file in another order. */
        Delivery shuffled(Random random) {
            rows.values().forEach(lines -> Collections.shuffle(lines, random));
            return this;
        }

        ImportJob handIn() {
            return kit.run(file(), options);
        }

        ImportJob tryOut() {
            return kit.dryRun(file());
        }

        /** What is told about it with the row itself in the place of its line, in no order. */
        List<String> toldByRow(ImportJob job) {
            return told(job)
                    .lines()
                    .map(line -> LINE.matcher(line).replaceFirst(at -> Matcher.quoteReplacement(row(at))))
                    .sorted()
                    .toList();
        }

        private String row(MatchResult at) {
            try {
                String row = Files.readAllLines(file().resolve(at.group(1))).get(Integer.parseInt(at.group(2)) - 1);
                return row.replace(board.value(), "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Written once, so that the same may be handed in again. */
        private Path file() {
            if (written == null) {
                written = ImportKit.delivery(directory.resolve("delivery-" + ++deliveries), rows);
                rows.keySet().forEach(file -> rewrite(written.resolve(file.fileName())));
            }
            return written;
        }

        private void rewrite(Path file) {
            try {
                Files.writeString(file, form.apply(Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
        kit.imports().report().report(job.id(), job.counts().warnings(), ImportFile::fileName, report);
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

    /** The board as it is known now. */
    Organisation organisation() {
        return kit.bean(Organisations.class).of(board);
    }

    /** Everything on record, whoever it is about. */
    Map<String, List<String>> everything() {
        return kit.everything(board);
    }

    /** Everybody in the register, as text. */
    List<String> people() {
        return kit
                .bean(JdbcClient.class)
                .sql("select personnel_number, given_name, prefix, family_name, email, birth_date from person"
                        + " where board_number = ? order by personnel_number")
                .param(board.value())
                .query()
                .listOfRows()
                .stream()
                .map(Object::toString)
                .toList();
    }

    private TeacherFile file(String number) {
        TeacherId id = kit.bean(JdbcClient.class)
                .sql("select id from person where board_number = ? and personnel_number = ?")
                .params(board.value(), number)
                .query((row, n) -> new TeacherId(row.getObject("id", UUID.class)))
                .single();
        List<RecordedEvent> events = kit.bean(EventStore.class)
                .readEvents(id.streamId())
                .asStream()
                .map(RecordedEvent::of)
                .toList();
        return TeacherFile.empty(id, board).evolve(events);
    }

    @Override
    public void close() {
        kit.close();
    }
}
