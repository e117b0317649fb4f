package nl.waaier.api.asking.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.api.asking.evidence.PackEvent.Recorder;
import nl.waaier.api.asking.evidence.PackHeader.PackPerson;
import nl.waaier.api.asking.evidence.PackHeader.Scope;
import nl.waaier.api.platform.eventstore.KeptText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;

/** Packs for tests. */
final class Packs {

    /** Signs every pack that names no other key. */
    static final EvidenceKey KEY = key("""
            {"kty":"EC","crv":"P-256","x":"Qb3r55pPaxgNFEKnoYK08yLzdFYRU1YgAGm2ZumSiQc",
             "y":"bqtd0qtvHS8tdMoJs72ANXr49maWNXDw8qoi8ErQzFY","d":"g8t93IsqNXg6IH-D5RZ6eM4DjxGXmnRQFkn8jBXObk8"}
            """);

    /** The thumbprint of that key, as another library (joserfc) tells it. */
    static final String THUMBPRINT = "3GH4qP1w3W9-CMGSUtFGKblj4z4L7eQUGCj9S07v9tw";

    private static final String TEACHER = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String BOARD = "\"boardNumber\":\"41234\"";

    /** What JSON and HTML must escape. */
    static final KeptText EVIDENCE = new KeptText(
            "notes.evidence", "<b>\"brief\"</b> & </script></pre><!-- \\u003c ën\nregel", "AAAAAAAAAAAAAAAAAAAAAA");

    private Packs() {}

    static EvidenceKey key(String jwk) {
        return EvidenceKey.read(new ByteArrayResource(jwk.getBytes(StandardCharsets.UTF_8)));
    }

    /** A promotion from application to appointment, with one step withdrawn, and a text that JSON and HTML must escape; two were erased. */
    static SignedPack promotion() {
        return of(
                KEY,
                Scope.ofTrajectory(TEACHER, "P-2021/17"),
                event(0, "appointment-started", "2014-08-01", new Recorder(null, null, "2024-01-01 HR"), """
                        "appointmentId":"1","brin":"16AH","startDate":"2014-08-01","functionScale":{"sector":"VO",\
                        "system":"LA-LE","label":"LB"},"category":9,"terms":{"kind":"vast","fte":0.8000,\
                        "replacement":false,"excludedFromFunctiemix":false}"""),
                event(
                        7,
                        "promotion-step-taken",
                        "2020-11-02",
                        new Recorder("hr", "4be1", null),
                        """
                        "trajectory":"P-2021/17","step":"aanmelding","byThemselves":true,"notes":{"decidedBy":\
                        {"sha256":"%s"},"evidence":{"sha256":"%s"},"remark":{"erased":true}}""".formatted("0".repeat(64), EVIDENCE.commitment()),
                        EVIDENCE),
                event(8, "fact-retracted", "2020-11-02", "\"fact\":7,\"effectiveDate\":\"2020-11-02\""),
                event(9, "promotion-step-taken", "2021-02-01", "\"step\":\"besluit\",\"outcome\":\"positief\""),
                event(10, "something-later", "2021-08-01", "\"unknown\":\"words\",\"list\":[1,2.50,null,true]"));
    }

    /** A pack with nothing in it. */
    static SignedPack empty() {
        return of(KEY, Scope.ofPeriod(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)));
    }

    /** A pack signed with this key. */
    static SignedPack of(EvidenceKey key, Scope scope, PackEvent... events) {
        PackHeader header = new PackHeader(
                "41234",
                "Stichting \"Toets\" & <Co>",
                scope,
                null,
                Instant.parse("2024-02-29T12:00:00.120Z"),
                List.of(new PackPerson(TEACHER, "Anna van der Bérg"), new PackPerson("nobody", null)));
        try {
            return SignedPack.of(key, header, Stream.of(events));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pack as a file. */
    static byte[] jws(SignedPack pack) {
        StringBuilder jws = new StringBuilder();
        try {
            pack.write(jws::append);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jws.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** What was signed. */
    static String payload(SignedPack pack) {
        try (InputStream payload = pack.payload()) {
            return new String(payload.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The readable page of a pack. */
    static byte[] page(SignedPack pack) {
        StringWriter page = new StringWriter();
        try {
            PackPage.write(pack, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An event of the teacher that nobody is known to have recorded. */
    static PackEvent event(long sequence, String type, String date, String payload) {
        return event(sequence, type, date, null, payload);
    }

    private static PackEvent event(
            long sequence, String type, String date, @Nullable Recorder recordedBy, String payload, KeptText... texts) {
        return new PackEvent(
                "teacher:" + TEACHER,
                sequence,
                type,
                "1",
                Instant.parse("2024-01-01T00:00:00Z").plusSeconds(sequence),
                recordedBy,
                LocalDate.parse(date),
                "{\"teacherId\":\"" + TEACHER + "\"," + BOARD + "," + payload + "}",
                List.of(texts));
    }

    /** As text. */
    static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
