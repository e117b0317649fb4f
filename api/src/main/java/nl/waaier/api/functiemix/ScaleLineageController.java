package nl.waaier.api.functiemix;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.api.problem.Faults;
import nl.waaier.core.shared.ScaleConversion;
import nl.waaier.core.shared.ScaleLineage;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which labels stand for one function as the years go by. */
@RestController
@Tag(name = "functiemix")
class ScaleLineageController {

    @GetMapping("/v1/scale-lineage")
    @Operation(
            summary = "Hoe schalen door de jaren heen heten",
            description = "The conversions of scales, and the current label of every old one; of one sector or of all.")
    ScaleLineageAnswer lineage(@RequestParam(required = false) @Nullable String sector) {
        Faults faults = new Faults();
        Sector asked = faults.read("sector", sector, Sector::of);
        faults.check();
        List<ScaleConversion> conversions = Stream.of(Sector.values())
                .filter(one -> asked == null || asked == one)
                .flatMap(one -> ScaleLineage.STANDARD.conversions(one).stream())
                .toList();
        return new ScaleLineageAnswer(
                conversions.stream().map(ScaleLineageAnswer.Conversion::of).toList(),
                conversions.stream().map(ScaleLineageAnswer.OldLabel::of).toList());
    }
}
