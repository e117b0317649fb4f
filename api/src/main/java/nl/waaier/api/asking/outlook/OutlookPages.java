package nl.waaier.api.asking.outlook;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nl.waaier.api.asking.questions.PageSubject;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.asking.rolemix.MixCells;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.recording.Position;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.outlook.Outlook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Looking ahead on a page: a coming day as planned, and beside it as expected. */
@Controller
class OutlookPages {

    private final OutlookController questions;

    OutlookPages(OutlookController questions) {
        this.questions = questions;
    }

    /**
     * A coming day that is asked for.
     *
     * @param sector of a board in this sector; null for the one with most schools
     * @param referenceDate the day, null for the next 1 October
     * @param retirementYears at which age people are assumed to leave, null when that is not assumed
     * @param retirementMonths on top of the years, null for 0
     * @param knownOn as known at which moment, null for now
     * @param after what must be in it, null for whatever is
     */
    record ComingDayAsked(
            @Nullable Sector sector,
            @Nullable LocalDate referenceDate,
            @Nullable Integer retirementYears,
            @Nullable Integer retirementMonths,
            @Nullable Instant knownOn,
            @Nullable Position after)
            implements Question {

        LocalDate date(Scope scope) {
            return referenceDate == null ? scope.lastReferenceDate().plusYears(1) : referenceDate;
        }

        OutlookBody body(Scope scope) {
            return new OutlookBody(
                    date(scope),
                    knownOn,
                    retirementYears == null && retirementMonths == null
                            ? null
                            : new OutlookBody.AgeBody(retirementYears, retirementMonths),
                    null);
        }
    }

    /**
     * What the page shows.
     *
     * @param sector of which sector of the board, null for a school
     * @param answer null when what was asked is not possible
     * @param faults what is wrong with what was asked
     */
    record OutlookPage(
            PageFrame frame,
            PageSubject subject,
            ComingDayAsked asked,
            @Nullable Sector sector,
            @Nullable OutlookAnswer answer,
            List<Fault> faults) {

        /** Sectors to choose from, of a board that has several. */
        List<Sector> sectors() {
            return subject.scope().school() == null ? sectorsOf(subject.scope()) : List.of();
        }

        /** What is assumed, in words. */
        String assumption() {
            Integer years = asked.retirementYears();
            if (years == null) {
                return frame.say("Er is niets aangenomen.", "Nothing is assumed.");
            }
            Integer months = asked.retirementMonths();
            String age = years
                    + frame.say(" jaar", " years")
                    + (months == null || months == 0
                            ? ""
                            : frame.say(
                                    " en " + months + (months == 1 ? " maand" : " maanden"),
                                    " and " + months + (months == 1 ? " month" : " months")));
            return frame.say(
                    "Aangenomen is dat iedereen die " + age
                            + " wordt, vertrekt op de laatste dag van die maand, en dat niemand in de plaats komt.",
                    "It is assumed that everybody who reaches " + age
                            + " leaves on the last day of that month, and that nobody takes the place.");
        }

        /** What came of the age of retirement, in words. */
        String retired(Outlook.Retirement retirement) {
            String left =
                    switch (retirement.retired()) {
                        case 0 ->
                            frame.say(
                                    "Niemand vertrekt zo voor deze dag.", "Nobody leaves in this way before the day.");
                        case 1 ->
                            frame.say(
                                    "1 persoon vertrekt zo voor deze dag.",
                                    "1 person leaves in this way before the day.");
                        default ->
                            frame.say(
                                    retirement.retired() + " mensen vertrekken zo voor deze dag.",
                                    retirement.retired() + " people leave in this way before the day.");
                    };
            return retirement.unknownAge() == 0
                    ? left
                    : left
                            + frame.say(
                                    " Van " + retirement.unknownAge()
                                            + " is de geboortedatum niet bekend; zij blijven meetellen.",
                                    " Of " + retirement.unknownAge()
                                            + " the date of birth is not known; they stay counted.");
        }

        /** The numbers of one domain at one stage. */
        record Cell(CareerStage stage, MixCells.Cell planned, MixCells.Cell expected, int difference) {}

        List<Cell> cells(OutlookAnswer given, CareerDomain domain) {
            List<Cell> cells = new ArrayList<>();
            List<MixCells.Cell> planned = given.roleMix().planned().cells();
            for (int i = 0; i < planned.size(); i++) {
                if (planned.get(i).domain() == domain) {
                    cells.add(new Cell(
                            planned.get(i).stage(),
                            planned.get(i),
                            given.roleMix().expected().cells().get(i),
                            given.roleMix().differences().get(i).teachers()));
                }
            }
            return cells;
        }

        /** One scale on the day. */
        record Scale(
                String label,
                Fte planned,
                Fte expected,
                Fte difference,
                BigDecimal plannedShare,
                BigDecimal expectedShare) {}

        List<Scale> scales(OutlookAnswer given) {
            Functiemix planned = given.functiemix().planned();
            Functiemix expected = given.functiemix().expected();
            return given.functiemix().differences().stream()
                    .map(difference -> new Scale(
                            difference.scale(),
                            fte(planned, difference.scale()),
                            fte(expected, difference.scale()),
                            difference.fte(),
                            planned.share(difference.scale()).orElse(BigDecimal.ZERO),
                            expected.share(difference.scale()).orElse(BigDecimal.ZERO)))
                    .toList();
        }

        private static Fte fte(Functiemix mix, String label) {
            return mix.scales().stream()
                    .filter(scale -> scale.scale().equals(label))
                    .map(Functiemix.ScaleShare::fte)
                    .findFirst()
                    .orElse(Fte.ZERO);
        }

        String number(Fte fte) {
            return frame.number(fte.toDecimal());
        }

        /** A difference with its sign. */
        String signed(Fte fte) {
            return (fte.tenThousandths() > 0 ? "+" : "") + number(fte).replace("-", "−");
        }

        String signed(int difference) {
            return (difference > 0 ? "+" : "") + Integer.toString(difference).replace("-", "−");
        }
    }

    @GetMapping({"/scholen/{brin}/vooruitblik", "/bestuur/vooruitblik"})
    @Shows(Access.Shown.CHANGES)
    ResponseEntity<byte[]> outlook(PageFrame frame, Scope scope, ComingDayAsked asked) {
        PageSubject subject = new PageSubject(frame, scope, asked.date(scope), asked.knownOn());
        Sector sector = sector(scope, asked);
        try {
            OutlookAnswer answer = questions.outlook(
                    scope, new OutlookController.OutlookAsked(sector, asked.after()), asked.body(scope));
            return frame.answer(
                    "asking/outlook/outlook.jte", new OutlookPage(frame, subject, asked, sector, answer, List.of()));
        } catch (InvalidRequestException faulty) {
            return frame.answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "asking/outlook/outlook.jte",
                    new OutlookPage(frame, subject, asked, sector, null, onFields(faulty.faults())));
        }
    }

    /** The fields of the page in place of those of the question. */
    private static List<Fault> onFields(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.field().startsWith("retirementAge")
                        ? new Fault("retirementYears", fault.code(), fault.message(), fault.messageEn())
                        : fault)
                .toList();
    }

    private static @Nullable Sector sector(Scope scope, ComingDayAsked asked) {
        if (scope.school() != null) {
            return null;
        }
        List<Sector> sectors = sectorsOf(scope);
        return asked.sector() != null || sectors.isEmpty()
                ? asked.sector()
                : Collections.max(sectors, Comparator.comparingLong(one -> schools(scope, one)));
    }

    private static long schools(Scope scope, Sector sector) {
        return scope.organisation().schools().values().stream()
                .filter(school -> school.sector() == sector)
                .count();
    }

    private static List<Sector> sectorsOf(Scope scope) {
        return scope.organisation().schools().values().stream()
                .map(school -> school.sector())
                .distinct()
                .sorted()
                .toList();
    }
}
