package nl.waaier.api.importing.profile;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.profile.Profile.Cell;
import nl.waaier.api.importing.profile.Profile.Condition;
import nl.waaier.api.importing.profile.Profile.FileMapping;
import nl.waaier.api.importing.profile.Profile.Lookup;
import nl.waaier.api.importing.profile.Profile.Source;
import nl.waaier.core.shared.BoardNumber;

/** What a profile must keep beyond its form, told by name: everything it names must be there. */
final class ProfileChecks {

    private final Profile profile;

    private ProfileChecks(Profile profile) {
        this.profile = profile;
    }

    /** @throws ProfileRefused at the first thing that is wrong */
    static void check(Profile profile) {
        new ProfileChecks(profile).check();
    }

    private void check() {
        must(!profile.name().isBlank(), "name");
        must(profile.board() == null || BoardNumber.isValid(profile.board()), "board");
        must(profile.decimal() == null || List.of(",", ".").contains(profile.decimal()), "decimal");
        profile.dates().forEach(form -> must(DateForms.isForm(form), "dates: " + form));
        profile.sources().forEach(this::check);
        profile.files().forEach(this::check);
    }

    private void check(String word, Source source) {
        String at = "sources/" + word;
        must(source.file() != null && !source.file().isBlank(), at + "/file");
        must(source.charset() == null || isCharset(source.charset()), at + "/charset");
        must(source.separator() == null || source.separator().length() == 1, at + "/separator");
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void check(String word, FileMapping mapping) {
        String at = "files/" + word;
        ImportFile file = ImportFile.byName(word + ".csv").orElse(null);
        must(file != null, at);
        must(mapping.from() != null && profile.sources().containsKey(mapping.from()), at + "/from");
        mapping.where().forEach(condition -> check(at, condition));
        for (Map.Entry<String, Cell> column : mapping.columns().entrySet()) {
            must(file != null && file.columns().contains(column.getKey()), at + "/columns/" + column.getKey());
            check(at + "/columns/" + column.getKey(), column.getValue());
        }
    }

    private void check(String at, Condition condition) {
        must(condition.column() != null, at + "/where/column");
    }

    private void check(String at, Cell cell) {
        int origins = (cell.constant() == null ? 0 : 1)
                + (cell.board() == null ? 0 : 1)
                + (cell.column() == null ? 0 : 1)
                + (cell.columns().isEmpty() ? 0 : 1)
                + (cell.lookup() == null ? 0 : 1);
        must(origins == 1, at);
        must(cell.table() == null || profile.tables().containsKey(cell.table()), at + "/table");
        must(cell.fullTime() == null || cell.fullTime().signum() > 0, at + "/fullTime");
        must(
                cell.pattern() == null || hasGroup(cell.pattern(), cell.take() == null ? 1 : cell.take()),
                at + "/pattern");
        if (cell.when() != null) {
            check(at, cell.when());
        }
        if (cell.lookup() != null) {
            check(at + "/lookup", cell.lookup());
        }
    }

    private void check(String at, Lookup lookup) {
        must(lookup.in() != null && profile.sources().containsKey(lookup.in()), at + "/in");
        must(lookup.key() != null && lookup.by() != null && lookup.column() != null, at);
        lookup.where().forEach(condition -> check(at, condition));
    }

    private static boolean hasGroup(String pattern, int group) {
        try {
            return group >= 0 && group <= Pattern.compile(pattern).matcher("").groupCount();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private void must(boolean right, String what) {
        if (!right) {
            throw Profiles.refused(profile.name(), "klopt niet bij " + what, "is not right at " + what);
        }
    }
}
