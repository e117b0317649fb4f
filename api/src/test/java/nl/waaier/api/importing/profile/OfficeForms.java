package nl.waaier.api.importing.profile;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.files.Workbooks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One delivery in the forms that offices have: our CSV files turned into a workbook, and into exports of Raet and AFAS. */
public final class OfficeForms {

    private static final BigDecimal FULL_TIME = BigDecimal.valueOf(40);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path from;

    /** @param from a folder of our CSV files */
    public OfficeForms(Path from) {
        this.from = from;
    }

    /** The folder of our CSV files. */
    public Path from() {
        return from;
    }

    /** One workbook: a sheet per file, with dates and numbers as Excel has them. */
    public Path workbook(Path to) {
        Workbooks workbook = new Workbooks();
        for (ImportFile file : ImportFile.values()) {
            List<List<Object>> rows = new ArrayList<>();
            List<NamedCsvRecord> records = records(file);
            rows.add(List.copyOf(records.getFirst().getHeader()));
            for (NamedCsvRecord row : records) {
                rows.add(row.getFieldsAsMap().entrySet().stream()
                        .map(field -> cell(field.getKey(), field.getValue()))
                        .toList());
                rows.add(List.of());
            }
            workbook.sheet(file.word(), rows);
        }
        workbook.sheet("Toelichting", List.of(List.of("Dit werkblad is voor mensen.")));
        return write(to, workbook.bytes());
    }

    private static Object cell(String column, String value) {
        if (value.isEmpty()) {
            return "";
        }
        if (column.contains("datum") || column.equals("tot")) {
            return LocalDate.parse(value);
        }
        boolean number = List.of("fte", "omvang", "volgnummer", "personeelsnummer", "bestuursnummer")
                .contains(column);
        if (number && !value.startsWith("00") && value.matches("[0-9]+([.,][0-9]+)?")) {
            BigDecimal plain = new BigDecimal(value.replace(',', '.'));
            return plain.scale() == 0 ? plain.intValueExact() : plain;
        }
        return value;
    }

    /** The seven files of Raet, in UTF-16, and beside them ours of which it has nothing. */
    public Path raet(Path to) {
        List<NamedCsvRecord> rows = records(ImportFile.AANSTELLINGEN);
        Map<String, NamedCsvRecord> last = current(rows);
        List<String> people =
                new ArrayList<>(List.of("[Personeelsnummer];[Dossiernummer_2];[Volledige Naam];[Roepnaam];[Eigen naam];"
                        + "[Tussenvoegsel];[Geslacht];[Geboortedatum];[Blokkeren opname functiemix]"));
        List<String> numbers = new ArrayList<>(
                List.of("[Dossiernummer];[Volgnummer];[Volgend Volgnummer];[Type nummer];[Telefoonnummer]"));
        for (NamedCsvRecord row : records(ImportFile.LERAREN)) {
            String number = row.getField("personeelsnummer");
            String blocked = last.containsKey(number) ? last.get(number).getField("blokkeren_functiemix") : "N";
            people.add(String.join(
                    ";",
                    number,
                    "D" + number,
                    "x",
                    row.getField("roepnaam") + "  ",
                    row.getField("achternaam"),
                    row.getField("tussenvoegsel"),
                    "V",
                    day(row.getField("geboortedatum")),
                    blocked));
            numbers.add("D" + number + ";1;2;EML;oud@example.org");
            numbers.add("D" + number + ";2;0;EML;" + row.getField("email"));
            numbers.add("D" + number + ";3;0;CPC;0600000000");
        }
        List<String> appointments = new ArrayList<>(
                List.of(
                        "[Dossiernummer];[Volgnummer];[Volgend Volgnummer];[Begindatum];[Einddatum];"
                                + "[Ingangsdatum];[Afdelingscode];[Functiecode];[Soort contract];[Schaal];[Uren per week];[Vervanger];[Reden mutatie]"));
        TreeSet<String> functions = new TreeSet<>();
        TreeSet<String> units = new TreeSet<>();
        for (NamedCsvRecord row : rows) {
            String number = row.getField("personeelsnummer");
            String scale = row.getField("functieschaal");
            String own = row.getField("salarisschaal");
            String category = row.getField("functiecategorie");
            functions.add(scale + "-" + category + ";Functie;" + scale + ";" + category);
            units.add("D0;E-" + row.getField("brin") + ";Afdeling;;" + row.getField("brin"));
            String reason = row.getField("reden");
            appointments.add(String.join(
                    ";",
                    "D" + number,
                    row.getField("volgnummer"),
                    row == last.get(number) ? "0" : "9",
                    day(row.getField("begindatum")),
                    row.getField("einddatum").isEmpty() ? "99991231" : day(row.getField("einddatum")),
                    day(row.getField("mutatiedatum")),
                    "E-" + row.getField("brin"),
                    scale + "-" + category,
                    "VTRZ".charAt(Integer.parseInt(row.getField("aard")) - 1) + "",
                    own.isEmpty() ? "" : own + "12",
                    new BigDecimal(row.getField("fte").replace(',', '.'))
                            .multiply(FULL_TIME)
                            .toPlainString()
                            .replace('.', ','),
                    row.getField("vervanger"),
                    reason.isEmpty() ? "" : reason.substring(0, 3).toUpperCase(Locale.ROOT)));
        }
        lines(to.resolve("Medewerker.csv"), people);
        lines(to.resolve("Telefoon.csv"), numbers);
        lines(to.resolve("Aanstellingen.csv"), appointments);
        lines(
                to.resolve("Functie.csv"),
                with("[Werkidentificatie];[Functienaam];[Functieschaal];[Functiecategorie]", functions));
        lines(
                to.resolve("Eenheid.csv"),
                with("[Dossiernummer];[ID org-eenheid];[Lg naam org-eenhd];[Parent Eenheid];[BRIN]", units));
        lines(
                to.resolve("Echtgenoot.csv"),
                List.of("[Dossiernummer];[Volgend Volgnummer];[Achternaam];[Voorvoegsels]"));
        lines(to.resolve("Manageridentificatie.csv"), List.of("[Dossiernummer];[Volgend Volgnummer];[ID]"));
        copy(to, ImportFile.ORGANISATIE, ImportFile.LOOPBAAN, ImportFile.PROMOTIES);
        return to;
    }

    /** Of everybody the row that is the current one. */
    private static Map<String, NamedCsvRecord> current(List<NamedCsvRecord> rows) {
        Map<String, NamedCsvRecord> last = new TreeMap<>();
        for (NamedCsvRecord row : rows) {
            last.merge(
                    row.getField("personeelsnummer"),
                    row,
                    (a, b) -> a.getField("mutatiedatum").compareTo(b.getField("mutatiedatum")) > 0 ? a : b);
        }
        return last;
    }

    /**
     * What Raet cannot tell: the rows that are blocked for the functiemix without being the current one of a person.
     *
     * @return {@code personeelsnummer volgnummer mutatiedatum}
     */
    public List<String> blockedInThePast() {
        return blockedInThePast(records(ImportFile.AANSTELLINGEN)).stream()
                .map(row -> row.getField("personeelsnummer") + " " + row.getField("volgnummer") + " "
                        + row.getField("mutatiedatum"))
                .toList();
    }

    private static List<NamedCsvRecord> blockedInThePast(List<NamedCsvRecord> rows) {
        Map<String, NamedCsvRecord> current = current(rows);
        return rows.stream()
                .filter(row -> row.getField("blokkeren_functiemix").equals("J")
                        && current.get(row.getField("personeelsnummer")) != row)
                .toList();
    }

    /** Our files without {@link #blockedInThePast what Raet cannot tell}. */
    public Path withoutBlockedInThePast(Path to) {
        List<NamedCsvRecord> rows = records(ImportFile.AANSTELLINGEN);
        List<NamedCsvRecord> blocked = blockedInThePast(rows);
        List<String> lines =
                new ArrayList<>(List.of(String.join(";", rows.getFirst().getHeader())));
        for (NamedCsvRecord row : rows) {
            Map<String, String> fields = new LinkedHashMap<>(row.getFieldsAsMap());
            if (blocked.contains(row)) {
                fields.put("blokkeren_functiemix", "N");
            }
            lines.add(String.join(";", fields.values()));
        }
        write(
                to.resolve(ImportFile.AANSTELLINGEN.fileName()),
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        copy(to, ImportFile.LERAREN, ImportFile.ORGANISATIE, ImportFile.LOOPBAAN, ImportFile.PROMOTIES);
        return to;
    }

    /** Three answers of GetConnectors, and beside them our files of which AFAS has nothing. */
    public Path afas(Path to) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (NamedCsvRecord row : records(ImportFile.LERAREN)) {
            Map<String, Object> person = new LinkedHashMap<>();
            person.put("Nummer", row.getField("personeelsnummer"));
            person.put("Roepnaam", row.getField("roepnaam"));
            person.put("Voorvoegsel", orNull(row.getField("tussenvoegsel")));
            person.put("Geboortenaam", row.getField("achternaam"));
            person.put("Email_werk", orNull(row.getField("email")));
            person.put("Geboortedatum", moment(row.getField("geboortedatum")));
            people.add(person);
        }
        List<Map<String, Object>> appointments = new ArrayList<>();
        TreeMap<String, Map<String, Object>> units = new TreeMap<>();
        for (NamedCsvRecord row : records(ImportFile.AANSTELLINGEN)) {
            String unit = "OE" + row.getField("brin");
            units.put(unit, Map.of("Organisatorische_eenheid_code", unit, "BRIN", row.getField("brin")));
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("Nummer", row.getField("personeelsnummer"));
            one.put("Volgnummer_contract", Integer.valueOf(row.getField("volgnummer")));
            one.put("Organisatorische_eenheid_code", unit);
            one.put("Begindatum_contract", moment(row.getField("begindatum")));
            one.put("Begindatum_functie", moment(row.getField("mutatiedatum")));
            one.put("Einddatum_contract", moment(row.getField("einddatum")));
            one.put("Soort_medewerker_code", "VTRZ".charAt(Integer.parseInt(row.getField("aard")) - 1) + "");
            one.put("Schaal_trede", row.getField("functieschaal") + " 7");
            one.put("Garantieschaal", orNull(row.getField("salarisschaal")));
            one.put("FTE", new BigDecimal(row.getField("fte").replace(',', '.')));
            one.put("Functiecategorie", row.getField("functiecategorie"));
            one.put("Vervanger", row.getField("vervanger").equals("J"));
            one.put("Blokkeren_functiemix", row.getField("blokkeren_functiemix").equals("J"));
            String reason = row.getField("reden");
            one.put(
                    "Reden_mutatie",
                    reason.isEmpty() ? null : Character.toUpperCase(reason.charAt(0)) + reason.substring(1));
            appointments.add(one);
        }
        json(to.resolve("Medewerkers.json"), people);
        json(to.resolve("Dienstverbanden.json"), appointments);
        json(to.resolve("Organisatorische_eenheden.json"), List.copyOf(units.values()));
        copy(to, ImportFile.ORGANISATIE, ImportFile.LOOPBAAN, ImportFile.PROMOTIES);
        return to;
    }

    private static @Nullable Object orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static @Nullable Object moment(String day) {
        return day.isEmpty() ? null : day + "T00:00:00Z";
    }

    private static String day(String day) {
        return day.replace("-", "");
    }

    private static List<String> with(String header, Set<String> rows) {
        List<String> all = new ArrayList<>(List.of(header));
        all.addAll(rows);
        return all;
    }

    private List<NamedCsvRecord> records(ImportFile file) {
        try (Stream<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(from.resolve(file.fileName())).stream()) {
            return rows.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path to, ImportFile... files) {
        for (ImportFile file : files) {
            try {
                write(to.resolve(file.fileName()), Files.readAllBytes(from.resolve(file.fileName())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void json(Path to, List<Map<String, Object>> rows) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("skip", 0);
        answer.put("take", rows.size());
        answer.put("rows", rows);
        write(to, JSON.writeValueAsBytes(answer));
    }

    private static void lines(Path to, List<String> lines) {
        write(to, (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_16));
    }

    private static Path write(Path to, byte[] bytes) {
        try {
            Files.createDirectories(to.getParent());
            return Files.write(to, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
