package nl.waaier.api.importing.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked on the command line.
 *
 * @param source folder or zip
 * @param dryRun decide everything, record nothing
 * @param rejections where to write what was rejected, null for the default
 * @param report where to write all that is told, null for the default
 * @param settings settings of the application
 */
record ImportArguments(
        Path source,
        boolean dryRun,
        @Nullable Path rejections,
        @Nullable Path report,
        List<String> settings) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** Reads the arguments, the first of which is the word {@code import}; empty when they make no sense. */
    static Optional<ImportArguments> of(String[] arguments) {
        @Nullable Path source = null;
        @Nullable Path rejections = null;
        @Nullable Path report = null;
        boolean dryRun = false;
        List<String> settings = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals("--dry-run")) {
                dryRun = true;
            } else if (argument.equals("--rejections") && i + 1 < arguments.length) {
                rejections = Path.of(arguments[++i]);
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
        return source == null
                ? Optional.empty()
                : Optional.of(new ImportArguments(source, dryRun, rejections, report, settings));
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
