package nl.waaier.api.testing;

import static nl.waaier.api.platform.identity.UserRole.AUDITOR;
import static nl.waaier.api.platform.identity.UserRole.BESTUUR;
import static nl.waaier.api.platform.identity.UserRole.HR;
import static nl.waaier.api.platform.identity.UserRole.PRIVACY;
import static nl.waaier.api.platform.identity.UserRole.SCHOOLLEIDER;
import static nl.waaier.api.platform.identity.UserRole.TEACHER;
import static nl.waaier.api.platform.identity.UserRole.TEAMLEIDER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.waaier.api.platform.identity.UserRole;

/**
 * The table of all routes of the product and who may ask them. A route without a line here fails the build: add the line
 * together with the controller. Variables in a path, such as {@code {brin}}, are filled in by whoever runs the matrix:
 * with what belongs to the callers' board, and with what belongs to another.
 */
public final class ProductRoutes {

    private static final Set<UserRole> ALL = EnumSet.allOf(UserRole.class);
    private static final Set<UserRole> TOTALS = EnumSet.complementOf(EnumSet.of(TEACHER, PRIVACY));
    private static final Set<UserRole> PERSONS_OF_BOARD = EnumSet.of(BESTUUR, HR, AUDITOR);
    private static final Set<UserRole> PERSONS_OF_SCHOOL = EnumSet.of(SCHOOLLEIDER, BESTUUR, HR, AUDITOR);

    /** The teacher of the path is the teacher who asks, at work at the school of the schoolleider and in the team of the teamleider. */
    private static final Set<UserRole> OWN_FILE = EnumSet.of(TEACHER, SCHOOLLEIDER, TEAMLEIDER, BESTUUR, HR, AUDITOR);

    /** The teacher who asks works at the school of the path, which the schoolleider leads, and the teamleider a team of it. */
    private static final Set<UserRole> COLLEAGUES = EnumSet.of(TEACHER, SCHOOLLEIDER, TEAMLEIDER, BESTUUR, HR);

    /** The path asks about the team of the teamleider. */
    private static final Set<UserRole> PERSONS_OF_TEAM = EnumSet.of(SCHOOLLEIDER, TEAMLEIDER, BESTUUR, HR, AUDITOR);

    /** A role is wanted at the school of the schoolleider. */
    private static final Set<UserRole> WANTING = EnumSet.of(SCHOOLLEIDER, BESTUUR, HR);

    private static final String WANTED_ROLE =
            "{\"school\":\"%s\",\"role\":\"schoolopleider\",\"number\":2,\"from\":\"2020-08-01\"}"
                    .formatted(TestWorld.SCHOOL);

    private static final Set<UserRole> RECORDING = EnumSet.of(SCHOOLLEIDER, HR);

    /** About a role that the teacher of the path holds at the school of the schoolleider. */
    private static final String FACT = """
            {"type": "support", "school": "%s", "role": "schoolopleider", "from": "2020-01-01", "until": "2020-06-30",
             "kind": "scholing", "quantity": 40, "unit": "uur", "per": "eenmalig", "decidedBy": "rector"}""".formatted(TestWorld.SCHOOL);

    /** Of the teacher who asks. */
    private static final String AMBITION =
            "{\"type\":\"ambition\",\"date\":\"2024-01-01\",\"kind\":\"vak\",\"text\":\"wiskunde erbij\"}";

    /** The teacher of the path, and whom a teacher may share the own development with. */
    private static final Set<UserRole> DEVELOPMENT = EnumSet.of(TEACHER, SCHOOLLEIDER, TEAMLEIDER, HR);

    /** Somebody new is assumed, which everybody may who may ask at all. */
    private static final String OUTLOOK = """
            {"referenceDate": "2050-10-01", "assumptions": [{"label": "nieuw", "facts": [{"type": "appointment-start",
             "appointmentId": "1", "school": "%s", "startDate": "2050-08-01", "functionScale": "LB", "category": 9,
             "kind": "vast", "fte": 1}]}]}""".formatted(TestWorld.SCHOOL);

    private static final String NO_REQUEST =
            "/v1/boards/{boardNumber}/correction-requests/00000000-0000-0000-0000-000000000001/answer";

    private static final String NO_PROPOSAL =
            "/v1/boards/{boardNumber}/retention-proposals/00000000-0000-0000-0000-000000000001/approval";

    /** One line per route. */
    public static final List<RouteRule> RULES = List.of(
            RouteRule.open("GET /actuator/health"),
            RouteRule.open("GET /sample"),
            RouteRule.open("GET /sample/tokens"),
            RouteRule.open("GET /sample/tokens/{name}").asked("/sample/tokens/hr", null),
            RouteRule.closed("GET /v1/me", ALL),
            RouteRule.closed("GET /v1/me/data", ALL),
            onlyOwn(RouteRule.closed("GET /v1/me/correction-requests", EnumSet.of(TEACHER))),
            onlyOwn(RouteRule.closed("POST /v1/me/correction-requests", EnumSet.of(TEACHER)))
                    .sending("{\"request\":\"mijn naam is verkeerd gespeld\"}")
                    .answering(TEACHER, 201),
            RouteRule.closed("GET /v1/boards/{boardNumber}/correction-requests", EnumSet.of(HR)),
            // There is no request by this number: whoever may answer is told so.
            RouteRule.closed("POST /v1/boards/{boardNumber}/correction-requests/{request}/answer", EnumSet.of(HR))
                    .asked(NO_REQUEST, NO_REQUEST)
                    .sending("{\"outcome\":\"done\"}")
                    .answering(HR, 404),
            onlyOwn(RouteRule.closed("GET /v1/me/timeline", EnumSet.of(TEACHER))),
            onlyOwn(RouteRule.closed("GET /v1/me/timeline-export", EnumSet.of(TEACHER))),
            onlyOwn(RouteRule.closed("GET /v1/me/portfolio", EnumSet.of(TEACHER))),
            RouteRule.closed("GET /v1/teachers/{teacherId}/portfolio", DEVELOPMENT),
            onlyOwn(RouteRule.closed("POST /v1/me/facts", EnumSet.of(TEACHER)))
                    .sending(AMBITION)
                    .answering(TEACHER, 201),
            // What others recorded is not in the own hand.
            onlyOwn(RouteRule.closed("POST /v1/me/facts/{number}/replacement", EnumSet.of(TEACHER)))
                    .asked("/v1/me/facts/{number}/replacement", null)
                    .sending("{\"reason\":\"anders\",\"fact\":%s}".formatted(AMBITION))
                    .answering(TEACHER, 403),
            onlyOwn(RouteRule.closed("POST /v1/me/facts/{number}/retraction", EnumSet.of(TEACHER)))
                    .asked("/v1/me/facts/{number}/retraction", null)
                    .sending("{\"reason\":\"anders\"}")
                    .answering(TEACHER, 403),
            onlyOwn(RouteRule.closed("GET /v1/me/rights", EnumSet.of(TEACHER))),
            onlyOwn(RouteRule.closed("GET /v1/me/duties", EnumSet.of(TEACHER))),
            onlyOwn(RouteRule.closed("GET /v1/me/evidence-pack", EnumSet.of(TEACHER)))
                    .asked("/v1/me/evidence-pack?trajectory=T-1", null),
            onlyOwn(RouteRule.closed("GET /v1/me/access-list", EnumSet.of(TEACHER))),
            RouteRule.closed("GET /v1/boards/{boardNumber}/access-list", EnumSet.of(PRIVACY)),
            RouteRule.closed("GET /v1/boards/{boardNumber}/access-list/{answer}", EnumSet.of(PRIVACY)),
            RouteRule.closed("GET /v1/boards/{boardNumber}/access-list-export", EnumSet.of(PRIVACY)),
            RouteRule.open("GET /v1/evidence-key"),
            onlyOwn(RouteRule.closed("GET /v1/me/promotions", EnumSet.of(TEACHER))),
            RouteRule.closed("GET /v1/boards/{boardNumber}", ALL),
            RouteRule.closed("GET /v1/boards/{boardNumber}/role-catalogue", ALL),
            RouteRule.closed("PUT /v1/boards/{boardNumber}/role-catalogue/{role}", EnumSet.of(HR))
                    .sending("{\"dutchName\":\"Onderzoeker\",\"englishName\":\"Researcher\",\"domain\":2}"),
            RouteRule.closed("PUT /v1/boards/{boardNumber}/schools/{school}", EnumSet.of(HR))
                    .sending("{\"name\":\"School\",\"sector\":\"VO\"}"),
            RouteRule.closed("GET /v1/boards/{boardNumber}/role-rest", ALL),
            RouteRule.closed("PUT /v1/boards/{boardNumber}/role-rest", EnumSet.of(BESTUUR, HR))
                    .sending("{\"days\":92}"),
            RouteRule.closed("GET /v1/boards/{boardNumber}/published-figures", ALL),
            RouteRule.closed("GET /v1/boards/{boardNumber}/retention", EnumSet.of(BESTUUR, HR, PRIVACY)),
            // Nobody there left long ago, and so there is no proposal either: whoever may is told so.
            RouteRule.closed("POST /v1/boards/{boardNumber}/retention-proposals", EnumSet.of(HR, PRIVACY))
                    .sending("{\"retentionClass\":\"persoon\"}")
                    .answering(409),
            RouteRule.closed(
                            "POST /v1/boards/{boardNumber}/retention-proposals/{proposal}/approval",
                            EnumSet.of(BESTUUR))
                    .asked(NO_PROPOSAL, NO_PROPOSAL)
                    .answering(404),
            RouteRule.closed("PUT /v1/boards/{boardNumber}/published-figures/{referenceDate}", EnumSet.of(BESTUUR, HR))
                    .asked(
                            "/v1/boards/{boardNumber}/published-figures/2019-10-01",
                            "/v1/boards/{boardNumber}/published-figures/2019-10-01"),
            RouteRule.closed("GET /v1/boards/{boardNumber}/council-hearings", ALL),
            RouteRule.closed("PUT /v1/boards/{boardNumber}/council-hearings/{hearing}", EnumSet.of(BESTUUR, HR))
                    .sending(
                            "{\"subject\":\"beleid\",\"council\":\"pmr\",\"right\":\"instemming\",\"outcome\":\"akkoord\",\"heardOn\":\"2020-05-14\"}"),
            RouteRule.closed(
                            "POST /v1/boards/{boardNumber}/council-hearings/{hearing}/retraction",
                            EnumSet.of(BESTUUR, HR))
                    .sending("{\"reason\":\"verkeerd\"}")
                    .answering(201),
            RouteRule.closed("GET /v1/boards/{boardNumber}/accounts", EnumSet.of(BESTUUR, HR)),
            RouteRule.closed("PUT /v1/boards/{boardNumber}/accounts/{account}", EnumSet.of(BESTUUR, HR))
                    .sending("{\"name\":\"Rector\"}"),
            RouteRule.closed("POST /v1/boards/{boardNumber}/accounts/{account}/code", EnumSet.of(BESTUUR, HR))
                    .answering(201),
            // No code of anybody, so that also whoever may ask is told so.
            answeringAll(RouteRule.closed("PUT /v1/me/account", ALL), 409).sending("{\"code\":\"x\"}"),
            RouteRule.closed("GET /v1/access-matrix", ALL),
            RouteRule.closed("GET /v1/boards/{boardNumber}/access-grants", PERSONS_OF_BOARD),
            RouteRule.closed("GET /v1/boards/{boardNumber}/access-grants-export", PERSONS_OF_BOARD),
            // Whoever asks has no account: RightsWalkTest asks as somebody who has.
            RouteRule.closed("PUT /v1/boards/{boardNumber}/access-grants/{grant}", EnumSet.of(BESTUUR))
                    .answering(BESTUUR, 400)
                    .sending("{}"),
            RouteRule.closed("POST /v1/boards/{boardNumber}/access-grants/{grant}/retraction", EnumSet.of(BESTUUR))
                    .answering(BESTUUR, 403)
                    .sending("{\"reason\":\"verkeerd\"}"),
            RouteRule.closed("GET /v1/boards/{boardNumber}/role-mix", TOTALS),
            RouteRule.closed("GET /v1/boards/{boardNumber}/role-mix/holders", PERSONS_OF_BOARD),
            RouteRule.closed("GET /v1/boards/{boardNumber}/staff", PERSONS_OF_BOARD),
            RouteRule.closed("GET /v1/boards/{boardNumber}/functiemix", TOTALS),
            RouteRule.closed("GET /v1/boards/{boardNumber}/functiemix-series", TOTALS),
            RouteRule.closed("GET /v1/boards/{boardNumber}/functiemix/posts", PERSONS_OF_BOARD),
            RouteRule.closed("GET /v1/boards/{boardNumber}/functiemix-explanation", PERSONS_OF_BOARD),
            RouteRule.closed("GET /v1/boards/{boardNumber}/functiemix-explanation/persons", PERSONS_OF_BOARD),
            restatement("/v1/boards/{boardNumber}/functiemix-restatement", PERSONS_OF_BOARD),
            RouteRule.closed("GET /v1/boards/{boardNumber}/functiemix-comparison", TOTALS),
            RouteRule.closed("GET /v1/boards/{boardNumber}/functiemix-targets", TOTALS),
            RouteRule.closed("PUT /v1/boards/{boardNumber}/functiemix-targets/{target}", EnumSet.of(BESTUUR, HR))
                    .sending("{\"sector\":\"VO\",\"shares\":{\"LC\":27.0}}"),
            RouteRule.closed(
                            "POST /v1/boards/{boardNumber}/functiemix-targets/{target}/retraction",
                            EnumSet.of(BESTUUR, HR))
                    .sending("{\"reason\":\"verkeerd\"}")
                    .answering(201),
            RouteRule.closed("GET /v1/boards/{boardNumber}/wanted-roles", TOTALS),
            RouteRule.closed("PUT /v1/boards/{boardNumber}/wanted-roles/{wantedRole}", WANTING)
                    .sending(WANTED_ROLE),
            RouteRule.closed("POST /v1/boards/{boardNumber}/wanted-roles/{wantedRole}/retraction", WANTING)
                    .sending("{\"reason\":\"verkeerd\"}")
                    .answering(201),
            RouteRule.closed("GET /v1/boards/{boardNumber}/wanted-roles/compared", TOTALS),
            RouteRule.closed("GET /v1/schools/{brin}/wanted-roles/compared", TOTALS),
            RouteRule.closed("GET /v1/schools/{brin}/open-roles", COLLEAGUES),
            RouteRule.closed("GET /v1/schools/{brin}/who-does-what", COLLEAGUES),
            careerFlows("/v1/boards/{boardNumber}/career-flows", PERSONS_OF_BOARD),
            careerFlows("/v1/schools/{brin}/career-flows", PERSONS_OF_SCHOOL),
            onlyOwn(RouteRule.closed("GET /v1/me/next-roles", EnumSet.of(TEACHER))),
            RouteRule.closed("POST /v1/boards/{boardNumber}/outlook", PERSONS_OF_BOARD)
                    .sending(OUTLOOK),
            RouteRule.closed("POST /v1/schools/{brin}/outlook", PERSONS_OF_SCHOOL)
                    .sending(OUTLOOK),
            RouteRule.closed("GET /v1/national-functiemix", ALL),
            RouteRule.closed("GET /v1/boards/{boardNumber}/promotions", PERSONS_OF_BOARD),
            RouteRule.closed("GET /v1/boards/{boardNumber}/promotion-counts", TOTALS),
            RouteRule.closed("GET /v1/boards/{boardNumber}/promotion-equality", PERSONS_OF_BOARD),
            RouteRule.closed("GET /v1/boards/{boardNumber}/unexplained-changes", PERSONS_OF_BOARD),
            RouteRule.closed("GET /v1/boards/{boardNumber}/promotion-policies", ALL),
            RouteRule.closed("PUT /v1/boards/{boardNumber}/promotion-policies/{firstDay}", EnumSet.of(BESTUUR, HR))
                    .sending("{\"changes\":[{\"steps\":[{\"anyOf\":[\"besluit\"]}]}]}"),
            RouteRule.closed(
                            "POST /v1/boards/{boardNumber}/promotion-policies/{firstDay}/retraction",
                            EnumSet.of(BESTUUR, HR))
                    .sending("{\"reason\":\"verkeerd\"}")
                    .answering(201),
            RouteRule.closed("GET /v1/boards/{boardNumber}/scale-ladders", ALL),
            RouteRule.closed("PUT /v1/boards/{boardNumber}/scale-ladders/{ladder}", EnumSet.of(BESTUUR, HR))
                    .sending("{\"name\":\"OOP\",\"labels\":[\"C\",\"B\",\"A\"]}"),
            RouteRule.closed("POST /v1/boards/{boardNumber}/scale-ladders/{ladder}/retraction", EnumSet.of(BESTUUR, HR))
                    .sending("{\"reason\":\"verkeerd\"}")
                    .answering(201),
            RouteRule.closed("GET /v1/boards/{boardNumber}/rights-rule-sets", ALL),
            RouteRule.closed("PUT /v1/boards/{boardNumber}/rights-rule-sets/{ruleSet}", EnumSet.of(BESTUUR, HR))
                    .sending(
                            "{\"sector\":\"VO\",\"category\":\"op\",\"from\":\"2040-08-01\",\"hours\":83,\"euros\":600,\"proRata\":true,\"basis\":\"cao\",\"source\":\"cao\"}"),
            RouteRule.closed(
                            "POST /v1/boards/{boardNumber}/rights-rule-sets/{ruleSet}/retraction",
                            EnumSet.of(BESTUUR, HR))
                    .sending("{\"reason\":\"verkeerd\"}")
                    .answering(201),
            RouteRule.closed("GET /v1/schools/{brin}/role-mix", TOTALS),
            ofTeam("/v1/schools/{brin}/role-mix/holders"),
            ofTeam("/v1/schools/{brin}/staff"),
            RouteRule.closed("PUT /v1/schools/{brin}/closing", EnumSet.of(HR)).sending("{\"lastDay\":\"2199-07-31\"}"),
            RouteRule.closed("POST /v1/schools/{brin}/closing/retraction", EnumSet.of(HR))
                    .sending("{\"reason\":\"verkeerd\"}")
                    .answering(201),
            RouteRule.closed("GET /v1/schools/{brin}/teams", TOTALS),
            RouteRule.closed("PUT /v1/schools/{brin}/teams/{team}", RECORDING)
                    .sending("{\"name\":\"Onderbouw\",\"kind\":\"team\"}"),
            RouteRule.closed("GET /v1/schools/{brin}/functiemix", TOTALS),
            RouteRule.closed("GET /v1/schools/{brin}/functiemix-series", TOTALS),
            RouteRule.closed("GET /v1/schools/{brin}/functiemix/posts", PERSONS_OF_SCHOOL),
            RouteRule.closed("GET /v1/schools/{brin}/functiemix-explanation", PERSONS_OF_SCHOOL),
            RouteRule.closed("GET /v1/schools/{brin}/functiemix-explanation/persons", PERSONS_OF_SCHOOL),
            restatement("/v1/schools/{brin}/functiemix-restatement", PERSONS_OF_SCHOOL),
            RouteRule.closed("GET /v1/scale-lineage", ALL),
            RouteRule.closed("GET /v1/teachers/{teacherId}/timeline", OWN_FILE),
            RouteRule.closed("GET /v1/teachers/{teacherId}/timeline-export", OWN_FILE),
            RouteRule.closed("GET /v1/teachers/{teacherId}/rights", EnumSet.of(TEACHER, SCHOOLLEIDER, HR)),
            RouteRule.closed("GET /v1/teachers/{teacherId}/duties", OWN_FILE),
            RouteRule.closed("GET /v1/teachers/{teacherId}/evidence-pack", OWN_FILE)
                    .asked(
                            "/v1/teachers/{teacherId}/evidence-pack?trajectory=T-1",
                            "/v1/teachers/{teacherId}/evidence-pack?trajectory=T-1"),
            RouteRule.closed("GET /v1/boards/{boardNumber}/evidence-pack", PERSONS_OF_BOARD)
                    .asked(
                            "/v1/boards/{boardNumber}/evidence-pack?from=2015-01-01&until=2020-12-31",
                            "/v1/boards/{boardNumber}/evidence-pack?from=2015-01-01&until=2020-12-31"),
            RouteRule.closed("GET /v1/teachers/{teacherId}/promotions", OWN_FILE),
            RouteRule.closed("POST /v1/teachers/{teacherId}/facts", RECORDING)
                    .sending(FACT)
                    .answering(201)
                    .atTheDoor(),
            RouteRule.closed("POST /v1/teachers/{teacherId}/facts/{number}/replacement", RECORDING)
                    .sending("{\"reason\":\"verkeerd\",\"fact\":" + FACT + "}")
                    .answering(201)
                    .atTheDoor(),
            RouteRule.closed("POST /v1/teachers/{teacherId}/facts/{number}/retraction", RECORDING)
                    .sending("{\"reason\":\"verkeerd\"}")
                    .answering(201)
                    .atTheDoor(),
            RouteRule.closed("GET /v1/teachers/{teacherId}/identity", EnumSet.of(HR))
                    .atTheDoor(),
            RouteRule.closed("PUT /v1/teachers/{teacherId}/identity", EnumSet.of(HR))
                    .sending(
                            "{\"personnelNumber\":\"1\",\"givenName\":\"Anna\",\"prefix\":\"van\",\"familyName\":\"Eigen\",\"reason\":\"getrouwd\"}")
                    .atTheDoor(),
            // There is no other file by this number: whoever may ask is told so.
            RouteRule.closed("POST /v1/teachers/{teacherId}/joined-files", EnumSet.of(HR))
                    .sending("{\"other\":\"%s\",\"reason\":\"zelfde persoon\"}".formatted(TestWorld.FOREIGN_TEACHER))
                    .answering(HR, 404)
                    .atTheDoor(),
            RouteRule.closed("POST /v1/teachers/{teacherId}/separated-files", EnumSet.of(HR))
                    .sending("{\"other\":\"%s\",\"reason\":\"toch twee\"}".formatted(TestWorld.FOREIGN_TEACHER))
                    .answering(HR, 404)
                    .atTheDoor(),
            RouteRule.closed("POST /v1/teachers/{teacherId}/erasure", EnumSet.of(HR, BESTUUR))
                    .sending("{\"ground\":\"verzoek\"}")
                    .answering(409)
                    .atTheDoor(),
            RouteRule.closed("POST /v1/teachers/{teacherId}/facts/{number}/erased-texts", EnumSet.of(HR, BESTUUR))
                    .sending("{\"ground\":\"onterecht\"}")
                    .answering(409)
                    .atTheDoor(),
            RouteRule.closed("GET /v1/teachers/{teacherId}/hold", EnumSet.of(HR, BESTUUR))
                    .atTheDoor(),
            RouteRule.closed("PUT /v1/teachers/{teacherId}/hold", EnumSet.of(BESTUUR))
                    .sending("{\"reason\":\"geschil\"}")
                    .answering(204)
                    .atTheDoor(),
            RouteRule.closed("DELETE /v1/teachers/{teacherId}/hold", EnumSet.of(BESTUUR))
                    .answering(204)
                    .atTheDoor(),
            RouteRule.closed("POST /v1/imports", EnumSet.of(HR))
                    .sending("application/zip", "taken in, and found to be no zip afterwards")
                    .answering(202),
            RouteRule.closed("POST /v1/imports/uploads", EnumSet.of(HR)).answering(201),
            RouteRule.closed("HEAD /v1/imports/uploads/{id}", EnumSet.of(HR))
                    .answering(204)
                    .atTheDoor(),
            RouteRule.closed("PATCH /v1/imports/uploads/{id}", EnumSet.of(HR))
                    .sending("application/offset+octet-stream", "bytes")
                    .answering(204)
                    .atTheDoor(),
            RouteRule.closed("DELETE /v1/imports/uploads/{id}", EnumSet.of(HR))
                    .answering(204)
                    .atTheDoor(),
            RouteRule.closed("GET /v1/imports", EnumSet.of(HR)),
            RouteRule.closed("GET /v1/imports/{id}", EnumSet.of(HR)).atTheDoor(),
            RouteRule.closed("GET /v1/imports/{id}/rejections", EnumSet.of(HR)).atTheDoor(),
            RouteRule.closed("GET /v1/imports/{id}/lines", EnumSet.of(HR)).atTheDoor(),
            RouteRule.closed("GET /v1/imports/{id}/report", EnumSet.of(HR)).atTheDoor());

    private ProductRoutes() {}

    private static RouteRule ofTeam(String path) {
        String asked = path + "?team=" + TestWorld.TEAM;
        return RouteRule.closed("GET " + path, PERSONS_OF_TEAM).asked(asked, asked);
    }

    /** Since which moment must be told. */
    private static RouteRule restatement(String path, Set<UserRole> allowed) {
        String asked = path + "?knownFrom=2020-01-01T00:00:00Z";
        return RouteRule.closed("GET " + path, allowed).asked(asked, asked);
    }

    /** In a year of which the auditor may ask both days. */
    private static RouteRule careerFlows(String path, Set<UserRole> allowed) {
        String asked = path + "?schoolYear=2018/2019";
        return RouteRule.closed("GET " + path, allowed).asked(asked, asked);
    }

    private static RouteRule answeringAll(RouteRule rule, int status) {
        RouteRule same = rule;
        for (UserRole role : ALL) {
            same = same.answering(role, status);
        }
        return same;
    }

    /** Whoever has no file of their own finds nothing here. */
    private static RouteRule onlyOwn(RouteRule rule) {
        RouteRule only = rule;
        for (UserRole role : EnumSet.complementOf(EnumSet.of(TEACHER))) {
            only = only.answering(role, 404);
        }
        return only;
    }
}
