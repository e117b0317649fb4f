package nl.waaier.api.importing.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.rows.AppointmentRow;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import org.jspecify.annotations.Nullable;

/** The rows about one arbeidsrelatie. */
final class AppointmentRows {

    /** In time; of two rows on one date the one that tells of leaving says what came last. */
    private static final Comparator<Member> IN_TIME = Comparator.comparing(
                    (Member m) -> m.values().changeDate())
            .thenComparing(m -> m.values().isLeaving());

    private final BoardNumber board;
    private final TeacherId teacher;
    private final String number;
    private final List<Member> members = new ArrayList<>();
    /** Rows were left out, so the rest does not show how the arbeidsrelatie ends. */
    private boolean incomplete;

    private @Nullable LocalDate lastDateLeftOut;

    AppointmentRows(BoardNumber board, TeacherId teacher, String number) {
        this.board = board;
        this.teacher = teacher;
        this.number = number;
    }

    void add(PlannedRow row, AppointmentRow values, Sector sector) {
        if (values.isAboveFullTime()) {
            row.warn("fte", WarningRule.FTE_ABOVE_ONE);
        }
        Member member = new Member(row, values, sector);
        SalaryScale scale = member.position().scale();
        if (values.category().isTeacher() && !scale.paysTeachers()) {
            row.warn("functieschaal", WarningRule.TEACHER_ON_OTHER_SCALE, "functieschaal " + scale.label(), null);
        } else if (!scale.existedOn(values.startDate())) {
            row.warn("functieschaal", WarningRule.SCALE_NOT_OF_ITS_TIME, "functieschaal " + scale.label(), null);
        }
        members.add(member);
    }

    /** A row about this arbeidsrelatie is not taken in; its mutatiedatum as far as it can be read. */
    void leaveOut(@Nullable LocalDate changeDate) {
        incomplete = true;
        if (changeDate != null && (lastDateLeftOut == null || changeDate.isAfter(lastDateLeftOut))) {
            lastDateLeftOut = changeDate;
        }
    }

    void plan(Supplier<List<Appointment>> recorded, Map<String, LocalDate> open) {
        if (members.isEmpty()) {
            return;
        }
        members.sort(IN_TIME);
        Appointment known = members.getFirst().values().isFirst() ? null : find(recorded);
        rejectOtherFunctions(known);
        LocalDate last = lastDate();
        AppointmentTerms before = known == null || members.isEmpty() ? null : termsBefore(known);
        for (Member member : members) {
            if (member.values().lastDay() != null
                    && member.values().changeDate().isBefore(last)) {
                member.row().reject("einddatum", RowRule.END_ON_EARLIER_ROW);
                incomplete = true;
            } else {
                plan(member, before);
                before = member.values().terms();
            }
        }
        boolean ends = members.stream().anyMatch(m -> m.values().lastDay() != null);
        if (!incomplete && !ends) {
            open.put(number, last);
        }
    }

    private @Nullable Appointment find(Supplier<List<Appointment>> recorded) {
        return recorded.get().stream()
                .filter(a -> a.id().equals(number))
                .findFirst()
                .orElse(null);
    }

    /** Rows that disagree with the first one, or with the record when the first one was not handed in again. */
    private void rejectOtherFunctions(@Nullable Appointment known) {
        Position expected = known == null ? members.getFirst().position() : Position.of(known.start());
        for (Member member : List.copyOf(members)) {
            if (!member.position().equals(expected)) {
                member.row()
                        .reject(List.of(new RowFault(
                                member.position().differingColumn(expected),
                                RowRule.APPOINTMENT_KEEPS_FUNCTION,
                                known == null ? null : FormatWords.of(known.start()))));
                // It may be of another arbeidsrelatie, so its date says nothing of this one, and no more does it show
                // how this one ends.
                incomplete = true;
                members.remove(member);
            }
        }
    }

    private LocalDate lastDate() {
        LocalDate last = lastDateLeftOut == null ? LocalDate.MIN : lastDateLeftOut;
        for (Member member : members) {
            last = member.values().changeDate().isAfter(last) ? member.values().changeDate() : last;
        }
        return last;
    }

    private @Nullable AppointmentTerms termsBefore(Appointment known) {
        var entry = known.terms().lowerEntry(members.getFirst().values().changeDate());
        return entry == null ? null : entry.getValue().fact().terms();
    }

    private void plan(Member member, @Nullable AppointmentTerms before) {
        AppointmentRow values = member.values();
        // Leaving may be a row of its own, with the values as they were: that is no mutation.
        boolean onlyEnds = values.isLeaving() && (before == null ? !values.isFirst() : before.equals(values.terms()));
        ChangeKind reason = values.isLeaving() ? null : values.reason();
        if (!onlyEnds && values.isFirst()) {
            member.row()
                    .says(new AppointmentStarted(
                            teacher,
                            board,
                            number,
                            values.brin(),
                            values.startDate(),
                            member.position().scale(),
                            values.category(),
                            values.terms(),
                            reason));
        } else if (!onlyEnds) {
            member.row()
                    .says(new AppointmentChanged(teacher, board, number, values.changeDate(), values.terms(), reason));
        }
        if (values.lastDay() != null) {
            member.row()
                    .says(new AppointmentEnded(
                            teacher,
                            board,
                            number,
                            values.lastDay(),
                            values.isLeaving() ? ChangeKind.UITSTROOM : null));
        }
    }

    private record Member(PlannedRow row, AppointmentRow values, Sector sector) {

        Position position() {
            return new Position(
                    values.brin(),
                    values.startDate(),
                    SalaryScale.of(sector, values.functionScale(), values.startDate()),
                    values.category());
        }
    }

    /** What never changes inside one arbeidsrelatie. */
    private record Position(Brin brin, LocalDate startDate, SalaryScale scale, PositionCategory category) {

        static Position of(AppointmentStarted start) {
            return new Position(start.brin(), start.startDate(), start.functionScale(), start.category());
        }

        String differingColumn(Position other) {
            if (!brin.equals(other.brin)) {
                return "brin";
            }
            if (!startDate.equals(other.startDate)) {
                return "begindatum";
            }
            return category.equals(other.category) ? "functieschaal" : "functiecategorie";
        }
    }
}
