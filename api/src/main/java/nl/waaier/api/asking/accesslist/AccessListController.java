package nl.waaier.api.asking.accesslist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.asking.accesslist.AccessListAnswer.AnswerShown;
import nl.waaier.api.asking.accesslist.AccessListAnswer.OneAnswer;
import nl.waaier.api.asking.accesslist.AccessListAnswer.PersonShown;
import nl.waaier.api.asking.questions.NamedPersons;
import nl.waaier.api.asking.questions.Page;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who was shown whom: for everybody who looked at the own data, for the privacy officer all of the board. */
@RestController
@Tag(name = "toegangslijst", description = "Wie wiens gegevens heeft gezien. Who saw whose data.")
class AccessListController {

    /** Lines of a file; a board of thousands has as many in some days. */
    private static final int MOST_LINES = 200_000;
    /** Answers that are looked through for it. */
    private static final int MOST_ANSWERS = 20_000;

    private final AccessListRows rows;
    private final AccessListMonths months;
    private final PersonRegister register;
    private final PersonNames names;
    private final Clock clock;

    AccessListController(
            AccessListRows rows, AccessListMonths months, PersonRegister register, PersonNames names, Clock clock) {
        this.rows = rows;
        this.months = months;
        this.register = register;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/v1/me/access-list")
    @Operation(
            summary = "Wie mijn gegevens heeft gezien",
            description = "Who saw one's own data, when and as what, the latest first; also where one stood on a list.")
    AccessListAnswer mine(Scope scope, AccessListAsked asked) {
        return list(scope, asked, scope.person().id(), scope.name());
    }

    @GetMapping("/v1/boards/{boardNumber}/access-list")
    @Shows(Access.Shown.ACCESS_LIST)
    @ShowsPersons(ShownAs.ACCESS_LIST)
    @Operation(
            summary = "Wie bij een bestuur wiens gegevens heeft gezien",
            description =
                    "Which answers showed persons of a board to somebody else, the latest first; of all, or of one"
                            + " person by personeelsnummer, in a period.")
    AccessListAnswer ofBoard(Scope scope, AccessListAsked asked) {
        if (asked.personnelNumber() == null) {
            return list(scope, asked, null, null);
        }
        TeacherId person = numbered(scope, asked.personnelNumber());
        return person == null
                ? answer(asked.<NotedAnswer>of(List.of()), null, null)
                : list(scope, asked, person, names.of(Set.of(person)).name(person));
    }

    @GetMapping("/v1/boards/{boardNumber}/access-list/{answer}")
    @Shows(Access.Shown.ACCESS_LIST)
    @ShowsPersons(ShownAs.ACCESS_LIST)
    @Operation(
            summary = "Wie er in een antwoord te zien waren",
            description = "Whom one answer on the access list showed, by name.")
    OneAnswer one(Scope scope, AccessListAsked.Persons asked, @PathVariable String answer) {
        NotedAnswer noted = rows.find(scope.board(), id(answer)).orElseThrow(NotFoundException::new);
        Page<PersonShown> persons = names.page(
                asked, noted.persons(), person -> person, Comparator.comparing(TeacherId::toString), PersonShown::new);
        return OneAnswer.of(shown(List.of(noted)).getFirst(), persons);
    }

    @GetMapping(path = "/v1/boards/{boardNumber}/access-list-export", produces = "text/csv")
    @Shows(Access.Shown.ACCESS_LIST)
    @ShowsPersons(ShownAs.ACCESS_LIST)
    @Operation(
            summary = "De toegangslijst van een bestuur als bestand",
            description =
                    "The access list of a board as a CSV file: a line per person per answer, of all or of one person by"
                            + " personeelsnummer, in a period. What would be more than 200,000 lines is refused.")
    ResponseEntity<String> export(Scope scope, AccessListAsked.Export asked) {
        TeacherId person = asked.personnelNumber() == null ? null : numbered(scope, asked.personnelNumber());
        Set<TeacherId> files = person == null ? Set.of() : files(person);
        boolean nobody = person == null && asked.personnelNumber() != null;
        List<NotedAnswer> all =
                nobody ? List.of() : rows.first(MOST_ANSWERS + 1, asked.listed().of(scope, files));
        List<AccessListCsv.Line> lines = all.stream()
                .flatMap(noted -> noted.persons().stream()
                        .filter(one -> files.isEmpty() || files.contains(one))
                        .map(one -> new AccessListCsv.Line(noted, one)))
                .limit(MOST_LINES + 1L)
                .toList();
        if (all.size() > MOST_ANSWERS || lines.size() > MOST_LINES) {
            throw new InvalidRequestException(List.of(new Fault(
                    "from",
                    "out-of-bounds",
                    "Dit zijn te veel regels voor een bestand. Kies een kortere periode.",
                    "These are too many lines for one file. Choose a shorter period.")));
        }
        NamedPersons persons =
                names.of(lines.stream().map(AccessListCsv.Line::person).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"toegangslijst.csv\"")
                .body(AccessListCsv.write(lines, readers(all), persons));
    }

    private AccessListAnswer list(
            Scope scope, AccessListAsked asked, @Nullable TeacherId person, @Nullable String name) {
        Set<TeacherId> files = person == null ? Set.of() : files(person);
        return answer(rows.page(asked, asked.of(scope, files)), person, name);
    }

    private AccessListAnswer answer(Page<NotedAnswer> part, @Nullable TeacherId person, @Nullable String name) {
        return new AccessListAnswer(
                person,
                name,
                months.keptFrom(clock.instant()),
                part.total(),
                part.number(),
                part.size(),
                shown(part.entries()));
    }

    private List<AnswerShown> shown(List<NotedAnswer> noted) {
        Map<TeacherId, String> readers = readers(noted);
        return noted.stream().map(one -> AnswerShown.of(one, readers)).toList();
    }

    private Map<TeacherId, String> readers(Collection<NotedAnswer> noted) {
        return names.ofReaders(
                noted.stream().flatMap(one -> Stream.ofNullable(one.reader())).collect(Collectors.toSet()));
    }

    /** The file of a person and those that were given up for it: the list of one person is all of theirs. */
    private Set<TeacherId> files(TeacherId person) {
        Set<TeacherId> files = new LinkedHashSet<>();
        files.add(person);
        register.joinedInto(person).forEach(file -> files.add(file.id()));
        return files;
    }

    private @Nullable TeacherId numbered(Scope scope, String personnelNumber) {
        Person person = register.find(scope.board(), List.of(personnelNumber)).get(personnelNumber);
        return person == null ? null : register.current(person.id());
    }

    private static UUID id(String answer) {
        try {
            return UUID.fromString(answer);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }
}
