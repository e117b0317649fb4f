package nl.waaier.api.importing.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.ImportKit;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.platform.person.JoinedFile;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonChanges;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Delivery;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.teacher.FileGivenUp;
import nl.waaier.core.teacher.FilesJoined;
import nl.waaier.core.teacher.command.HandOverFacts;
import nl.waaier.core.teacher.command.TakeOverFacts;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.TeacherFile;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** An office that tells who people are, in files and by hand. */
final class PersonnelOffice implements AutoCloseable {

    static final BoardNumber BOARD = new BoardNumber("41234");

    private static final RecordedBy HR = new RecordedBy("hr", "hash", null);
    private static final PersonalText REASON = new PersonalText("zelfde persoon");

    private final Path directory;
    private final ImportKit kit;

    PersonnelOffice(Path directory) {
        this.directory = directory;
        kit = ImportKit.open(Databases.Kind.H2.url(directory), directory, PersonChanges.class);
    }

    /** A delivery with the school at which everybody works. */
    static Delivery delivery() {
        return new Delivery().row("organisatie", "VO;41234;Stichting;16AH;School;Stad;J");
    }

    ImportJob handIn(Delivery delivery) {
        return kit.run(delivery.folder(directory));
    }

    ImportJob tryOut(Delivery delivery) {
        return kit.dryRun(delivery.folder(directory));
    }

    /** Hands rows of leraren.csv in, each without its board. */
    ImportJob people(String... rows) {
        Delivery delivery = delivery();
        Stream.of(rows).forEach(row -> delivery.row("leraren", "41234;" + row));
        return handIn(delivery);
    }

    List<String> report(ImportJob job) {
        return kit.report(job);
    }

    List<String> notes(ImportJob job) {
        return kit.notes(job);
    }

    static List<String> warnings(ImportJob job) {
        return job.counts().warnings().stream()
                .map(PersonnelOffice::words)
                .sorted()
                .toList();
    }

    private static String words(Warning warning) {
        return (warning.file() == null ? "" : warning.file().word()) + ":" + warning.line() + " " + warning.column()
                + " " + warning.rule().code() + " " + warning.times();
    }

    /** The file that a number leads to. */
    Person person(String number) {
        PersonRegister register = kit.bean(PersonRegister.class);
        Person found =
                Objects.requireNonNull(register.find(BOARD, List.of(number)).get(number), "nobody by this number");
        return register.find(register.current(found.id())).orElseThrow();
    }

    boolean knows(String number) {
        return !kit.bean(PersonRegister.class).find(BOARD, List.of(number)).isEmpty();
    }

    /** What the register says: {@code Anna van der Berg an@example.org 1980-01-01}, what is not known left out. */
    String says(String number) {
        Person person = person(number);
        return String.join(
                " ",
                Stream.of(person.givenName(), person.prefix(), person.familyName(), person.email(), person.birthDate())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .toList());
    }

    /** The arbeidsrelaties of the file that a number leads to: {@code volgnummer brin scale first..last}. */
    List<String> work(String number) {
        return Appointment.of(file(person(number)).live()).stream()
                .map(one -> one.id() + " " + one.brin() + " "
                        + one.start().functionScale().label() + " "
                        + one.start().startDate() + ".." + (one.lastDay() == null ? "" : one.lastDay()))
                .toList();
    }

    TeacherFile file(Person person) {
        return TeacherFile.empty(person.id(), person.board())
                .evolve(kit.bean(EventStore.class)
                        .readEvents(person.id().streamId())
                        .asStream()
                        .map(RecordedEvent::of)
                        .toList());
    }

    /** Says by hand who somebody is. */
    void correct(String number, UnaryOperator<Person> change) {
        Person before = person(number);
        kit.bean(UnitsOfWork.class).inOne(() -> {
            kit.bean(PersonChanges.class).correct(before, change.apply(before), HR, REASON);
            return null;
        });
    }

    /** Says by hand that two files are of one person. */
    void join(String into, String given) {
        Person survivor = person(into);
        Person other = person(given);
        CommandGateway commands = kit.bean(CommandGateway.class);
        kit.bean(UnitsOfWork.class).inOne(() -> {
            FileGivenUp from = commands.sendAndWait(new HandOverFacts(other.id(), BOARD, REASON));
            FilesJoined joined =
                    commands.sendAndWait(new TakeOverFacts(survivor.id(), BOARD, from.facts(), Organisation.EMPTY));
            JoinedFile how = JoinedFile.of(other.id(), from, survivor.id(), joined);
            kit.bean(PersonChanges.class).join(other, how, joined.renumbered(), HR, REASON);
            return null;
        });
    }

    long eventCount() {
        return kit.eventCount();
    }

    @Override
    public void close() {
        kit.close();
    }
}
