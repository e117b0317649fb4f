package nl.waaier.api.asking.functiemix;

import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.shared.ScaleConversion;
import nl.waaier.core.shared.ScaleLineage;
import nl.waaier.core.shared.ScaleSystem;
import nl.waaier.core.shared.Sector;

/**
 * How scales have been called.
 *
 * @param conversions each change of a label, by sector and date; none in sectors that kept their labels
 * @param oldLabels every label that no longer means what it meant, with what its function is called now
 */
record ScaleLineageAnswer(List<Conversion> conversions, List<OldLabel> oldLabels) {

    /**
     * A label changed; the function did not.
     *
     * @param sector in which sector
     * @param date first day of the new label
     * @param oldLabel the label until the day before
     * @param newLabel the label from then on
     */
    record Conversion(Sector sector, LocalDate date, String oldLabel, String newLabel) {

        static Conversion of(ScaleConversion conversion) {
            return new Conversion(
                    conversion.before().sector(),
                    conversion.date(),
                    conversion.before().label(),
                    conversion.after().label());
        }
    }

    /**
     * A label of another time.
     *
     * @param sector in which sector
     * @param system the system of labels it belonged to: the same label means another function in another system
     * @param label the label
     * @param lastDay the last day on which it meant this function
     * @param currentLabel what that function is called now
     */
    record OldLabel(Sector sector, ScaleSystem system, String label, LocalDate lastDay, String currentLabel) {

        static OldLabel of(ScaleConversion conversion) {
            return new OldLabel(
                    conversion.before().sector(),
                    conversion.before().system(),
                    conversion.before().label(),
                    conversion.date().minusDays(1),
                    ScaleLineage.STANDARD.current(conversion.before()).label());
        }
    }
}
