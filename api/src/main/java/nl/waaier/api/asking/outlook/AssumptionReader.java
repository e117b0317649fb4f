package nl.waaier.api.asking.outlook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.recording.facts.FactBody;
import nl.waaier.api.recording.facts.FactReader;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** Reads what is assumed, and tells every fault at once. */
final class AssumptionReader {

    private static final int MAX_LABEL = 100;

    private final PersonRegister register;
    private final BoardNumber board;
    private final Organisation organisation;
    private final Faults faults;
    private final Set<String> told = new HashSet<>();

    AssumptionReader(PersonRegister register, BoardNumber board, Organisation organisation, Faults faults) {
        this.register = register;
        this.board = board;
        this.organisation = organisation;
        this.faults = faults;
    }

    /** Reads all; what has a fault is left out. */
    List<Assumption> read(@Nullable List<OutlookBody.@Nullable AssumptionBody> bodies) {
        if (bodies == null) {
            return List.of();
        }
        if (bodies.size() > OutlookBody.MAX_ASSUMPTIONS) {
            faults.add(new Fault(
                    "assumptions",
                    "out-of-bounds",
                    "Er zijn hoogstens 500 aannamen mogelijk.",
                    "There can be at most 500 assumptions."));
            return List.of();
        }
        Map<TeacherId, Person> known = known(bodies);
        List<Assumption> read = new ArrayList<>(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            String field = "assumptions[" + i + "]";
            OutlookBody.AssumptionBody body = faults.required(field, bodies.get(i));
            if (body != null) {
                read(field, body, known, read);
            }
        }
        return read;
    }

    /** Which of the teachers named work for the board, looked up in one go. */
    private Map<TeacherId, Person> known(List<OutlookBody.@Nullable AssumptionBody> bodies) {
        List<TeacherId> named = bodies.stream()
                .filter(Objects::nonNull)
                .map(body -> new Faults().read("teacherId", body.teacherId(), TeacherId::of))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return register.find(named).values().stream()
                .filter(person -> person.board().equals(board))
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private void read(
            String field, OutlookBody.AssumptionBody body, Map<TeacherId, Person> known, List<Assumption> read) {
        Person person = body.teacherId() == null
                ? newcomer(field + ".label", body.label())
                : colleague(field, body.teacherId(), body.label(), known);
        List<@Nullable FactBody> bodies = faults.required(field + ".facts", body.facts());
        if (bodies != null && (bodies.isEmpty() || bodies.size() > OutlookBody.AssumptionBody.MAX_FACTS)) {
            faults.add(new Fault(
                    field + ".facts",
                    "out-of-bounds",
                    "Een aanname heeft 1 tot 50 feiten.",
                    "An assumption has 1 to 50 facts."));
        } else if (bodies != null) {
            // Faults in the facts are told beside those in who it is about.
            Person about = person == null ? somebody() : person;
            List<Assumption.AssumedFact> facts = new ArrayList<>(bodies.size());
            for (int i = 0; i < bodies.size(); i++) {
                read(field + ".facts[" + i + "]", bodies.get(i), about, facts);
            }
            read.add(new Assumption(field, about.id(), body.teacherId() == null, facts));
        }
    }

    private void read(String field, @Nullable FactBody body, Person about, List<Assumption.AssumedFact> facts) {
        if (body == null) {
            faults.add(Fault.required(field));
            return;
        }
        try {
            TeacherFact fact = body.read(new FactReader(about, organisation));
            facts.add(new Assumption.AssumedFact(field, fact, body.recording(fact, organisation, false), null));
        } catch (InvalidRequestException e) {
            e.faults().forEach(fault -> faults.add(fault.within(field)));
        } catch (RuleBroken e) {
            facts.add(new Assumption.AssumedFact(field, null, null, e.rule()));
        }
    }

    private @Nullable Person newcomer(String field, @Nullable String label) {
        String name = faults.required(field, label);
        if (name == null) {
            return null;
        }
        if (name.isBlank() || name.length() > MAX_LABEL) {
            faults.add(Fault.malformed(field));
        } else if (!told.add("label " + name)) {
            faults.add(twice(field));
        }
        return somebody();
    }

    /** A person for the length of the question, of whom nothing is known. */
    private Person somebody() {
        TeacherId id = new TeacherId(UUID.randomUUID());
        return new Person(id, board, id.toString(), null, null, null, null, null);
    }

    /** A person of another board is told of as one that nobody knows. */
    private @Nullable Person colleague(
            String field, @Nullable String text, @Nullable String label, Map<TeacherId, Person> known) {
        if (label != null) {
            faults.add(Fault.malformed(field + ".label"));
        }
        TeacherId teacher = faults.read(field + ".teacherId", text, TeacherId::of);
        if (teacher == null) {
            return null;
        }
        Person person = known.get(teacher);
        if (person == null) {
            faults.add(new Fault(
                    field + ".teacherId",
                    "unknown-person",
                    "Deze persoon is niet bekend bij dit bestuur.",
                    "This person is not known at this board."));
        } else if (!told.add("teacher " + teacher)) {
            faults.add(twice(field + ".teacherId"));
        }
        return person;
    }

    private static Fault twice(String field) {
        return new Fault(
                field,
                "told-twice",
                "Over een persoon is één aanname mogelijk, met alle feiten erin.",
                "There can be one assumption about a person, with all facts in it.");
    }
}
