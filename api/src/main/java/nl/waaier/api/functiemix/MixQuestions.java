package nl.waaier.api.functiemix;

import java.time.Instant;
import java.util.List;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.organisation.Organisations;
import nl.waaier.api.problem.Faults;
import nl.waaier.core.organisation.School;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.ScaleNaming;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads whose functiemix is asked for, and refuses who may not ask. */
@Component
final class MixQuestions {

    private final Organisations organisations;
    private final Access access;

    MixQuestions(Organisations organisations, Access access) {
        this.organisations = organisations;
        this.access = access;
    }

    /**
     * That of a school.
     *
     * @param per what the scales are called, null for their labels
     * @param faults what was found wrong with the request so far
     * @throws nl.waaier.api.problem.InvalidRequestException when there is any fault, with all of them
     */
    MixAsked ofSchool(Caller caller, String brin, @Nullable String per, @Nullable Instant knownOn, Faults faults) {
        Brin school = access.requireSchool(caller, organisations.of(caller.board()), brin);
        ScaleNaming naming = naming(per, faults);
        faults.check();
        return new MixAsked(new FunctiemixQuestion(caller.board(), school, null, knownOn), naming);
    }

    /**
     * That of a board in a sector. The sector may be left out where the board has schools in one sector only.
     *
     * @param per what the scales are called, null for their labels
     * @param faults what was found wrong with the request so far
     * @throws nl.waaier.api.problem.InvalidRequestException when there is any fault, with all of them
     */
    MixAsked ofBoard(
            Caller caller,
            String boardNumber,
            @Nullable String sector,
            @Nullable String per,
            @Nullable Instant knownOn,
            Faults faults) {
        access.requireBoard(caller, boardNumber);
        access.requireTotals(caller);
        Sector asked = sector == null ? onlySector(caller, faults) : faults.read("sector", sector, Sector::of);
        ScaleNaming naming = naming(per, faults);
        faults.check();
        return new MixAsked(new FunctiemixQuestion(caller.board(), null, asked, knownOn), naming);
    }

    private @Nullable Sector onlySector(Caller caller, Faults faults) {
        List<Sector> sectors = organisations.of(caller.board()).schools().values().stream()
                .map(School::sector)
                .distinct()
                .toList();
        return sectors.size() == 1 ? sectors.getFirst() : faults.required("sector", null);
    }

    private static ScaleNaming naming(@Nullable String per, Faults faults) {
        ScaleNaming naming = faults.read("per", per, ScaleNaming::of);
        return naming == null ? ScaleNaming.LABEL : naming;
    }
}
