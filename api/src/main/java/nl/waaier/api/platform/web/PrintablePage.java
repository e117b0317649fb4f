package nl.waaier.api.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** A page to read, print and keep: whole in itself, with a style of its own and nothing that runs or is fetched. */
public final class PrintablePage {

    /** Everything but the page's own style is refused by the browser, whatever text got into the page. */
    public static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** UTF-8, told beside the page and in it. */
    public static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private PrintablePage() {}

    /** Lets the browser apply the page's own style. To be called last, when nothing can be refused any more. */
    public static void allowStyle(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
    }
}
