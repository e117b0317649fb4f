package nl.waaier.api.importing.profile;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.files.Wanted;
import nl.waaier.api.importing.profile.Profile.Source;

/** The files that a profile names, and those of ours that it leaves as they are. */
final class ProfileFiles implements Wanted {

    private final Profile profile;

    ProfileFiles(Profile profile) {
        this.profile = profile;
    }

    @Override
    public Optional<String> file(String baseName) {
        return profile.sources().entrySet().stream()
                .filter(source -> source.getValue().file().equalsIgnoreCase(baseName))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> ours(baseName));
    }

    private Optional<String> ours(String baseName) {
        return ImportFile.byName(baseName)
                .filter(file -> profile.mapping(file) == null)
                .map(ImportFile::word);
    }

    @Override
    public Optional<String> sheet(String name) {
        return profile.sources().entrySet().stream()
                .filter(source -> stem(source.getValue().file()).equalsIgnoreCase(name.strip()))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> ours(name.strip() + ".csv"));
    }

    private static String stem(String file) {
        int point = file.lastIndexOf('.');
        return point < 0 ? file : file.substring(0, point);
    }

    @Override
    public TextForm form(String word) {
        Source source = profile.sources().get(word);
        return source == null
                ? TextForm.FOUND
                : new TextForm(
                        source.charset() == null ? null : Charset.forName(source.charset()),
                        source.separator() == null ? null : source.separator().charAt(0));
    }
}
