package nl.waaier.api.platform.web;

import static nl.waaier.api.platform.identity.UserRole.AUDITOR;
import static nl.waaier.api.platform.identity.UserRole.BESTUUR;
import static nl.waaier.api.platform.identity.UserRole.HR;
import static nl.waaier.api.platform.identity.UserRole.PMR;
import static nl.waaier.api.platform.identity.UserRole.PRIVACY;
import static nl.waaier.api.platform.identity.UserRole.SCHOOLLEIDER;
import static nl.waaier.api.platform.identity.UserRole.TEACHER;
import static nl.waaier.api.platform.identity.UserRole.TEAMLEIDER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.ApiSlice;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Mappings;
import nl.waaier.api.testing.Probes;
import nl.waaier.api.testing.RouteMatrixContract;
import nl.waaier.api.testing.RouteRule;
import nl.waaier.api.testing.TestIssuer;
import nl.waaier.api.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The matrix itself, on routes made for the purpose. */
@SpringBootTest(
        classes = {ApiSlice.class, Probes.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
class ProbeRouteMatrixTest extends RouteMatrixContract {

    private static final Set<UserRole> ALL = EnumSet.allOf(UserRole.class);

    private final RequestMappingHandlerMapping mappings;
    private final Http http;

    ProbeRouteMatrixTest(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            @LocalServerPort int port) {
        this.mappings = mappings;
        this.http = new Http(port);
    }

    @Override
    protected Set<String> routes() {
        return Mappings.of(mappings).keySet();
    }

    @Override
    protected List<RouteRule> rules() {
        return List.of(
                RouteRule.open("GET /actuator/health"),
                RouteRule.closed("GET /v1/probes/caller", ALL),
                RouteRule.closed("GET /v1/schools/{brin}/probe-mix", EnumSet.complementOf(EnumSet.of(TEACHER, PRIVACY)))
                        .asked("/v1/schools/11AA/probe-mix", "/v1/schools/22AA/probe-mix"),
                RouteRule.closed(
                                "GET /v1/schools/{brin}/probe-bound",
                                EnumSet.complementOf(EnumSet.of(TEACHER, PRIVACY)))
                        .asked("/v1/schools/11AA/probe-bound", "/v1/schools/22AA/probe-bound"),
                RouteRule.closed("GET /v1/boards/{board}/probe-mix", EnumSet.complementOf(EnumSet.of(TEACHER, PRIVACY)))
                        .asked("/v1/boards/11111/probe-mix", "/v1/boards/22222/probe-mix"),
                RouteRule.closed(
                                "GET /v1/teachers/{teacher}/probe-timeline",
                                EnumSet.of(SCHOOLLEIDER, TEAMLEIDER, BESTUUR, HR, AUDITOR))
                        .answering(TEACHER, 404)
                        .answering(PMR, 403)
                        .asked(
                                timeline(TestWorld.COLLEAGUE.toString()),
                                timeline(TestWorld.FOREIGN_TEACHER.toString())),
                RouteRule.closed("POST /v1/probes", ALL).sending("{}"),
                RouteRule.closed("POST /v1/probes/checked", ALL).sending("{\"name\":\"n\",\"date\":\"2020-01-01\"}"),
                answeringAll(RouteRule.closed("POST /v1/imports", ALL), 415).sending("{}"),
                answeringAll(RouteRule.closed("POST /v1/probes/upload", ALL), 415)
                        .sending("{}"),
                answeringAll(RouteRule.closed("GET /v1/probes/parameters", ALL), 400),
                answeringAll(RouteRule.closed("GET /v1/probes/failures/{kind}", ALL), 409)
                        .asked("/v1/probes/failures/rule", null));
    }

    private static RouteRule answeringAll(RouteRule rule, int status) {
        RouteRule same = rule;
        for (UserRole role : UserRole.values()) {
            same = same.answering(role, status);
        }
        return same;
    }

    private static String timeline(String teacher) {
        return "/v1/teachers/" + teacher + "/probe-timeline";
    }

    @Override
    protected Http http() {
        return http;
    }

    @Override
    protected String token(UserRole role) {
        return new TestIssuer().token(role);
    }
}
