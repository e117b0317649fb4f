package nl.waaier.api.evidence.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Verifies a file: the JSON of a pack, or the readable page with the JSON in it. */
public final class PackFile {

    private PackFile() {}

    /**
     * Verifies a file.
     *
     * @param file its bytes
     * @param given the key it must be signed with; null when any will do
     */
    public static PackVerdict verify(byte[] file, @Nullable EvidencePublicKey given) {
        return file.length > 0 && file[0] == '<' ? page(file, given) : PackCheck.of(file, given);
    }

    private static PackVerdict page(byte[] file, @Nullable EvidencePublicKey given) {
        EmbeddedPack.Place place = EmbeddedPack.find(file);
        if (place.from() < 0) {
            return PackVerdict.broken(List.of(new PackFault(
                    1, "In dit bestand staat geen bewijspakket.", "There is no evidence pack in this file.")));
        }
        byte[] json = EmbeddedPack.extract(file, place);
        PackVerdict verdict = PackCheck.of(json, given);
        if (!verdict.faults().isEmpty()) {
            long above = lines(file, place.from());
            return PackVerdict.broken(
                    verdict.faults().stream().map(fault -> fault.below(above)).toList());
        }
        long difference = difference(file, json);
        return difference < 0 ? verdict : readablePart(file, (int) difference);
    }

    private static PackVerdict readablePart(byte[] file, int at) {
        return PackVerdict.broken(List.of(new PackFault(
                1 + lines(file, at),
                "Het leesbare deel is gewijzigd: hier wijkt het af van wat in het pakket staat.",
                "The readable part was changed: here it differs from what the pack holds.")));
    }

    private static long difference(byte[] file, byte[] json) {
        Comparing comparing = new Comparing(file);
        try {
            PackPage.write(() -> new ByteArrayInputStream(json), comparing);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (JacksonException sealedButNoJson) {
            // Never written by Waaier: no page can be made of it, so what was compared until here is all that fits.
            return comparing.matched();
        }
        return comparing.difference();
    }

    private static long lines(byte[] file, int until) {
        long lines = 0;
        for (int i = 0; i < Math.min(until, file.length); i++) {
            if (file[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /** Compares what is written with what should be. */
    private static final class Comparing extends OutputStream {

        private final byte[] expected;
        private long written;
        private long difference = -1;

        Comparing(byte[] expected) {
            this.expected = expected;
        }

        @Override
        public void write(int b) {
            if (difference < 0 && (written >= expected.length || expected[(int) written] != (byte) b)) {
                difference = written;
            }
            written++;
        }

        /** How many bytes fitted. */
        long matched() {
            return difference < 0 ? Math.min(written, expected.length) : difference;
        }

        /** Where the first difference is, -1 when there is none. */
        long difference() {
            return difference < 0 && written < expected.length ? written : difference;
        }
    }
}
