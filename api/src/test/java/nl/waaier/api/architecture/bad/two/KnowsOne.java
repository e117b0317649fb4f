package nl.waaier.api.architecture.bad.two;

import java.util.List;
import nl.waaier.api.architecture.bad.one.KnowsTwo;
import nl.waaier.api.architecture.bad.sample.OfTheSample;

/**
 * The other half of a cycle, and one that knows the sample.
 *
 * @param others the first half
 */
public record KnowsOne(List<KnowsTwo> others) {

    /** The sample is nothing that anything may lean on. */
    public static OfTheSample sample() {
        return new OfTheSample("sample");
    }
}
