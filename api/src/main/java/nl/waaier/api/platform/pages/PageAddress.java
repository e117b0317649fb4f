package nl.waaier.api.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a page is: path and query, nothing of the host. Links to a page with another choice are made from it, so that what was
 * chosen before stays chosen. As a text it is what stands in a link.
 *
 * @param path encoded, without query
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
        UriComponentsBuilder query = UriComponentsBuilder.newInstance().query(this.query);
        query.replaceQueryParam(parameter);
        if (value.isEmpty()) {
            return new PageAddress(path, query.build(true).getQuery());
        }
        UriComponentsBuilder one = UriComponentsBuilder.newInstance().queryParam(parameter, "{value}");
        query.query(one.encode().buildAndExpand(value).getQuery());
        return new PageAddress(path, query.build(true).getQuery());
    }

    /** Another page with some of the parameters that were chosen here. */
    public PageAddress carrying(String otherPath, String... parameters) {
        MultiValueMap<String, String> chosen =
                UriComponentsBuilder.newInstance().query(query).build(true).getQueryParams();
        UriComponentsBuilder other = UriComponentsBuilder.newInstance();
        for (String parameter : parameters) {
            String value = chosen.getFirst(parameter);
            if (value != null && !value.isEmpty()) {
                other.queryParam(parameter, value);
            }
        }
        return new PageAddress(otherPath, other.build(true).getQuery());
    }

    @Override
    public String toString() {
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }
}
