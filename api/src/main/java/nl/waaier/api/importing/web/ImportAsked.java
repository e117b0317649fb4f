package nl.waaier.api.importing.web;

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

/** How HR asks a delivery to be taken in. */
final class ImportAsked {

    static final String DRY_RUN = "Alleen proberen: er wordt niets vastgelegd. Only try: nothing is recorded.";
    static final String FULL = "Volledig: wat de aanlevering niet meer heeft, wordt ingetrokken."
            + " Full: what the delivery no longer has is withdrawn.";
    static final String SCHOOLS = "Met full: alleen voor deze scholen (BRIN). With full: for these schools only.";
    static final String FROM = "Met full: eerste dag van de periode. With full: first day of the period.";
    static final String UNTIL = "Met full: laatste dag van de periode. With full: last day of the period.";
    static final String PROFILE = "Hoe de eigen bestanden gelezen worden. How an office's own files are read.";
    static final String CONFIRM =
            "Met full: met zoveel intrekkingen is ingestemd." + " With full: this many withdrawals are agreed to.";

    private ImportAsked() {}

    /**
     * The options that a query asks for.
     *
     * @throws nl.waaier.api.platform.problem.InvalidRequestException when they do not go together
     */
    static ImportOptions options(
            BoardNumber board,
            boolean dryRun,
            Profile profile,
            boolean full,
            @Nullable List<Brin> schools,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer confirm) {
        Faults faults = new Faults();
        if (!full && (schools != null || from != null || until != null || confirm != null)) {
            faults.add(Fault.required("full"));
        }
        FullClaim claim = full
                ? faults.guarded(
                        "until",
                        () -> new FullClaim(
                                Set.of(board), schools == null ? Set.of() : Set.copyOf(schools), from, until))
                : null;
        faults.check();
        return new ImportOptions(dryRun, profile, claim, confirm);
    }

    /** @throws InvalidRequestException when there is no profile with this name */
    static Profile named(Profiles profiles, String name) {
        try {
            return profiles.named(name);
        } catch (ProfileRefused e) {
            throw new InvalidRequestException(List.of(new Fault("profile", "value-unknown", e.dutch(), e.english())));
        }
    }
}
