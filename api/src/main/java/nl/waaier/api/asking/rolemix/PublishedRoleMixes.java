package nl.waaier.api.asking.rolemix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waaier.api.asking.published.ToldTotals;
import nl.waaier.api.asking.published.ToldTotals.Fact;
import nl.waaier.api.asking.published.ToldTotals.Total;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.organisation.Publication;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.rolemix.MemberOfStaff;
import nl.waaier.projections.rolemix.RoleMix;
import nl.waaier.projections.rolemix.RoleMixQuestion;
import nl.waaier.projections.rolemix.RoleMixes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The role mix as it is told to those who may not see persons: of a board and its schools, never of a team. */
@Component
final class PublishedRoleMixes {

    private final RoleMixes roleMixes;

    PublishedRoleMixes(RoleMixes roleMixes) {
        this.roleMixes = roleMixes;
    }

    /** What is told of a publication; of which numbers depends on all that was told before. */
    RoleMixAnswer of(Scope scope, Publication asked) {
        ToldTotals totals = new ToldTotals();
        for (Publication publication : scope.publications()) {
            List<MemberOfStaff> members = members(scope, publication);
            List<MixCells.Cell> cells = cells(members, scope.school(), totals);
            if (publication.equals(asked)) {
                return RoleMixAnswer.told(scope.board(), scope.school(), asked, cells);
            }
        }
        throw new IllegalArgumentException("not published");
    }

    private List<MemberOfStaff> members(Scope scope, Publication publication) {
        return roleMixes.members(new RoleMixQuestion(
                scope.board(),
                null,
                null,
                false,
                publication.referenceDate(),
                publication.publishedAt(),
                scope.organisation(publication.publishedAt())));
    }

    private static List<MixCells.Cell> cells(List<MemberOfStaff> members, @Nullable Brin school, ToldTotals totals) {
        Map<Brin, List<MemberOfStaff>> bySchool = new HashMap<>();
        members.forEach(member -> member.workplaces().forEach(workplace -> member.at(workplace.brin()::equals)
                .ifPresent(there -> bySchool.computeIfAbsent(workplace.brin(), brin -> new ArrayList<>())
                        .add(there))));
        Map<Brin, Set<TeacherId>> staff = new HashMap<>();
        bySchool.forEach((brin, there) ->
                staff.put(brin, there.stream().map(MemberOfStaff::teacher).collect(Collectors.toSet())));
        Set<RoleMix.Cell> told = new HashSet<>();
        RoleMix mix = school == null
                ? RoleMix.of(members, true)
                : RoleMix.of(Optional.ofNullable(bySchool.get(school)).orElse(List.of()), false);
        for (RoleMix.Cell cell : mix.cells()) {
            Map<Brin, Set<Fact>> schools = new HashMap<>();
            bySchool.forEach((brin, there) -> schools.put(brin, facts(there, false, cell.domain(), cell.stage())));
            Total total = new Total(facts(members, true, cell.domain(), cell.stage()), schools);
            if (totals.settle(List.of(total), staff).of(school)) {
                told.add(cell);
            }
        }
        return MixCells.told(mix.cells(), told::contains);
    }

    private static Set<Fact> facts(
            List<MemberOfStaff> members, boolean wholeBoard, CareerDomain domain, CareerStage stage) {
        return RoleMix.countedIn(members, wholeBoard, domain, stage).stream()
                .map(teacher -> new Fact(teacher, List.of(domain, stage)))
                .collect(Collectors.toSet());
    }
}
