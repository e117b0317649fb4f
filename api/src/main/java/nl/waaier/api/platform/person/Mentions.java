package nl.waaier.api.platform.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waaier.api.platform.eventstore.StoredStreams;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.FactRetracted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds facts about others whose texts seem to name somebody who is erased. Whom a name in a text means nobody can tell but who reads
 * it, so nothing is done about it, and nothing of it is kept.
 */
@Component
public final class Mentions {

    /** A shorter number stands in any text. */
    private static final int SHORTEST_NUMBER = 4;

    /** Of a name with a hyphen, a shorter part is a word like any other. */
    private static final int SHORTEST_PART = 3;

    private static final String TEXTS = "select p.id, t.number, t.text from person p"
            + " join personal_text t on t.stream = 'teacher:' || cast(p.id as varchar) where p.board_number = ?";

    private final JdbcClient jdbc;
    private final PersonRegister register;
    private final PersonChanges changes;
    private final StoredStreams streams;

    Mentions(JdbcClient jdbc, PersonRegister register, PersonChanges changes, StoredStreams streams) {
        this.jdbc = jdbc;
        this.register = register;
        this.changes = changes;
        this.streams = streams;
    }

    /**
     * What somebody is looked for by.
     *
     * @param board in whose texts
     * @param words family names and personeelsnummers, of now and before, as {@link Likeness#words} compares them
     */
    public record Sought(BoardNumber board, Set<String> words) {

        boolean isIn(String text) {
            String compared = Likeness.words(text);
            return words.stream().anyMatch(compared::contains);
        }
    }

    /**
     * A file in which somebody seems to be named.
     *
     * @param person whose file it is
     * @param facts numbers of the facts with such a text, or withdrawn with such a reason
     */
    public record Mention(Person person, List<Long> facts) {}

    /** What a person is looked for by; asked before the person is erased. */
    public Sought of(Person person) {
        Set<String> words = new TreeSet<>();
        Stream.concat(Stream.of(person), register.joinedInto(person.id()).stream())
                .flatMap(file -> Stream.concat(
                        Stream.of(file), changes.before(file).stream().map(PersonBefore::person)))
                .forEach(one -> add(one, words));
        return new Sought(person.board(), words);
    }

    private static void add(Person person, Set<String> words) {
        String name = person.familyName();
        if (name != null && !name.isBlank()) {
            words.add(Likeness.words(name));
            Stream.of(name.split("-"))
                    .map(String::strip)
                    .filter(part -> part.length() >= SHORTEST_PART)
                    .forEach(part -> words.add(Likeness.words(part)));
        }
        if (person.personnelNumber().length() >= SHORTEST_NUMBER) {
            words.add(Likeness.words(person.personnelNumber()));
        }
    }

    /** The files of others in which that is, by personeelsnummer. */
    public List<Mention> in(Sought sought) {
        Map<TeacherId, Set<Long>> events = new HashMap<>();
        jdbc.sql(TEXTS).param(sought.board().value()).query(row -> {
            if (sought.isIn(row.getString("text"))) {
                events.computeIfAbsent(new TeacherId(row.getObject("id", UUID.class)), person -> new TreeSet<>())
                        .add(row.getLong("number"));
            }
        });
        Map<String, Mention> mentions = new TreeMap<>();
        register.find(events.keySet())
                .forEach((teacher, person) -> mentions.put(
                        person.personnelNumber(),
                        new Mention(person, facts(teacher, events.getOrDefault(teacher, Set.of())))));
        return new ArrayList<>(mentions.values());
    }

    /** A reason stands with the withdrawal; the fact is what was withdrawn. */
    private List<Long> facts(TeacherId teacher, Set<Long> events) {
        return streams.read(teacher.streamId()).stream()
                .filter(stored -> events.contains(stored.sequence()))
                .map(stored ->
                        stored.event() instanceof FactRetracted withdrawal ? withdrawal.number() : stored.sequence())
                .distinct()
                .sorted()
                .toList();
    }
}
