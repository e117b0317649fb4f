package nl.waaier.api.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of a board, as handed in. */
public final class Delivery {

    private static final Map<String, String> HEADERS = Map.of(
            "organisatie",
            "sector;bestuursnummer;bestuursnaam;brin;schoolnaam;gemeente;randstad",
            "leraren",
            "bestuursnummer;personeelsnummer;roepnaam;tussenvoegsel;achternaam;email;geboortedatum",
            "aanstellingen",
            "bestuursnummer;personeelsnummer;volgnummer;brin;begindatum;mutatiedatum;einddatum;aard;functieschaal;"
                    + "salarisschaal;fte;functiecategorie;vervanger;blokkeren_functiemix;reden",
            "loopbaan",
            "bestuursnummer;personeelsnummer;brin;team;rol;domein;niveau;gebeurtenis;datum;tot;fase;soort;omvang;"
                    + "eenheid;door;bewijs;toelichting",
            "promoties",
            "bestuursnummer;personeelsnummer;traject;brin;stap;datum;van;naar;uitkomst;door;bewijs;toelichting");

    private final Map<String, StringBuilder> files = new LinkedHashMap<>();

    /** A row of one of the files. */
    public Delivery row(String file, String row) {
        files.computeIfAbsent(file, f -> new StringBuilder(header(f, row)).append('\n'))
                .append(row)
                .append('\n');
        return this;
    }

    private static String header(String file, String row) {
        String header = Objects.requireNonNull(HEADERS.get(file));
        boolean dated = file.equals("organisatie") && row.split(";", -1).length > header.split(";").length;
        return dated ? header + ";vanaf;laatste_dag;opvolger" : header;
    }

    /** As one zip. */
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey() + ".csv"));
                zip.write(file.getValue().toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As a folder. */
    public Path folder(Path parent) {
        try {
            Path folder = Files.createTempDirectory(parent, "delivery");
            for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey() + ".csv"), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
