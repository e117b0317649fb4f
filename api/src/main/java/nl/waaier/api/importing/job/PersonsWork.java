package nl.waaier.api.importing.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.importing.Fault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.Tally;
import nl.waaier.api.importing.rows.PersonKey;
import nl.waaier.api.person.Person;
import nl.waaier.api.person.PersonRegister;
import nl.waaier.core.shared.BoardNumber;

/** The persons of one piece. */
final class PersonsWork implements Work {

    /** Others wait while a transaction stores its events, so it is ended at about so many. */
    private static final int ENOUGH_EVENTS = 300;

    private final List<PersonRows> persons;
    private final PersonImport person;
    private final PersonRegister register;
    private final BoardsInRun boards;
    private final boolean dryRun;

    PersonsWork(
            List<PersonRows> persons,
            PersonImport person,
            PersonRegister register,
            BoardsInRun boards,
            boolean dryRun) {
        this.persons = persons;
        this.person = person;
        this.register = register;
        this.boards = boards;
        this.dryRun = dryRun;
    }

    @Override
    public int size() {
        return persons.size();
    }

    @Override
    public int step(int from, int atMost, Tally tally) {
        List<PersonRows> ahead = persons.subList(from, Math.min(persons.size(), from + atMost));
        Map<PersonKey, Person> known = known(ahead);
        List<Person> toSave = new ArrayList<>();
        int at = from;
        for (PersonRows one : ahead) {
            person.take(one, known.get(one.key()), boards.of(one.key().board()), tally, toSave);
            at++;
            if (tally.events() >= ENOUGH_EVENTS) {
                break;
            }
        }
        if (!dryRun && !toSave.isEmpty()) {
            register.save(toSave);
        }
        return at;
    }

    private Map<PersonKey, Person> known(List<PersonRows> ahead) {
        Map<BoardNumber, List<String>> numbers = new HashMap<>();
        ahead.forEach(one -> numbers.computeIfAbsent(one.key().board(), board -> new ArrayList<>())
                .add(one.key().personnelNumber()));
        Map<PersonKey, Person> known = new HashMap<>();
        numbers.forEach((board, ofBoard) -> register.find(board, ofBoard)
                .forEach((number, found) -> known.put(new PersonKey(board, number), found)));
        return known;
    }

    @Override
    public void giveUp(int unit, Tally tally) {
        PersonImport.reject(persons.get(unit).rows(), Fault.ofRow(RowRule.NOT_PROCESSED), tally);
    }
}
