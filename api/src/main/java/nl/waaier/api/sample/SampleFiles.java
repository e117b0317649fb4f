package nl.waaier.api.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of the sample board, with the days that they have at a first start. */
final class SampleFiles {

    private static final List<String> NAMES =
            List.of("organisatie", "leraren", "aanstellingen", "loopbaan", "promoties");

    private static final String ALL = "/sample/";
    private static final String RUNNING = "/sample/lopend/";
    private static final String TRIAL = "/sample/proef/";

    private SampleFiles() {}

    /** The staff of the board, as a zip; with the promotions that are under way today. */
    static byte[] staff(SampleDates dates) {
        return zip(dates, ALL, RUNNING);
    }

    /** What somebody of HR tries: some rows, of which three are wrong. */
    static byte[] trial(SampleDates dates) {
        return zip(dates, TRIAL);
    }

    private static byte[] zip(SampleDates dates, String... folders) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : NAMES) {
                String content = Stream.of(folders)
                        .flatMap(folder -> lines(folder + name + ".csv").stream())
                        .distinct() // Of two files under one name the second has the same header.
                        .map(dates::row)
                        .collect(Collectors.joining("\n"));
                if (!content.isEmpty()) {
                    zip.putNextEntry(new ZipEntry(name + ".csv"));
                    zip.write(content.getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> lines(String file) {
        try (InputStream in = SampleFiles.class.getResourceAsStream(file)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
