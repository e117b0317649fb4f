package nl.waaier.api.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A network between a client and a server on this machine that can be cut, be slow, or lose answers. What it is told
 * holds for connections that are open and for new ones.
 */
public final class TcpProxy implements AutoCloseable {

    /** What becomes of what is sent. */
    public enum Mode {
        /** It arrives. */
        OPEN,
        /** Connections end at once, new ones too. */
        CUT,
        /** Requests arrive; with the first byte of an answer the connection ends instead. */
        ANSWERS_LOST
    }

    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.OPEN;
    private volatile Duration delay = Duration.ZERO;

    /**
     * Opens the way to a server.
     *
     * @param target its port on this machine
     */
    public TcpProxy(int target) {
        this.target = target;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Where clients connect to. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Sets what becomes of what is sent from now on. */
    public void mode(Mode next) {
        mode = next;
        if (next == Mode.CUT) {
            sockets.forEach(TcpProxy::close);
            sockets.clear();
        }
    }

    /** Sets how long every piece takes, each way. */
    public void delay(Duration next) {
        delay = next;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (mode == Mode.CUT) {
                    close(client);
                } else {
                    connect(client);
                }
            } catch (IOException closed) {
                // Closed, or the server is away: the client sees its connection end.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException away) {
            close(client);
            throw away;
        }
        sockets.add(client);
        sockets.add(server);
        if (mode == Mode.CUT) {
            mode(Mode.CUT);
            return;
        }
        Thread.ofVirtual().start(() -> carry(client, server, false));
        Thread.ofVirtual().start(() -> carry(server, client, true));
    }

    private void carry(Socket from, Socket to, boolean answers) {
        byte[] piece = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int length = in.read(piece);
            while (length >= 0 && !(answers && mode == Mode.ANSWERS_LOST)) {
                if (!delay.isZero()) {
                    LockSupport.parkNanos(delay.toNanos());
                }
                out.write(piece, 0, length);
                length = in.read(piece);
            }
        } catch (IOException cut) {
            // Either side went away; so does the other.
        } finally {
            close(from);
            close(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // Nothing more to do for it.
        }
    }

    @Override
    public void close() {
        mode(Mode.CUT);
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
