package nl.waaier.api.importing.files;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import nl.waaier.api.importing.ImportFile;
import org.jspecify.annotations.Nullable;

/** Which files of a delivery are meant, by what word each is known, and what is told about its form. */
public interface Wanted {

    /** The five files by their own names, with nothing told about their form. */
    Wanted OURS = baseName -> ImportFile.byName(baseName).map(ImportFile::word);

    /** The word for a file, by its name without folders and in capitals or not; empty for one that is not meant. */
    Optional<String> file(String baseName);

    /** The word for a sheet of a workbook. */
    default Optional<String> sheet(String name) {
        return file(name.strip() + ".csv");
    }

    /** How the text of a file is to be read. */
    default TextForm form(String word) {
        return TextForm.FOUND;
    }

    /**
     * How a text is to be read.
     *
     * @param charset null to find out
     * @param separator what separates fields, null to find out
     */
    record TextForm(@Nullable Charset charset, @Nullable Character separator) {

        /** Nothing is told: all is found out. */
        public static final TextForm FOUND = new TextForm(null, null);
    }

    /** The one of the five files that a name seems to mean, such as {@code Leraren (1).csv}. */
    static Optional<ImportFile> resembled(String baseName) {
        String name = baseName.toLowerCase(Locale.ROOT);
        if (!name.matches(".*\\.(csv|txt|tsv|xls|xlsb|ods|json)")) {
            return Optional.empty();
        }
        for (ImportFile file : ImportFile.values()) {
            if (name.contains(file.word())) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
