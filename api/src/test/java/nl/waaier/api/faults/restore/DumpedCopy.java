package nl.waaier.api.faults.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.api.testing.Databases;

/** A backup by {@code pg_dump}, put back by {@code pg_restore}, with the very commands of the operator's page. */
final class DumpedCopy implements DatabaseCopy {

    private static final List<String> COMMANDS = OperatorsPage.commands("pg_dump", "createdb", "pg_restore");
    private static final Pattern MAJOR = Pattern.compile("\\) (\\d+)");
    private static final String FILE = "waaier.dump";

    private final Path folder;

    private DumpedCopy(Path folder) {
        this.folder = folder;
    }

    /** Whether there is a {@code pg_dump} here that can dump this database: one that is not older than its server. */
    static boolean isPossibleFor(String url) {
        Shell.Output version = Shell.run(Path.of("."), "pg_dump --version");
        Matcher major = MAJOR.matcher(version.text());
        try (Connection connection = DriverManager.getConnection(url)) {
            int server = connection.getMetaData().getDatabaseMajorVersion();
            boolean possible = version.status() == 0 && major.find() && Integer.parseInt(major.group(1)) >= server;
            System.out.println("PostgreSQL " + server + " is backed up by "
                    + (possible ? "pg_dump" : "COPY: there is no pg_dump for it on the PATH"));
            return possible;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a backup of a database that may be in use. */
    static DumpedCopy of(String url, Path folder) {
        run(folder, OperatorsPage.on(COMMANDS.getFirst(), "waaier", url));
        return new DumpedCopy(folder);
    }

    @Override
    public String restored() {
        // Made and dropped, to have a name that is free and is dropped in the end.
        String url = Databases.postgres();
        String name = url.replaceAll(".*/|\\?.*", "");
        Databases.administer(url.replace("/" + name, "/postgres"), "drop database " + name);
        COMMANDS.subList(1, COMMANDS.size())
                .forEach(command -> run(folder, OperatorsPage.on(command, "waaier_restored", url)));
        return url;
    }

    @Override
    public String text() {
        Shell.Output output = Shell.run(folder, "pg_restore --file=- " + FILE);
        assertThat(output.status()).as("pg_restore").isZero();
        return output.text();
    }

    private static void run(Path folder, String command) {
        Shell.Output output = Shell.run(folder, command);
        assertThat(output.status()).as(command + "\n" + output.text()).isZero();
    }
}
