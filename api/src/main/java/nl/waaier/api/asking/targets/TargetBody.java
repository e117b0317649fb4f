package nl.waaier.api.asking.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.organisation.FunctiemixTarget;
import nl.waaier.core.organisation.event.TargetScope;
import nl.waaier.core.organisation.event.TargetShares;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A target as a caller sends it: for a sector, for the schools of a sector that count as Randstad or do not, or for one
 * school.
 *
 * @param sector the sector, null when one school is meant
 * @param school the BRIN, null when a sector is meant
 * @param randstad only the sector's schools with this flag, null for all
 * @param from first day of the period, null when it has no beginning
 * @param until last day of the period, null when it is open
 * @param shares percent per scale, at most one decimal, together at most 100; a scale that is not there has no target
 * @param baselineDate reference date from which growth is counted, null when none was agreed
 * @param agreedWith with whom (never a person), null when not told
 */
record TargetBody(
        @Nullable String sector,
        @Nullable String school,
        @Nullable Boolean randstad,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Map<String, @Nullable BigDecimal> shares,
        @Nullable LocalDate baselineDate,
        @Nullable String agreedWith) {

    /**
     * The target that this body describes.
     *
     * @throws nl.waaier.api.platform.problem.InvalidRequestException with every fault there is
     */
    FunctiemixTarget read(String code) {
        Faults faults = new Faults();
        String target = faults.read("target", code, Bounds::target);
        TargetScope scope = scope(faults);
        TargetShares agreed = shares(faults);
        String with = faults.read("agreedWith", agreedWith, Bounds::plainText);
        faults.check();
        return new FunctiemixTarget(
                Faults.present(target), Faults.present(scope), from, until, Faults.present(agreed), baselineDate, with);
    }

    private @Nullable TargetScope scope(Faults faults) {
        Sector ofSector = faults.read("sector", sector, Sector::of);
        Brin ofSchool = faults.read("school", school, Brin::new);
        if (sector == null && school == null) {
            faults.add(Fault.required("sector"));
        }
        if (sector != null && school != null) {
            faults.add(Fault.malformed("school"));
        }
        if (randstad != null && sector == null) {
            faults.add(Fault.malformed("randstad"));
        }
        boolean one = (ofSector == null) != (ofSchool == null);
        return one && (randstad == null || ofSector != null) ? new TargetScope(ofSector, ofSchool, randstad) : null;
    }

    private @Nullable TargetShares shares(Faults faults) {
        Map<String, @Nullable BigDecimal> sent = faults.required("shares", shares);
        if (sent == null) {
            return null;
        }
        if (sent.isEmpty() || sent.size() > TargetShares.MAX) {
            faults.add(Fault.malformed("shares"));
            return null;
        }
        Map<String, Percentage> read = new HashMap<>();
        sent.forEach((label, share) -> {
            String field = "shares." + label;
            String percent = share == null ? null : share.toString();
            Percentage percentage = faults.readRequired(field, percent, text -> Percentage.of(new BigDecimal(text)));
            if (!SalaryScale.isValidLabel(label)) {
                faults.add(Fault.malformed(field));
            } else if (percentage != null) {
                read.put(label, percentage);
            }
        });
        return read.size() == sent.size() ? TargetShares.of(read) : null;
    }
}
