package nl.waaier.api.asking.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.api.asking.ledger.RightsAnswer.RightsEntry;
import nl.waaier.api.asking.ledger.RightsController.RightsAsked;
import nl.waaier.api.asking.questions.PersonPage;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.PageAddress;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.teacher.event.ByOneself;
import nl.waaier.core.teacher.event.FactKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What became of somebody's basic right in a school year, on a page. */
@Controller
class BasicRightPages {

    private final RightsController questions;
    private final RecordingAccess recording;

    BasicRightPages(RightsController questions, RecordingAccess recording) {
        this.questions = questions;
        this.recording = recording;
    }

    /**
     * A line of the account.
     *
     * @param label what it is
     * @param amount how much
     */
    record AccountLine(String label, HoursAndEuros amount) {}

    /**
     * What the page shows.
     *
     * @param records whether the reader records facts about others
     * @param schools at which schools; null for all
     */
    record AccountPage(
            PersonPage person,
            RightsAnswer answer,
            boolean records,
            @Nullable Set<Brin> schools) {

        private static final String RECORDING = "/mijn/ontwikkeling/vastleggen/";

        PageFrame frame() {
            return person.frame();
        }

        String title() {
            return (person.own()
                            ? frame().say("Mijn basisrecht", "My basic right")
                            : frame().say("Basisrecht van ", "Basic right of ") + person.name())
                    + " " + answer.schoolYear();
        }

        /** Whether nothing is granted, and nothing on record. */
        boolean isEmpty() {
            return answer.granted().isNone()
                    && answer.carriedIn().isNone()
                    && answer.entries().isEmpty();
        }

        boolean isOverdrawn() {
            return answer.left().isShortOf(HoursAndEuros.NONE);
        }

        /** What is left, and what will become of it. */
        String lead() {
            if (answer.referenceDate().isAfter(answer.schoolYear().lastDay())) {
                return frame().say("Dit schooljaar is voorbij: vervallen is ", "This school year is over: lapsed is ")
                        + frame().hoursAndEuros(answer.lapsed()) + ".";
            }
            if (answer.lapsing().equals(answer.left())) {
                return frame().say("Over: ", "Left: ")
                        + frame().hoursAndEuros(answer.left())
                        + frame().say(
                                        ". Wat op 31 juli niet is ingezet, vervalt.",
                                        ". What is not used by 31 July lapses.");
            }
            return frame().say("Over: ", "Left: ") + frame().hoursAndEuros(answer.left())
                    + frame().say("; daarvan vervalt na 31 juli: ", "; of that lapses after 31 July: ")
                    + frame().hoursAndEuros(answer.lapsing()) + ".";
        }

        /** What there is, and what became of it: the right and what is left always, anything else where it is something. */
        List<AccountLine> lines() {
            AccountLine right = line("Recht volgens de cao", "Right by the collective agreement", answer.byAgreement());
            AccountLine left = line("Over", "Left", answer.left());
            Stream<AccountLine> between = Stream.of(
                    line("Wat het bestuur meer geeft", "What the board gives more", answer.raised()),
                    line(
                            "Meegenomen uit het vorige schooljaar",
                            "Carried over from last school year",
                            answer.carriedIn()),
                    line("Ingezet naar eigen keuze", "Used by own choice", answer.spent()),
                    line("Opgedragen, met instemming", "Assigned, with consent", answer.assigned()),
                    line(
                            "Meegenomen naar het volgende schooljaar",
                            "Carried over to next school year",
                            answer.carriedOver()),
                    line("Vervallen", "Lapsed", answer.lapsed()));
            return Stream.of(
                            Stream.of(right),
                            between.filter(line -> !line.amount().isNone()),
                            Stream.of(left))
                    .flatMap(lines -> lines)
                    .toList();
        }

        private AccountLine line(String dutch, String english, HoursAndEuros amount) {
            return new AccountLine(frame().say(dutch, english), amount);
        }

        /** What an entry is. */
        String what(RightsEntry entry) {
            FactKind kind = FactKind.ofWord(entry.type());
            String word = frame().say(kind.dutch(), kind.english());
            return entry.activity() == null ? word : word + " (" + entry.activity() + ")";
        }

        /** What for; why not, where that is not told. */
        String purpose(RightsEntry entry) {
            if (entry.purpose() != null) {
                return frame().language().said(entry.purpose());
            }
            return person.own() || entry.type().equals(FactKind.CONSENT_GIVEN.word())
                    ? "–"
                    : frame().say("na het schooljaar", "after the school year");
        }

        /** Whether an entry is an activity to which the person, who reads this, has not consented. */
        boolean asksConsent(RightsEntry entry) {
            return person.own()
                    && entry.type().equals(FactKind.ACTIVITY_ASSIGNED.word())
                    && answer.entries().stream()
                            .noneMatch(one -> one.type().equals(FactKind.CONSENT_GIVEN.word())
                                    && Objects.equals(one.activity(), entry.activity()));
        }

        /** Where the person consents to an activity. */
        String consenting(RightsEntry entry) {
            return PageAddress.of(RECORDING + "instemming")
                    .with("activity", String.valueOf(entry.activity()))
                    .with("hours", filled(entry.amount().hours()))
                    .with("euros", filled(entry.amount().euros()))
                    .toString();
        }

        private String filled(BigDecimal number) {
            return number.signum() == 0 ? "" : frame().number(number);
        }

        /** Where the person records use. */
        String using() {
            return RECORDING + "basisrecht";
        }

        /** Where the reader corrects an entry; null where somebody else does. */
        @Nullable
        String correcting(RightsEntry entry) {
            boolean byOneself = ByOneself.class.isAssignableFrom(
                    FactKind.ofWord(entry.type()).type());
            if (person.own()) {
                return byOneself ? "/mijn/ontwikkeling/feiten/" + entry.fact() : null;
            }
            return !byOneself && records && covers(entry.school())
                    ? person.base() + "/feiten/" + entry.fact() + "/corrigeren"
                    : null;
        }

        private boolean covers(@Nullable Brin school) {
            return schools == null || (school != null && schools.contains(school));
        }

        /** The same page about another school year. */
        String year(int years) {
            return frame().address()
                    .with("schoolYear", answer.schoolYear().plus(years).toString())
                    .toString();
        }

        String yearName(int years) {
            return answer.schoolYear().plus(years).toString();
        }
    }

    @GetMapping({"/mijn/basisrecht", "/leraren/{teacherId}/basisrecht"})
    @ShowsPersons(ShownAs.BASIC_RIGHT)
    ResponseEntity<byte[]> account(PageFrame frame, Scope scope, RightsAsked asked) {
        RightsAnswer answer = questions.rights(scope, asked);
        PersonPage person = new PersonPage(frame, scope, answer.referenceDate(), answer.knownOn());
        return frame.answer(
                "asking/ledger/account.jte",
                new AccountPage(
                        person,
                        answer,
                        recording.mayRecord(scope.caller()),
                        recording.schoolsOfRecording(scope.caller())));
    }
}
