package nl.waaier.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A made-up staff whose totals are exactly those that DUO published, with the answers to expect of it, made by a tool that stands
 * beside the project ({@code ../shared/tools/population.py}).
 */
public final class MadeUpStaff {

    private static final Path TOOL = Path.of("..", "..", "shared", "tools", "population.py");

    private MadeUpStaff() {}

    /**
     * Makes one; without the tool the running test is skipped, and says so.
     *
     * @param into the folder to be made
     * @param options of the tool: which boards and years
     */
    public static Path make(Path into, String... options) throws IOException, InterruptedException {
        boolean there = Files.exists(TOOL);
        if (!there) {
            System.out.println("No made-up staff is compared: there is no " + TOOL);
        }
        Assumptions.assumeTrue(there, "no tool to make a staff with");
        List<String> command = new ArrayList<>(List.of("python3", TOOL.toString(), "--out", into.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return into;
    }
}
