package nl.waaier.api.benchmark.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.testing.Delivery;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** Writes boards as the files that HR hands in, of which an import makes the very same events again. */
public final class StaffFiles {

    private final Delivery delivery = new Delivery();

    private StaffFiles() {}

    /** Writes all boards into a new folder. */
    public static Path write(Boards boards, Path parent) {
        StaffFiles files = new StaffFiles();
        for (int board = 0; board < boards.count(); board++) {
            boards.events(board).forEach(files::organisation);
        }
        for (int teacher = 0; teacher < boards.teachers(); teacher++) {
            files.person(boards.career(teacher));
        }
        return files.delivery.folder(parent);
    }

    private void organisation(BoardEvent event) {
        if (event instanceof SchoolRegistered school) {
            row(
                    "organisatie",
                    "VO",
                    school.boardNumber(),
                    "Stichting " + school.boardNumber(),
                    school.brin(),
                    school.name(),
                    "UTRECHT",
                    "J");
        }
    }

    private void person(Career career) {
        row("leraren", career.board(), career.number(), "Sam", null, "Vries", null, "1980-02-28");
        List<TeacherFact> facts = career.facts();
        Mutations mutations = new Mutations(career);
        facts.forEach(fact -> {
            switch (fact) {
                case AppointmentStarted f -> mutations.started(f);
                case AppointmentChanged f -> mutations.changed(f);
                case AppointmentEnded f -> mutations.write(f.lastDay());
                default -> other(career, fact);
            }
        });
        mutations.write(null);
    }

    /** The rows of an arbeidsrelatie: the last day stands in its last one, so each is held back until the next. */
    private final class Mutations {

        private final Career career;
        private @Nullable AppointmentStarted started;
        private @Nullable Runnable held;
        private @Nullable LocalDate lastDay;

        Mutations(Career career) {
            this.career = career;
        }

        void started(AppointmentStarted fact) {
            write(null);
            started = fact;
            hold(fact, fact.startDate(), fact.terms(), fact.changeKind());
        }

        void changed(AppointmentChanged fact) {
            write(null);
            if (started == null) {
                throw new IllegalStateException("an arbeidsrelatie changed before it began");
            }
            hold(started, fact.changeDate(), fact.terms(), fact.changeKind());
        }

        private void hold(AppointmentStarted of, LocalDate from, AppointmentTerms terms, @Nullable ChangeKind why) {
            held = () -> appointment(career, of, from, terms, why, lastDay);
        }

        void write(@Nullable LocalDate last) {
            if (held != null) {
                lastDay = last;
                held.run();
                held = null;
            }
        }
    }

    private void appointment(
            Career career,
            AppointmentStarted started,
            LocalDate from,
            AppointmentTerms terms,
            @Nullable ChangeKind why,
            @Nullable LocalDate lastDay) {
        row(
                "aanstellingen",
                career.board(),
                career.number(),
                started.appointmentId(),
                started.brin(),
                started.startDate(),
                from,
                lastDay,
                1,
                started.functionScale().label(),
                null,
                terms.fte(),
                started.category().number(),
                "N",
                "N",
                why == null ? null : why.word());
    }

    private void other(Career career, TeacherFact fact) {
        switch (fact) {
            case RoleEntered f ->
                role(
                        career,
                        f.role(),
                        f.team(),
                        "toelating",
                        f.entryDate(),
                        null,
                        f.stage().word(),
                        "selectie",
                        null,
                        f.notes());
            case StageReached f ->
                role(career, f.role(), null, "fase", f.date(), null, f.stage().word(), null, null, f.notes());
            case SupportArranged f ->
                role(
                        career,
                        f.role(),
                        null,
                        "ondersteuning",
                        f.from(),
                        f.until(),
                        null,
                        f.kind().word(),
                        f.amount(),
                        f.notes());
            case FacilitationGranted f ->
                role(
                        career,
                        f.role(),
                        null,
                        "facilitering",
                        f.from(),
                        f.until(),
                        null,
                        f.kind().word(),
                        f.amount(),
                        f.notes());
            case RecognitionGiven f ->
                role(
                        career,
                        f.role(),
                        null,
                        "erkenning",
                        f.from(),
                        f.until(),
                        null,
                        f.kind().word(),
                        null,
                        f.notes());
            case RoleLeft f -> role(career, f.role(), null, "einde", f.lastDay(), null, null, null, null, f.notes());
            case PromotionStepTaken f -> step(career, f);
            default -> throw new IllegalStateException("no file for " + fact.getClass());
        }
    }

    private void role(
            Career career,
            String role,
            @Nullable String team,
            String what,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String stage,
            @Nullable String kind,
            @Nullable Amount amount,
            Notes notes) {
        row(
                "loopbaan",
                career.board(),
                career.number(),
                career.school(),
                team,
                role,
                1,
                "team",
                what,
                from,
                until,
                stage,
                kind,
                amount == null ? null : amount.quantity().toPlainString(),
                amount == null ? null : amount.unit().word(),
                text(notes.decidedBy()),
                text(notes.evidence()),
                text(notes.remark()));
    }

    private void step(Career career, PromotionStepTaken step) {
        row(
                "promoties",
                career.board(),
                career.number(),
                step.trajectory(),
                step.brin(),
                step.step().word(),
                step.date(),
                step.fromScale(),
                step.toScale(),
                step.outcome() == null ? null : step.outcome().word(),
                text(step.notes().decidedBy()),
                text(step.notes().evidence()),
                text(step.notes().remark()));
    }

    private static @Nullable String text(@Nullable PersonalText text) {
        return text == null ? null : text.value();
    }

    private void row(String file, @Nullable Object... fields) {
        StringBuilder row = new StringBuilder();
        for (@Nullable Object field : fields) {
            row.append(row.isEmpty() ? "" : ";").append(field == null ? "" : field);
        }
        delivery.row(file, row.toString());
    }
}
