package nl.waaier.api.benchmark.measure;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP connection that stays open, with no more work to it than sending and reading: what a general client does in
 * the same machine would count against the product. When the product ends the connection, as it does after a hundred
 * requests, the next request opens another.
 */
public final class KeepAlive implements AutoCloseable {

    private static final int WAIT_MILLIS = 30_000;

    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean ended;
    private String token = "";

    /**
     * Connects.
     *
     * @param port where the product listens on this machine
     */
    public KeepAlive(int port) throws IOException {
        this.port = port;
        socket = connect(port);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(WAIT_MILLIS);
        return socket;
    }

    private void reconnect() throws IOException {
        socket.close();
        socket = connect(port);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        ended = false;
    }

    /** From now on asks with this token. */
    public KeepAlive as(String another) {
        token = another;
        return this;
    }

    /** An answer: its status and its body as it came. */
    public record Answer(int status, String body) {

        /** The body, when all is well. */
        public String expect(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("answered " + status + " instead of " + wanted + ": " + body);
            }
            return body;
        }
    }

    /** Asks, and reads the whole answer. */
    public Answer get(String path) throws IOException {
        return send("GET " + path + headers() + "\r\n");
    }

    /** Sends JSON under an idempotency key, and reads the whole answer. */
    public Answer post(String path, String key, String json) throws IOException {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return send("POST " + path + headers() + "Idempotency-Key: " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + json);
    }

    private String headers() {
        return " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token + "\r\n";
    }

    private Answer send(String request) throws IOException {
        if (ended) {
            reconnect();
        }
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            ended |= lower.startsWith("connection:") && lower.endsWith("close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(Math.max(0, length));
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the product closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
