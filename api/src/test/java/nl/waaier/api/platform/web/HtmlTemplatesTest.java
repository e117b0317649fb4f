package nl.waaier.api.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HtmlTemplatesTest {

    private static final Path SOURCES = Path.of("src/main/jte");

    @Test
    void everyTemplateIsCompiledIntoTheProduct() throws IOException {
        assertThat(templates()).isNotEmpty().allSatisfy(template -> assertThat(HtmlTemplates.exists(template))
                .as(template)
                .isTrue());
    }

    @Test
    void noTemplatePutsTextOnAPageAsItIs() throws IOException {
        for (String template : templates()) {
            assertThat(Files.readString(SOURCES.resolve(template))).as(template).doesNotContain("$unsafe");
        }
    }

    /** Statements that are kept on paper say both languages beside each other, and the sample's page of tokens too. */
    private static final Set<String> BOTH_BESIDE_EACH_OTHER = Set.of(
            "sample/page.jte",
            "asking/evidence/pack.jte",
            "asking/duties/statement.jte",
            "asking/duties/items.jte",
            "asking/duties/sourceHeadings.jte");

    /** Names and abbreviations, which are alike in both. */
    private static final Pattern NAME = Pattern.compile(
            "Waaier|School|Team|[Aa]ccount|Fte|P&amp;O|P\\(G\\)MR|fte|CSV|JSON|tijdlijn\\.(csv|json|svg)|alles\\.json|SVG|DUO|CC BY|LB|LC|LD|→");

    /** What stands in a template as it is would be in one language only. */
    @Test
    void everyTextOfAPageIsSaidInBothLanguages() throws IOException {
        Map<String, String> bare = new TreeMap<>();
        for (String template : templates()) {
            String text = bareText(Files.readString(SOURCES.resolve(template)));
            if (!text.isEmpty() && !BOTH_BESIDE_EACH_OTHER.contains(template)) {
                bare.put(template, text);
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void aTextInOneLanguageIsNoticed() {
        assertThat(bareText("@if(page.a())<p>${frame.say(\"ja\", \"yes\")} <b>alleen hier</b></p>@endif"))
                .isEqualTo("alleen hier");
        assertThat(
                        bareText(
                                "@if(page.a(\"x\"))<p title=\"${say(\"a\", \"b\")}\">${frame.say(\"ja\", \"yes\")}</p>@else 3 @endif"))
                .isEmpty();
    }

    /** What a reader would see of a template if nothing were put into it. */
    private static String bareText(String template) {
        StringBuilder text = new StringBuilder();
        String source = template.replaceAll("(?m)^@(import|param).*$", "").replaceAll("(?s)<%--.*?--%>", "");
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if ((c == '$' || c == '!') && source.startsWith("{", at + 1)) {
                at = behind(source, at + 1, '{', '}');
            } else if (c == '@' && at + 1 < source.length() && Character.isLetter(source.charAt(at + 1))) {
                int end = at + 1;
                while (end < source.length() && (Character.isLetter(source.charAt(end)) || source.charAt(end) == '.')) {
                    end++;
                }
                int content = source.indexOf("@`", end);
                boolean opens = end < source.length() && source.charAt(end) == '(';
                int close = opens ? behind(source, end, '(', ')') : end;
                at = opens && content > 0 && content < close ? content + 2 : close;
            } else if (c == '<') {
                at = behindTag(source, at);
            } else {
                text.append(c);
                at++;
            }
        }
        return NAME.matcher(text)
                .replaceAll("")
                .replaceAll("&[a-z]+;", "")
                .replaceAll("[^\\p{L} ]", "")
                .strip();
    }

    private static int behindTag(String source, int from) {
        int at = from;
        while (at < source.length() && source.charAt(at) != '>') {
            boolean expression = source.charAt(at) == '$' && source.startsWith("{", at + 1);
            at = expression ? behind(source, at + 1, '{', '}') : at + 1;
        }
        return at + 1;
    }

    private static int behind(String source, int from, char open, char close) {
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '"' && source.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == open) {
                depth++;
            } else if (!quoted && c == close) {
                depth--;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return source.length();
    }

    @Test
    void aTemplateThatTheBuildDidNotCompileIsNotFound() {
        assertThat(HtmlTemplates.exists("sample/nothing.jte")).isFalse();
        assertThatThrownBy(() -> HtmlTemplates.html("sample/nothing.jte", List.of()))
                .isInstanceOf(TemplateException.class);
    }

    private static List<String> templates() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
