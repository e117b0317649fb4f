package nl.waaier.api.faults.memory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a virtual machine cannot do without. */
final class LiveHeap {

    private LiveHeap() {}

    /**
     * The megabytes that a full collection leaves.
     *
     * @throws IllegalStateException when the process does not tell
     */
    static long megabytes(long pid) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                // Total  1234567  123456789: instances and bytes.
                return lines.lines()
                        .filter(line -> line.startsWith("Total"))
                        .mapToLong(line -> Long.parseLong(line.strip().split(" +", 3)[2]) >> 20)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("the process does not tell its heap"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
