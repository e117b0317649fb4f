package nl.waaier.api.importing.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.Application;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.files.CsvTable;

/** The planted fault: an import that holds all rows of the delivery while it works. */
final class GreedyImportMain {

    private static final List<CsvTable.Row> HELD = new ArrayList<>();

    private GreedyImportMain() {}

    /** Takes the arguments of the product's own import, the folder first. */
    public static void main(String[] arguments) throws IOException {
        for (ImportFile file : ImportFile.values()) {
            try (InputStream in = Files.newInputStream(Path.of(arguments[1]).resolve(file.fileName()))) {
                CsvTable table = new CsvTable(in, file);
                for (CsvTable.Row row = table.next(); row != null; row = table.next()) {
                    HELD.add(row);
                }
            }
        }
        System.out.println(HELD.size() + " rows held");
        Application.main(arguments);
    }
}
