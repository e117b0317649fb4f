package nl.waaier.api.evidence.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes a pack line by line, keeping nothing but the chain's last link. */
public final class PackWriter {

    private final OutputStream out;
    private final EvidenceKey key;
    private String head;
    private long count;

    /**
     * Begins a pack.
     *
     * @param out where it goes; not closed here
     * @param key signs it
     */
    public PackWriter(OutputStream out, EvidenceKey key, PackHeader header) throws IOException {
        this.out = out;
        this.key = key;
        String content = header.json();
        head = Hashes.of(content);
        line(PackLine.OPENING);
        line(PackLine.header(content, head));
        write(PackLine.EVENTS);
    }

    /** Adds an event after those before. */
    public void add(PackEvent event) throws IOException {
        write(count == 0 ? "\n" : ",\n");
        count++;
        String content = event.json(count);
        String hash = Hashes.of(content);
        head = Hashes.chain(head, hash);
        write(PackLine.event(content, hash, head));
    }

    /** Ends the pack and signs it. */
    public void finish() throws IOException {
        write("\n");
        line(PackLine.END_OF_EVENTS);
        String total = PackLine.total(count, head);
        line(total);
        byte[] signature = key.sign(PackLine.signed(total).getBytes(StandardCharsets.UTF_8));
        line(PackLine.signature(key.publicKey(), Base64.getEncoder().encodeToString(signature)));
    }

    private void line(String text) throws IOException {
        write(text);
        write("\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
