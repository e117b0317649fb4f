package nl.waaier.api.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own, small enough to be filled up. */
public final class SmallDisk implements AutoCloseable {

    private static final byte[] PIECE = new byte[4096];

    private final Path root;

    private SmallDisk(Path root) {
        this.root = root;
    }

    /**
     * Mounts one, or has the test skipped, aloud, where that is not allowed.
     *
     * @param root an empty folder to mount it on
     * @param megabytes its size
     */
    public static SmallDisk mount(Path root, int megabytes) {
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", root.toString());
        if (!mounted) {
            System.out.println("SKIPPED: nothing was seen of a full disk, because no file system can be mounted here");
        }
        Assumptions.assumeTrue(mounted, "no file system can be mounted here");
        return new SmallDisk(root);
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where it is. */
    public Path root() {
        return root;
    }

    /** Fills it to the last byte. */
    public void fill() {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (true) {
                ballast.write(PIECE);
            }
        } catch (IOException full) {
            // As it should be.
        }
    }

    /** Makes room again. */
    public void makeRoom() {
        try {
            Files.delete(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return root.resolve("ballast");
    }

    @Override
    public void close() {
        // Lazily: what is still written by something that ends just now does not matter.
        run("umount", "--lazy", root.toString());
    }
}
