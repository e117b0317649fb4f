package nl.waaier.api.importing.job;

import nl.waaier.api.importing.FullClaim;
import nl.waaier.api.importing.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery is to be taken in.
 *
 * @param dryRun decide everything, record nothing
 * @param profile how its files become ours
 * @param full what it says it is full for, null when it is not full
 * @param confirmed how many arbeidsrelaties, roles and trajectories somebody agreed to have withdrawn, null when nobody did
 */
public record ImportOptions(
        boolean dryRun,
        Profile profile,
        @Nullable FullClaim full,
        @Nullable Integer confirmed) {

    /** Take in what our own files say. */
    public static final ImportOptions RECORD = new ImportOptions(false, Profile.OURS, null, null);

    /** Only try. */
    public static final ImportOptions DRY_RUN = new ImportOptions(true, Profile.OURS, null, null);

    /** The same with another profile. */
    public ImportOptions with(Profile other) {
        return new ImportOptions(dryRun, other, full, confirmed);
    }
}
