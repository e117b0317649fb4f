package nl.waaier.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.waaier.core.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is a refusal or a failure: problem details as in RFC 9457, in Dutch with English beside
 * it. It never repeats a value from the request, since that may be about a person.
 *
 * @param status the HTTP status
 * @param title what kind of problem it is, in Dutch
 * @param titleEn the same in English
 * @param detail what it means here, in Dutch, never empty
 * @param detailEn the same in English
 * @param rule the name of the business rule that stands in the way, only with 409
 * @param faults everything that is wrong with the request, with 400; with 409 the parts of the request that break a rule,
 *     where it has several
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        int status,
        String title,
        String titleEn,
        String detail,
        String detailEn,
        @Nullable String rule,
        @Nullable List<Fault> faults) {

    /** The media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem about which no more is to be said than what kind it is. */
    public static Problem of(ProblemType type) {
        return of(type, type.detail(), type.detailEn());
    }

    /** A problem with more to say than what kind it is. */
    public static Problem of(ProblemType type, String detail, String detailEn) {
        return new Problem(type.status(), type.title(), type.titleEn(), detail, detailEn, null, null);
    }

    /** A business rule stands in the way: 409. */
    public static Problem of(Rule rule) {
        return conflict(rule.code(), rule.dutch(), rule.english());
    }

    /**
     * Business rules stand in the way of some parts of a request: 409 that lists them.
     *
     * @param rule the first of the rules
     * @param parts which part breaks which rule
     */
    static Problem of(Rule rule, List<Fault> parts) {
        Problem first = of(rule);
        return new Problem(
                first.status(),
                first.title(),
                first.titleEn(),
                first.detail(),
                first.detailEn(),
                first.rule(),
                List.copyOf(parts));
    }

    /** The request has faults: 400 that lists all of them. */
    public static Problem of(List<Fault> faults) {
        ProblemType type = ProblemType.BAD_REQUEST;
        String detail = "Het verzoek bevat fouten; ze staan in faults.";
        String detailEn = "The request has faults; they are listed in faults.";
        return new Problem(type.status(), type.title(), type.titleEn(), detail, detailEn, null, List.copyOf(faults));
    }

    static Problem conflict(String rule, String detail, String detailEn) {
        ProblemType type = ProblemType.CONFLICT;
        return new Problem(type.status(), type.title(), type.titleEn(), detail, detailEn, rule, null);
    }
}
