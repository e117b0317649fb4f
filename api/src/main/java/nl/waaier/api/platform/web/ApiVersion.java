package nl.waaier.api.platform.web;

/** Which version of the API this is: semantic versioning, of which only the major part is in the paths. */
public final class ApiVersion {

    /** The version, in every answer and in the published description. */
    public static final String CURRENT = "1.0.0";

    /** The header of every answer that carries the version. */
    public static final String HEADER = "API-Version";

    private ApiVersion() {}
}
