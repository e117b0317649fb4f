package nl.waaier.api.importing.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.waaier.api.importing.ChangeRule;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.report.StepResults;
import nl.waaier.api.importing.report.StepResults.Fate;
import nl.waaier.api.importing.rows.AppointmentRow;
import nl.waaier.api.importing.rows.FieldReader;
import nl.waaier.api.importing.rows.PersonKey;
import nl.waaier.api.importing.rows.PersonRow;
import nl.waaier.api.platform.person.ErasedPersons;
import nl.waaier.api.platform.person.Likeness;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonForm;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.person.PersonRule;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.ErasureRule;
import nl.waaier.core.teacher.FactRule;
import org.jspecify.annotations.Nullable;

/**
 * Who the persons of one transaction are, by the delivery and by the register. A number is not believed to be of somebody else
 * than before; people who look the same are told.
 */
final class Identities {

    private final PersonRegister register;
    private final Set<PersonKey> gone = new HashSet<>();
    private final Supplier<TeacherId> newIds;
    private final LocalDate today;
    /** The first day of work on record. */
    private final Function<Person, Optional<LocalDate>> firstWorkDay;

    private final Map<PersonKey, Person> known = new HashMap<>();
    /** The files that go on for those that were given up. */
    private final Map<TeacherId, Person> current;

    private final Map<TeacherId, Person> toSave = new LinkedHashMap<>();
    private final List<Told> told = new ArrayList<>();

    /** Somebody about whom there was a good row of leraren.csv. */
    private record Told(Person person, DeliveredRow row) {}

    /**
     * @param erased who was erased, and is not taken in again
     * @param newIds numbers for new persons, random and each given once
     * @param today the day of the delivery
     * @param firstWorkDay the first day of work on record
     */
    Identities(
            PersonRegister register,
            ErasedPersons erased,
            Collection<PersonKey> keys,
            Supplier<TeacherId> newIds,
            LocalDate today,
            Function<Person, Optional<LocalDate>> firstWorkDay) {
        this.register = register;
        this.newIds = newIds;
        this.today = today;
        this.firstWorkDay = firstWorkDay;
        Map<BoardNumber, List<String>> numbers = new HashMap<>();
        keys.forEach(key ->
                numbers.computeIfAbsent(key.board(), b -> new ArrayList<>()).add(key.personnelNumber()));
        numbers.forEach((board, ofBoard) -> register.find(board, ofBoard)
                .forEach((number, found) -> known.put(new PersonKey(board, number), found)));
        numbers.forEach((board, ofBoard) ->
                erased.among(board, ofBoard).forEach(number -> gone.add(new PersonKey(board, number))));
        current = register.find(known.values().stream()
                .map(Person::sameAs)
                .filter(Objects::nonNull)
                .toList());
    }

    /**
     * Whose the rows are: of whom they say, or else of whom the number is; empty when nobody knows, or when they are all rejected
     * because they are of another person. Tells what became of the rows of leraren.csv.
     *
     * @param delivered all rows about one person
     */
    Optional<Person> identify(PersonRows delivered, StepResults results) {
        if (gone.contains(delivered.key()) && !known.containsKey(delivered.key())) {
            results.rejected(delivered.rows(), new RowFault("personeelsnummer", ErasureRule.PERSON_ERASED));
            return Optional.empty();
        }
        Person before = known.get(delivered.key());
        Map<DeliveredRow, PersonRow> rows = new LinkedHashMap<>();
        Map<DeliveredRow, List<RowFault>> faults = new HashMap<>();
        for (DeliveredRow row : delivered.own()) {
            FieldReader reader = new FieldReader(row);
            rows.put(row, PersonRow.read(reader, today));
            faults.put(row, reader.faults());
        }
        // Also a row that is rejected for something else shows that the rows beside it are not of whom the number was.
        if (before != null && rows.values().stream().anyMatch(row -> isAnother(row, before))) {
            List<RowFault> another = List.of(new RowFault("personeelsnummer", RowRule.PERSON_IS_ANOTHER));
            rows.keySet().forEach(row -> results.rejected(row, faultsOr(faults, row, another)));
            delivered.others().forEach(row -> results.rejected(row, another));
            return Optional.empty();
        }
        LocalDate first = firstDayTold(delivered);
        List<DeliveredRow> good = new ArrayList<>();
        rows.forEach((row, read) -> {
            List<RowFault> wrong = faultsOr(faults, row, bornTooLate(read, before, first));
            if (wrong.isEmpty()) {
                good.add(row);
            } else {
                results.rejected(row, wrong);
            }
        });
        rows.keySet().retainAll(good);
        Optional<Person> person = settle(delivered, before, first, good, List.copyOf(rows.values()), results);
        if (person.isEmpty()) {
            results.rejected(delivered.others(), new RowFault("personeelsnummer", RowRule.PERSON_UNKNOWN));
        }
        return person;
    }

    private static List<RowFault> faultsOr(
            Map<DeliveredRow, List<RowFault>> faults, DeliveredRow row, List<RowFault> otherwise) {
        List<RowFault> own = faults.getOrDefault(row, List.of());
        return own.isEmpty() ? otherwise : own;
    }

    private Optional<Person> settle(
            PersonRows delivered,
            @Nullable Person before,
            @Nullable LocalDate firstTold,
            List<DeliveredRow> good,
            List<PersonRow> values,
            StepResults results) {
        if (before != null && before.sameAs() != null) {
            good.forEach(row -> results.accepted(row.file(), Fate.UNCHANGED));
            results.warned(delivered.rows().getFirst(), "personeelsnummer", WarningRule.NUMBER_OF_JOINED_FILE);
            return Optional.of(current(before));
        }
        if (values.stream().distinct().count() > 1) {
            results.rejected(good, RowFault.ofRow(FactRule.ROWS_CONTRADICT));
            return Optional.ofNullable(before);
        }
        if (good.isEmpty()) {
            return Optional.ofNullable(before);
        }
        PersonRow row = values.getFirst();
        Person person = before == null ? row.toPerson(newIds.get(), delivered.key()) : row.over(before);
        tell(person, before, good, results);
        warnOfAge(person, row, before, firstTold, good.getFirst(), results);
        return Optional.of(person);
    }

    private void tell(Person person, @Nullable Person before, List<DeliveredRow> good, StepResults results) {
        results.accepted(
                ImportFile.LERAREN,
                before == null ? Fate.ADDED : person.equals(before) ? Fate.UNCHANGED : Fate.REPLACED);
        good.stream().skip(1).forEach(row -> results.accepted(row.file(), Fate.UNCHANGED));
        if (!person.equals(before)) {
            toSave.put(person.id(), person);
        }
        if (before != null) {
            // Without what they were: names and addresses are not for a report.
            PersonRow.changed(before, person)
                    .forEach(
                            column -> results.changed(good.getFirst(), column, ChangeRule.RECORD_REPLACED, null, null));
        }
        told.add(new Told(person, good.getFirst()));
    }

    private void warnOfAge(
            Person person,
            PersonRow row,
            @Nullable Person before,
            @Nullable LocalDate firstTold,
            DeliveredRow at,
            StepResults results) {
        LocalDate born = person.birthDate();
        if (born == null || row.birthDate() == null) {
            return;
        }
        LocalDate first =
                earliest(firstTold, changesBirthDate(row, before) ? firstWorkDay.apply(person) : Optional.empty());
        if (PersonForm.isOddAge(born, first == null ? today : first, today)) {
            results.warned(at, "geboortedatum", WarningRule.AGE_ODD);
        }
    }

    private Person current(Person person) {
        return person.sameAs() == null ? person : current.getOrDefault(person.sameAs(), person);
    }

    /** A number that leads to another file may go on being of whom it was, as well as of whom the other file is. */
    private boolean isAnother(PersonRow read, Person before) {
        Person now = read.toPerson(before.id(), new PersonKey(before.board(), before.personnelNumber()));
        return !Likeness.maybeSame(before, now) && !Likeness.maybeSame(current(before), now);
    }

    private List<RowFault> bornTooLate(PersonRow read, @Nullable Person before, @Nullable LocalDate firstTold) {
        LocalDate born = read.birthDate();
        if (born == null) {
            return List.of();
        }
        // What is on record was compared with the birth date on record when it came in.
        Optional<LocalDate> recorded = before != null && changesBirthDate(read, before)
                ? firstWorkDay.apply(current(before))
                : Optional.empty();
        LocalDate first = earliest(firstTold, recorded);
        return first == null || born.isBefore(first)
                ? List.of()
                : List.of(new RowFault("geboortedatum", PersonRule.BORN_AFTER_FIRST_WORK_DAY));
    }

    private static boolean changesBirthDate(PersonRow read, @Nullable Person before) {
        return before != null && !Objects.equals(read.birthDate(), before.birthDate());
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate told, Optional<LocalDate> recorded) {
        return Stream.concat(Stream.ofNullable(told), recorded.stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate firstDayTold(PersonRows delivered) {
        return delivered.others().stream()
                .filter(row -> row.file() == ImportFile.AANSTELLINGEN)
                .map(row -> AppointmentRow.startDateOf(new FieldReader(row)))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether somebody was not on record before this delivery. */
    boolean isNew(PersonKey key) {
        return !known.containsKey(key);
    }

    /**
     * The rows that say what somebody did, under the volgnummers by which the file knows them. Rejects those of work that begins
     * before the birth date.
     */
    List<DeliveredRow> work(PersonRows delivered, Person person, StepResults results) {
        Person before = known.get(delivered.key());
        Map<String, String> renumbered =
                before == null || before.sameAs() == null ? Map.of() : register.renumbered(before.id());
        List<DeliveredRow> rows = new ArrayList<>();
        for (DeliveredRow row : delivered.others()) {
            if (row.file() == ImportFile.AANSTELLINGEN && beginsBeforeBirth(row, person)) {
                results.rejected(row, List.of(new RowFault("begindatum", RowRule.BEGINS_BEFORE_BIRTH)));
            } else {
                rows.add(renumbered.isEmpty() ? row : AppointmentRow.renumbered(row, renumbered));
            }
        }
        return rows;
    }

    private static boolean beginsBeforeBirth(DeliveredRow row, Person person) {
        LocalDate born = person.birthDate();
        if (born == null) {
            return false;
        }
        LocalDate begins = AppointmentRow.startDateOf(new FieldReader(row));
        return begins != null && !begins.isAfter(born);
    }

    /** Tells of those who look like somebody else under another number, and registers everybody. */
    void conclude(StepResults results, boolean dryRun) {
        warnOfLikeness(results);
        if (!dryRun && !toSave.isEmpty()) {
            register.save(toSave.values());
        }
    }

    private void warnOfLikeness(StepResults results) {
        Map<BoardNumber, Map<TeacherId, Person>> others = new HashMap<>();
        Map<BoardNumber, List<Person>> byBoard = new HashMap<>();
        told.forEach(one -> byBoard.computeIfAbsent(one.person().board(), b -> new ArrayList<>())
                .add(one.person()));
        byBoard.forEach((board, persons) -> {
            Map<TeacherId, Person> alike = new LinkedHashMap<>();
            register.alike(board, persons).forEach(person -> alike.put(person.id(), person));
            others.put(board, alike);
        });
        for (Told one : told) {
            Map<TeacherId, Person> alike = others.getOrDefault(one.person().board(), Map.of());
            List<Person> different = alike.values().stream()
                    .filter(other -> !isSameFile(one.person(), other))
                    .toList();
            if (different.stream().anyMatch(other -> Likeness.sameNumber(one.person(), other))) {
                results.warned(one.row(), "personeelsnummer", WarningRule.NUMBER_LIKE_ANOTHER);
            }
            if (different.stream().anyMatch(other -> Likeness.sameLooks(one.person(), other))) {
                results.warned(one.row(), null, WarningRule.PERSON_LIKE_ANOTHER);
            }
            // As it will be when the next one is looked at, in whatever transaction that is.
            alike.put(one.person().id(), one.person());
        }
    }

    private static boolean isSameFile(Person one, Person other) {
        return one.id().equals(other.id()) || one.id().equals(other.sameAs());
    }
}
