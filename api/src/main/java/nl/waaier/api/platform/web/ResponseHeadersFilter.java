package nl.waaier.api.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import nl.waaier.api.platform.identity.PagePaths;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sets the headers that every answer carries, before anything else can answer. */
final class ResponseHeadersFilter extends OncePerRequestFilter {

    /** What every answer carries, also one that the server gives before any filter runs. */
    static final Map<String, String> ALWAYS = Map.of(
            ApiVersion.HEADER,
            ApiVersion.CURRENT,
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "Strict-Transport-Security",
            "max-age=31536000",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer");

    /** Swagger UI and the sample page bring scripts and styles of their own, some of the styles inline. */
    static final String PAGE_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** With no-referrer a browser says of no form from where it comes. */
    private static final String REFERRER_OF_PAGES = "same-origin";

    private final String policyOfPages;

    /** @param formsTo a site to which a form of a page may lead beside Waaier itself, empty for none */
    ResponseHeadersFilter(String formsTo) {
        // Pages load what is ours and run nothing that stands in them.
        this.policyOfPages =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                        + ("form-action 'self' " + formsTo).strip()
                        + "; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false; // What fails before the filters is answered by an error dispatch alone.
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALWAYS.forEach(response::setHeader);
        String path = request.getRequestURI();
        if (PagePaths.isPage(path)) {
            response.setHeader("Content-Security-Policy", policyOfPages);
            response.setHeader("Referrer-Policy", REFERRER_OF_PAGES);
        }
        if (ApiPaths.PAGES.stream().anyMatch(page -> page.endsWith("/") ? path.startsWith(page) : path.equals(page))) {
            response.setHeader("Content-Security-Policy", PAGE_POLICY);
        }
        if (path.equals(ApiPaths.OPENAPI)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ApiVersion.HEADER);
        }
        chain.doFilter(request, response);
    }
}
