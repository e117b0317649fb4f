package nl.waaier.api.platform.web;

import java.util.List;

/** Paths that filters and security need to know. */
final class ApiPaths {

    static final String OPENAPI = "/v1/openapi.json";
    static final String DOCS = "/v1/docs";
    static final String IMPORTS = "/v1/imports";
    static final String UPLOADS = IMPORTS + "/uploads/";
    static final String IMPORT_PAGE = "/importeren";
    static final String HEALTH = "/actuator/health";

    /** Asked without a token: the description of the API, the page to try it, and whether the product is well. */
    static final List<String> PUBLIC =
            List.of(DOCS, "/v1/swagger-ui/**", OPENAPI, OPENAPI + "/swagger-config", HEALTH, "/livez", "/readyz");

    /** Pages for people, which load scripts and styles of our own. */
    static final List<String> PAGES = List.of(DOCS, "/v1/swagger-ui/", "/sample");

    private ApiPaths() {}
}
