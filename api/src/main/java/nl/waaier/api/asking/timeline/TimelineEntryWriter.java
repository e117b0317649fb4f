package nl.waaier.api.asking.timeline;

import java.time.LocalDate;
import java.util.Map;
import nl.waaier.api.asking.timeline.TimelineAnswer.BasicRight;
import nl.waaier.api.asking.timeline.TimelineAnswer.OwnHand;
import nl.waaier.api.asking.timeline.TimelineAnswer.Promotion;
import nl.waaier.api.asking.timeline.TimelineAnswer.Recognised;
import nl.waaier.api.asking.timeline.TimelineAnswer.TimelineEntry;
import nl.waaier.core.shared.AmbitionOutcome;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.AmbitionClosed;
import nl.waaier.core.teacher.event.AmbitionExpressed;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.DossierFact;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.LapseAgreed;
import nl.waaier.core.teacher.event.OwnFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.ReflectionWritten;
import nl.waaier.core.teacher.event.RightSpent;
import nl.waaier.core.teacher.event.RoleChanged;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeamFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Writes facts as entries of a timeline. */
final class TimelineEntryWriter {

    private @Nullable LocalDate until;
    private @Nullable String appointmentId;
    private @Nullable Brin school;
    private @Nullable String functionScale;
    private @Nullable AppointmentTerms terms;
    private @Nullable ChangeKind changeKind;
    private @Nullable String role;
    private @Nullable CareerDomain domain;
    private @Nullable RoleLevel level;
    private @Nullable String team;
    private @Nullable CareerStage stage;
    private @Nullable String kind;
    private @Nullable Amount amount;
    private @Nullable Recognised recognition;
    private @Nullable Promotion promotion;
    private @Nullable OwnHand own;
    private @Nullable BasicRight right;
    private Notes notes = Notes.NONE;

    private TimelineEntryWriter() {}

    /**
     * One entry.
     *
     * @param domains the domain of each role, for facts that do not name it
     */
    static TimelineEntry of(RecordedFact<?> known, Map<String, CareerDomain> domains) {
        TimelineEntryWriter entry = new TimelineEntryWriter();
        entry.fill(known);
        if (entry.role != null && entry.domain == null) {
            entry.domain = domains.get(entry.role);
        }
        return entry.build(known);
    }

    private void fill(RecordedFact<?> known) {
        if (known.fact() instanceof CareerFact f) {
            school = f.brin();
            role = f.role();
            notes = f.notes();
        }
        switch (known.fact()) {
            case AppointmentStarted f -> {
                appointment(f.appointmentId(), f.terms(), f.changeKind());
                school = f.brin();
                functionScale = f.functionScale().label();
            }
            case AppointmentChanged f -> {
                appointment(f.appointmentId(), f.terms(), f.changeKind());
            }
            case AppointmentEnded f -> {
                appointment(f.appointmentId(), null, f.changeKind());
            }
            case RoleEntered f -> {
                domain = f.domain();
                level = f.level();
                team = f.team();
                stage = f.stage();
                EntryKind how = f.entryKind();
                kind = how == null ? null : how.word();
            }
            case RoleChanged f -> {
                level = f.level();
                team = f.team();
            }
            case TeamFact f -> {
                school = f.brin();
                team = f.team();
            }
            case StageReached f -> {
                stage = f.stage();
            }
            case SupportArranged f -> {
                dossier(f.until(), f.kind().word(), f.amount());
            }
            case FacilitationGranted f -> {
                dossier(f.until(), f.kind().word(), f.amount());
            }
            case RecognitionGiven f -> {
                dossier(f.until(), f.kind().word(), null);
                recognition = Recognised.of(f);
            }
            case DossierFact f -> {
                // Of most kinds nothing but the role, when, and the notes.
            }
            case RoleLeft f -> {
                // Nothing but the role, and when.
            }
            case PromotionStepTaken f -> {
                school = f.brin();
                role = f.recognisedRole();
                notes = f.notes();
                promotion = Promotion.of(f);
            }
            case AmbitionExpressed f -> {
                own(f, f.horizon(), null);
                kind = f.kind().word();
                domain = f.domain();
            }
            case AmbitionClosed f -> own(f, null, f.outcome());
            case ReflectionWritten f -> {
                own(f, null, null);
                kind = f.angle() == null ? null : f.angle().word();
            }
            case RightSpent f -> {
                right = new BasicRight(null, null, f.amount(), f.purpose());
            }
            case ActivityAssigned f -> {
                school = f.brin();
                right = new BasicRight(null, f.activity(), f.amount(), f.purpose());
            }
            case ConsentGiven f -> {
                right = new BasicRight(null, f.activity(), f.amount(), null);
            }
            case LapseAgreed f -> {
                school = f.brin();
                right = new BasicRight(f.year(), null, f.amount(), f.remark());
            }
        }
    }

    private void appointment(String id, @Nullable AppointmentTerms newTerms, @Nullable ChangeKind why) {
        appointmentId = id;
        terms = newTerms;
        changeKind = why;
    }

    private void own(OwnFact fact, @Nullable LocalDate horizon, @Nullable AmbitionOutcome outcome) {
        own = new OwnHand(fact.key(), fact.audience(), horizon, outcome);
        role = fact.role();
        notes = new Notes(null, null, fact.text());
    }

    private void dossier(@Nullable LocalDate last, String how, @Nullable Amount howMuch) {
        until = last;
        kind = how;
        amount = howMuch;
    }

    private TimelineEntry build(RecordedFact<?> known) {
        Withdrawal withdrawal = known.withdrawal();
        AppointmentKind appointmentKind = terms == null ? null : terms.kind();
        Fte fte = terms == null ? null : terms.fte();
        return new TimelineEntry(
                known.number(),
                FactKind.of(known.fact()).word(),
                known.fact().effectiveDate(),
                until,
                known.recordedAt(),
                known.recordedBy().orNull(),
                withdrawal == null ? null : withdrawal.at(),
                withdrawal == null ? null : withdrawal.replacedBy(),
                withdrawal == null ? null : withdrawal.reason(),
                appointmentId,
                school,
                functionScale,
                terms == null ? null : terms.salaryScale(),
                fte,
                appointmentKind,
                changeKind,
                role,
                domain,
                level,
                team,
                stage,
                kind,
                amount,
                recognition,
                promotion,
                own,
                right,
                notes.decidedBy(),
                notes.evidence(),
                notes.remark());
    }
}
