package nl.waaier.api.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.api.asking.rights.GrantCommand;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.organisation.command.DefineTeam;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeamKind;
import nl.waaier.projections.store.ReadModel;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * A board that begins: two schools and four teachers. At 11AA Anna is in the team onderbouw, Bram in bovenbouw and Daan in techniek; Carla
 * works at 11BB.
 */
public final class BoardOfTeams {

    private static final BoardNumber BOARD = new BoardNumber("11111");

    /** How a code looks. */
    public static final Pattern CODE = Pattern.compile("([A-Z0-9]{5}-){3}[A-Z0-9]{5}");

    private BoardOfTeams() {}

    /** The code of its first bestuur, whom the operator makes before the product runs. */
    public static String firstBestuur(String name, Path data) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int status = GrantCommand.run(
                new String[] {"grant", BOARD.value(), "--name", name, "--waaier.data-dir=" + data},
                new PrintStream(told, true, StandardCharsets.UTF_8));
        String text = told.toString(StandardCharsets.UTF_8);
        assertThat(status).as(text).isZero();
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group();
    }

    /** Brings its schools, teams and staff in. */
    public static void bringIn(Product product, Path data) {
        Delivery files = new Delivery()
                .row("organisatie", "VO;11111;Bestuur;11AA;Lyceum;UTRECHT;J")
                .row("organisatie", "VO;11111;Bestuur;11BB;College;UTRECHT;J");
        run(product, files.folder(data));
        CommandGateway commands = product.bean(CommandGateway.class);
        for (String team : List.of("onderbouw", "bovenbouw", "techniek")) {
            commands.sendAndWait(
                    new DefineTeam(BOARD, new Team(new Brin("11AA"), team, "Team " + team, TeamKind.TEAM, null, null)));
        }
        Delivery staff = new Delivery();
        for (String[] one : new String[][] {
            {"1", "Anna", "11AA", "onderbouw"},
            {"2", "Bram", "11AA", "bovenbouw"},
            {"3", "Carla", "11BB", ""},
            {"4", "Daan", "11AA", "techniek"}
        }) {
            staff.row("leraren", "11111;" + one[0] + ";" + one[1] + ";;Vries;;1980-02-28")
                    .row(
                            "aanstellingen",
                            "11111;" + one[0] + ";1;" + one[2] + ";2014-08-01;2014-08-01;;1;LB;;0.5000;9;N;N;aanname")
                    .row(
                            "loopbaan",
                            "11111;" + one[0] + ";" + one[2] + ";" + one[3]
                                    + ";vakleraar;1;team;toelating;2014-08-01;;ervaren;selectie;;;rector;;");
        }
        run(product, staff.folder(data));
        ReadModel readModel = product.bean(ReadModel.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> readModel.status().ready() && readModel.status().behind() == 0);
    }

    private static void run(Product product, Path folder) {
        Imports imports = product.bean(Imports.class);
        assertThat(imports.run(folder, false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
    }

    /** Whose file a personeelsnummer leads to. */
    public static String teacher(Product product, String number) {
        return product.bean(PersonRegister.class).find(BOARD, List.of(number)).values().stream()
                .map(person -> person.id().toString())
                .findFirst()
                .orElseThrow();
    }
}
