package nl.waaier.api.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.waaier.api.Application;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Reads what routes there are from the mappings themselves. */
public final class Mappings {

    private static final String OURS = Application.class.getPackageName();

    private Mappings() {}

    /** All routes of all controllers of the product, found on the class path; none of them is started. */
    public static Map<String, HandlerMethod> ofProduct() {
        ClassPathScanningCandidateComponentProvider scanner = new Controllers();
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        for (BeanDefinition controller : scanner.findCandidateComponents(OURS)) {
            String name = String.valueOf(controller.getBeanClassName());
            Class<?> type = ClassUtils.resolveClassName(name, Mappings.class.getClassLoader());
            // By type and never made: the mapping only looks at the class.
            context.registerPrototype(name, type);
        }
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(context);
        mapping.setEmbeddedValueResolver(text -> text.replaceAll("\\$\\{[^:}]+:([^}]*)}", "$1"));
        mapping.afterPropertiesSet();
        return of(mapping);
    }

    /** Finds controllers without asking under which conditions they run. */
    private static final class Controllers extends ClassPathScanningCandidateComponentProvider {
        Controllers() {
            super(false);
        }

        @Override
        protected boolean isCandidateComponent(MetadataReader reader) {
            AnnotationMetadata annotations = reader.getAnnotationMetadata();
            return annotations.isAnnotated(Controller.class.getName())
                    && !annotations.isAnnotated(TestComponent.class.getName());
        }
    }

    /** All routes of ours in a running application. */
    public static Map<String, HandlerMethod> of(RequestMappingHandlerMapping mapping) {
        Map<String, HandlerMethod> routes = new TreeMap<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith(OURS)) {
                for (String path : info.getPatternValues()) {
                    methods(info).forEach(verb -> routes.put(verb + " " + path, method));
                }
            }
        });
        routes.keySet()
                .removeIf(route -> route.endsWith(" /error")); // Where the server sends what failed; asks nothing.
        return routes;
    }

    private static List<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(RequestMethod::name).toList();
    }
}
