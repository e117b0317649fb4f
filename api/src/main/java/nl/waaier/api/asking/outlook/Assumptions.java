package nl.waaier.api.asking.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.Problem;
import nl.waaier.api.platform.problem.ProblemException;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.WhatIf;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.projections.outlook.ExpectedRole;
import nl.waaier.projections.outlook.Outlook;
import nl.waaier.projections.outlook.OutlookQuestion;
import nl.waaier.projections.outlook.OutlookScope;
import nl.waaier.projections.outlook.Outlooks;
import nl.waaier.projections.outlook.RetirementAge;
import nl.waaier.projections.outlook.Staff;
import nl.waaier.projections.wanted.WantedComparison;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what follows from assumptions. Reads, and never records. */
@Component
final class Assumptions {

    private final Outlooks outlooks;
    private final PersonRegister register;

    Assumptions(Outlooks outlooks, PersonRegister register) {
        this.outlooks = outlooks;
        this.register = register;
    }

    /** Reads what is assumed; every fault is added to those given. */
    List<Assumption> read(
            OutlookScope scope,
            Organisation organisation,
            @Nullable List<OutlookBody.@Nullable AssumptionBody> bodies,
            Faults faults) {
        return new AssumptionReader(register, scope.board(), organisation, faults).read(bodies);
    }

    /**
     * Looks ahead.
     *
     * @param wanted the wanted roles that are asked about
     * @throws ProblemException (409) when something assumed could not be recorded by hand
     */
    LookedAhead outlook(
            OutlookQuestion question, @Nullable RetirementAge age, List<WantedRole> wanted, List<Assumption> assumed) {
        LocalDate date = question.date();
        Map<TeacherId, Staff> others = new HashMap<>();
        Map<TeacherId, List<RecordedFact<?>>> holding = new HashMap<>();
        Set<TeacherId> newcomers = new HashSet<>();
        checked(question, assumed).forEach((assumption, facts) -> {
            TeacherId teacher = assumption.teacher();
            others.put(
                    teacher,
                    Staff.of(date, teacher, facts, question.organisation()).only(question.scope()));
            holding.put(teacher, facts);
            if (assumption.newcomer()) {
                newcomers.add(teacher);
            }
        });
        Staff planned = outlooks.staff(question);
        Staff expected = planned.with(others);
        return new LookedAhead(
                Outlook.of(
                        date,
                        planned,
                        expected,
                        newcomers,
                        age,
                        age == null ? Map.of() : birthDates(expected.teachers())),
                wanted.isEmpty() ? List.of() : expected(question, age, wanted, holding));
    }

    private List<ExpectedRole> expected(
            OutlookQuestion question,
            @Nullable RetirementAge age,
            List<WantedRole> wanted,
            Map<TeacherId, List<RecordedFact<?>>> holding) {
        WantedComparison planned = outlooks.compare(question, wanted, Map.of());
        WantedComparison assumed = holding.isEmpty() ? planned : outlooks.compare(question, wanted, holding);
        return ExpectedRole.of(
                planned, age == null ? assumed : assumed.retiring(age.lastDays(birthDates(assumed.teachers()))));
    }

    /** The facts that would hold, by assumption. Of each, the first that breaks a rule is told. */
    private Map<Assumption, List<RecordedFact<?>>> checked(OutlookQuestion question, List<Assumption> assumed) {
        Map<Assumption, List<RecordedFact<?>>> holding = new HashMap<>();
        List<Rule> rules = new ArrayList<>();
        List<Fault> parts = new ArrayList<>();
        for (Assumption assumption : assumed) {
            WhatIf whatIf =
                    WhatIf.onRecord(outlooks.file(question.scope().board(), assumption.teacher(), question.knownOn()));
            for (Assumption.AssumedFact each : assumption.facts()) {
                try {
                    whatIf = whatIf.recorded(each.allowed());
                } catch (RuleBroken e) {
                    rules.add(e.rule());
                    parts.add(Fault.breaking(each.field(), e.rule()));
                    break;
                }
            }
            holding.put(assumption, whatIf.facts());
        }
        if (!rules.isEmpty()) {
            throw new ProblemException(Problem.of(rules.getFirst(), parts));
        }
        return holding;
    }

    private Map<TeacherId, LocalDate> birthDates(Set<TeacherId> teachers) {
        Map<TeacherId, LocalDate> dates = new HashMap<>();
        register.find(teachers).values().forEach(person -> {
            if (person.birthDate() != null) {
                dates.put(person.id(), person.birthDate());
            }
        });
        return dates;
    }
}
