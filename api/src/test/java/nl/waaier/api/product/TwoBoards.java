package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.importing.job.JobState;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.core.organisation.FunctiemixTarget;
import nl.waaier.core.organisation.ScaleLadder;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.organisation.command.AdoptPromotionPolicy;
import nl.waaier.core.organisation.command.AgreeFunctiemixTarget;
import nl.waaier.core.organisation.command.AgreeWantedRole;
import nl.waaier.core.organisation.command.DefineRole;
import nl.waaier.core.organisation.command.PublishFigures;
import nl.waaier.core.organisation.command.RecordCouncilHearing;
import nl.waaier.core.organisation.command.SetScaleLadder;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.CouncilHearing;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.organisation.event.TargetScope;
import nl.waaier.core.organisation.event.TargetShares;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CouncilKind;
import nl.waaier.core.shared.CouncilOutcome;
import nl.waaier.core.shared.CouncilRight;
import nl.waaier.core.shared.CouncilSubject;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * The board of the callers and another one, of which every text is a canary. Both have teachers with the same
 * personeelsnummers, and a school that is registered with both.
 */
public final class TwoBoards {

    /** A school that both boards registered as theirs. */
    static final Brin SHARED_SCHOOL = new Brin("99ZZ");

    /** How many facts about support the caller's own file has, of which each can be corrected. */
    static final int CORRECTABLE = 20;

    /** Days from which the callers' board has a promotion policy, of which each can be withdrawn. */
    public static final List<LocalDate> POLICY_DAYS =
            LocalDate.of(2001, 1, 1).datesUntil(LocalDate.of(2001, 1, 21)).toList();

    /** Codes of ladders of scales of the own board: each can be withdrawn once. */
    static final List<String> LADDERS =
            POLICY_DAYS.stream().map(day -> "reeks-" + day).toList();

    /** The day from which the other board has one. */
    static final LocalDate FOREIGN_POLICY_DAY = LocalDate.of(2002, 2, 2);

    /** What the callers of the other board are shown. */
    public static final Set<String> SHOWN = Set.of(
            "KANARIE-bestuur",
            "KANARIE-school",
            "KANARIE-dubbel",
            "KANARIE-roepnaam",
            "KANARIE-tussen",
            "KANARIE-achternaam",
            "kanarie-rol",
            "kanarie-afspraak",
            "kanarie-gewenst",
            "KANARIE-waarvoor",
            "KANARIE-overlegd",
            "kanarie-reeks",
            "KANARIE-reeksnaam",
            "KANARIE-ondernemingsraad",
            "KANARIE-rolnaam",
            "KANARIE-rolename",
            "KANARIE-team",
            "KANARIE-traject",
            "KANARIE-besluiter",
            "KANARIE-door",
            "KANARIE-bewijs",
            "KANARIE-toelichting",
            "KANARIE-post",
            "kanarie-raad",
            "KANARIE-verslag",
            "1961-05-04",
            TestWorld.FOREIGN_SCHOOL.value(),
            TestWorld.FOREIGN_BOARD.value());

    /** What nobody is shown. */
    public static final Set<String> KEPT = Set.of("KANARIE-fout");

    private static final String ENTRY = "vakleraar;1;team;toelating;2014-08-01;;ervaren;selectie;;;";

    private final Product product;
    private final String ownJob;
    private final String foreignJob;

    private TwoBoards(Product product, String ownJob, String foreignJob) {
        this.product = product;
        this.ownJob = ownJob;
        this.foreignJob = foreignJob;
    }

    /** Brings both boards in and waits until every view has them. */
    public static TwoBoards in(Product product, Path scratch) {
        CommandGateway commands = product.bean(CommandGateway.class);
        bring(product, ownOrganisation().folder(scratch));
        bring(product, foreignOrganisation().folder(scratch));
        commands.sendAndWait(new DefineRole(
                TestWorld.FOREIGN_BOARD,
                new TeacherRole(
                        "kanarie-rol", "KANARIE-rolnaam", "KANARIE-rolename", CareerDomain.ONTWIKKELEN, null, null)));
        commands.sendAndWait(new AgreeFunctiemixTarget(TestWorld.BOARD, target("eigen-afspraak", "PMR")));
        commands.sendAndWait(new AgreeFunctiemixTarget(
                TestWorld.FOREIGN_BOARD, target("kanarie-afspraak", "KANARIE-ondernemingsraad")));
        commands.sendAndWait(new AgreeWantedRole(
                TestWorld.BOARD,
                wanted("eigen-gewenst", TestWorld.SCHOOL, "schoolopleider", "begeleiding", "PMR"),
                null));
        commands.sendAndWait(new AgreeWantedRole(
                TestWorld.FOREIGN_BOARD,
                wanted(
                        "kanarie-gewenst",
                        TestWorld.FOREIGN_SCHOOL,
                        "kanarie-rol",
                        "KANARIE-waarvoor",
                        "KANARIE-overlegd"),
                null));
        POLICY_DAYS.forEach(day ->
                commands.sendAndWait(new AdoptPromotionPolicy(TestWorld.BOARD, day, List.of(policy("bestuur")))));
        commands.sendAndWait(new AdoptPromotionPolicy(
                TestWorld.FOREIGN_BOARD, FOREIGN_POLICY_DAY, List.of(policy("KANARIE-besluiter"))));
        commands.sendAndWait(new RecordCouncilHearing(TestWorld.BOARD, hearing("eigen-raad", "verslag")));
        commands.sendAndWait(
                new RecordCouncilHearing(TestWorld.FOREIGN_BOARD, hearing("kanarie-raad", "KANARIE-verslag")));
        LADDERS.forEach(code -> commands.sendAndWait(new SetScaleLadder(TestWorld.BOARD, ladder(code, "Eigen reeks"))));
        commands.sendAndWait(new SetScaleLadder(TestWorld.FOREIGN_BOARD, ladder("kanarie-reeks", "KANARIE-reeksnaam")));
        bring(product, staff().folder(scratch));
        TwoBoards boards = new TwoBoards(
                product,
                handIn(product, TestWorld.BOARD, rejected(TestWorld.BOARD, "fout")),
                handIn(product, TestWorld.FOREIGN_BOARD, rejected(TestWorld.FOREIGN_BOARD, "KANARIE-fout")));
        boards.product.awaitReadModel();
        for (BoardNumber board : List.of(TestWorld.BOARD, TestWorld.FOREIGN_BOARD)) {
            commands.sendAndWait(new PublishFigures(board, LocalDate.of(2018, 10, 1)));
        }
        return boards;
    }

    private static FunctiemixTarget target(String code, String with) {
        TargetShares shares = TargetShares.of(Map.of("LD", new Percentage(290)));
        return new FunctiemixTarget(code, new TargetScope(Sector.VO, null, null), null, null, shares, null, with);
    }

    private static WantedRole wanted(String code, Brin school, String role, String why, String with) {
        return new WantedRole(code, school, null, role, 9, null, null, null, LocalDate.of(2016, 8, 1), null, why, with);
    }

    private static CouncilHearing hearing(String code, String evidence) {
        LocalDate day = LocalDate.of(2016, 5, 12);
        return new CouncilHearing(
                code,
                CouncilSubject.STREEFCIJFERS,
                CouncilKind.PMR,
                CouncilRight.INSTEMMING,
                CouncilOutcome.AKKOORD,
                day,
                day,
                null,
                new PersonalText(evidence));
    }

    private static ScaleLadder ladder(String code, String name) {
        return new ScaleLadder(code, name, null, List.of("C", "B", "A"));
    }

    private static ChangePolicy policy(String decider) {
        return new ChangePolicy(
                null,
                null,
                null,
                null,
                List.of(new RequiredStep(List.of(PromotionStep.BESLUIT), false, 0, List.of(decider))));
    }

    /** Every row is taken in. */
    private static void bring(Product product, Path folder) {
        Imports imports = product.bean(Imports.class);
        ImportJob job = imports.run(folder, false, "operator", Progress.NONE);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        StringWriter report = new StringWriter();
        imports.report().rejections(job.id(), ImportFile::fileName, report);
        assertThat(report.toString()).hasLineCount(1);
    }

    /** In a delivery of its own: within one, two boards that claim a school are not believed. */
    private static Delivery ownOrganisation() {
        return new Delivery()
                .row("organisatie", "VO;11111;Eigen bestuur;11AA;Eigen school;UTRECHT;J")
                .row("organisatie", "VO;11111;Eigen bestuur;11BB;Eigen tweede school;UTRECHT;J")
                .row("organisatie", "VO;11111;Eigen bestuur;99ZZ;Eigen dubbel;UTRECHT;J");
    }

    private static Delivery foreignOrganisation() {
        return new Delivery()
                .row("organisatie", "VO;22222;KANARIE-bestuur;22AA;KANARIE-school;UTRECHT;J")
                .row("organisatie", "VO;22222;KANARIE-bestuur;99ZZ;KANARIE-dubbel;UTRECHT;J");
    }

    private static Delivery staff() {
        Delivery staff = new Delivery();
        for (String number : List.of("1", "2")) {
            staff.row("leraren", "11111;" + number + ";Anna;van;Eigen;anna@example.org;1980-02-28")
                    .row(
                            "leraren",
                            "22222;" + number
                                    + ";KANARIE-roepnaam;KANARIE-tussen;KANARIE-achternaam;KANARIE-post@example.org;1961-05-04")
                    .row("aanstellingen", appointment("11111", number, "1", "11AA", "LB", "0.5000"))
                    .row("aanstellingen", appointment("11111", number, "2", "99ZZ", "LB", "0.2500"))
                    .row("aanstellingen", appointment("22222", number, "1", "22AA", "LD", "0.3000"))
                    .row("aanstellingen", appointment("22222", number, "2", "99ZZ", "LD", "0.7000"));
            staff.row("promoties", trajectory("11111", number, "11AA", "T-1", "rector", "beoordeling", ""))
                    .row(
                            "promoties",
                            trajectory(
                                    "22222",
                                    number,
                                    "22AA",
                                    "KANARIE-traject",
                                    "KANARIE-door",
                                    "KANARIE-bewijs",
                                    "KANARIE-toelichting"));
            for (String school : List.of("11AA", "99ZZ")) {
                staff.row("loopbaan", "11111;" + number + ";" + school + ";sectie;" + ENTRY + "rector;;")
                        .row(
                                "loopbaan",
                                "11111;" + number + ";" + school
                                        + ";;schoolopleider;4;school;toelating;2019-01-01;;starter;keuze;;;;;");
            }
            for (String school : List.of("22AA", "99ZZ")) {
                staff.row("loopbaan", "22222;" + number + ";" + school + ";KANARIE-team;" + ENTRY + "KANARIE-door;;")
                        .row(
                                "loopbaan",
                                "22222;" + number + ";" + school
                                        + ";KANARIE-team;kanarie-rol;2;school;toelating;2016-01-01;;meester;keuze;;;"
                                        + "KANARIE-door;KANARIE-bewijs;KANARIE-toelichting");
            }
        }
        staff.row("promoties", "11111;1;T-1;11AA;besluit;2018-02-01;LB;LC;negatief;college van bestuur;;")
                .row("promoties", "22222;1;T-1;22AA;besluit;2018-02-01;LB;LC;negatief;KANARIE-door;KANARIE-bewijs;");
        for (int n = 1; n <= CORRECTABLE; n++) {
            staff.row(
                    "loopbaan",
                    "11111;1;11AA;;schoolopleider;4;school;ondersteuning;2019-05-%02d;2019-07-01;;scholing;40;uur;;;"
                            .formatted(n));
        }
        return staff;
    }

    private static String appointment(
            String board, String person, String number, String school, String scale, String fte) {
        return board + ";" + person + ";" + number + ";" + school + ";2014-08-01;2014-08-01;;1;" + scale + ";;" + fte
                + ";9;N;N;aanname";
    }

    /** A trajectory of one step. The reference is of both teachers of a board. */
    private static String trajectory(
            String board, String person, String school, String reference, String by, String evidence, String remark) {
        return String.join(
                ";",
                board,
                person,
                reference,
                school,
                "besluit",
                "2016-05-01",
                "LB",
                "LC",
                "negatief",
                by,
                evidence,
                remark);
    }

    private static Delivery rejected(BoardNumber board, String wrong) {
        return new Delivery()
                .row(
                        "aanstellingen",
                        board + ";1;9;" + wrong + ";2014-08-01;2014-08-01;;1;LB;;" + wrong + ";9;N;N;" + wrong);
    }

    /** Over HTTP, as the board's own HR does: only such an import has an owner. */
    private static String handIn(Product product, BoardNumber board, Delivery delivery) {
        String hr = Product.token(UserRole.HR, board);
        HttpResponse<String> accepted = product.http()
                .send(product.http()
                        .request("POST", "/v1/imports", hr, BodyPublishers.ofByteArray(delivery.zip()))
                        .header("Content-Type", "application/zip"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String job = Http.read(accepted).path("id").asString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Http.read(product.http().get("/v1/imports/" + job, hr))
                        .path("state")
                        .asString()
                        .equals("done"));
        return job;
    }

    /** A teacher of one of the boards, by personeelsnummer. */
    public TeacherId teacher(BoardNumber board, String number) {
        return product.bean(PersonRegister.class).find(board, List.of(number)).values().stream()
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    /** An import of the callers' board with a rejected row. */
    public String ownJob() {
        return ownJob;
    }

    /** The same of the other board. */
    public String foreignJob() {
        return foreignJob;
    }
}
