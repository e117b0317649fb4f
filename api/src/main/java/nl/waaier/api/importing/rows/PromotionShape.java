package nl.waaier.api.importing.rows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.waaier.api.importing.Fault;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowRule;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.SalaryScale;

/** Checks the form of a row of promoties.csv, of which nothing is taken in yet. */
public final class PromotionShape {

    private static final Set<String> STEPS = Set.of(
            "vacature",
            "aanmelding",
            "toetsing",
            "advies",
            "besluit",
            "leertraject",
            "benoeming",
            "bezwaar",
            "uitspraak",
            "intrekking");
    private static final Set<String> OUTCOMES = Set.of("positief", "negatief", "voorwaardelijk");

    private PromotionShape() {}

    /** What is wrong with a row, whom it is about aside. */
    public static List<Fault> faults(List<String> fields) {
        FieldReader reader = new FieldReader(ImportFile.PROMOTIES, fields);
        reader.identifier("traject");
        reader.brin();
        reader.requiredWord("stap", word -> oneOf(STEPS, word));
        reader.requiredDate("datum");
        checkScale(reader, "van");
        checkScale(reader, "naar");
        reader.word("uitkomst", word -> oneOf(OUTCOMES, word));
        reader.text("door", PersonalText.MAX_LENGTH);
        reader.text("bewijs", PersonalText.MAX_LENGTH);
        reader.text("toelichting", PersonalText.MAX_LENGTH);
        return List.copyOf(reader.faults());
    }

    private static Optional<String> oneOf(Set<String> words, String word) {
        return words.contains(word) ? Optional.of(word) : Optional.empty();
    }

    private static void checkScale(FieldReader reader, String column) {
        String label = reader.raw(column).toUpperCase(Locale.ROOT);
        if (label.isEmpty() || !SalaryScale.isValidLabel(label)) {
            reader.fault(column, label.isEmpty() ? RowRule.VALUE_MISSING : RowRule.SCALE_INVALID);
        }
    }
}
