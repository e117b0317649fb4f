package nl.waaier.api.importing.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.ImportLimits;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.profile.MappedDelivery;
import nl.waaier.api.importing.profile.MappedRow;
import nl.waaier.api.importing.profile.MappedTable;
import nl.waaier.api.importing.profile.Profile;
import nl.waaier.api.importing.profile.ProfileRefused;
import nl.waaier.api.importing.profile.Profiles;
import org.jspecify.annotations.Nullable;

/**
 * {@code profile check FOLDER-or-FILE --profile NAME-or-FILE}: shows the first rows of a delivery as they would be read, and what is
 * missing. Needs no store and records nothing.
 */
public final class ProfileCommand {

    /** The word on the command line that asks for it. */
    public static final String NAME = "profile";

    /** Rows shown per file. */
    private static final int SHOWN = 5;

    private static final int OK = 0;
    private static final int SOMETHING_MISSING = 1;
    private static final int FAILED = 2;
    private static final String FOLDER = "--waaier.import.profiles=";

    private final PrintStream out;
    private boolean complete = true;

    private ProfileCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the command.
     *
     * @param arguments as on the command line, the word {@value #NAME} first
     * @param out where to tell what is found
     * @return the process's exit status: 0 when every file can be read, 1 when something is missing, 2 when nothing could be shown
     */
    public static int run(String[] arguments, PrintStream out) {
        return new ProfileCommand(out).run(Arrays.asList(arguments));
    }

    private int run(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        String profile = take(words, "--profile");
        Path folder = null;
        for (String word : arguments) {
            if (word.startsWith(FOLDER)) {
                folder = Path.of(word.substring(FOLDER.length()));
                words.remove(word);
            }
        }
        if (words.size() != 3 || !words.get(1).equals("check")) {
            out.println("Gebruik / usage: profile check MAP-OF-BESTAND [--profile NAAM-OF-BESTAND]");
            return FAILED;
        }
        try {
            show(Path.of(words.get(2)), new Profiles(folder).namedOrIn(profile == null ? Profile.WAAIER : profile));
            return complete ? OK : SOMETHING_MISSING;
        } catch (ProfileRefused e) {
            return failed(e.dutch(), e.english());
        } catch (DeliveryRefused e) {
            return failed(e.rule().dutch(), e.rule().english());
        } catch (IOException e) {
            return failed("Een bestand kon niet worden gelezen.", "A file could not be read.");
        }
    }

    private static @Nullable String take(List<String> words, String option) {
        int place = words.indexOf(option);
        if (place < 0 || place + 1 == words.size()) {
            return null;
        }
        words.remove(place);
        return words.remove(place);
    }

    private int failed(String dutch, String english) {
        out.println(dutch);
        out.println(english);
        return FAILED;
    }

    private void show(Path source, Profile profile) throws IOException {
        out.println("Profiel / profile: " + profile.name());
        try (MappedDelivery delivery = MappedDelivery.open(source, ImportLimits.DEFAULT, profile, null)) {
            for (ImportFile file : ImportFile.values()) {
                out.println();
                if (delivery.files().contains(file)) {
                    show(delivery, file, profile);
                } else {
                    out.println(file.fileName() + ": niet in de aanlevering / not in the delivery ("
                            + profile.officeFile(file) + ")");
                }
            }
            delivery.misnamed().forEach(file -> complete = false);
            out.println();
            delivery.warnings().forEach(this::tell);
        }
    }

    private void tell(Warning warning) {
        complete &= warning.rule() != WarningRule.FILE_OF_PROFILE_MISSING;
        out.println("Let op: " + (warning.column() == null ? "" : warning.column() + ": ")
                + warning.rule().dutch() + " / " + warning.rule().english());
    }

    private void show(MappedDelivery delivery, ImportFile file, Profile profile) throws IOException {
        try (MappedTable table = delivery.table(file)) {
            out.println(file.fileName() + " uit / from " + profile.officeFile(file) + ": " + table.found());
            table.unknownColumns().forEach(column -> out.println("  onbekende kolom / unknown column: " + column));
            table.table().warnings().forEach(rule -> out.println("  " + rule.dutch() + " / " + rule.english()));
            List<String> unfilled = profile.unfilled(file);
            if (!unfilled.isEmpty()) {
                out.println("  blijft leeg / stays empty: " + String.join(", ", unfilled));
            }
            table.faults().forEach(this::tell);
            if (!table.faults().isEmpty()) {
                return;
            }
            for (int i = 0; i < SHOWN; i++) {
                MappedRow row = table.next();
                if (row != null) {
                    show(file, row);
                }
            }
        }
    }

    private void show(ImportFile file, MappedRow row) {
        out.println("  regel / line " + row.line());
        row.faults().forEach(this::tell);
        for (int i = 0; i < row.fields().size(); i++) {
            if (!row.fields().get(i).isEmpty()) {
                out.println(
                        "    " + file.columns().get(i) + " = " + row.fields().get(i));
            }
        }
    }

    private void tell(RowFault fault) {
        complete = false;
        out.println("  " + (fault.column() == null ? "" : fault.column() + ": ")
                + fault.rule().dutch() + " / " + fault.rule().english());
    }
}
