package nl.waaier.api.importing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.waaier.api.importing.FullClaim;
import nl.waaier.api.importing.job.ImportOptions;
import nl.waaier.api.importing.profile.Profile;
import nl.waaier.api.platform.pages.AskedDays;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/**
 * How somebody filled in the form of a delivery; kept as it was typed, so that a refused form loses nothing but its files, which no
 * browser fills in again.
 *
 * @param dryRun only try
 * @param profile name of the profile
 * @param full whether it is full
 * @param schools of a full delivery: BRINs of the schools that it is full for; none for all
 * @param from of a full delivery: first day, empty for none
 * @param until of a full delivery: last day, empty for none
 * @param confirm number of withdrawals that is agreed to, empty for none
 */
record ImportForm(
        boolean dryRun, String profile, boolean full, Set<String> schools, String from, String until, String confirm) {

    /** As it stands before anybody filled it in. */
    static final ImportForm FRESH = new ImportForm(true, Profile.WAAIER, false, Set.of(), "", "", "");

    static ImportForm of(HttpServletRequest request) {
        String[] schools = request.getParameterValues("schools");
        return new ImportForm(
                Boolean.parseBoolean(request.getParameter("dryRun")),
                text(request, "profile"),
                Boolean.parseBoolean(request.getParameter("full")),
                schools == null ? Set.of() : new TreeSet<>(List.of(schools)),
                text(request, "from"),
                text(request, "until"),
                text(request, "confirm"));
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    /** The form filled in as an earlier delivery was, to be handed in once more. */
    static ImportForm again(PageFrame frame, ImportOptions options, @Nullable Integer confirm) {
        FullClaim full = options.full();
        Set<String> schools = new TreeSet<>();
        if (full != null) {
            full.schools().forEach(brin -> schools.add(brin.value()));
        }
        return new ImportForm(
                options.dryRun(),
                options.profile().name(),
                full != null,
                schools,
                full == null ? "" : frame.day(full.from()),
                full == null ? "" : frame.day(full.until()),
                confirm == null ? "" : confirm.toString());
    }

    /** What is asked; of a delivery that is not full, what is only about full ones is passed over. */
    ImportAsked asked(Faults faults) {
        String read = profile.isEmpty() ? null : profile;
        if (!full) {
            return new ImportAsked(dryRun, read, false, null, null, null, null);
        }
        List<Brin> at = new ArrayList<>();
        for (String school : schools) {
            Brin brin = faults.read("schools", school, Brin::new);
            if (brin != null) {
                at.add(brin);
            }
        }
        LocalDate first = day("from", from, faults);
        LocalDate last = day("until", until, faults);
        Integer agreed = confirm.isEmpty() ? null : faults.read("confirm", confirm, Integer::valueOf);
        return new ImportAsked(dryRun, read, true, at.isEmpty() ? null : at, first, last, agreed);
    }

    private static @Nullable LocalDate day(String field, String typed, Faults faults) {
        return typed.isEmpty() ? null : faults.read(field, typed, AskedDays::day);
    }
}
