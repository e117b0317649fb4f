package nl.waaier.api.importing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.report.LineKind;
import nl.waaier.core.appointment.AppointmentRule;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.shared.Rule;
import org.junit.jupiter.api.Test;

class WhatToDoTest {

    @Test
    void everyRuleOfRowsAppointmentsAndCareersHasItsOwnAdvice() {
        WhatToDo other = WhatToDo.about(LineKind.FOUT, "no-such-rule");
        Stream.of(RowRule.values(), AppointmentRule.values(), CareerRule.values())
                .flatMap(Stream::of)
                .forEach(rule -> assertThat(WhatToDo.about(LineKind.FOUT, ((Rule) rule).code()))
                        .as(((Rule) rule).code())
                        .isNotNull()
                        .isNotEqualTo(other));
    }

    @Test
    void nothingIsToBeDoneAboutAChange() {
        assertThat(WhatToDo.about(LineKind.WIJZIGING, "record-replaced")).isNull();
    }
}
