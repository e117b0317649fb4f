package nl.waaier.api.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a delivery in the format {@code waaier-csv}, version 1, with the columns each must have. */
public enum ImportFile {
    /** Boards and schools. */
    ORGANISATIE(
            1, "sector;bestuursnummer;bestuursnaam;brin;schoolnaam;gemeente;randstad", "vanaf;laatste_dag;opvolger"),
    /** Who people are; the only file with directly identifying data. */
    LERAREN(2, "bestuursnummer;personeelsnummer;roepnaam;tussenvoegsel;achternaam;email;geboortedatum"),
    /** Arbeidsrelaties and the mutations in them. */
    AANSTELLINGEN(
            3,
            "bestuursnummer;personeelsnummer;volgnummer;brin;begindatum;mutatiedatum;einddatum;aard;functieschaal;"
                    + "salarisschaal;fte;functiecategorie;vervanger;blokkeren_functiemix;reden"),
    /** Roles: entry, support, facilitation, recognition, stage, end. */
    LOOPBAAN(
            4,
            "bestuursnummer;personeelsnummer;brin;team;rol;domein;niveau;gebeurtenis;datum;tot;fase;soort;omvang;"
                    + "eenheid;door;bewijs;toelichting"),
    /** Steps of promotion trajectories. */
    PROMOTIES(
            5,
            "bestuursnummer;personeelsnummer;traject;brin;stap;datum;van;naar;uitkomst;door;bewijs;toelichting",
            "onderdeel;rol");

    private final int number;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> columns;

    private final int required;

    ImportFile(int number, String columns) {
        this(number, columns, "");
    }

    /** @param optional columns that a file may leave out: their values are empty then */
    ImportFile(int number, String columns, String optional) {
        this.number = number;
        this.required = columns.split(";").length;
        this.columns = List.of((optional.isEmpty() ? columns : columns + ";" + optional).split(";"));
    }

    /** The columns, in the order in which rows are handed on; those that a file may leave out come last. */
    public List<String> columns() {
        return columns;
    }

    /** The columns that a file must have. */
    public List<String> requiredColumns() {
        return columns.subList(0, required);
    }

    /** The file's number in tables and working files, 1 to 5; files are worked through and reported in this order. */
    public int number() {
        return number;
    }

    /** The file with this number; an {@link IllegalArgumentException} when there is none. */
    public static ImportFile ofNumber(int number) {
        return Stream.of(values())
                .filter(f -> f.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not 1 to 5"));
    }

    /** The file's name without extension: {@code leraren}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file's name in a delivery: {@code leraren.csv}. */
    public String fileName() {
        return word() + ".csv";
    }

    /** The file with this base name, in capitals or not, if it is one of the five. */
    public static Optional<ImportFile> byName(String baseName) {
        return Stream.of(values())
                .filter(f -> f.fileName().equalsIgnoreCase(baseName))
                .findFirst();
    }

    /** The file with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static ImportFile of(String word) {
        return byName(word + ".csv").orElseThrow(() -> new IllegalArgumentException("unknown file"));
    }
}
