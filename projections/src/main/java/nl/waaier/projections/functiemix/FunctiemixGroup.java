package nl.waaier.projections.functiemix;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import org.jspecify.annotations.Nullable;

/** Whether an appointment counts in the functiemix, and if not, why: the first that applies (DUO's definition). */
public enum FunctiemixGroup {
    /** Leraar in opleiding, even on a teacher's scale. */
    LIO,
    /** Replacement: flagged as one, or an appointment of that kind. */
    VERVANGER,
    /** Flagged by HR to be left out. */
    GEBLOKKEERD,
    /** On a teacher's scale, whatever the task; or a teacher on a numbered scale that stands for one. */
    COUNTED,
    /** Not on a teacher's scale: management (functiecategorie 1 to 4). */
    MANAGER,
    /** Not on a teacher's scale: support staff. */
    OOP;

    /** The group's name in answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FunctiemixGroup of(AppointmentStarted start, AppointmentTerms terms) {
        PositionCategory category = start.category();
        if (category.isTeacherInTraining()) {
            return LIO;
        }
        if (terms.replacement() || terms.kind() == AppointmentKind.VERVANGING) {
            return VERVANGER;
        }
        if (terms.excludedFromFunctiemix()) {
            return GEBLOKKEERD;
        }
        if (countedScale(start) != null) {
            return COUNTED;
        }
        return category.isManagement() ? MANAGER : OOP;
    }

    /**
     * As which scale an arbeidsrelatie counts, null when it is not on a teacher's scale. A numbered scale stands for the
     * lettered one of the day on which the arbeidsrelatie began, and so for its function ever after: it is not given
     * another name when those letters are.
     */
    static @Nullable SalaryScale countedScale(AppointmentStarted start) {
        SalaryScale scale = start.functionScale();
        return switch (scale.system()) {
            case LA_LE, L10_L13, LB_LD_PO -> scale;
            case NUMERIEK -> {
                String letters = start.category().isTeacher() ? lettersOf(scale.label()) : null;
                yield letters == null ? null : SalaryScale.of(scale.sector(), letters, start.startDate());
            }
            case OVERIG -> null;
        };
    }

    private static @Nullable String lettersOf(String number) {
        return switch (number) {
            case "9" -> "LA";
            case "10" -> "LB";
            case "11" -> "LC";
            case "12" -> "LD";
            case "13" -> "LE";
            default -> null;
        };
    }
}
