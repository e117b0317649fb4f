package nl.waaier.projections.functiemix;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.testing.Given;

/** Counted posts in few words. */
final class GivenPosts {

    private static final LocalDate SINCE = LocalDate.parse("2010-08-01");

    private GivenPosts() {}

    /** Posts of different people at a school in VO: a label and fte, and so on. */
    static List<Post> at(String brin, String... labelsAndFte) {
        return at(brin, Sector.VO, labelsAndFte);
    }

    /** The same in another sector. */
    static List<Post> at(String brin, Sector sector, String... labelsAndFte) {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < labelsAndFte.length; i += 2) {
            posts.add(new Post(
                    Given.teacher(i),
                    "1",
                    new Brin(brin),
                    sector,
                    FunctiemixGroup.COUNTED,
                    SalaryScale.of(sector, labelsAndFte[i], SINCE),
                    Fte.of(new BigDecimal(labelsAndFte[i + 1])),
                    SINCE));
        }
        return posts;
    }
}
