package nl.waaier.api.platform.problem;

import java.util.stream.Stream;

/** The kinds of refusal and failure that a caller can meet, one per HTTP status. */
public enum ProblemType {
    /** The request has faults; all that were found are listed. */
    BAD_REQUEST(
            400,
            "Ongeldig verzoek",
            "Invalid request",
            "Het verzoek is niet goed te lezen.",
            "The request cannot be read."),
    /** No access token, or not a valid one. */
    UNAUTHORIZED(
            401,
            "Niet aangemeld",
            "Not signed in",
            "Dit verzoek vraagt om een geldig toegangsbewijs (bearer token).",
            "This request asks for a valid access token (bearer token)."),
    /** The caller's role may not ask or do this. */
    FORBIDDEN(
            403,
            "Geen toegang",
            "No access",
            "Uw rol geeft geen recht op dit onderdeel.",
            "Your role gives no right to this part."),
    /** There is nothing here, or not for this caller. */
    NOT_FOUND(
            404,
            "Niet gevonden",
            "Not found",
            "Wat u vraagt bestaat niet, of niet voor u.",
            "What you ask for does not exist, or not for you."),
    /** The path exists, the method does not. */
    METHOD_NOT_ALLOWED(
            405,
            "Methode niet mogelijk",
            "Method not possible",
            "Dit adres kent deze methode niet.",
            "This address does not know this method."),
    /** The answer does not exist in the form that was asked for. */
    NOT_ACCEPTABLE(
            406,
            "Vorm niet mogelijk",
            "Form not possible",
            "Het antwoord bestaat niet in de gevraagde vorm.",
            "The answer does not exist in the form that was asked for."),
    /** The request broke off or came too slowly. */
    TIMEOUT(
            408,
            "Verzoek te traag",
            "Request too slow",
            "Het verzoek kwam niet op tijd volledig aan.",
            "The request did not arrive whole in time."),
    /** A business rule stands in the way, named in the answer. */
    CONFLICT(
            409,
            "In strijd met een regel",
            "Breaks a rule",
            "Het verzoek is in strijd met wat al is vastgelegd.",
            "The request is at odds with what is on record already."),
    /** More bytes than are accepted here. */
    TOO_LARGE(
            413,
            "Te groot",
            "Too large",
            "Het verzoek is groter dan hier wordt aangenomen.",
            "The request is larger than is accepted here."),
    /** The address is longer than is accepted. */
    URI_TOO_LONG(
            414,
            "Adres te lang",
            "Address too long",
            "Het adres is langer dan wordt aangenomen.",
            "The address is longer than is accepted."),
    /** A body in a form that is not read here. */
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Vorm niet leesbaar",
            "Form not readable",
            "De inhoud van het verzoek heeft een vorm die hier niet wordt gelezen.",
            "The body of the request has a form that is not read here."),
    /** Too many requests in too short a time. */
    TOO_MANY_REQUESTS(
            429,
            "Te veel verzoeken",
            "Too many requests",
            "Er komen te veel verzoeken in korte tijd.",
            "Too many requests arrive in a short time."),
    /** A defect of ours; nothing about it is told outside. */
    INTERNAL(
            500,
            "Er ging iets mis",
            "Something went wrong",
            "Het verzoek kon door een fout bij ons niet worden beantwoord.",
            "The request could not be answered because of a defect on our side."),
    /** A method that is possible nowhere here. */
    NOT_IMPLEMENTED(
            501,
            "Methode onbekend",
            "Method unknown",
            "Deze methode is hier nergens mogelijk.",
            "This method is possible nowhere here."),
    /** A version of HTTP that is not spoken here. */
    HTTP_VERSION(
            505,
            "Versie van HTTP onbekend",
            "Version of HTTP unknown",
            "Deze versie van HTTP wordt hier niet gesproken.",
            "This version of HTTP is not spoken here."),
    /** Something that the answer needs is away or not ready; asking again later helps. */
    UNAVAILABLE(
            503,
            "Even niet beschikbaar",
            "Not available just now",
            "Het antwoord is op dit moment niet te geven. Probeer het later opnieuw.",
            "The answer cannot be given at the moment. Please try again later.");

    private final int status;
    private final String title;
    private final String titleEn;
    private final String detail;
    private final String detailEn;

    ProblemType(int status, String title, String titleEn, String detail, String detailEn) {
        this.status = status;
        this.title = title;
        this.titleEn = titleEn;
        this.detail = detail;
        this.detailEn = detailEn;
    }

    /**
     * The kind for an HTTP status. A 4xx that has no kind of its own is a bad request, a 5xx that has none our own defect.
     *
     * @param status any HTTP status
     */
    public static ProblemType ofStatus(int status) {
        return Stream.of(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What it is called, in Dutch. */
    public String title() {
        return title;
    }

    /** What it is called, in English. */
    public String titleEn() {
        return titleEn;
    }

    /** What it means when nothing more can be said, in Dutch. */
    public String detail() {
        return detail;
    }

    /** What it means when nothing more can be said, in English. */
    public String detailEn() {
        return detailEn;
    }
}
