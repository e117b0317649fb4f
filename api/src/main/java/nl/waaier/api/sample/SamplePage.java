package nl.waaier.api.sample;

import java.util.List;
import nl.waaier.api.platform.web.HtmlTemplates;
import org.jspecify.annotations.Nullable;

/** The page with the sample tokens. Works without scripts: one click selects a whole token. */
final class SamplePage {

    private SamplePage() {}

    /**
     * A sample person on the page.
     *
     * @param token null while the sample board has not been read in
     */
    record Row(SamplePerson person, @Nullable String token) {}

    static byte[] html(List<Row> rows) {
        return HtmlTemplates.html("sample/page.jte", rows);
    }
}
