package nl.waaier.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.waaier.api.evidence.format.EvidenceKey;
import nl.waaier.api.evidence.format.PackEvent;
import nl.waaier.api.evidence.format.PackFile;
import nl.waaier.api.evidence.format.PackHeader;
import nl.waaier.api.evidence.format.PackPage;
import nl.waaier.api.evidence.format.PackScope;
import nl.waaier.api.evidence.format.PackWriter;
import org.junit.jupiter.api.Test;

/** Packs between being made and being sent. */
class SpooledPackTest {

    private static final int EVENTS = 20_000;

    /** The largest board over twelve years: 1,500 trajectories of a dozen events. */
    @Test
    void thePackOfALargeBoardIsSentWholeInBothFormsAndKeptSmallMeanwhile() throws IOException {
        EvidenceKey key = EvidenceKey.generate();
        SpooledPack pack = SpooledPack.of(out -> {
            PackWriter writer = new PackWriter(out, key, header());
            for (int i = 0; i < EVENTS; i++) {
                writer.add(event(i));
            }
            writer.finish();
        });
        byte[] json;
        try (InputStream in = pack.open()) {
            json = in.readAllBytes();
        }
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        PackPage.write(pack, page);
        assertThat(PackFile.verify(json, key.publicKey()).faults()).isEmpty();
        assertThat(PackFile.verify(page.toByteArray(), key.publicKey()).faults())
                .isEmpty();
        assertThat(json).hasSizeGreaterThan(10_000_000);
        assertThat(pack.size()).isLessThan(json.length / 3);
    }

    @Test
    void whatFailsOnTheWayIsNoPack() {
        assertThatIOException()
                .isThrownBy(() -> SpooledPack.of(out -> {
                    throw new IOException("away");
                }));
    }

    private static PackHeader header() {
        return new PackHeader(
                "41234",
                "Stichting Toets",
                new PackScope.OfPeriod(LocalDate.of(2012, 1, 1), LocalDate.of(2023, 12, 31)),
                null,
                Instant.parse("2024-02-29T12:00:00Z"),
                List.of());
    }

    private static PackEvent event(int number) {
        String teacher = UUID.nameUUIDFromBytes(Integer.toString(number / 12).getBytes(StandardCharsets.UTF_8))
                .toString();
        String payload = "{\"teacherId\":\"" + teacher + "\",\"boardNumber\":\"41234\",\"trajectory\":\"T-"
                + number / 12
                + "\",\"brin\":\"16AH\",\"fromScale\":\"LB\",\"toScale\":\"LC\",\"step\":\"besluit\",\"date\":\"2021-08-01\","
                + "\"notes\":{\"decidedBy\":\"college van bestuur " + number % 97 + "\",\"evidence\":\"portfolio\"}}";
        return new PackEvent(
                "teacher:" + teacher,
                number % 12,
                "promotion-step-taken",
                "1",
                Instant.parse("2024-01-01T00:00:00Z").plusSeconds(number),
                LocalDate.of(2021, 8, 1),
                payload);
    }
}
