package nl.waaier.api.platform.problem;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.waaier.core.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * The body of every answer that is a refusal or a failure: problem details as in RFC 9457, in Dutch with English beside
 * it. It never repeats a value from the request, nor its address, since those may be about a person.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties({"type", "instance", "properties"})
@JsonPropertyOrder({"status", "title", "titleEn", "detail", "detailEn", "rule", "faults"})
public final class Problem extends ProblemDetail {

    /** The media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private final String titleEn;
    private final String detailEn;
    private final @Nullable String rule;
    private final @Nullable List<Fault> faults;

    private Problem(
            ProblemType type, String detail, String detailEn, @Nullable String rule, @Nullable List<Fault> faults) {
        super(type.status());
        setTitle(type.title());
        setDetail(detail);
        this.titleEn = type.titleEn();
        this.detailEn = detailEn;
        this.rule = rule;
        this.faults = faults == null ? null : List.copyOf(faults);
    }

    /** A problem about which no more is to be said than what kind it is. */
    public static Problem of(ProblemType type) {
        return of(type, type.detail(), type.detailEn());
    }

    /** A problem with more to say than what kind it is. */
    public static Problem of(ProblemType type, String detail, String detailEn) {
        return new Problem(type, detail, detailEn, null, null);
    }

    /** A business rule stands in the way: 409. */
    public static Problem of(Rule rule) {
        return conflict(rule.code(), rule.dutch(), rule.english());
    }

    /**
     * Business rules stand in the way of some parts of a request: 409 that lists them.
     *
     * @param rule the first of the rules
     * @param parts at least one part, with the rule it breaks
     */
    public static Problem of(Rule rule, List<Fault> parts) {
        return new Problem(ProblemType.CONFLICT, rule.dutch(), rule.english(), rule.code(), parts);
    }

    /** The request has faults: 400 that lists all of them. */
    public static Problem of(List<Fault> faults) {
        return new Problem(
                ProblemType.BAD_REQUEST,
                "Het verzoek bevat fouten; ze staan in faults.",
                "The request has faults; they are listed in faults.",
                null,
                faults);
    }

    /** A rule about who may see what stands in the way: 403. */
    static Problem forbidden(Rule rule, String detail, String detailEn) {
        return new Problem(ProblemType.FORBIDDEN, detail, detailEn, rule.code(), null);
    }

    static Problem conflict(String rule, String detail, String detailEn) {
        return new Problem(ProblemType.CONFLICT, detail, detailEn, rule, null);
    }

    /** What kind of problem it is, in English; {@link #getTitle()} says it in Dutch. */
    public String getTitleEn() {
        return titleEn;
    }

    /** What it means here, in English, never empty; {@link #getDetail()} says it in Dutch. */
    public String getDetailEn() {
        return detailEn;
    }

    /** The name of the rule that stands in the way, with 409, and with 403 where there is one. */
    public @Nullable String getRule() {
        return rule;
    }

    /**
     * Everything that is wrong with the request, with 400; with 409 the parts of the request that break a rule, where it has
     * several.
     */
    public @Nullable List<Fault> getFaults() {
        return faults;
    }
}
