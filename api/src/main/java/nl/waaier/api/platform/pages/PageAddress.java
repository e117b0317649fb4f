package nl.waaier.api.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Where a page is: path and query, nothing of the host. Links to a page with another choice are made from it, so that what was
 * chosen before stays chosen. As a text it is what stands in a link.
 *
 * @param path encoded, without what is in the query
 * @param query encoded, null for none
 */
public record PageAddress(String path, @Nullable String query) {

    /** A page without a query. */
    public static PageAddress of(String path) {
        return new PageAddress(path, null);
    }

    static PageAddress of(HttpServletRequest request) {
        return new PageAddress(request.getRequestURI(), request.getQueryString());
    }

    /** The same page with another value for one parameter; without it when the value is empty. */
    public PageAddress with(String parameter, String value) {
        UriComponentsBuilder other = chosen().replaceQueryParam(parameter);
        if (!value.isEmpty()) {
            other.queryParam(parameter, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
        return new PageAddress(path, other.build(true).getQuery());
    }

    /** Another page with some of the parameters that were chosen here. */
    public PageAddress carrying(String otherPath, String... parameters) {
        MultiValueMap<String, String> chosen = chosen().build(true).getQueryParams();
        UriComponentsBuilder other = UriComponentsBuilder.newInstance();
        for (String parameter : parameters) {
            String value = chosen.getFirst(parameter);
            if (value != null && !value.isEmpty()) {
                other.queryParam(parameter, value);
            }
        }
        return new PageAddress(otherPath, other.build(true).getQuery());
    }

    private UriComponentsBuilder chosen() {
        UriComponentsBuilder chosen = UriComponentsBuilder.newInstance();
        return query == null ? chosen : chosen.query(query);
    }

    @Override
    public String toString() {
        return query == null || query.isEmpty() ? path : path + (path.indexOf('?') < 0 ? "?" : "&") + query;
    }
}
