package nl.waaier.api.importing.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.importing.FullClaim;
import nl.waaier.api.importing.job.ImportOptions;
import nl.waaier.api.importing.profile.Profile;
import nl.waaier.api.platform.time.IsoTime;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/**
 * What was asked on the command line.
 *
 * @param source folder, zip, workbook or one of the files
 * @param profile how its files become ours: a name, or a file
 * @param options how else it is to be taken in
 * @param rejections where to write what was rejected, null for the default
 * @param report where to write all that is told, null for the default
 * @param settings settings of the application
 */
record ImportArguments(
        Path source,
        String profile,
        ImportOptions options,
        @Nullable Path rejections,
        @Nullable Path report,
        List<String> settings) {

    private static final String DRY_RUN = "--dry-run";
    private static final String FULL = "--full";
    private static final String BOARDS = "--boards";
    private static final String SCHOOLS = "--schools";
    private static final String FROM = "--from";
    private static final String UNTIL = "--until";
    private static final String CONFIRM = "--confirm";
    private static final Set<String> WORDS = Set.of(DRY_RUN, FULL);
    private static final Set<String> VALUES = Set.of(BOARDS, SCHOOLS, FROM, UNTIL, CONFIRM);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** Reads the arguments, the first of which is the word {@code import}; empty when they make no sense. */
    static Optional<ImportArguments> of(String[] arguments) {
        @Nullable Path source = null;
        @Nullable Path rejections = null;
        @Nullable Path report = null;
        String profile = Profile.WAAIER;
        Set<String> words = new HashSet<>();
        Map<String, String> values = new HashMap<>();
        List<String> settings = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            String argument = arguments[i];
            if (WORDS.contains(argument)) {
                words.add(argument);
            } else if (VALUES.contains(argument) && i + 1 < arguments.length) {
                values.put(argument, arguments[++i]);
            } else if (argument.equals("--rejections") && i + 1 < arguments.length) {
                rejections = Path.of(arguments[++i]);
            } else if (argument.equals("--profile") && i + 1 < arguments.length) {
                profile = arguments[++i];
            } else if (argument.equals("--report") && i + 1 < arguments.length) {
                report = Path.of(arguments[++i]);
            } else if (argument.startsWith("--") && argument.contains("=")) {
                settings.add(argument);
            } else if (argument.startsWith("--") || source != null) {
                return Optional.empty();
            } else {
                source = Path.of(argument);
            }
        }
        Optional<ImportOptions> options = options(words, values);
        return source == null || options.isEmpty()
                ? Optional.empty()
                : Optional.of(new ImportArguments(source, profile, options.get(), rejections, report, settings));
    }

    /** Empty when they make no sense: a full delivery says for which boards, and only a full one for what else. */
    private static Optional<ImportOptions> options(Set<String> words, Map<String, String> values) {
        boolean isFull = words.contains(FULL);
        if (isFull != values.containsKey(BOARDS) || (!isFull && !values.isEmpty())) {
            return Optional.empty();
        }
        try {
            FullClaim full = isFull
                    ? new FullClaim(
                            several(values.get(BOARDS), BoardNumber::new),
                            several(values.get(SCHOOLS), Brin::new),
                            date(values.get(FROM)),
                            date(values.get(UNTIL)))
                    : null;
            String confirmed = values.get(CONFIRM);
            return Optional.of(new ImportOptions(
                    words.contains(DRY_RUN),
                    Profile.OURS,
                    full,
                    confirmed == null ? null : Integer.valueOf(confirmed)));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static <T> Set<T> several(@Nullable String values, Function<String, T> reader) {
        return values == null
                ? Set.of()
                : Stream.of(values.split(",")).map(reader).collect(Collectors.toSet());
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : IsoTime.date(text);
    }

    Path rejectionsAt(Instant time) {
        return rejections == null ? named("afgekeurd", time) : rejections;
    }

    Path reportAt(Instant time) {
        return report == null ? named("verslag", time) : report;
    }

    private static Path named(String name, Instant time) {
        return Path.of(name + "-" + TIME.format(time.atZone(ZoneId.systemDefault())) + ".csv");
    }
}
