package nl.waaier.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.core.EventTypes;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/glossary.md} against the source of all modules. */
class GlossaryTest {

    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z]*)`");
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|interface|record|enum)\\s+([A-Z][A-Za-z0-9]*)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

    private static final String GLOSSARY = SourceTree.read(SourceTree.ROOT.resolve("docs", "glossary.md"));
    private static final int FORBIDDEN_FROM = GLOSSARY.indexOf("\n## Not used");

    private static Set<String> declaredTypes() {
        Set<String> types = new TreeSet<>();
        for (var file : SourceTree.javaFiles("main")) {
            Matcher declared =
                    DECLARED.matcher(COMMENT.matcher(SourceTree.read(file)).replaceAll(""));
            while (declared.find()) {
                types.add(declared.group(1));
            }
        }
        return types;
    }

    /** The types in one column of the rows of a part of the page. */
    private static List<String> types(String part, int column) {
        List<String> types = new ArrayList<>();
        for (String row : part.lines().toList()) {
            String[] cells = row.split("\\|", -1);
            if (row.startsWith("| ") && cells.length > column) {
                Matcher type = TYPE.matcher(cells[column]);
                while (type.find()) {
                    types.add(type.group(1));
                }
            }
        }
        return types;
    }

    @Test
    void everyTypeOfTheGlossaryExists() {
        assertThat(types(GLOSSARY.substring(0, FORBIDDEN_FROM), 2))
                .hasSizeGreaterThan(25)
                .contains("Teacher", "Board", "RoleHolding")
                .isSubsetOf(declaredTypes());
    }

    @Test
    void everyEventHasALine() {
        assertThat(types(GLOSSARY.substring(0, FORBIDDEN_FROM), 2))
                .containsAll(EventTypes.ALL.stream()
                        .map(type -> type.payload().getSimpleName())
                        .toList());
    }

    @Test
    void noTypeHasAForbiddenName() {
        List<String> forbidden = types(GLOSSARY.substring(FORBIDDEN_FROM), 1);
        assertThat(forbidden).contains("Domain", "Role", "User").doesNotContainAnyElementsOf(declaredTypes());
    }
}
