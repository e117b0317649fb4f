package nl.waaier.api.evidence.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of verifying a pack.
 *
 * @param faults what is wrong, in the order of the file; empty when the pack is whole
 * @param facts what the pack tells of itself, null when it is not whole
 */
public record PackVerdict(List<PackFault> faults, @Nullable PackFacts facts) {

    /**
     * What a whole pack tells of itself.
     *
     * @param header the header, as JSON
     * @param count how many events it holds
     * @param head the chain's last link, which stands for all of it
     * @param fingerprint of the key it was signed with
     */
    public record PackFacts(String header, long count, String head, String fingerprint) {}

    static PackVerdict broken(List<PackFault> faults) {
        return new PackVerdict(List.copyOf(faults), null);
    }
}
