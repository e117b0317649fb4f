package nl.waaier.api.answers;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What questions are about.
 *
 * @param board the board's number
 * @param schools BRINs of some of its schools; the schoolleider leads the first
 * @param sectors its sectors
 * @param people some of its people, by personeelsnummer
 * @param imports its imports
 * @param dates the reference dates
 * @param whole whether everything is asked on every date as known at every moment; else on every date as known at one of
 *     them, which is enough where only who asks makes the difference
 */
record World(
        String board,
        List<String> schools,
        List<String> sectors,
        List<Person> people,
        List<String> imports,
        List<String> dates,
        boolean whole) {

    /** Before anything was recorded; between the first delivery and what came after it. */
    static final List<String> MOMENTS = List.of("1960-01-01T00:00:00Z", "2026-03-01T00:00:00Z");

    /**
     * Somebody.
     *
     * @param number the personeelsnummer
     * @param id as answers have it
     * @param trajectory a promotion trajectory, null when there is none
     */
    record Person(String number, String id, @Nullable String trajectory) {}

    /** A path within the board. */
    Stream<String> board(String rest) {
        return Stream.of("/v1/boards/" + board + rest);
    }

    /** A path within each sector of the board. */
    Stream<String> ofSectors(String rest) {
        return sectors.stream().map(sector -> with("/v1/boards/" + board + rest, "sector=" + sector));
    }

    /** A path within each school. */
    Stream<String> ofSchools(String rest) {
        return schools.stream().map(school -> "/v1/schools/" + school + rest);
    }

    /** A path about each person. */
    Stream<String> ofPeople(String rest) {
        return people.stream().map(person -> "/v1/teachers/" + person.id() + rest);
    }

    /** A path about each trajectory. */
    Stream<String> ofTrajectories(String rest) {
        return people.stream()
                .filter(person -> person.trajectory() != null)
                .map(person -> "/v1/teachers/" + person.id() + rest + "?trajectory=" + person.trajectory());
    }

    /** The same to be asked on every date as known at one moment only. */
    World thin() {
        return new World(board, schools, sectors, people, imports, dates, false);
    }

    /** On the reference dates, as known at the moments. */
    Stream<String> dated(Stream<String> paths) {
        return paths.flatMap(path -> IntStream.range(0, dates.size()).boxed().flatMap(i -> {
            String onDate = with(path, "referenceDate=" + dates.get(i));
            if (whole) {
                return known(Stream.of(onDate));
            }
            int moment = i % (MOMENTS.size() + 1);
            return Stream.of(moment == 0 ? onDate : with(onDate, "knownOn=" + MOMENTS.get(moment - 1)));
        }));
    }

    /** As known at the moments; thinly, each path at the next of them. */
    Stream<String> known(Stream<String> paths) {
        List<String> all = paths.flatMap(path ->
                        Stream.concat(Stream.of(path), MOMENTS.stream().map(moment -> with(path, "knownOn=" + moment))))
                .toList();
        int moments = MOMENTS.size() + 1;
        return IntStream.range(0, all.size())
                .filter(i -> whole || i % moments == 0 || i % moments == (i / moments) % moments)
                .mapToObj(all::get);
    }

    /** Each with each of these parameters. */
    static Stream<String> with(Stream<String> paths, String... parameters) {
        return paths.flatMap(path -> Stream.of(parameters).map(parameter -> with(path, parameter)));
    }

    /** A path with one more parameter. */
    static String with(String path, String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }
}
