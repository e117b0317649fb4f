package nl.waaier.api.importing;

import org.jspecify.annotations.Nullable;

/**
 * How a delivery is to be taken in.
 *
 * @param dryRun decide everything, record nothing
 * @param full what it says it is full for, null when it is not full
 * @param confirmed how many arbeidsrelaties, roles and trajectories somebody agreed to have withdrawn, null when nobody did
 */
public record ImportOptions(
        boolean dryRun, @Nullable FullClaim full, @Nullable Integer confirmed) {

    /** Take in what it says. */
    public static final ImportOptions RECORD = new ImportOptions(false, null, null);

    /** Only try. */
    public static final ImportOptions DRY_RUN = new ImportOptions(true, null, null);
}
