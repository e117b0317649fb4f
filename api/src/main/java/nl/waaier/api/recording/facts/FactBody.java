package nl.waaier.api.recording.facts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.TeacherCommand;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** A fact as a caller sends it. The type says which fields there are; the words are those of the import format. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FactBody.AppointmentStart.class, name = "appointment-start"),
    @JsonSubTypes.Type(value = FactBody.AppointmentChange.class, name = "appointment-change"),
    @JsonSubTypes.Type(value = FactBody.AppointmentEnd.class, name = "appointment-end"),
    @JsonSubTypes.Type(value = FactBody.RoleEntry.class, name = "role-entry"),
    @JsonSubTypes.Type(value = FactBody.RoleChange.class, name = "role-change"),
    @JsonSubTypes.Type(value = FactBody.StageStep.class, name = "stage"),
    @JsonSubTypes.Type(value = FactBody.Support.class, name = "support"),
    @JsonSubTypes.Type(value = FactBody.Facilitation.class, name = "facilitation"),
    @JsonSubTypes.Type(value = FactBody.Recognition.class, name = "recognition"),
    @JsonSubTypes.Type(value = FactBody.RoleExit.class, name = "role-exit"),
    @JsonSubTypes.Type(value = FactBody.TeamJoin.class, name = "team-join"),
    @JsonSubTypes.Type(value = FactBody.TeamExit.class, name = "team-exit"),
    @JsonSubTypes.Type(value = FactBody.AssignedActivity.class, name = "assigned-activity"),
    @JsonSubTypes.Type(value = FactBody.Consent.class, name = "consent"),
    @JsonSubTypes.Type(value = FactBody.RightUse.class, name = "right-use"),
    @JsonSubTypes.Type(value = FactBody.CarryOver.class, name = "carry-over"),
    @JsonSubTypes.Type(value = FactBody.TrajectoryStep.class, name = "promotion-step"),
    @JsonSubTypes.Type(value = FactBody.AmbitionWish.class, name = "ambition"),
    @JsonSubTypes.Type(value = FactBody.AmbitionEnd.class, name = "ambition-end"),
    @JsonSubTypes.Type(value = FactBody.Reflection.class, name = "reflection"),
})
public sealed interface FactBody {

    /**
     * The fact that this body describes.
     *
     * @throws nl.waaier.api.platform.problem.InvalidRequestException with every fault there is
     * @throws nl.waaier.core.shared.RuleBroken when school or role are not known at the board
     */
    TeacherFact read(FactReader reader);

    /**
     * The command that records it by hand.
     *
     * @param fact what was read from this body
     * @param organisation the board as known now
     * @param own whether whoever records it is the teacher whom it is about
     */
    default TeacherCommand recording(TeacherFact fact, Organisation organisation, boolean own) {
        return new RecordFact(fact, organisation, own);
    }

    /** What may change inside an arbeidsrelatie. */
    sealed interface Terms extends FactBody {
        @Nullable
        String kind();

        @Nullable
        BigDecimal fte();

        @Nullable
        String salaryScale();

        @Nullable
        Boolean replacement();

        @Nullable
        Boolean excludedFromFunctiemix();
    }

    /** What every fact about a role says. */
    sealed interface Career extends FactBody {
        @Nullable
        String school();

        @Nullable
        String role();

        @Nullable
        String decidedBy();

        @Nullable
        String evidence();

        @Nullable
        String remark();
    }

    /** What every fact about a basic right says: hours, euros or both. */
    sealed interface Right extends FactBody {
        @Nullable
        BigDecimal hours();

        @Nullable
        BigDecimal euros();
    }

    /** An arbeidsrelatie begins. */
    record AppointmentStart(
            @Nullable String appointmentId,
            @Nullable String school,
            @Nullable LocalDate startDate,
            @Nullable String functionScale,
            @Nullable Integer category,
            @Nullable String kind,
            @Nullable BigDecimal fte,
            @Nullable String salaryScale,
            @Nullable Boolean replacement,
            @Nullable Boolean excludedFromFunctiemix,
            @Nullable String changeKind)
            implements Terms {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.appointment().start(this);
        }
    }

    /** The terms of an arbeidsrelatie change. */
    record AppointmentChange(
            @Nullable String appointmentId,
            @Nullable LocalDate changeDate,
            @Nullable String kind,
            @Nullable BigDecimal fte,
            @Nullable String salaryScale,
            @Nullable Boolean replacement,
            @Nullable Boolean excludedFromFunctiemix,
            @Nullable String changeKind)
            implements Terms {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.appointment().change(this);
        }
    }

    /** An arbeidsrelatie ends. */
    record AppointmentEnd(
            @Nullable String appointmentId,
            @Nullable LocalDate lastDay,
            @Nullable String changeKind) implements FactBody {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.appointment().end(this);
        }
    }

    /** A role is entered. */
    record RoleEntry(
            @Nullable String school,
            @Nullable String role,
            @Nullable LocalDate date,
            @Nullable String stage,
            @Nullable String level,
            @Nullable String team,
            @Nullable String kind,
            @Nullable String decidedBy,
            @Nullable String evidence,
            @Nullable String remark)
            implements Career {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.career().entry(this);
        }
    }

    /** A role is played at another level or in another team. */
    record RoleChange(
            @Nullable String school,
            @Nullable String role,
            @Nullable LocalDate changeDate,
            @Nullable String level,
            @Nullable String team,
            @Nullable String decidedBy,
            @Nullable String evidence,
            @Nullable String remark)
            implements Career {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.career().change(this);
        }
    }

    /** A stage is reached. */
    record StageStep(
            @Nullable String school,
            @Nullable String role,
            @Nullable LocalDate date,
            @Nullable String stage,
            @Nullable String decidedBy,
            @Nullable String evidence,
            @Nullable String remark)
            implements Career {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.career().stage(this);
        }
    }

    /** Support is arranged. */
    record Support(
            @Nullable String school,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String kind,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String per,
            @Nullable String decidedBy,
            @Nullable String evidence,
            @Nullable String remark)
            implements Career {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.career().support(this);
        }
    }

    /** Facilitation is granted. */
    record Facilitation(
            @Nullable String school,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String kind,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String per,
            @Nullable String decidedBy,
            @Nullable String evidence,
            @Nullable String remark)
            implements Career {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.career().facilitation(this);
        }
    }

    /** Recognition is given. */
    record Recognition(
            @Nullable String school,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String kind,
            @Nullable String scope,
            @Nullable String standard,
            @Nullable String issuer,
            @Nullable String registration,
            @Nullable String trajectory,
            @Nullable String decidedBy,
            @Nullable String evidence,
            @Nullable String remark)
            implements Career {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.career().recognition(this);
        }
    }

    /** A role is left. */
    record RoleExit(
            @Nullable String school,
            @Nullable String role,
            @Nullable LocalDate lastDay,
            @Nullable String decidedBy,
            @Nullable String evidence,
            @Nullable String remark)
            implements Career {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.career().exit(this);
        }
    }

    /** A team is joined. */
    record TeamJoin(
            @Nullable String school,
            @Nullable String team,
            @Nullable LocalDate joinDate) implements FactBody {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.team().join(this);
        }
    }

    /** A team is left. */
    record TeamExit(
            @Nullable String school,
            @Nullable String team,
            @Nullable LocalDate lastDay) implements FactBody {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.team().exit(this);
        }
    }

    /** An activity is assigned. */
    record AssignedActivity(
            @Nullable String school,
            @Nullable String activity,
            @Nullable LocalDate date,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal euros,
            @Nullable String purpose)
            implements Right {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.right().assigned(this);
        }
    }

    /** Consent is given to an assigned activity. */
    record Consent(
            @Nullable String activity,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal euros,
            @Nullable LocalDate date) implements Right {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.right().consent(this);
        }
    }

    /** Some of a basic right is used by own choice. */
    record RightUse(
            @Nullable LocalDate date,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal euros,
            @Nullable String purpose) implements Right {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.right().use(this);
        }
    }

    /** What is left of a basic right is carried over. */
    record CarryOver(
            @Nullable String school,
            @Nullable String year,
            @Nullable LocalDate date,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal euros,
            @Nullable String remark)
            implements Right {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.right().carryOver(this);
        }
    }

    /** A step is taken in a promotion trajectory; a positive benoeming may bring the change of arbeidsrelatie with it. */
    record TrajectoryStep(
            @Nullable String trajectory,
            @Nullable String school,
            @Nullable String fromScale,
            @Nullable String toScale,
            @Nullable String step,
            @Nullable String component,
            @Nullable LocalDate date,
            @Nullable String outcome,
            @Nullable LocalDate sentDate,
            @Nullable Boolean byThemselves,
            @Nullable String deviation,
            @Nullable String recognisedRole,
            @Nullable AppointmentSwitch appointment,
            @Nullable String decidedBy,
            @Nullable String evidence,
            @Nullable String remark)
            implements FactBody {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.trajectory().read(this);
        }

        /** A step that brings a change of arbeidsrelatie with it is decided together with that. */
        @Override
        public TeacherCommand recording(TeacherFact fact, Organisation organisation, boolean own) {
            return appointment != null && fact instanceof PromotionStepTaken taken
                    ? TrajectoryStepReader.appointing(taken, appointment, organisation)
                    : new RecordFact(fact, organisation, own);
        }
    }

    /** Somebody wants something of the own development; without a key it is a new ambition, without an audience the author's own. */
    record AmbitionWish(
            @Nullable UUID key,
            @Nullable LocalDate date,
            @Nullable String kind,
            @Nullable Integer domain,
            @Nullable String role,
            @Nullable LocalDate horizon,
            @Nullable String text,
            @Nullable String audience)
            implements FactBody {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.own().ambition(this);
        }
    }

    /** An ambition comes to an end. */
    record AmbitionEnd(
            @Nullable UUID key,
            @Nullable LocalDate date,
            @Nullable String outcome,
            @Nullable String text) implements FactBody {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.own().ambitionEnd(this);
        }
    }

    /** Somebody looked back; without a key it is a new reflection, without an audience the author's own. */
    record Reflection(
            @Nullable UUID key,
            @Nullable LocalDate date,
            @Nullable String role,
            @Nullable String angle,
            @Nullable String text,
            @Nullable String audience)
            implements FactBody {
        @Override
        public TeacherFact read(FactReader reader) {
            return reader.own().reflection(this);
        }
    }

    /**
     * The change of arbeidsrelatie that an appointment means.
     *
     * @param ends volgnummer of the arbeidsrelatie that ends on the day before
     * @param starts volgnummer of the one that begins
     */
    record AppointmentSwitch(
            @Nullable String ends, @Nullable String starts) {}
}
