package nl.waaier.api.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.EventStores;
import nl.waaier.api.testing.Product;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.command.RegisterSchool;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;

/** A board with a school and teachers of whom nothing is recorded yet. */
final class TestBoard {

    static final BoardNumber NUMBER = new BoardNumber("12345");
    static final String NAME = "Stichting Toets";

    /** Who records and hands in. */
    static final String HR = Product.token(UserRole.HR, NUMBER);

    private static final School SCHOOL = new School(new Brin("16AH"), "Toetsschool", Sector.VO, "UTRECHT", true);

    private TestBoard() {}

    /**
     * Puts the board in an empty database.
     *
     * @param url its JDBC URL
     * @param teachers how many
     * @return the teachers
     */
    static List<TeacherId> in(String url, int teachers) {
        List<TeacherId> ids = new ArrayList<>();
        try (ConfigurableApplicationContext store = EventStores.open(url)) {
            store.getBean(CommandGateway.class).sendAndWait(new RegisterSchool(NUMBER, NAME, SCHOOL, null, false));
            List<Object[]> rows = new ArrayList<>();
            for (int i = 0; i < teachers; i++) {
                TeacherId id = new TeacherId(UUID.randomUUID());
                ids.add(id);
                rows.add(new Object[] {id.value(), NUMBER.value(), "by-hand-" + i, "Anna", "Berg"});
            }
            store.getBean(JdbcOperations.class)
                    .batchUpdate(
                            "insert into person (id, board_number, personnel_number, given_name, family_name)"
                                    + " values (?, ?, ?, ?, ?)",
                            rows);
        }
        return ids;
    }
}
