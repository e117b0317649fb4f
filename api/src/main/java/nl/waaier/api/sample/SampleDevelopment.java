package nl.waaier.api.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waaier.api.platform.person.Person;
import nl.waaier.core.shared.AmbitionKind;
import nl.waaier.core.shared.AmbitionOutcome;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.ReflectionAngle;
import nl.waaier.core.teacher.event.AmbitionClosed;
import nl.waaier.core.teacher.event.AmbitionExpressed;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.OwnFact;
import nl.waaier.core.teacher.event.ReflectionWritten;
import org.jspecify.annotations.Nullable;

/**
 * What people of the sample board recorded about their own development, a line of a file each. No import takes such a file: what
 * people write themselves is never delivered.
 *
 * @param personnelNumber who
 * @param fields of the line, as they were written
 */
record SampleDevelopment(String personnelNumber, List<String> fields) {

    private static final String FILE = "/sample/eigen/ontwikkeling.csv";

    /** All of them, in the order in which they were recorded. */
    static List<SampleDevelopment> all(SampleDates dates) throws IOException {
        try (InputStream file = Objects.requireNonNull(SampleDevelopment.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(dates.row(line).split(";", 10)))
                    .map(fields -> new SampleDevelopment(fields.getFirst(), fields))
                    .toList();
        }
    }

    static Set<String> people(List<SampleDevelopment> lines) {
        return lines.stream().map(SampleDevelopment::personnelNumber).collect(Collectors.toSet());
    }

    /** The fact that a line tells of a person. */
    OwnFact fact(Person person) {
        UUID key = new UUID(Long.parseLong(personnelNumber), Long.parseLong(fields.get(1)));
        LocalDate date = LocalDate.parse(fields.get(3));
        String value = fields.get(4);
        return switch (FactKind.ofWord(fields.get(2))) {
            case AMBITION_EXPRESSED ->
                new AmbitionExpressed(
                        person.id(),
                        person.board(),
                        key,
                        date,
                        AmbitionKind.of(value),
                        field(5).map(Integer::parseInt).map(CareerDomain::of).orElse(null),
                        role(),
                        field(7).map(LocalDate::parse).orElse(null),
                        new PersonalText(fields.getLast()),
                        Audience.of(fields.get(8)));
            case AMBITION_CLOSED ->
                new AmbitionClosed(
                        person.id(),
                        person.board(),
                        key,
                        date,
                        AmbitionOutcome.of(value),
                        field(9).map(PersonalText::new).orElse(null));
            case REFLECTION_WRITTEN ->
                new ReflectionWritten(
                        person.id(),
                        person.board(),
                        key,
                        date,
                        role(),
                        ReflectionAngle.of(value),
                        new PersonalText(fields.getLast()),
                        Audience.of(fields.get(8)));
            default -> throw new IllegalStateException("nothing that people record themselves");
        };
    }

    private @Nullable String role() {
        return field(6).orElse(null);
    }

    private Optional<String> field(int number) {
        return Optional.of(fields.get(number)).filter(text -> !text.isEmpty());
    }
}
