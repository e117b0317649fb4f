package nl.waaier.api.asking.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waaier.api.asking.evidence.PackHeader.Scope;
import org.junit.jupiter.api.Test;

/** Packs between being made and being sent. */
class SignedPackTest {

    private static final int EVENTS = 20_000;

    /** The largest board over twelve years: 1,500 trajectories of a dozen events. */
    @Test
    void thePackOfALargeBoardIsSentWholeInBothFormsAndKeptSmallMeanwhile() throws IOException {
        SignedPack pack =
                SignedPack.of(Packs.KEY, header(), IntStream.range(0, EVENTS).mapToObj(SignedPackTest::event));
        byte[] json = Packs.jws(pack);
        assertThat(PackVerification.verify(json, Packs.KEY.publicKeys()).fault())
                .isNull();
        assertThat(PackVerification.verify(Packs.page(pack), Packs.KEY.publicKeys())
                        .fault())
                .isNull();
        assertThat(json).hasSizeGreaterThan(10_000_000);
        assertThat(pack.size()).isLessThan(json.length / 6);
    }

    @Test
    void whatFailsOnTheWayIsNoPack() {
        Stream<PackEvent> events = Stream.generate(() -> {
            throw new UncheckedIOException(new IOException("away"));
        });
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> SignedPack.of(Packs.KEY, header(), events));
    }

    /** Not as a fault of the template, which would be ours. */
    @Test
    void whoeverHangsUpWhileThePageIsSentIsToldAsSuch() {
        Writer gone = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("hung up");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatIOException()
                .isThrownBy(() -> PackPage.write(Packs.promotion(), gone))
                .withMessage("hung up");
    }

    private static PackHeader header() {
        return new PackHeader(
                "41234",
                "Stichting Toets",
                Scope.ofPeriod(LocalDate.of(2012, 1, 1), LocalDate.of(2023, 12, 31)),
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
                null,
                LocalDate.of(2021, 8, 1),
                payload,
                List.of());
    }
}
