package nl.waaier.api.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleSystem;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;

/** Facts about made-up teachers, for tests that need some facts and do not care which. */
public final class Careers {

    /** The board they all work for. */
    public static final BoardNumber BOARD = new BoardNumber("41234");

    /** The first day of every appointment. */
    public static final LocalDate START = LocalDate.of(2020, 8, 1);

    private Careers() {}

    /** Somebody new. */
    public static TeacherId somebody() {
        return new TeacherId(UUID.randomUUID());
    }

    /** The beginning of the teacher's only appointment. */
    public static AppointmentStarted started(TeacherId teacher) {
        return new AppointmentStarted(
                teacher,
                BOARD,
                "1",
                new Brin("16AH"),
                START,
                new SalaryScale(Sector.VO, ScaleSystem.LA_LE, "LB"),
                new PositionCategory(9),
                terms("0.8000"),
                null);
    }

    /**
     * A change in it.
     *
     * @param days how many days after the beginning
     */
    public static AppointmentChanged changed(TeacherId teacher, int days) {
        return new AppointmentChanged(teacher, BOARD, "1", START.plusDays(days), terms("0.5000"), null);
    }

    private static AppointmentTerms terms(String fte) {
        return new AppointmentTerms(AppointmentKind.VAST, Fte.of(new BigDecimal(fte)), null, false, false);
    }
}
