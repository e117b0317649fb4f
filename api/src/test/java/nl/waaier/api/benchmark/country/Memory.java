package nl.waaier.api.benchmark.country;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process takes of the machine's memory, as Linux tells. */
final class Memory {

    private Memory() {}

    /** The most bytes that were ever resident at once; 0 when the process is gone or the system does not tell. */
    static long peak(long pid) {
        return read(pid, "VmHWM:");
    }

    /** Bytes resident now. */
    static long now(long pid) {
        return read(pid, "VmRSS:");
    }

    private static long read(long pid, String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
