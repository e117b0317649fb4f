package nl.waaier.api.importing.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waaier.api.importing.FullClaim;
import nl.waaier.api.importing.job.ImportOptions;
import nl.waaier.api.importing.profile.Profile;
import nl.waaier.api.importing.profile.ProfileRefused;
import nl.waaier.api.importing.profile.Profiles;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/**
 * How whoever hands in wants a delivery to be taken in.
 *
 * @param dryRun only try, null for no
 * @param profile how an office's own files are read, null for ours
 * @param full whether what it no longer has is withdrawn, null for no
 * @param schools of a full delivery: at which schools, null for all
 * @param from of a full delivery: first day of the period, null for no beginning
 * @param until of a full delivery: last day of the period, null for no end
 * @param confirm of a full delivery: how many withdrawals are agreed to, null when nobody agreed
 */
record ImportAsked(
        @Parameter(description = "Alleen proberen: er wordt niets vastgelegd. Only try: nothing is recorded.") @Nullable
        Boolean dryRun,

        @Parameter(description = "Hoe de eigen bestanden gelezen worden. How an office's own files are read.") @Nullable
        String profile,

        @Parameter(
                description = "Volledig: wat de aanlevering niet meer heeft, wordt ingetrokken."
                        + " Full: what the delivery no longer has is withdrawn.")
        @Nullable
        Boolean full,

        @Parameter(description = "Met full: alleen voor deze scholen (BRIN). With full: for these schools only.")
        @Nullable
        List<Brin> schools,

        @Parameter(description = "Met full: eerste dag van de periode. With full: first day of the period.") @Nullable
        LocalDate from,

        @Parameter(description = "Met full: laatste dag van de periode. With full: last day of the period.") @Nullable
        LocalDate until,

        @Parameter(
                description = "Met full: met zoveel intrekkingen is ingestemd."
                        + " With full: this many withdrawals are agreed to.")
        @Nullable
        Integer confirm) {

    /**
     * The options that are asked for.
     *
     * @throws InvalidRequestException when they do not go together, or there is no such profile
     */
    ImportOptions options(BoardNumber board, Profiles profiles) {
        Faults faults = new Faults();
        boolean isFull = Boolean.TRUE.equals(full);
        if (!isFull && (schools != null || from != null || until != null || confirm != null)) {
            faults.add(Fault.required("full"));
        }
        FullClaim claim = isFull
                ? faults.guarded(
                        "until",
                        () -> new FullClaim(
                                Set.of(board), schools == null ? Set.of() : Set.copyOf(schools), from, until))
                : null;
        Profile read = profile(profiles, faults);
        faults.check();
        return new ImportOptions(Boolean.TRUE.equals(dryRun), read, claim, confirm);
    }

    private Profile profile(Profiles profiles, Faults faults) {
        try {
            return profile == null ? Profile.OURS : profiles.named(profile);
        } catch (ProfileRefused e) {
            faults.add(new Fault("profile", "value-unknown", e.dutch(), e.english()));
            return Profile.OURS;
        }
    }
}
