package nl.waaier.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Product;

/** A board of people who left, each with an old file that was joined into the last one; in both a text tells their name. */
final class PeopleWhoLeft {

    private PeopleWhoLeft() {}

    /**
     * Puts the board in an empty database.
     *
     * @param url its JDBC URL
     * @param folder for what the product keeps meanwhile
     * @param people how many
     * @return of each the file that goes on, with the one that was joined into it
     */
    static Map<String, String> in(String url, Path folder, int people) {
        Delivery delivery = new Delivery().row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J");
        for (int person = 1; person <= people; person++) {
            file(delivery, person + "-nu", person, "201");
            file(delivery, person + "-oud", person, "200");
        }
        Map<String, String> files = new LinkedHashMap<>();
        try (Product product = Product.start(folder, Map.of("spring.datasource.url", url))) {
            product.bean(Imports.class).run(delivery.folder(folder), false, "operator", Progress.NONE);
            for (int person = 1; person <= people; person++) {
                Map<String, Person> both = product.bean(PersonRegister.class)
                        .find(TestBoard.NUMBER, List.of(person + "-nu", person + "-oud"));
                String file =
                        Objects.requireNonNull(both.get(person + "-nu")).id().toString();
                String other =
                        Objects.requireNonNull(both.get(person + "-oud")).id().toString();
                assertThat(product.http()
                                .send(product.http()
                                        .request(
                                                "POST",
                                                "/v1/teachers/" + file + "/joined-files",
                                                TestBoard.HR,
                                                BodyPublishers.ofString(
                                                        "{\"other\":\"" + other + "\",\"reason\":\"dezelfde\"}"))
                                        .header("Content-Type", "application/json")
                                        .header("Idempotency-Key", file))
                                .statusCode())
                        .isEqualTo(201);
                files.put(file, other);
            }
        }
        return files;
    }

    private static void file(Delivery delivery, String number, int person, String decade) {
        delivery.row("leraren", "12345;%s;Anna;;%s;;1980-01-01".formatted(number, name(person)))
                .row(
                        "aanstellingen",
                        "12345;%1$s;1;16AH;%2$s4-08-01;%2$s4-08-01;%2$s8-07-31;1;LB;;0.8000;9;N;N;aanname"
                                .formatted(number, decade))
                .row(
                        "loopbaan",
                        "12345;%s;16AH;;mentor;1;school;toelating;%s5-08-01;;starter;selectie;;;door %s;;"
                                .formatted(number, decade, name(person)));
    }

    static String name(int person) {
        return "Naam%04dx".formatted(person);
    }

    /** The first column of all rows. */
    static List<String> all(String url, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
