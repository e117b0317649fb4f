package nl.waaier.api.docs;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The product's own settings, all of them: what is read by anything in it, and what the page for operators tells. */
final class Settings {

    /** As a placeholder, or as a word of its own in Java. */
    private static final Pattern READ = Pattern.compile("\\$\\{(waaier\\.[a-z.-]+)|\"(waaier\\.[a-z.-]*[a-z])\"");

    private static final Pattern TOLD =
            Pattern.compile("`(?:--)?(waaier\\.[a-z.-]+)(?:=[^`]*)?`(?:, `([.-][a-z-]+)`)*");
    private static final Pattern MORE = Pattern.compile(", `([.-][a-z-]+)`");

    private Settings() {}

    static Set<String> ofTheProduct() {
        Set<String> all = new TreeSet<>();
        Set<String> groups = new TreeSet<>();
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents("nl.waaier").forEach(found -> {
            Class<?> properties = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            String group =
                    properties.getAnnotation(ConfigurationProperties.class).value();
            groups.add(group);
            Stream.of(properties.getRecordComponents())
                    .map(RecordComponent::getName)
                    .forEach(field -> all.add(group + "." + kebab(field)));
        });
        Project.productFiles().stream().map(Project::text).forEach(text -> {
            // Measures are named alike, in the places that measure.
            boolean measures = text.contains("import io.micrometer.");
            READ.matcher(text)
                    .results()
                    .filter(found -> found.group(1) != null || !measures)
                    .forEach(found -> all.add(found.group(found.group(1) == null ? 2 : 1)));
        });
        all.removeAll(groups);
        return all;
    }

    /** A row may tell several that begin alike: {@code `waaier.contact.name`, `.url`}. */
    static Set<String> told(String page) {
        Set<String> all = new TreeSet<>();
        for (MatchResult told : TOLD.matcher(page).results().toList()) {
            String first = told.group(1);
            all.add(first);
            Matcher more = MORE.matcher(told.group());
            while (more.find()) {
                String end = more.group(1);
                String alike = end.startsWith(".")
                        ? first.substring(0, first.lastIndexOf('.'))
                        : first.substring(0, first.indexOf('-', first.lastIndexOf('.')));
                all.add(alike + end);
            }
        }
        return all;
    }

    private static String kebab(String field) {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
