package nl.waaier.api.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Relative links in Markdown: to files and folders of the project, and to headings in pages. */
final class Links {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ +(.+)$", Pattern.MULTILINE);

    private Links() {}

    /** Where a page links to within the project. */
    static List<String> relative(Path page) {
        return LINK.matcher(Project.text(page))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** Those that lead nowhere. */
    static List<String> broken(Path page) {
        return relative(page).stream().filter(link -> !resolves(page, link)).toList();
    }

    private static boolean resolves(Path page, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target =
                file.isEmpty() ? page : Objects.requireNonNull(page.getParent()).resolve(file);
        return Files.exists(target) && (hash < 0 || anchors(target).anyMatch(link.substring(hash + 1)::equals));
    }

    /** The names under which forges make headings known. */
    private static Stream<String> anchors(Path page) {
        return HEADING.matcher(Project.text(page)).results().map((MatchResult heading) -> heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-'));
    }
}
