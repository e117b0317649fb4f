package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import tools.jackson.databind.JsonNode;

/**
 * A product with a board of two primary schools over the conversion of 2018: six teachers who were only converted, Anna who
 * was promoted as well, Bram who joined, Cor who moved to the other school and left later, and Eva who left long before.
 */
final class PrimarySchools {

    static final BoardNumber BOARD = new BoardNumber("12345");
    static final Brin SCHOOL = new Brin("16AH");

    private final Product product;

    private PrimarySchools(Product product) {
        this.product = product;
    }

    /** Brings the staff in and waits until every view has it. */
    static PrimarySchools in(Product product, Path scratch) {
        Delivery delivery = new Delivery()
                .row("organisatie", "BO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;N")
                .row("organisatie", "BO;12345;Stichting Toets;02XY;Andere school;UTRECHT;N");
        person(delivery, "1", "Anna", "Zon");
        row(delivery, "1;1;16AH;2010-08-01;2010-08-01;2018-08-31;1;LA;;0.8000;8;N;N;aanname");
        row(delivery, "1;2;16AH;2018-09-01;2018-09-01;;1;L11;;0.9000;8;N;N;bevordering");
        delivery.row("promoties", "12345;1;P-2018-1;16AH;benoeming;2018-08-15;LA;LB;positief;bestuur;;");
        person(delivery, "2", "Bram", "Maan");
        row(delivery, "2;1;16AH;2018-08-20;2018-08-20;;1;LA;;0.5000;8;N;N;aanname");
        person(delivery, "3", "Cor", "Ster");
        row(delivery, "3;1;16AH;2010-08-01;2010-08-01;2018-07-31;1;LB;;1.0000;8;N;N;aanname");
        row(delivery, "3;2;02XY;2018-08-01;2018-08-01;2018-08-31;1;LB;;1.0000;8;N;N;overplaatsing");
        row(delivery, "3;3;02XY;2018-09-01;2018-09-01;2019-07-31;1;L11;;1.0000;8;N;N;conversie");
        person(delivery, "10", "Eva", "Komeet");
        row(delivery, "10;1;16AH;2010-08-01;2010-08-01;2015-07-31;1;LB;;1.0000;8;N;N;aanname");
        for (int n = 4; n <= 9; n++) {
            person(delivery, String.valueOf(n), "Dirk", "Planeet");
            row(delivery, n + ";1;16AH;2010-08-01;2010-08-01;2018-08-31;1;LB;;1.0000;8;N;N;aanname");
            row(delivery, n + ";2;16AH;2018-09-01;2018-09-01;;1;L11;;1.0000;8;N;N;conversie");
        }
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(scratch), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        PrimarySchools schools = new PrimarySchools(product);
        schools.product.awaitReadModel();
        return schools;
    }

    private static void person(Delivery delivery, String number, String given, String family) {
        delivery.row("leraren", "12345;" + number + ";" + given + ";;" + family + ";;");
    }

    private static void row(Delivery delivery, String row) {
        delivery.row("aanstellingen", "12345;" + row);
    }

    /** A teacher by personeelsnummer. */
    TeacherId teacher(String number) {
        return product.bean(PersonRegister.class).find(BOARD, List.of(number)).values().stream()
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    /** The answer to a question that is answered. */
    JsonNode ask(String path, UserRole role) {
        return ask(path, Product.token(role, BOARD));
    }

    /** The answer to a question that is answered. */
    JsonNode ask(String path, String token) {
        var response = product.http().get(path, token);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return Http.read(response);
    }
}
