package nl.waaier.api.asking.recordable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waaier.api.asking.recordable.FormField.Input;
import nl.waaier.api.platform.pages.Choice;
import nl.waaier.api.platform.pages.FactWords;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.shared.AmountPeriod;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RecognitionScope;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TrajectoryComponent;
import org.jspecify.annotations.Nullable;

/**
 * The fields of each form, named as those of the body that records the fact, with what can be chosen. A role that is held, and a
 * team, is chosen together with its school, see {@link FactForm}.
 */
final class FactFields {

    /** DUO's functiecategorieën, 1 to 18, in the order of their numbers. */
    private static final List<Map.Entry<String, String>> CATEGORIES = List.of(
            Map.entry("bestuurslid", "member of the board"),
            Map.entry("directeur", "head"),
            Map.entry("adjunct-directeur", "deputy head"),
            Map.entry("overig management", "other management"),
            Map.entry("staf", "staff office"),
            Map.entry("onderwijs- of teamcoördinator", "education or team coordinator"),
            Map.entry("overig middenmanagement", "other middle management"),
            Map.entry("groepsleerkracht", "class teacher"),
            Map.entry("vakleraar", "subject teacher"),
            Map.entry("leraar in opleiding (LIO)", "teacher in training (LIO)"),
            Map.entry("overig onderwijzend personeel", "other teaching staff"),
            Map.entry("onderwijsassistent", "teaching assistant"),
            Map.entry("therapie en zorg", "therapy and care"),
            Map.entry("instructeur", "instructor"),
            Map.entry("overig onderwijsondersteunend", "other support of teaching"),
            Map.entry("beheer", "facilities"),
            Map.entry("administratie", "administration"),
            Map.entry("overig ondersteunend en beheer", "other support"));

    private final Recordable what;
    private final PageFrame frame;
    private final Language language;

    FactFields(Recordable what, PageFrame frame) {
        this.what = what;
        this.frame = frame;
        this.language = frame.language();
    }

    /**
     * The fields of a form, in order.
     *
     * @param values what is filled in already; which role that is decides which stage comes next
     */
    List<FormField> of(FormKind kind, Map<String, String> values) {
        return switch (kind) {
            case ENTRY -> entry();
            case STAGE ->
                judged(List.of(role(what.held()), day("date", "Vanaf welke dag", "From which day"), stage(values)));
            case SUPPORT -> support();
            case FACILITATION -> facilitation();
            case RECOGNITION -> recognition();
            case CHANGE ->
                noted(List.of(
                        role(what.held()),
                        day("changeDate", "Vanaf welke dag", "From which day"),
                        level(),
                        team(say(
                                "Laat leeg als de rol niet in een team wordt vervuld.",
                                "Leave empty when the role is not played in a team."))));
            case EXIT -> noted(List.of(role(what.held()), lastDay()));
            case TEAM_JOIN ->
                List.of(
                        ofTeam(what.teams().stream().map(this::choice).toList()),
                        day("joinDate", "Vanaf welke dag", "From which day"));
            case TEAM_EXIT -> List.of(ofTeam(memberships()), lastDay());
            case ASSIGNED_ACTIVITY -> assignedActivity();
            case CONSENT -> consent(values);
            case RIGHT_USE ->
                List.of(
                        day("date", "Op welke dag", "On which day"),
                        amount("hours", "Hoeveel klokuren", "How many clock hours"),
                        amount("euros", "Hoeveel euro", "How many euros"),
                        purpose("Waarvoor", "What for"));
            case CARRY_OVER -> carryOver();
            case APPOINTMENT_START -> appointmentStart();
            case APPOINTMENT_CHANGE -> appointmentChange();
            case APPOINTMENT_END ->
                List.of(
                        appointmentId(),
                        lastDay(),
                        why(
                                ChangeKind.UITSTROOM,
                                ChangeKind.OVERPLAATSING,
                                ChangeKind.BEVORDERING,
                                ChangeKind.TERUGPLAATSING,
                                ChangeKind.CONVERSIE));
            case PROMOTION_STEP -> promotionStep();
            case AMBITION -> new OwnFields(frame).ambition(catalogue());
            case AMBITION_END -> new OwnFields(frame).ambitionEnd(what.file().live(), values);
            case REFLECTION -> new OwnFields(frame).reflection(catalogue());
        };
    }

    private List<FormField> entry() {
        List<FormField> fields = new ArrayList<>();
        fields.add(workplace());
        fields.add(select("role", "Welke rol", "Which role", true, "", catalogue()));
        fields.add(day("date", "Vanaf welke dag", "From which day"));
        fields.add(radios(
                "stage",
                "In welke fase",
                "At which stage",
                true,
                say(
                        "Hoe ver iemand in deze rol al is, niet in het hele vak.",
                        "How far somebody has come in this role already, not in the whole profession."),
                choices(CareerStage.values(), CareerStage::word, FieldWords::stage)));
        fields.add(radios(
                "kind",
                "Hoe kwam deze persoon in de rol",
                "How did this person come into the role",
                false,
                "",
                choices(EntryKind.values(), EntryKind::word, FactWords::entry)));
        fields.add(team(""));
        fields.add(level());
        return noted(fields);
    }

    private List<FormField> support() {
        return noted(List.of(
                role(what.roles()),
                radios(
                        "kind",
                        "Wat voor ondersteuning",
                        "What kind of support",
                        true,
                        "",
                        choices(SupportKind.values(), SupportKind::word, FactWords::support)),
                day("from", "Eerste dag", "First day"),
                until(),
                number("quantity", "Hoeveel uur", "How many hours"),
                per(say("Nodig als u uren invult.", "Needed when you fill in hours."))));
    }

    private List<FormField> facilitation() {
        return noted(List.of(
                role(what.roles()),
                radios(
                        "kind",
                        "Wat voor facilitering",
                        "What kind of facilitation",
                        true,
                        "",
                        choices(FacilitationKind.values(), FacilitationKind::word, FactWords::facilitation)),
                day("from", "Eerste dag", "First day"),
                until(),
                number("quantity", "Hoeveel", "How much"),
                select(
                        "unit",
                        "Waarin geteld",
                        "Counted in",
                        false,
                        "",
                        List.of(
                                new Choice(AmountUnit.KLOKUUR.word(), say("klokuren", "clock hours")),
                                new Choice(AmountUnit.EURO.word(), say("euro's", "euros")),
                                new Choice(AmountUnit.FTE.word(), "fte"))),
                per(say("Bij klokuren en euro's; bij fte niet.", "With clock hours and euros; not with fte."))));
    }

    private List<FormField> recognition() {
        return noted(List.of(
                role(what.roles()),
                radios(
                        "kind",
                        "Wat voor erkenning",
                        "What kind of recognition",
                        true,
                        say(
                                "Formeel: noem de standaard of het register. Informeel: noem hieronder door wie. In salaris: noem het promotietraject.",
                                "Formal: name the standard or register. Informal: name by whom below. In pay: name the promotion trajectory."),
                        choices(RecognitionKind.values(), RecognitionKind::word, FactWords::recognition)),
                day("from", "Eerste dag", "First day"),
                until(),
                radios(
                        "scope",
                        "Waarvoor geldt de erkenning",
                        "For what does it hold",
                        false,
                        "",
                        choices(RecognitionScope.values(), RecognitionScope::word, FactWords::scope)),
                text("standard", "Standaard of register", "Standard or register", false, ""),
                text("issuer", "Wie houdt het register bij", "Who keeps the register", false, ""),
                text("registration", "Nummer in het register", "Number in the register", false, ""),
                text("trajectory", "Promotietraject", "Promotion trajectory", false, "")));
    }

    private List<FormField> assignedActivity() {
        return List.of(
                school(what.workplaces()),
                text(
                        "activity",
                        "Kenmerk",
                        "Reference",
                        true,
                        say(
                                "Van de school, zoals studiedag-1; voor deze persoon niet eerder gebruikt.",
                                "Of the school, such as studiedag-1; not used for this person before.")),
                day("date", "Op welke dag", "On which day"),
                amount("hours", "Hoeveel klokuren van het basisrecht", "How many clock hours of the basic right"),
                amount("euros", "Hoeveel euro van het basisrecht", "How many euros of the basic right"),
                purpose("Welke activiteit", "Which activity"));
    }

    private List<FormField> consent(Map<String, String> values) {
        return List.of(
                radios(
                        "activity",
                        "Met welke activiteit",
                        "To which activity",
                        true,
                        "",
                        what.askingConsent(values.get("activity")).stream()
                                .map(assigned -> new Choice(
                                        assigned.activity(),
                                        (assigned.purpose() == null
                                                        ? assigned.activity()
                                                        : language.said(assigned.purpose()))
                                                + ", " + frame.day(assigned.date()) + " ("
                                                + frame.hoursAndEuros(assigned.amount()) + ")"))
                                .toList()),
                amount("hours", "Hoeveel klokuren, hoogstens", "How many clock hours, at most"),
                amount("euros", "Hoeveel euro, hoogstens", "How many euros, at most"),
                day("date", "Vanaf welke dag", "From which day"));
    }

    private List<FormField> carryOver() {
        return List.of(
                school(what.workplaces()),
                text(
                        "year",
                        "Van welk schooljaar",
                        "Of which school year",
                        true,
                        say("Zoals ", "Such as ") + SchoolYear.of(what.date()) + "."),
                amount("hours", "Hoeveel klokuren, hoogstens", "How many clock hours, at most"),
                amount("euros", "Hoeveel euro, hoogstens", "How many euros, at most"),
                day("date", "Vanaf welke dag", "From which day"),
                area("remark", "Toelichting", "Remark"));
    }

    private FormField purpose(String dutch, String english) {
        return new FormField("purpose", Input.AREA, say(dutch, english), "", true, List.of());
    }

    private List<FormField> appointmentStart() {
        return Stream.concat(
                        Stream.of(
                                appointmentNumber(
                                        "appointmentId",
                                        say(
                                                "Het volgende vrije volgnummer van deze persoon in de salarisadministratie.",
                                                "The next free volgnummer of this person in payroll.")),
                                school(what.openSchools()),
                                day("startDate", "Eerste dag", "First day"),
                                text(
                                        "functionScale",
                                        "Schaal van de functie",
                                        "Scale of the function",
                                        true,
                                        say("Zoals LB, L11 of 10.", "Such as LB, L11 or 10.")),
                                select("category", "Functiecategorie", "Position category", true, "", categories())),
                        Stream.concat(
                                terms(),
                                Stream.of(why(
                                        ChangeKind.AANNAME,
                                        ChangeKind.BEVORDERING,
                                        ChangeKind.TERUGPLAATSING,
                                        ChangeKind.CONVERSIE,
                                        ChangeKind.OVERPLAATSING))))
                .toList();
    }

    private List<FormField> appointmentChange() {
        return Stream.concat(
                        Stream.of(appointmentId(), day("changeDate", "Vanaf welke dag", "From which day")),
                        Stream.concat(terms(), Stream.of(why(ChangeKind.OMVANG, ChangeKind.CONVERSIE))))
                .toList();
    }

    private Stream<FormField> terms() {
        return Stream.of(
                select(
                        "kind",
                        "Aard",
                        "Kind",
                        true,
                        "",
                        choices(AppointmentKind.values(), AppointmentKind::word, FactWords::appointment)),
                new FormField(
                        "fte",
                        Input.NUMBER,
                        "Fte",
                        say("Zoals 0,8; hoogstens 2.", "Such as 0.8; at most 2."),
                        true,
                        List.of()),
                text("salaryScale", "Eigen schaal, als die anders is", "Own scale, where it differs", false, ""),
                check("replacement", "Vervangt iemand anders", "Replaces somebody else"),
                check("excludedFromFunctiemix", "Telt niet mee in de functiemix", "Left out of the functiemix"));
    }

    private List<FormField> promotionStep() {
        List<FormField> fields = new ArrayList<>(List.of(
                text(
                        "trajectory",
                        "Kenmerk van het traject",
                        "Reference of the trajectory",
                        true,
                        say(
                                "Hetzelfde bij elke stap van dit traject.",
                                "The same with every step of this trajectory.")),
                school(what.openSchools()),
                text("fromScale", "Van schaal", "From scale", true, say("Zoals LB.", "Such as LB.")),
                text("toScale", "Naar schaal", "To scale", true, say("Zoals LC.", "Such as LC.")),
                select(
                        "step",
                        "Welke stap",
                        "Which step",
                        true,
                        "",
                        choices(PromotionStep.values(), PromotionStep::word, FieldWords::step)),
                select(
                        "component",
                        "Waarover de stap gaat",
                        "What the step is about",
                        false,
                        "",
                        choices(TrajectoryComponent.values(), TrajectoryComponent::word, FieldWords::component)),
                day("date", "Op welke dag", "On which day"),
                radios(
                        "outcome",
                        "Uitkomst",
                        "Outcome",
                        false,
                        say(
                                "Nodig bij een besluit, een benoeming en een uitspraak.",
                                "Needed with a decision, an appointment and a ruling."),
                        choices(PromotionOutcome.values(), PromotionOutcome::word, FieldWords::outcome)),
                new FormField(
                        "sentDate",
                        Input.DAY,
                        say("Verzonden op", "Sent on"),
                        say("Van een besluit, als dat een andere dag is.", "Of a decision, where that is another day."),
                        false,
                        List.of()),
                check("byThemselves", "De leraar zette deze stap zelf", "The teacher took this step"),
                area("deviation", "Reden om van het beleid af te wijken", "Reason to leave the policy"),
                select(
                        "recognisedRole",
                        "Rol die de bevordering erkent",
                        "Role that the promotion recognises",
                        false,
                        "",
                        catalogue()),
                optionalAppointment(
                        "appointment.ends",
                        "Bij benoeming: volgnummer dat eindigt",
                        "With an appointment: volgnummer that ends"),
                optionalAppointment(
                        "appointment.starts",
                        "Bij benoeming: volgnummer dat begint",
                        "With an appointment: volgnummer that begins")));
        return noted(fields);
    }

    private FormField optionalAppointment(String name, String dutch, String english) {
        return text(
                name,
                dutch,
                english,
                false,
                say(
                        "Alleen als de aanstelling zelf hiermee verandert.",
                        "Only where the arbeidsrelatie itself changes with it."));
    }

    /** By whom, on what evidence, and anything else. */
    private List<FormField> noted(List<FormField> before) {
        List<FormField> fields = new ArrayList<>(before);
        fields.add(decidedBy(false));
        fields.add(evidence(false));
        fields.add(area("remark", "Toelichting", "Remark"));
        return fields;
    }

    /** The same of a judgement, which says who judged and on what. */
    private List<FormField> judged(List<FormField> before) {
        List<FormField> fields = new ArrayList<>(before);
        fields.add(decidedBy(true));
        fields.add(evidence(true));
        fields.add(area("remark", "Toelichting", "Remark"));
        return fields;
    }

    private FormField decidedBy(boolean required) {
        return text(
                "decidedBy",
                required ? "Wie oordeelde" : "Door wie",
                required ? "Who judged" : "By whom",
                required,
                say("Een naam of functie, zoals teamleider.", "A name or function, such as team leader."));
    }

    private FormField evidence(boolean required) {
        return text(
                "evidence",
                "Waaruit blijkt het",
                "What shows it",
                required,
                say(
                        "Zoals een lesbezoek, een verslag of een diploma.",
                        "Such as a lesson visit, a report or a diploma."));
    }

    private FormField role(List<RoleHolding> holdings) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        // Of a role that somebody came back to, the day tells which time is meant.
        holdings.stream().map(this::choice).forEach(choice -> choices.putIfAbsent(choice.value(), choice));
        return radios("role", "Welke rol", "Which role", true, "", List.copyOf(choices.values()));
    }

    /** A role, its school, its stage and its days. */
    private Choice choice(RoleHolding holding) {
        Brin school = holding.brinOn(what.date());
        LocalDate since = holding.entry().entryDate();
        LocalDate lastDay = holding.lastDay();
        String days = lastDay == null || !lastDay.isBefore(what.date())
                ? say("sinds ", "since ") + frame.day(since)
                : frame.day(since) + say(" tot en met ", " until ") + frame.day(lastDay);
        return new Choice(
                FactForm.of(holding.role(), school),
                role(holding.role()) + ", " + school(school) + " ("
                        + FieldWords.stage(holding.stageOn(what.date()), language) + ", " + days + ")");
    }

    /** What a value of a field is called that cannot be chosen any more, but was. */
    Choice choice(String field, String value) {
        int colon = value.lastIndexOf(':');
        String code = colon < 0 ? value : value.substring(0, colon);
        String at = colon < 0 ? "" : value.substring(colon + 1);
        Brin school = Brin.isValid(at) ? new Brin(at) : null;
        String label =
                switch (field) {
                    case "role", "recognisedRole" -> colon < 0 ? role(code) : role(code) + ", " + school(school);
                    case "team" -> school == null ? value : team(school, code) + ", " + school(school);
                    case "school" -> Brin.isValid(value) ? school(new Brin(value)) : value;
                    case "stage" ->
                        CareerStage.find(value)
                                .map(stage -> FieldWords.stage(stage, language))
                                .orElse(value);
                    case "level" ->
                        RoleLevel.find(value)
                                .map(level -> FieldWords.level(level, language))
                                .orElse(value);
                    default -> value;
                };
        return new Choice(value, label);
    }

    /** What a role is called. */
    String role(String code) {
        return FieldWords.role(what.organisation().catalogue(), code, language);
    }

    /** What a school is called on the day; the board for none. */
    String school(@Nullable Brin brin) {
        if (brin == null) {
            return say("heel het bestuur", "the whole board");
        }
        SchoolHistory school = what.organisation().schools().get(brin);
        return school == null ? brin.value() : school.on(what.date()).name();
    }

    /** The next stage of the role that is chosen; every one that can be reached while none is. */
    private FormField stage(Map<String, String> values) {
        Optional<CareerStage> next = what.held().stream()
                .filter(holding ->
                        FactForm.of(holding.role(), holding.brinOn(what.date())).equals(values.get("role")))
                .findFirst()
                .flatMap(holding -> holding.stageOn(what.date()).next());
        return radios(
                "stage",
                "Welke fase",
                "Which stage",
                true,
                say("Een fase stijgt met één stap tegelijk.", "A stage rises one step at a time."),
                Stream.of(CareerStage.values())
                        .filter(stage -> next.isEmpty() ? stage != CareerStage.IN_OPLEIDING : stage == next.get())
                        .map(stage -> new Choice(stage.word(), FieldWords.stage(stage, language)))
                        .toList());
    }

    private FormField level() {
        return select(
                "level",
                "Niveau",
                "Level",
                false,
                say(
                        "Alleen bij een rol in domein 3, organiseren van onderwijs.",
                        "Only with a role in domain 3, organising education."),
                choices(RoleLevel.values(), RoleLevel::word, FieldWords::level));
    }

    /** The team in which a role is played: chosen where teams are known, else written. */
    private FormField team(String hint) {
        List<Team> teams = what.teams();
        boolean one = what.workplaces().size() == 1;
        return teams.isEmpty()
                ? text("team", "Team of sectie", "Team or section", false, hint)
                : select(
                        "team",
                        "Team of sectie",
                        "Team or section",
                        false,
                        hint,
                        teams.stream()
                                .map(team -> new Choice(team.name(), team.name(), one ? null : school(team.brin())))
                                .toList());
    }

    private FormField ofTeam(List<Choice> teams) {
        return radios("team", "Welk team", "Which team", true, "", teams);
    }

    private Choice choice(Team team) {
        return new Choice(FactForm.of(team.code(), team.brin()), team.name() + ", " + school(team.brin()));
    }

    private List<Choice> memberships() {
        return what.memberships().stream()
                .map(membership -> new Choice(
                        FactForm.of(membership.team(), membership.brin()),
                        team(membership.brin(), membership.team()) + ", " + school(membership.brin())))
                .toList();
    }

    /** What a team is called. */
    String team(Brin brin, String called) {
        return what.organisation().team(brin, called).map(Team::name).orElse(called);
    }

    private FormField school(List<Brin> schools) {
        List<Choice> choices = schools.stream()
                .map(school -> new Choice(school.value(), school(school) + " (" + school + ")"))
                .toList();
        return radios("school", "Welke school", "Which school", true, "", choices);
    }

    /** Where a role is entered: where somebody works, or by whoever may in a role of the board itself. */
    private FormField workplace() {
        FormField school = school(what.workplaces());
        return what.schools() == null
                ? school.with(new Choice(
                        "",
                        say(
                                "heel het bestuur: alleen een rol in domein 3, boven de school",
                                "the whole board: only a role in domain 3, above the school")))
                : school;
    }

    /** The roles of the catalogue that can be entered on the day, by domain and name. */
    private List<Choice> catalogue() {
        return what.organisation().catalogue().roles().values().stream()
                .filter(role -> role.lastDay() == null || !role.lastDay().isBefore(what.date()))
                .sorted(Comparator.comparing(TeacherRole::domain).thenComparing(role -> role(role.code())))
                .map(role -> new Choice(role.code(), role(role.code()), domain(role.domain())))
                .toList();
    }

    private String domain(CareerDomain domain) {
        return domain.number() + ". " + FieldWords.domain(domain, language);
    }

    private FormField appointmentId() {
        return radios(
                "appointmentId",
                "Welke aanstelling",
                "Which appointment",
                true,
                "",
                what.running().stream()
                        .map(appointment -> new Choice(appointment.id(), appointment(appointment)))
                        .toList());
    }

    /** A school, a scale and a first day. */
    private String appointment(Appointment appointment) {
        return appointment.id() + ": " + school(appointment.brin()) + ", "
                + appointment.start().functionScale().label() + ", " + say("sinds ", "since ")
                + frame.day(appointment.start().startDate());
    }

    private FormField appointmentNumber(String name, String hint) {
        return text(name, "Volgnummer", "Volgnummer", true, hint);
    }

    private List<Choice> categories() {
        return IntStream.rangeClosed(1, CATEGORIES.size())
                .mapToObj(number -> new Choice(Integer.toString(number), number + " " + category(number)))
                .toList();
    }

    /** What a functiecategorie is called, by its number. */
    String category(int number) {
        Map.Entry<String, String> words = CATEGORIES.get(number - 1);
        return say(words.getKey(), words.getValue());
    }

    private FormField why(ChangeKind... kinds) {
        return select("changeKind", "Reden", "Reason", false, "", choices(kinds, ChangeKind::word, FactWords::reason));
    }

    private FormField per(String hint) {
        return select(
                "per",
                "Hoe vaak",
                "How often",
                false,
                hint,
                choices(AmountPeriod.values(), AmountPeriod::word, FactWords::period));
    }

    private FormField day(String name, String dutch, String english) {
        return new FormField(
                name,
                Input.DAY,
                say(dutch, english),
                say("Een dag, zoals 29-11-2026.", "A day, such as 29-11-2026."),
                true,
                List.of());
    }

    private FormField lastDay() {
        return day("lastDay", "Laatste dag", "Last day");
    }

    private FormField until() {
        return new FormField(
                "until",
                Input.DAY,
                say("Laatste dag", "Last day"),
                say("Laat leeg als er geen einde is afgesproken.", "Leave empty when no end was agreed."),
                false,
                List.of());
    }

    private FormField number(String name, String dutch, String english) {
        return new FormField(
                name,
                Input.NUMBER,
                say(dutch, english),
                say("Een getal, zoals 40 of 0,5.", "A number, such as 40 or 0.5."),
                false,
                List.of());
    }

    /** Hours or euros of a basic right. */
    private FormField amount(String name, String dutch, String english) {
        return new FormField(
                name,
                Input.NUMBER,
                say(dutch, english),
                say(
                        "Een getal, zoals 40 of 0,5. Vul uren in, euro's of allebei.",
                        "A number, such as 40 or 0.5. Fill in hours, euros or both."),
                false,
                List.of());
    }

    private FormField text(String name, String dutch, String english, boolean required, String hint) {
        return new FormField(name, Input.TEXT, say(dutch, english), hint, required, List.of());
    }

    private FormField area(String name, String dutch, String english) {
        return new FormField(name, Input.AREA, say(dutch, english), "", false, List.of());
    }

    private FormField check(String name, String dutch, String english) {
        return new FormField(name, Input.CHECK, say(dutch, english), "", false, List.of());
    }

    private FormField select(
            String name, String dutch, String english, boolean required, String hint, List<Choice> choices) {
        return new FormField(name, Input.SELECT, say(dutch, english), hint, required, choices);
    }

    private FormField radios(
            String name, String dutch, String english, boolean required, String hint, List<Choice> choices) {
        return new FormField(name, Input.RADIOS, say(dutch, english), hint, required, choices);
    }

    private <T> List<Choice> choices(T[] values, Function<T, String> word, BiFunction<T, Language, String> words) {
        return Stream.of(values)
                .map(value -> new Choice(word.apply(value), words.apply(value, language)))
                .toList();
    }

    private String say(String dutch, String english) {
        return frame.say(dutch, english);
    }
}
