package nl.waaier.api.benchmark.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.waaier.core.shared.BoardNumber;
import org.javers.core.metamodel.annotation.Id;
import org.javers.core.metamodel.annotation.TypeName;
import org.jspecify.annotations.Nullable;

/** An arbeidsrelatie as JaVers tracks it. Its terms are a map of plain values, so that a change is one snapshot. */
@TypeName("appointment")
class TrackedAppointment {

    @Id
    final String id;

    final String board;
    final String scale;
    final LocalDate startDate;

    @Nullable
    LocalDate lastDay;

    final Map<LocalDate, BigDecimal> terms = new TreeMap<>();

    TrackedAppointment(Change.Begun begun, BoardNumber board) {
        this.id = begun.key();
        this.board = board.value();
        this.scale = begun.scale();
        this.startDate = begun.start();
        terms.put(begun.start(), begun.fte().toDecimal());
    }
}
