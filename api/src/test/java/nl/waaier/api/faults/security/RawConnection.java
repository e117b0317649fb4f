package nl.waaier.api.faults.security;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waaier.api.faults.security.RawAnswer.Header;

/** One connection to the server, on which anything can be sent, also what no HTTP client would. */
final class RawConnection implements AutoCloseable {

    private final Socket socket = new Socket();
    private final InputStream in;

    /** @param patience how long an answer may take until reading it fails with a time-out */
    RawConnection(int port, Duration patience) {
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
            socket.setSoTimeout((int) patience.toMillis());
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends these bytes. */
    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Sends this text. */
    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends this text, as far as the server takes it. */
    void sendQuietly(String text) {
        try {
            send(text);
        } catch (IOException closed) {
            // Whoever reads the answers sees how far it came.
        }
    }

    /** Tells the server that nothing more will be sent. */
    void endSending() throws IOException {
        socket.shutdownOutput();
    }

    /** Whether the server has closed the connection by now; what it answered before that is passed over. */
    boolean hasEnded() throws IOException {
        int patience = socket.getSoTimeout();
        socket.setSoTimeout(1);
        try {
            while (in.read() >= 0) {
                // On to the end.
            }
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } finally {
            socket.setSoTimeout(patience);
        }
    }

    /**
     * Reads one answer.
     *
     * @param toHead whether the request was a HEAD, which is answered without a body
     * @throws EOFException when the server closes the connection without an answer
     */
    RawAnswer answer(boolean toHead) throws IOException {
        while (true) {
            String[] start = line().split(" ", 3);
            int status = Integer.parseInt(start[1]);
            List<Header> headers = headers();
            if (status >= 200) {
                RawAnswer bare = new RawAnswer(status, headers, "", true);
                boolean bodyless = toHead || status == 204 || status == 304;
                boolean delimited = bodyless
                        || !bare.all("content-length").isEmpty()
                        || !bare.all("transfer-encoding").isEmpty();
                boolean open = delimited && !bare.first("connection").equalsIgnoreCase("close");
                return new RawAnswer(
                        status, headers, bodyless ? "" : new String(body(bare), StandardCharsets.ISO_8859_1), open);
            }
        }
    }

    private List<Header> headers() throws IOException {
        List<Header> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.add(new Header(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private byte[] body(RawAnswer bare) throws IOException {
        if (bare.first("transfer-encoding").equalsIgnoreCase("chunked")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                body.write(exactly(size));
                line();
            }
            line();
            return body.toByteArray();
        }
        String length = bare.first("content-length");
        return length.isEmpty() ? in.readAllBytes() : exactly(Integer.parseInt(length));
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the answer breaks off");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed without an answer");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** Reads until the server closes the connection, and returns how many bytes came. */
    long readToEnd() throws IOException {
        return in.transferTo(java.io.OutputStream.nullOutputStream());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // Closed is what it should be.
        }
    }
}
