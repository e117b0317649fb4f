package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;

/** A board's files with promotions in them, in the words of the files. */
final class PromotionStaff {

    /** Whose files. */
    static final BoardNumber BOARD = new BoardNumber("12345");

    private final Delivery delivery = new Delivery()
            .row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J")
            .row("organisatie", "VO;12345;Stichting Toets;17BB;Tweede school;UTRECHT;J");

    /** Somebody with this personeelsnummer and this family name. */
    PromotionStaff person(String number, String name) {
        delivery.row("leraren", "12345;%s;Anna;;%s;;1980-01-01".formatted(number, name));
        return this;
    }

    /** An arbeidsrelatie, full-time; without an end when that is empty. */
    PromotionStaff works(String number, String volgnummer, String from, String until, String scale, String reason) {
        delivery.row(
                "aanstellingen",
                "12345;%s;%s;16AH;%s;%s;%s;1;%s;;1.0000;9;N;N;%s"
                        .formatted(number, volgnummer, from, from, until, scale, reason));
        return this;
    }

    /** From LB to LC on 1 August 2015, by one arbeidsrelatie after another. */
    PromotionStaff risen(String number, String reason) {
        return works(number, "1", "2010-08-01", "2015-07-31", "LB", "aanname")
                .works(number, "2", "2015-08-01", "", "LC", reason);
    }

    /** On LB all the time. */
    PromotionStaff stayed(String number) {
        return works(number, "1", "2010-08-01", "", "LB", "aanname");
    }

    /**
     * A step from LB to LC.
     *
     * @param step step, date, outcome, who and evidence, with a bar between them; what is empty is not told
     */
    PromotionStaff step(String number, String trajectory, String step) {
        String[] part = step.split("\\|", -1);
        delivery.row(
                "promoties",
                "12345;%s;%s;16AH;%s;%s;LB;LC;%s;%s;%s;"
                        .formatted(number, trajectory, part[0], part[1], part[2], part[3], part[4]));
        return this;
    }

    /** Several steps. */
    PromotionStaff steps(String number, String trajectory, String... steps) {
        for (String step : steps) {
            step(number, trajectory, step);
        }
        return this;
    }

    /** Hands everything in and waits until every view has it. */
    void in(Product product, Path scratch) {
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(scratch), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        product.awaitReadModel();
    }

    /** Who has a personeelsnummer. */
    static TeacherId teacher(Product product, String number) {
        return product.bean(PersonRegister.class).find(BOARD, List.of(number)).values().stream()
                .findFirst()
                .orElseThrow()
                .id();
    }
}
