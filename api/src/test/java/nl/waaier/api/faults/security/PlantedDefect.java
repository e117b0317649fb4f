package nl.waaier.api.faults.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.filter.OncePerRequestFilter;

/** A defect on purpose: whoever asks for a page that is far too large makes it throw. */
@TestComponent
final class PlantedDefect extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (query != null && query.contains("size=2147483648")) {
            throw new IllegalStateException("planted");
        }
        chain.doFilter(request, response);
    }
}
