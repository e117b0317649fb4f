package nl.waaier.api.platform.identity;

import java.util.List;

/** Which addresses are pages for people: all but those of the API, of the sample's tokens and of probes. */
public final class PagePaths {

    /** Where somebody signs in. */
    public static final String SIGN_IN = "/aanmelden";

    /** Where somebody who signed in and has no right yet types the code that was handed out. */
    public static final String CODE = SIGN_IN + "/code";

    /** Where somebody signs out. */
    public static final String SIGN_OUT = "/afmelden";

    /** Where somebody is who has just signed out. */
    static final String SIGNED_OUT = "/?afgemeld";

    /** The files that pages load: style, script and icon. */
    public static final String ASSETS = "/pagina/";

    /** Seen by everybody, signed in or not. */
    static final List<String> PUBLIC = List.of("/", SIGN_IN, SIGN_IN + "/**", ASSETS + "**", "/toegankelijkheid");

    private static final List<String> NO_PAGES = List.of("/v1", "/sample", "/actuator", "/livez", "/readyz");

    private PagePaths() {}

    /** Whether a page is asked for, whether or not there is one. */
    public static boolean isPage(String path) {
        return NO_PAGES.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }
}
