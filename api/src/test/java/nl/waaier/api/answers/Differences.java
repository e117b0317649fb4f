package nl.waaier.api.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.waaier.api.answers.Recording.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** In what two recordings differ, in words. */
final class Differences {

    private static final int SHOWN_PLACES = 12;
    private static final int SHOWN_TEXT = 160;

    private Differences() {}

    /** One text per question that was answered differently, or was asked in one of the two only. */
    static List<String> of(Recording before, Recording after, Renames renames) {
        Map<String, Answer> then = new TreeMap<>();
        before.answers().forEach((question, answer) -> then.put(renames.question(question), answer));
        List<String> different = new ArrayList<>();
        then.forEach((question, answer) -> {
            Answer now = after.answers().get(question);
            if (now == null) {
                different.add(question + "\n  was asked before only");
            } else {
                List<String> lines = different(before, after, renames, route(question), answer, now);
                if (!lines.isEmpty()) {
                    different.add(question + "\n  " + String.join("\n  ", lines));
                }
            }
        });
        after.answers().keySet().stream()
                .filter(question -> !then.containsKey(question))
                .forEach(question -> different.add(question + "\n  is asked now only"));
        return different;
    }

    private static String route(String question) {
        return question.split(" ", -1)[2];
    }

    private static List<String> different(
            Recording before, Recording after, Renames renames, String route, Answer then, Answer now) {
        List<String> lines = new ArrayList<>();
        if (!then.status().equals(now.status())) {
            lines.add(then.status() + " => " + now.status());
        }
        if (!then.hash().equals(now.hash()) && !renames.isSkipped(route)) {
            String old = renames.before(route, before.body(then));
            String young = renames.after(route, after.body(now));
            if (!old.equals(young)) {
                lines.addAll(places(old, young));
            }
        }
        return lines;
    }

    private static List<String> places(String old, String young) {
        Map<String, String> then = new LinkedHashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        flatten("", Normaliser.JSON.readTree(old), then);
        flatten("", Normaliser.JSON.readTree(young), now);
        Set<String> all = new LinkedHashSet<>(then.keySet());
        all.addAll(now.keySet());
        List<String> lines = all.stream()
                .filter(place -> !Objects.equals(then.get(place), now.get(place)))
                .map(place -> place + ": " + shown(then.get(place)) + " => " + shown(now.get(place)))
                .toList();
        List<String> first = new ArrayList<>(lines.subList(0, Math.min(SHOWN_PLACES, lines.size())));
        if (lines.size() > SHOWN_PLACES) {
            first.add("and " + (lines.size() - SHOWN_PLACES) + " more places");
        }
        return first;
    }

    private static String shown(@Nullable String value) {
        if (value == null) {
            return "(not there)";
        }
        return value.length() <= SHOWN_TEXT ? value : value.substring(0, SHOWN_TEXT) + "...";
    }

    private static void flatten(String place, JsonNode node, Map<String, String> into) {
        if (node.isObject() && !node.isEmpty()) {
            node.propertyStream()
                    .forEach(property -> flatten(place + "/" + property.getKey(), property.getValue(), into));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(place + "/" + i, node.get(i), into);
            }
        } else {
            into.put(place, node.toString());
        }
    }
}
