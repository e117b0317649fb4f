package nl.waaier.api.asking.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.testing.Mappings;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** What every handler of the product keeps to. */
class HandlersTest {

    private static final int MOST = 7;

    private final Map<String, HandlerMethod> routes = Mappings.ofProduct();

    @Test
    void noHandlerHasMoreThanSevenParameters() {
        assertThat(routes).hasSizeGreaterThan(50);
        assertThat(tooLong(routes.values().stream().map(HandlerMethod::getMethod)))
                .isEmpty();
    }

    @Test
    void aLongHandlerIsNoticed() throws NoSuchMethodException {
        Method bad = HandlersTest.class.getDeclaredMethod(
                "bad",
                String.class,
                String.class,
                String.class,
                String.class,
                String.class,
                String.class,
                String.class,
                String.class);
        assertThat(tooLong(Stream.of(bad))).containsExactly("bad");
    }

    private static List<String> tooLong(Stream<Method> handlers) {
        return handlers.filter(handler -> handler.getParameterCount() > MOST)
                .map(Method::getName)
                .toList();
    }

    static void bad(String a, String b, String c, String d, String e, String f, String g, String h) {
        // What no handler may look like.
    }

    /**
     * A school and the board are asked by one handler, and so are a teacher and oneself. Facts of the own hand are recorded by another
     * one than facts about somebody: only the one of the two asks who may record about others.
     */
    @Test
    void twinsAreOneHandler() {
        Map<String, Method> byRoute = routes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, route -> route.getValue().getMethod()));
        List<String> twins = new ArrayList<>();
        byRoute.forEach((route, method) -> {
            String twin = route.replace("/schools/{brin}/", "/boards/{boardNumber}/")
                    .replace("/v1/me/", "/v1/teachers/{teacherId}/");
            if (!twin.equals(route) && byRoute.containsKey(twin) && !route.startsWith("POST /v1/me/facts")) {
                twins.add(route);
                assertThat(method).as(route).isEqualTo(byRoute.get(twin));
            }
        });
        assertThat(twins).hasSizeGreaterThan(10);
    }

    /** What is asked stands in a record, which describes itself and tells all its faults at once; the fields of a form come together. */
    @Test
    void whoeverHasAScopeReadsTheQueryFromAQuestion() {
        List<String> scoped = new ArrayList<>();
        routes.forEach((route, handler) -> {
            if (Stream.of(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType().equals(Scope.class))) {
                scoped.add(route);
                assertThat(handler.getMethodParameters())
                        .as(route)
                        .noneMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                                && !Map.class.isAssignableFrom(parameter.getParameterType()));
            }
        });
        assertThat(scoped).hasSizeGreaterThan(30);
    }

    @Test
    void everyParameterOfAQuestionIsCamelCase() {
        List<String> names = routes.values().stream()
                .flatMap(handler -> Stream.of(handler.getMethod().getParameterTypes()))
                .filter(Question.class::isAssignableFrom)
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .distinct()
                .toList();
        assertThat(names)
                .contains("referenceDate", "knownOn", "after")
                .allMatch(name -> name.matches("[a-z][A-Za-z0-9]*"));
    }
}
