package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;

/** A product with one teacher, who holds one role, about whom facts are recorded by hand. */
final class OneTeacher {

    private static final BoardNumber BOARD = new BoardNumber("12345");

    /** Somebody who may record, and read everything. */
    static final String HR = Product.token(UserRole.HR, BOARD);

    private final Product product;
    private final TeacherId id;

    private OneTeacher(Product product, TeacherId id) {
        this.product = product;
        this.id = id;
    }

    /** Brings the teacher in and waits until every view has her. */
    static OneTeacher in(Product product, Path scratch) {
        Delivery delivery = new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J")
                .row("leraren", "12345;1;Anna;van der;Berg;anna@example.org;1980-02-29")
                .row("aanstellingen", "12345;1;1;16AH;2014-08-01;2014-08-01;;1;LB;;0.8000;9;N;N;aanname")
                .row("loopbaan", "12345;1;16AH;;vakleraar;1;team;toelating;2014-08-01;;starter;selectie;;;rector;;");
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(scratch), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        product.awaitReadModel();
        return new OneTeacher(
                product,
                product.bean(PersonRegister.class).find(BOARD, List.of("1")).values().stream()
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    /** The teacher. */
    TeacherId id() {
        return id;
    }

    /** Records support on her. */
    HttpResponse<String> record(String key, int hours) {
        return record(HR, key, hours);
    }

    /** The same, by somebody. */
    HttpResponse<String> record(String by, String key, int hours) {
        String body = """
                {"type": "support", "school": "16AH", "role": "vakleraar", "from": "2015-01-01", "until": "2015-06-30",
                 "kind": "scholing", "quantity": %d, "unit": "uur", "per": "eenmalig", "decidedBy": "rector"}""".formatted(hours);
        return product.http()
                .send(product.http()
                        .request("POST", "/v1/teachers/" + id + "/facts", by, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key));
    }
}
