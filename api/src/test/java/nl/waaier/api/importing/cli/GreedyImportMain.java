package nl.waaier.api.importing.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.Application;
import nl.waaier.api.importing.ImportLimits;
import nl.waaier.api.importing.files.Delivery;
import nl.waaier.api.importing.files.Row;
import nl.waaier.api.importing.files.Table;
import nl.waaier.api.importing.files.Wanted;

/** The planted fault: an import that holds all rows of the delivery while it works. */
final class GreedyImportMain {

    private static final List<Row> HELD = new ArrayList<>();

    private GreedyImportMain() {}

    /** Takes the arguments of the product's own import, the folder first. */
    public static void main(String[] arguments) throws IOException {
        try (Delivery delivery = Delivery.open(Path.of(arguments[1]), ImportLimits.DEFAULT, Wanted.OURS)) {
            for (String file : delivery.files()) {
                try (Table table = delivery.table(file)) {
                    for (Row row = table.next(); row != null; row = table.next()) {
                        HELD.add(row);
                    }
                }
            }
        }
        System.out.println(HELD.size() + " rows held");
        Application.main(arguments);
    }
}
