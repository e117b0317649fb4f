package nl.waaier.api.sample;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The page with the sample tokens. Works without scripts: one click selects a whole token. */
final class SamplePage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Waaier: proefpersonen</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            [lang=en] { color: #555; }
            section { border-top: 1px solid #ccc; padding: .5rem 0; }
            code { font-family: ui-monospace, monospace; }
            .token { display: block; overflow-wrap: anywhere; user-select: all; background: #f4f4f4; padding: .5rem;
              max-height: 4.5rem; overflow-y: auto; font-size: .8rem; }
            </style>
            </head>
            <body>
            <h1>Proefpersonen van Waaier</h1>
            <p>Een voorbeeldbestuur met verzonnen mensen. Klik op een toegangsbewijs om het helemaal te selecteren, kopieer
            het, en plak het achter <em>Authorize</em> op <a href="/v1/docs">de pagina om de API te proberen</a>.
            Elk toegangsbewijs is 12 uur geldig, zolang deze proefopstelling draait.</p>
            <p lang="en">A sample board with made-up people. Click a token to select all of it, copy it, and paste it behind
            <em>Authorize</em> on <a href="/v1/docs">the page to try the API</a>. Each token is good for 12 hours, while this
            trial run lasts.</p>
            {persons}
            </body>
            </html>
            """;

    private static final String NOT_YET = """
            <p>Het voorbeeldbestuur wordt nog ingelezen; ververs deze pagina over enkele seconden.<br>
            <span lang="en">The sample board is still being read in; reload this page in a few seconds.</span></p>""";

    private SamplePage() {}

    /**
     * A sample person on the page.
     *
     * @param token null while the sample board has not been read in
     */
    record Row(SamplePerson person, @Nullable String token) {}

    static String html(List<Row> rows) {
        return PAGE.replace("{persons}", rows.stream().map(SamplePage::section).collect(Collectors.joining()));
    }

    private static String section(Row row) {
        String token = row.token();
        return """
                <section>
                <h2><code>%1$s</code></h2>
                <p>%2$s<br><span lang="en">%3$s</span></p>
                %4$s
                <p><a href="/sample/tokens/%1$s">alleen het toegangsbewijs</a> <span lang="en">(only the token)</span></p>
                </section>
                """.formatted(
                        row.person().path(),
                        HtmlUtils.htmlEscape(row.person().dutch()),
                        HtmlUtils.htmlEscape(row.person().english()),
                        token == null ? NOT_YET : "<code class=\"token\">" + HtmlUtils.htmlEscape(token) + "</code>");
    }
}
