package nl.waaier.core.organisation.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.waaier.core.organisation.AccessGrants;
import nl.waaier.core.organisation.CouncilHearings;
import nl.waaier.core.organisation.FunctiemixTargets;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.organisation.WantedRoles;
import nl.waaier.core.organisation.command.AdoptPromotionPolicy;
import nl.waaier.core.organisation.command.AdoptRightsRuleSet;
import nl.waaier.core.organisation.command.AgreeFunctiemixTarget;
import nl.waaier.core.organisation.command.AgreeWantedRole;
import nl.waaier.core.organisation.command.CloseSchool;
import nl.waaier.core.organisation.command.DefineRole;
import nl.waaier.core.organisation.command.DefineTeam;
import nl.waaier.core.organisation.command.GrantAccess;
import nl.waaier.core.organisation.command.PublishFigures;
import nl.waaier.core.organisation.command.RecordCouncilHearing;
import nl.waaier.core.organisation.command.RegisterSchool;
import nl.waaier.core.organisation.command.SetRoleRest;
import nl.waaier.core.organisation.command.SetScaleLadder;
import nl.waaier.core.organisation.command.WithdrawAccess;
import nl.waaier.core.organisation.command.WithdrawCouncilHearing;
import nl.waaier.core.organisation.command.WithdrawFunctiemixTarget;
import nl.waaier.core.organisation.command.WithdrawPromotionPolicy;
import nl.waaier.core.organisation.command.WithdrawRightsRuleSet;
import nl.waaier.core.organisation.command.WithdrawScaleLadder;
import nl.waaier.core.organisation.command.WithdrawSchoolClosing;
import nl.waaier.core.organisation.command.WithdrawWantedRole;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.BoardRegistered;
import nl.waaier.core.organisation.event.FiguresPublished;
import nl.waaier.core.organisation.event.RoleDefined;
import nl.waaier.core.organisation.event.RoleRestSet;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.organisation.event.TeamDefined;
import nl.waaier.core.shared.RuleBroken;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One board: its schools with their teams, its catalogue of roles, its promotion policies with its ladders of scales, what it
 * agreed about its functiemix and about roles, what participation councils said of it, and who may see and do what of it.
 */
@AggregateRoot(type = "board") // stored with every event, so never a Java name
public class Board {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by the framework
    private @Nullable String streamId;

    private Organisation organisation = Organisation.EMPTY;
    private FunctiemixTargets targets = FunctiemixTargets.NONE;
    private WantedRoles wanted = WantedRoles.NONE;
    private AccessGrants grants = AccessGrants.NONE;
    private CouncilHearings hearings = CouncilHearings.NONE;
    private final Set<LocalDate> published = new HashSet<>();

    /** For the framework: nothing recorded yet. */
    public Board() {}

    /** Answers how many events were recorded: 0 when all of it was known. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(RegisterSchool command) {
        streamId = command.streamId();
        List<BoardEvent> events = decide(organisation, command);
        if (!command.dryRun()) {
            events.forEach(AggregateLifecycle::apply);
        }
        return events.size();
    }

    /** Answers how many events were recorded: 0 when just this was known. */
    @CommandHandler
    int handle(CloseSchool command) {
        return apply(ClosingDecisions.decide(organisation, command));
    }

    /** Answers how many events were recorded: 0 when the school goes on. */
    @CommandHandler
    int handle(WithdrawSchoolClosing command) {
        return apply(ClosingDecisions.decide(organisation, command));
    }

    /** Answers how many events were recorded: 0 when the role was known just so. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(DefineRole command) {
        streamId = command.streamId();
        return apply(decide(organisation, command));
    }

    /** Answers how many events were recorded: 0 when the team was known just so. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(DefineTeam command) {
        streamId = command.streamId();
        return apply(decide(organisation, command));
    }

    /** Answers how many events were recorded: 0 when a role rested for as long before. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(SetRoleRest command) {
        streamId = command.streamId();
        return apply(
                organisation.roleRestDays() == command.days()
                        ? List.of()
                        : List.of(new RoleRestSet(command.boardNumber(), command.days())));
    }

    /** Answers how many events were recorded: 0 when the policy was known just so. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(PublishFigures command) {
        streamId = command.streamId();
        return apply(
                published.contains(command.referenceDate())
                        ? List.of()
                        : List.of(new FiguresPublished(command.boardNumber(), command.referenceDate())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(AdoptPromotionPolicy command) {
        streamId = command.streamId();
        return apply(PolicyDecisions.decide(organisation, command));
    }

    @CommandHandler
    int handle(WithdrawPromotionPolicy command) {
        return apply(PolicyDecisions.decide(organisation, command));
    }

    /** Answers how many events were recorded: 0 when the ladder was known just so. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(SetScaleLadder command) {
        streamId = command.streamId();
        return apply(PolicyDecisions.decide(organisation, command));
    }

    @CommandHandler
    int handle(WithdrawScaleLadder command) {
        return apply(PolicyDecisions.decide(organisation, command));
    }

    /** Answers how many events were recorded: 0 when just this was agreed. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(AgreeFunctiemixTarget command) {
        streamId = command.streamId();
        return apply(TargetDecisions.decide(organisation, targets, command));
    }

    /** Answers how many events were recorded: 0 when it was withdrawn before. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(WithdrawFunctiemixTarget command) {
        streamId = command.streamId();
        return apply(TargetDecisions.decide(targets, command));
    }

    /** Answers how many events were recorded: 0 when just this was wanted. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(AgreeWantedRole command) {
        streamId = command.streamId();
        return apply(WantedRoleDecisions.decide(organisation, wanted, command));
    }

    /** Answers how many events were recorded: 0 when it was withdrawn before. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(WithdrawWantedRole command) {
        streamId = command.streamId();
        return apply(WantedRoleDecisions.decide(organisation, wanted, command));
    }

    /** Answers how many events were recorded: 0 when the rule set was known just so. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(AdoptRightsRuleSet command) {
        streamId = command.streamId();
        return apply(RightsRuleSetDecisions.decide(organisation.rights(), command));
    }

    /** Answers how many events were recorded: 0 when it was withdrawn before. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(WithdrawRightsRuleSet command) {
        streamId = command.streamId();
        return apply(RightsRuleSetDecisions.decide(organisation.rights(), command));
    }

    /** Answers how many events were recorded: 0 when just this was given. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(GrantAccess command) {
        streamId = command.streamId();
        return apply(AccessDecisions.decide(organisation, grants, command));
    }

    /** Answers how many events were recorded: 0 when it was withdrawn before. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(WithdrawAccess command) {
        streamId = command.streamId();
        return apply(AccessDecisions.decide(grants, command));
    }

    /** Answers how many events were recorded: 0 when just this was on record. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(RecordCouncilHearing command) {
        streamId = command.streamId();
        return apply(CouncilDecisions.decide(hearings, command));
    }

    /** Answers how many events were recorded: 0 when it was withdrawn before. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int handle(WithdrawCouncilHearing command) {
        streamId = command.streamId();
        return apply(CouncilDecisions.decide(hearings, command));
    }

    private static int apply(List<BoardEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return events.size();
    }

    @EventHandler
    void on(BoardEvent event) {
        streamId = event.boardNumber().streamId();
        organisation = organisation.evolve(event);
        targets = targets.evolve(event);
        wanted = wanted.evolve(event);
        grants = grants.evolve(event);
        hearings = hearings.evolve(event);
        if (event instanceof FiguresPublished figures) {
            published.add(figures.referenceDate());
        }
    }

    private static List<BoardEvent> decide(Organisation organisation, RegisterSchool command) {
        School school = command.school();
        SchoolHistory known = organisation.schools().get(school.brin());
        if (known != null && known.sector() != school.sector()) {
            throw new RuleBroken(OrganisationRule.SCHOOL_KEEPS_SECTOR);
        }
        List<BoardEvent> events = new ArrayList<>();
        if (command.boardName() != null && !organisation.name().equals(command.boardName())) {
            events.add(new BoardRegistered(command.boardNumber(), command.boardName(), null));
        }
        if (known == null || !known.tells(school, command.from())) {
            events.add(new SchoolRegistered(
                    command.boardNumber(),
                    school.brin(),
                    school.name(),
                    school.sector(),
                    school.municipality(),
                    school.randstad(),
                    command.from()));
        }
        return events;
    }

    private static List<BoardEvent> decide(Organisation organisation, DefineRole command) {
        TeacherRole role = command.role();
        TeacherRole known = organisation.catalogue().find(role.code()).orElse(null);
        if (known != null && known.domain() != role.domain()) {
            throw new RuleBroken(OrganisationRule.ROLE_KEEPS_DOMAIN);
        }
        return role.equals(known)
                ? List.of()
                : List.of(new RoleDefined(
                        command.boardNumber(),
                        role.code(),
                        role.dutchName(),
                        role.englishName(),
                        role.domain(),
                        role.level(),
                        role.lastDay(),
                        null));
    }

    private static List<BoardEvent> decide(Organisation organisation, DefineTeam command) {
        Team team = command.team();
        if (!organisation.schools().containsKey(team.brin())) {
            throw new RuleBroken(OrganisationRule.SCHOOL_OF_BOARD);
        }
        return organisation.teams().contains(team)
                ? List.of()
                : List.of(new TeamDefined(
                        command.boardNumber(),
                        team.brin(),
                        team.code(),
                        team.name(),
                        team.kind(),
                        team.from(),
                        team.until()));
    }
}
