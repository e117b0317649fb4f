package nl.waaier.api.evidence.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.evidence.format.PackHeader.PackPerson;

/** Packs for tests. The same key makes the same pack, to the byte: Ed25519 signs without chance. */
public final class Packs {

    /** Signs every pack that names no other key. */
    public static final EvidenceKey KEY = EvidenceKey.ofPem("""
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIEIFN5rhfGPVyXXYNwCAAU2r+IoKh/ExyaGQgXACWfTz
            -----END PRIVATE KEY-----
            """);

    private static final String TEACHER = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String BOARD = "\"boardNumber\":\"41234\"";

    private Packs() {}

    /** A promotion from application to appointment, with one step withdrawn, and texts that JSON and HTML must escape. */
    public static byte[] promotion() {
        return json(
                KEY,
                new PackScope.OfTrajectory(TEACHER, "P-2021/17"),
                event(0, "appointment-started", "2014-08-01", """
                        "appointmentId":"1","brin":"16AH","startDate":"2014-08-01","functionScale":{"sector":"VO",\
                        "system":"LA-LE","label":"LB"},"category":9,"terms":{"kind":"vast","fte":0.8000,\
                        "replacement":false,"excludedFromFunctiemix":false}"""),
                event(7, "promotion-step-taken", "2020-11-02", """
                        "trajectory":"P-2021/17","step":"aanmelding","byThemselves":true,"notes":{"evidence":\
                        "<b>\\"brief\\"</b> & </script><!-- \\\\u003c ën\\nregel"}"""),
                event(8, "fact-retracted", "2020-11-02", "\"fact\":7,\"effectiveDate\":\"2020-11-02\""),
                event(9, "promotion-step-taken", "2021-02-01", "\"step\":\"besluit\",\"outcome\":\"positief\""),
                event(10, "something-later", "2021-08-01", "\"unknown\":\"words\",\"list\":[1,2.50,null,true]"));
    }

    /** A pack with nothing in it. */
    public static byte[] empty() {
        return json(KEY, new PackScope.OfPeriod(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)));
    }

    /** A pack signed with this key. */
    public static byte[] json(EvidenceKey key, PackScope scope, PackEvent... events) {
        PackHeader header = new PackHeader(
                "41234",
                "Stichting \"Toets\" & <Co>",
                scope,
                null,
                Instant.parse("2024-02-29T12:00:00.120Z"),
                List.of(new PackPerson(TEACHER, "Anna van der Bérg"), new PackPerson("nobody", null)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PackWriter writer = new PackWriter(out, key, header);
            for (PackEvent event : events) {
                writer.add(event);
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The readable page of a pack. */
    public static byte[] page(byte[] json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PackPage.write(() -> new ByteArrayInputStream(json), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An event of the teacher. */
    static PackEvent event(long sequence, String type, String date, String payload) {
        return new PackEvent(
                "teacher:" + TEACHER,
                sequence,
                type,
                "1",
                Instant.parse("2024-01-01T00:00:00Z").plusSeconds(sequence),
                LocalDate.parse(date),
                "{\"teacherId\":\"" + TEACHER + "\"," + BOARD + "," + payload + "}");
    }

    /** As text. */
    static String text(byte[] pack) {
        return new String(pack, StandardCharsets.UTF_8);
    }
}
