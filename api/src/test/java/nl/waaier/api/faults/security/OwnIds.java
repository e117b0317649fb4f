package nl.waaier.api.faults.security;

import java.util.List;
import java.util.Map;

/**
 * What exists, by the name of the parameter or field that stands for it.
 *
 * @param own what belongs to the callers' board
 * @param foreign what belongs to another board, of the parameters of paths
 */
record OwnIds(Map<String, List<String>> own, Map<String, String> foreign) {

    /** What belongs to the callers' board under this name; none when the name stands for nothing of that kind. */
    List<String> named(String name) {
        return own.getOrDefault(name, List.of());
    }
}
