package nl.waaier.api.platform.eventstore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.core.EventTypes;
import nl.waaier.core.organisation.event.AccessGrant;
import nl.waaier.core.organisation.event.AccessGranted;
import nl.waaier.core.organisation.event.AccessWithdrawn;
import nl.waaier.core.organisation.event.BoardRegistered;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.CouncilHeard;
import nl.waaier.core.organisation.event.CouncilHearing;
import nl.waaier.core.organisation.event.CouncilHearingWithdrawn;
import nl.waaier.core.organisation.event.FiguresPublished;
import nl.waaier.core.organisation.event.FunctiemixTargetAgreed;
import nl.waaier.core.organisation.event.FunctiemixTargetWithdrawn;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.organisation.event.RightsRuleSet;
import nl.waaier.core.organisation.event.RightsRuleSetAdopted;
import nl.waaier.core.organisation.event.RightsRuleSetWithdrawn;
import nl.waaier.core.organisation.event.RoleDefined;
import nl.waaier.core.organisation.event.RoleRestSet;
import nl.waaier.core.organisation.event.ScaleLadderSet;
import nl.waaier.core.organisation.event.ScaleLadderWithdrawn;
import nl.waaier.core.organisation.event.SchoolClosed;
import nl.waaier.core.organisation.event.SchoolClosingWithdrawn;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.organisation.event.SchoolTeam;
import nl.waaier.core.organisation.event.TargetScope;
import nl.waaier.core.organisation.event.TargetShares;
import nl.waaier.core.organisation.event.TeamDefined;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.organisation.event.WantedRoleAgreed;
import nl.waaier.core.organisation.event.WantedRoleWithdrawn;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.AmbitionKind;
import nl.waaier.core.shared.AmbitionOutcome;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountPeriod;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.CouncilKind;
import nl.waaier.core.shared.CouncilOutcome;
import nl.waaier.core.shared.CouncilRight;
import nl.waaier.core.shared.CouncilSubject;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.GrantId;
import nl.waaier.core.shared.GrantedRole;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RecognitionScope;
import nl.waaier.core.shared.ReflectionAngle;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.RightsBasis;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.ScaleSystem;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.StaffCategory;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.shared.TeamKind;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.AmbitionClosed;
import nl.waaier.core.teacher.event.AmbitionExpressed;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.LapseAgreed;
import nl.waaier.core.teacher.event.PersonErased;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.ReflectionWritten;
import nl.waaier.core.teacher.event.RightSpent;
import nl.waaier.core.teacher.event.RoleChanged;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.event.TeamLeft;
import nl.waaier.core.teacher.event.TextsErased;

/** One fixed event of each kind with everything filled in, and one with only what must be there. */
public final class EventSamples {

    private static final UUID OWN = UUID.fromString("50000000-0000-4000-8000-000000000001");
    private static final TeacherId TEACHER = TeacherId.of("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final BoardNumber BOARD = new BoardNumber("01234");
    private static final Brin BRIN = new Brin("16AH");
    private static final LocalDate DAY = LocalDate.of(2021, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 2, 29);
    private static final String ROLE = "coach";
    private static final SalaryScale SCALE = new SalaryScale(Sector.VO, ScaleSystem.LA_LE, "LB");
    private static final PositionCategory CATEGORY = new PositionCategory(9);
    private static final GrantId GRANT = GrantId.of("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final AccountId ACCOUNT = AccountId.of("1b4e28ba-2fa1-41d2-883f-0016d3cca427");
    private static final AccountId GRANTER = AccountId.of("6fa459ea-ee8a-4ca4-894e-db77e160355e");
    private static final Notes NOTES = new Notes(text("teamleider"), text("portfolio"), text("ën \"zo\" voort"));
    private static final AppointmentTerms TERMS =
            new AppointmentTerms(AppointmentKind.TIJDELIJK, fte("0.8000"), "LC", true, true);
    private static final AppointmentTerms PLAIN_TERMS =
            new AppointmentTerms(AppointmentKind.VAST, fte("1"), null, false, false);

    private static final HoursAndEuros RIGHT = new HoursAndEuros(new BigDecimal("12.5"), new BigDecimal("249.95"));
    private static final HoursAndEuros TIME = new HoursAndEuros(BigDecimal.TEN, BigDecimal.ZERO);

    private static final Map<String, Object> FULL = byType(
            new AppointmentStarted(TEACHER, BOARD, "1", BRIN, DAY, SCALE, CATEGORY, TERMS, ChangeKind.AANNAME),
            new AppointmentChanged(TEACHER, BOARD, "1", DAY, TERMS, ChangeKind.OMVANG),
            new AppointmentEnded(TEACHER, BOARD, "1", LAST, ChangeKind.UITSTROOM),
            new RoleEntered(
                    TEACHER,
                    BOARD,
                    BRIN,
                    ROLE,
                    CareerDomain.COLLEGAS,
                    RoleLevel.SCHOOL,
                    "Bètateam",
                    DAY,
                    CareerStage.STARTER,
                    EntryKind.SELECTIE,
                    NOTES),
            new RoleChanged(TEACHER, BOARD, BRIN, ROLE, DAY, RoleLevel.TEAM, "Bètateam", NOTES),
            new StageReached(TEACHER, BOARD, BRIN, ROLE, DAY, CareerStage.ERVAREN, NOTES),
            new SupportArranged(
                    TEACHER,
                    BOARD,
                    BRIN,
                    ROLE,
                    DAY,
                    LAST,
                    SupportKind.BEGELEIDING,
                    new Amount(new BigDecimal("40"), AmountUnit.UUR, AmountPeriod.SCHOOLJAAR),
                    NOTES),
            new FacilitationGranted(
                    TEACHER,
                    BOARD,
                    BRIN,
                    ROLE,
                    DAY,
                    LAST,
                    FacilitationKind.TIJD,
                    amount("0.05", AmountUnit.FTE),
                    NOTES),
            new RecognitionGiven(
                    TEACHER,
                    BOARD,
                    BRIN,
                    ROLE,
                    DAY,
                    LAST,
                    RecognitionKind.FORMEEL,
                    RecognitionScope.PERSOON,
                    text("Registratie lerarenopleiders"),
                    text("Velon"),
                    text("12345"),
                    "P-2021/17",
                    NOTES),
            new RoleLeft(TEACHER, BOARD, BRIN, ROLE, LAST, NOTES),
            new TeamJoined(TEACHER, BOARD, BRIN, "betateam", DAY),
            new TeamLeft(TEACHER, BOARD, BRIN, "betateam", LAST),
            new AmbitionExpressed(
                    TEACHER,
                    BOARD,
                    OWN,
                    DAY,
                    AmbitionKind.VERBREDING,
                    CareerDomain.COLLEGAS,
                    ROLE,
                    LAST,
                    text("collega's leren lesgeven"),
                    Audience.SCHOOL),
            new AmbitionClosed(TEACHER, BOARD, OWN, LAST, AmbitionOutcome.IN_PLAN, text("staat nu in mijn plan")),
            new ReflectionWritten(
                    TEACHER,
                    BOARD,
                    OWN,
                    DAY,
                    ROLE,
                    ReflectionAngle.LEERVRAAG,
                    text("hoe stel ik een betere vraag"),
                    Audience.LEADER),
            new PromotionStepTaken(
                    TEACHER,
                    BOARD,
                    "P-2021/17",
                    BRIN,
                    "LB",
                    "LC",
                    PromotionStep.BESLUIT,
                    null,
                    DAY,
                    PromotionOutcome.VOORWAARDELIJK,
                    LAST,
                    true,
                    text("spoed"),
                    null,
                    NOTES),
            new RightSpent(TEACHER, BOARD, DAY, RIGHT, text("cursus \"coachen\"")),
            new ActivityAssigned(TEACHER, BOARD, BRIN, "studiedag-1", DAY, RIGHT, text("studiedag")),
            new ConsentGiven(TEACHER, BOARD, "studiedag-1", RIGHT, LAST),
            new LapseAgreed(TEACHER, BOARD, BRIN, new SchoolYear(2021), LAST, RIGHT, text("wegens ziekte")),
            new FactRetracted(TEACHER, BOARD, 3, DAY, 5L, text("verkeerde datum")),
            new BoardRegistered(BOARD, "Stichting 't Voorbeeld", DAY),
            new SchoolRegistered(BOARD, BRIN, "Lyceum Één", Sector.VO, "Utrecht", true, DAY),
            new SchoolClosed(BOARD, BRIN, DAY, new Brin("16AJ")),
            new TextsErased(TEACHER, BOARD, RetentionClass.TEXTS, ErasureGround.VERZOEK, List.of(3L, 5L)),
            new PersonErased(TEACHER, BOARD, ErasureGround.VERZOEK),
            new SchoolClosingWithdrawn(BOARD, BRIN, new PersonalText("de fusie gaat niet door")),
            new RoleDefined(
                    BOARD, ROLE, "Coach", "Coach of colleagues", CareerDomain.COLLEGAS, RoleLevel.TEAM, LAST, DAY),
            new TeamDefined(BOARD, BRIN, "betateam", "Bètateam", TeamKind.SECTIE, DAY, LAST),
            new RoleRestSet(BOARD, 60),
            new FiguresPublished(BOARD, DAY),
            new PromotionPolicyAdopted(
                    BOARD,
                    DAY,
                    List.of(new ChangePolicy(
                            Sector.VO,
                            ScaleDirection.HOGER,
                            "LB",
                            "LC",
                            List.of(
                                    new RequiredStep(
                                            List.of(PromotionStep.VACATURE, PromotionStep.AANMELDING),
                                            false,
                                            0,
                                            List.of()),
                                    new RequiredStep(
                                            List.of(PromotionStep.BESLUIT),
                                            true,
                                            14,
                                            List.of("College van Bestuur")))))),
            new PromotionPolicyWithdrawn(BOARD, DAY, text("verkeerde datum")),
            new ScaleLadderSet(BOARD, "oop", "Functies A tot en met C", Sector.VO, List.of("C", "B", "A")),
            new ScaleLadderWithdrawn(BOARD, "oop", text("vervallen")),
            new FunctiemixTargetAgreed(
                    BOARD,
                    "convenant",
                    new TargetScope(Sector.VO, null, true),
                    DAY,
                    LAST,
                    TargetShares.of(
                            Map.of("LB", new Percentage(160), "LC", new Percentage(550), "LD", new Percentage(290))),
                    DAY,
                    "PMR"),
            new FunctiemixTargetWithdrawn(BOARD, "convenant", text("verkeerd overgenomen")),
            new WantedRoleAgreed(
                    BOARD,
                    new WantedRole(
                            "coaches",
                            BRIN,
                            "Bètateam",
                            ROLE,
                            3,
                            CareerStage.ERVAREN,
                            RoleLevel.TEAM,
                            120,
                            DAY,
                            LAST,
                            "een coach voor iedere \"nieuwe\" collega",
                            "PMR")),
            new WantedRoleWithdrawn(BOARD, "coaches", text("verkeerd overgenomen")),
            new RightsRuleSetAdopted(
                    BOARD,
                    new RightsRuleSet(
                            "ruimer",
                            Sector.VO,
                            StaffCategory.OP,
                            DAY,
                            LAST,
                            RIGHT,
                            true,
                            RightsBasis.BESTUUR,
                            "besluit van het bestuur")),
            new RightsRuleSetWithdrawn(BOARD, "ruimer", text("verkeerd overgenomen")),
            new AccessGranted(
                    BOARD,
                    new AccessGrant(
                            GRANT,
                            ACCOUNT,
                            GrantedRole.TEAMLEIDER,
                            List.of(),
                            List.of(new SchoolTeam(BRIN, "betateam"), new SchoolTeam(BRIN, "onderbouw")),
                            null,
                            null,
                            DAY,
                            LAST),
                    GRANTER),
            new AccessWithdrawn(BOARD, GRANT, DAY, GRANTER, text("andere baan")),
            new CouncilHeard(
                    BOARD,
                    new CouncilHearing(
                            "verwerking",
                            CouncilSubject.VERWERKING,
                            CouncilKind.GMR,
                            CouncilRight.INSTEMMING,
                            CouncilOutcome.AKKOORD,
                            DAY,
                            DAY,
                            LAST,
                            text("verslag van 14 mei, agendapunt 5"))),
            new CouncilHearingWithdrawn(BOARD, "verwerking", text("verkeerd overgenomen")));

    private static final Map<String, Object> MINIMAL = byType(
            new AppointmentStarted(TEACHER, BOARD, "1", BRIN, DAY, SCALE, CATEGORY, PLAIN_TERMS, null),
            new AppointmentChanged(TEACHER, BOARD, "1", DAY, PLAIN_TERMS, null),
            new AppointmentEnded(TEACHER, BOARD, "1", LAST, null),
            new RoleEntered(
                    TEACHER,
                    BOARD,
                    BRIN,
                    ROLE,
                    CareerDomain.LEERLINGEN,
                    null,
                    null,
                    DAY,
                    CareerStage.IN_OPLEIDING,
                    null,
                    Notes.NONE),
            new RoleChanged(TEACHER, BOARD, null, ROLE, DAY, null, null, Notes.NONE),
            new StageReached(TEACHER, BOARD, BRIN, ROLE, DAY, CareerStage.MEESTER, Notes.NONE),
            new SupportArranged(TEACHER, BOARD, BRIN, ROLE, DAY, null, SupportKind.BEGELEIDING, null, Notes.NONE),
            new FacilitationGranted(TEACHER, BOARD, BRIN, ROLE, DAY, null, FacilitationKind.GELD, null, Notes.NONE),
            new RecognitionGiven(
                    TEACHER,
                    BOARD,
                    BRIN,
                    ROLE,
                    DAY,
                    null,
                    RecognitionKind.FORMEEL,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Notes.NONE),
            new RoleLeft(TEACHER, BOARD, BRIN, ROLE, LAST, Notes.NONE),
            new TeamJoined(TEACHER, BOARD, BRIN, "betateam", DAY),
            new TeamLeft(TEACHER, BOARD, BRIN, "betateam", LAST),
            new AmbitionExpressed(
                    TEACHER,
                    BOARD,
                    OWN,
                    DAY,
                    AmbitionKind.VAK,
                    null,
                    null,
                    null,
                    text("verder in het vak"),
                    Audience.OWN),
            new AmbitionClosed(TEACHER, BOARD, OWN, LAST, AmbitionOutcome.BEREIKT, null),
            new ReflectionWritten(TEACHER, BOARD, OWN, DAY, null, null, text("het liep anders"), Audience.OWN),
            new TeamDefined(BOARD, BRIN, "betateam", "Bètateam", TeamKind.TEAM, null, null),
            new RoleRestSet(BOARD, 0),
            new FiguresPublished(BOARD, LAST),
            new PromotionStepTaken(
                    TEACHER,
                    BOARD,
                    "1",
                    BRIN,
                    "LB",
                    "LC",
                    PromotionStep.AANMELDING,
                    null,
                    DAY,
                    null,
                    null,
                    false,
                    null,
                    null,
                    Notes.NONE),
            new RightSpent(TEACHER, BOARD, DAY, TIME, null),
            new ActivityAssigned(TEACHER, BOARD, BRIN, "1", DAY, TIME, null),
            new ConsentGiven(TEACHER, BOARD, "1", TIME, DAY),
            new LapseAgreed(TEACHER, BOARD, BRIN, new SchoolYear(2021), DAY, TIME, null),
            new RightsRuleSetAdopted(
                    BOARD,
                    new RightsRuleSet(
                            "cao", Sector.BO, StaffCategory.OOP, DAY, null, TIME, false, RightsBasis.CAO, "CAO PO")),
            new RightsRuleSetWithdrawn(BOARD, "cao", text("vervallen")),
            new FactRetracted(TEACHER, BOARD, 0, DAY, null, null),
            new BoardRegistered(BOARD, "Voorbeeld", null),
            new SchoolRegistered(BOARD, BRIN, "Lyceum", Sector.VO, null, null, null),
            new SchoolClosed(BOARD, BRIN, DAY, null),
            new TextsErased(TEACHER, BOARD, RetentionClass.APPLICATIONS, ErasureGround.BEWAARTERMIJN, List.of(0L)),
            new PersonErased(TEACHER, BOARD, ErasureGround.BEWAARTERMIJN),
            new SchoolClosingWithdrawn(BOARD, BRIN, new PersonalText("fout")),
            new RoleDefined(BOARD, ROLE, "Coach", "Coach", CareerDomain.COLLEGAS, null, null, null),
            new PromotionPolicyAdopted(BOARD, DAY, List.of(new ChangePolicy(null, null, null, null, List.of()))),
            new PromotionPolicyWithdrawn(BOARD, DAY, text("dubbel")),
            new ScaleLadderSet(BOARD, "oop", "OOP", null, List.of("B", "A")),
            new ScaleLadderWithdrawn(BOARD, "md", text("dubbel")),
            new FunctiemixTargetAgreed(
                    BOARD,
                    "convenant",
                    new TargetScope(null, BRIN, null),
                    null,
                    null,
                    TargetShares.of(Map.of("LC", new Percentage(5))),
                    null,
                    null),
            new FunctiemixTargetWithdrawn(BOARD, "convenant", text("vervallen")),
            new WantedRoleAgreed(
                    BOARD, new WantedRole("coaches", null, null, ROLE, 1, null, null, null, DAY, null, null, null)),
            new WantedRoleWithdrawn(BOARD, "coaches", text("vervallen")),
            new AccessGranted(
                    BOARD,
                    new AccessGrant(GRANT, ACCOUNT, GrantedRole.BESTUUR, List.of(), List.of(), null, null, DAY, null),
                    null),
            new AccessWithdrawn(BOARD, GRANT, LAST, GRANTER, text("vervallen")),
            new CouncilHeard(
                    BOARD,
                    new CouncilHearing(
                            "gewenst",
                            CouncilSubject.GEWENSTE_ROLLEN,
                            CouncilKind.MR,
                            CouncilRight.OVERLEG,
                            CouncilOutcome.NIET_AKKOORD,
                            DAY,
                            DAY,
                            null,
                            null)),
            new CouncilHearingWithdrawn(BOARD, "gewenst", text("dubbel")));

    /**
     * Of kinds that came to tell more, within their revision: everything filled in as it is today; of access, what another role has. What was stored before stays
     * as it is, in the files of the samples above.
     */
    private static final Map<String, Object> WHOLE = byType(
            new AccessGranted(
                    BOARD,
                    new AccessGrant(GRANT, ACCOUNT, GrantedRole.AUDITOR, List.of(), List.of(), DAY, LAST, DAY, LAST),
                    GRANTER),
            new PromotionStepTaken(
                    TEACHER,
                    BOARD,
                    "P-2021/17",
                    BRIN,
                    "LB",
                    "LC",
                    PromotionStep.BESLUIT,
                    TrajectoryComponent.STARTEISEN,
                    DAY,
                    PromotionOutcome.VOORWAARDELIJK,
                    LAST,
                    true,
                    text("spoed"),
                    ROLE,
                    NOTES),
            // Taken over from another file in which a text had been erased.
            new RoleLeft(
                    TEACHER, BOARD, BRIN, ROLE, LAST, new Notes(PersonalText.ERASED, text("brief"), text("verhuisd"))),
            new PromotionPolicyAdopted(
                    BOARD,
                    DAY,
                    List.of(new ChangePolicy(
                            Sector.VO,
                            ScaleDirection.HOGER,
                            "LB",
                            "LC",
                            List.of(new RequiredStep(
                                    List.of(PromotionStep.LEERTRAJECT),
                                    TrajectoryComponent.THEORIE,
                                    PromotionOutcome.POSITIEF,
                                    true,
                                    true,
                                    true,
                                    14,
                                    List.of("College van Bestuur")))))));

    private EventSamples() {}

    /** By golden file name: {@code <name>-r<revision>}, and the same with {@code -minimal} or {@code -whole}. */
    static Map<String, Object> byFile() {
        return Stream.of(Map.entry("", FULL), Map.entry("-minimal", MINIMAL), Map.entry("-whole", WHOLE))
                .flatMap(which -> which.getValue().entrySet().stream()
                        .map(sample -> Map.entry(sample.getKey() + which.getKey(), sample.getValue())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Samples of what older revisions could tell, where that is less than what is told today; by file. */
    static final Map<String, Object> OLDER = Map.of(
            "support-arranged-r1",
            new SupportArranged(
                    TEACHER,
                    BOARD,
                    BRIN,
                    ROLE,
                    DAY,
                    LAST,
                    SupportKind.BEGELEIDING,
                    amount("40", AmountUnit.UUR),
                    NOTES),
            "recognition-given-r1",
            new RecognitionGiven(
                    TEACHER,
                    BOARD,
                    BRIN,
                    ROLE,
                    DAY,
                    LAST,
                    RecognitionKind.FORMEEL,
                    null,
                    null,
                    null,
                    null,
                    null,
                    NOTES));

    /** A fact of this kind with everything filled in. */
    public static TeacherFact full(FactKind kind) {
        String type = EventTypes.find(kind.type()).orElseThrow().toString();
        Object sample = WHOLE.getOrDefault(type, FULL.get(type));
        return kind.type().cast(Objects.requireNonNull(sample, () -> "there is no sample of " + kind));
    }

    private static Map<String, Object> byType(Object... events) {
        return Stream.of(events)
                .collect(Collectors.toUnmodifiableMap(
                        event -> EventTypes.find(event.getClass()).orElseThrow().toString(), event -> event));
    }

    private static PersonalText text(String value) {
        return new PersonalText(value);
    }

    private static Fte fte(String value) {
        return Fte.of(new BigDecimal(value));
    }

    private static Amount amount(String quantity, AmountUnit unit) {
        return new Amount(new BigDecimal(quantity), unit);
    }
}
