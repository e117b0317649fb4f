package nl.waaier.api.importing.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TrajectoryComponent;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What stands in the files of a delivery, on a page for whoever makes them: every column and the words that it may have. */
@Controller
@ConditionalOnWebApplication
class FormatPages {

    private final RecordingAccess access;

    FormatPages(RecordingAccess access) {
        this.access = access;
    }

    /** What the page shows. */
    record FormatPage(PageFrame frame) {

        List<ImportFile> files() {
            return List.of(ImportFile.values());
        }

        /** What a file tells. */
        String about(ImportFile file) {
            return switch (file) {
                case ORGANISATIE -> frame.say("Het bestuur en zijn scholen.", "The board and its schools.");
                case LERAREN -> frame.say("Wie er werken, ook wie geen leraar is.", "Who works there, teacher or not.");
                case AANSTELLINGEN ->
                    frame.say(
                            "Arbeidsrelaties: een rij per wijziging. Een andere school of functie is een ander volgnummer.",
                            "Appointments: a row per change. Another school or function is another volgnummer.");
                case LOOPBAAN ->
                    frame.say(
                            "Rollen: een rij per gebeurtenis, van de toelating tot het einde.",
                            "Roles: a row per event, from the entry to the end.");
                case PROMOTIES ->
                    frame.say("Promotietrajecten: een rij per stap.", "Promotion trajectories: a row per step.");
            };
        }

        boolean mayBeLeftOut(ImportFile file, String column) {
            return !file.requiredColumns().contains(column);
        }

        String column(ImportFile file, String column) {
            return FormatPages.column(file, column, frame.language());
        }
    }

    @GetMapping("/importeren/bestanden")
    ResponseEntity<byte[]> format(PageFrame frame, Caller caller) {
        access.requireImport(caller);
        return frame.answer("importing/web/format.jte", new FormatPage(frame));
    }

    /** What stands in a column. */
    static String column(ImportFile file, String column, Language language) {
        return switch (column) {
            case "bestuursnummer" -> language.say("de vijf cijfers van het bestuur", "the five digits of the board");
            case "bestuursnaam" -> language.say("naam van het bestuur", "name of the board");
            case "personeelsnummer" ->
                language.say("hoe uw systeem de persoon noemt", "what your system calls the person");
            case "sector" -> words(Sector.values(), Sector::word);
            case "brin" ->
                file == ImportFile.LOOPBAAN
                        ? language.say(
                                "de school; leeg bij een rol van het bestuur boven de scholen",
                                "the school; empty with a role of the board above the schools")
                        : language.say("de BRIN van de school, zoals 12AB", "the school's BRIN, such as 12AB");
            case "schoolnaam", "gemeente" -> language.say("zoals de school die heeft", "as the school has it");
            case "randstad", "vervanger", "blokkeren_functiemix" -> language.say("J of N", "J or N");
            case "vanaf" ->
                language.say(
                        "dag vanaf wanneer naam, gemeente en randstad zo zijn; leeg: altijd al",
                        "day from which name, municipality and randstad are so; empty: always");
            case "laatste_dag" -> language.say("laatste dag van de school", "last day of the school");
            case "opvolger" ->
                language.say(
                        "BRIN van de school die ervoor in de plaats komt", "BRIN of the school that takes its place");
            case "roepnaam", "tussenvoegsel", "achternaam", "email" ->
                language.say(
                        "van de persoon; niets: blijft wat er stond; het woord leeg: er is er geen",
                        "of the person; nothing: what stood there stays; the word leeg: there is none");
            case "geboortedatum", "begindatum", "datum" -> day(language);
            case "mutatiedatum" ->
                language.say(
                        "dag vanaf wanneer deze rij geldt; in de eerste rij de begindatum",
                        "day from which this row holds; in the first row the begindatum");
            case "einddatum" ->
                language.say(
                        "laatste dag, alleen in de laatste rij van het volgnummer; leeg: loopt door",
                        "last day, only in the last row of the volgnummer; empty: goes on");
            case "volgnummer" ->
                language.say("nummer van de arbeidsrelatie van deze persoon", "number of this person's appointment");
            case "aard" ->
                language.say(
                        "1 vast, 2 tijdelijk, 3 vervanging, 4 zonder aanstelling",
                        "1 permanent, 2 temporary, 3 replacement, 4 without an appointment");
            case "functieschaal" ->
                language.say("schaal van de functie, zoals LC", "scale of the function, such as LC");
            case "salarisschaal" ->
                language.say("eigen schaal, waar die anders is", "own scale, where that is another one");
            case "fte" -> language.say("zoals 0,8; hoogstens vier decimalen", "such as 0,8; four decimals at most");
            case "functiecategorie" -> language.say("1 tot en met 18, van DUO", "1 to 18, of DUO");
            case "reden" -> words(ChangeKind.values(), ChangeKind::word);
            case "team" -> language.say("naam van het team of de sectie", "name of the team or section");
            case "rol" ->
                file == ImportFile.PROMOTIES
                        ? language.say(
                                "code van de rol die de promotie erkent",
                                "code of the role that the promotion recognises")
                        : language.say("code uit de rollencatalogus", "code of the role catalogue");
            case "domein" -> "1, 2, 3, 4";
            case "niveau" -> words(RoleLevel.values(), RoleLevel::word);
            case "gebeurtenis" -> "toelating, ondersteuning, facilitering, erkenning, fase, wijziging, einde";
            case "tot" -> language.say("laatste dag; leeg: loopt door", "last day; empty: goes on");
            case "fase" -> words(CareerStage.values(), CareerStage::word);
            case "soort" ->
                "toelating: "
                        + words(EntryKind.values(), EntryKind::word)
                        + "; ondersteuning: "
                        + words(SupportKind.values(), SupportKind::word)
                        + "; facilitering: "
                        + words(FacilitationKind.values(), FacilitationKind::word)
                        + "; erkenning: "
                        + words(RecognitionKind.values(), RecognitionKind::word);
            case "omvang" -> language.say("een getal", "a number");
            case "eenheid" -> "ondersteuning: uur; facilitering: klokuur, euro, fte";
            case "door" -> language.say("wie het deed of besloot", "who did or decided it");
            case "bewijs", "toelichting" -> language.say("tekst; mag leeg", "text; may be empty");
            case "traject" -> language.say("uw eigen kenmerk van het traject", "your own reference of the trajectory");
            case "stap" -> words(PromotionStep.values(), PromotionStep::word);
            case "van", "naar" -> language.say("schaal, zoals LB", "scale, such as LB");
            case "uitkomst" -> words(PromotionOutcome.values(), PromotionOutcome::word);
            case "onderdeel" -> words(TrajectoryComponent.values(), TrajectoryComponent::word);
            default -> throw new IllegalArgumentException("nothing is told of this column");
        };
    }

    private static String day(Language language) {
        return language.say("een dag, zoals 2026-08-01", "a day, such as 2026-08-01");
    }

    /** The words of files are Dutch in any language. */
    private static <T> String words(T[] values, Function<T, String> word) {
        return Stream.of(values).map(word).collect(Collectors.joining(", "));
    }
}
