package nl.waaier.api.platform.problem;

import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that could not be read, by the names of fields and never by their values. */
final class JsonFaults {

    private JsonFaults() {}

    static Fault of(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case null -> Fault.required(Fault.BODY);
            case UnrecognizedPropertyException unknown -> Fault.unknown(path(unknown));
            case DatabindException wrong -> Fault.malformed(path(wrong));
            default -> Fault.notJson();
        };
    }

    private static String path(JacksonException wrong) {
        StringBuilder path = new StringBuilder();
        List<Reference> steps = wrong.getPath();
        for (Reference step : steps) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(Math.max(0, step.getIndex())).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.isEmpty() ? Fault.BODY : path.toString();
    }
}
