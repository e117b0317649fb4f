package nl.waaier.api.faults.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.api.docs.Project;

/** Commands as the operator's page says to type them. */
final class OperatorsPage {

    private static final Pattern DATABASE = Pattern.compile("postgresql://waaier@db/(\\w+)");

    private OperatorsPage() {}

    /** The lines of the page that begin with one of these words, in their order. */
    static List<String> commands(String... words) {
        String page = Project.text(Project.ROOT.resolve("docs/operate.md")).replaceAll("\\\\\\R *", "");
        List<String> commands = page.lines()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .filter(line -> List.of(words).contains(line.split(" ", 2)[0]))
                .toList();
        assertThat(commands).as("commands on the page: " + List.of(words)).hasSize(words.length);
        return commands;
    }

    /** A command on this database in the place of the one that the page means. */
    static String on(String command, String pageName, String url) {
        String name = url.replaceAll(".*/|\\?.*", "");
        Matcher database = DATABASE.matcher(command);
        return database.replaceAll(found -> Matcher.quoteReplacement("'"
                        + url.replace("jdbc:", "")
                                .replace("/" + name, "/" + (found.group(1).equals(pageName) ? name : found.group(1)))
                        + "'"))
                .replaceAll("\\b" + pageName + "$", name);
    }
}
