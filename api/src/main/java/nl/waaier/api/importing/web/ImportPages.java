package nl.waaier.api.importing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.waaier.api.importing.figures.MovedFigure;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.profile.Profiles;
import nl.waaier.api.importing.report.LineKind;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.platform.retention.RetentionTerms;
import nl.waaier.api.platform.time.IsoTime;
import nl.waaier.core.organisation.SchoolHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Deliveries on pages: hand in files, follow them, read what was rejected and what they change. For HR only. */
@Controller
@ConditionalOnWebApplication
class ImportPages {

    /** Changes that the page of a delivery shows itself. */
    private static final int SHOWN = 10;

    private final ImportController imports;
    private final Profiles profiles;
    private final Organisations organisations;
    private final RetentionTerms terms;

    ImportPages(ImportController imports, Profiles profiles, Organisations organisations, RetentionTerms terms) {
        this.terms = terms;
        this.imports = imports;
        this.profiles = profiles;
        this.organisations = organisations;
    }

    /**
     * The form, and the deliveries of before.
     *
     * @param profiles names that can be chosen
     * @param schools of the board
     * @param faults what is wrong with the form
     * @param latest the newest first
     */
    record HandInPage(
            PageFrame frame,
            ImportForm form,
            List<String> profiles,
            List<SchoolHistory> schools,
            List<Fault> faults,
            List<ImportView> latest) {

        /** A profile in words: what files it is for. */
        String profile(String name) {
            return switch (name) {
                case "waaier" -> frame.say("Bestanden van Waaier", "Waaier's own files");
                case "waaier-excel-nl" ->
                    frame.say(
                            "Bestanden van Waaier, met datums en komma’s uit een Nederlandse Excel",
                            "Waaier's own files, with dates and commas of a Dutch Excel");
                case "raet-hr-core-education" -> "Visma Raet HR Core Education";
                case "afas-getconnector" -> "AFAS GetConnector (JSON)";
                default -> name;
            };
        }

        /** What went wrong at a field, null for nothing. */
        @Nullable
        Fault fault(String field) {
            return faults.stream()
                    .filter(fault -> fault.field().equals(field))
                    .findFirst()
                    .orElse(null);
        }

        ImportWords words(ImportView view) {
            return new ImportWords(frame, view);
        }
    }

    /**
     * A delivery as it stands.
     *
     * @param schools of the board
     * @param again the form filled in to hand the same in once more
     * @param report what it changes, as far as the page shows that itself
     * @param linesUntil the last day on which its lines are kept
     */
    record ImportPage(
            PageFrame frame,
            ImportView view,
            List<SchoolHistory> schools,
            ImportForm again,
            ReportLines report,
            LocalDate linesUntil) {

        /** Whether its lines were kept for their time: that there are none says nothing any more. */
        boolean linesGone() {
            return frame.today().isAfter(linesUntil);
        }

        /** What a school is called on a day; its BRIN where it is not known. */
        String school(MovedFigure figure) {
            return schools.stream()
                    .filter(school -> school.brin().value().equals(figure.brin()))
                    .map(school -> school.on(figure.date()).name() + " (" + figure.brin() + ")")
                    .findFirst()
                    .orElse(figure.brin());
        }

        ImportWords words() {
            return new ImportWords(frame, view);
        }

        /** Changes of what was on record. */
        List<ReportLines.ReportReason> changes() {
            return report.reasons().stream()
                    .filter(reason -> reason.kind().equals(LineKind.WIJZIGING.word()))
                    .toList();
        }
    }

    /**
     * Lines of a report, by reason.
     *
     * @param code of one reason only, null for all
     */
    record LinesPage(
            PageFrame frame,
            ImportView view,
            LineKind kind,
            ReportLines answer,
            @Nullable String code) {

        ImportWords words() {
            return new ImportWords(frame, view);
        }

        boolean rejected() {
            return kind == LineKind.FOUT;
        }

        /** The reasons that this page can be about. */
        List<ReportLines.ReportReason> reasons() {
            return answer.reasons().stream()
                    .filter(reason -> reason.kind().equals(kind.word()))
                    .toList();
        }

        /** Those of which lines stand here. */
        List<ReportLines.ReportReason> shown() {
            return reasons().stream().filter(reason -> !lines(reason).isEmpty()).toList();
        }

        List<ReportLines.ReportLine> lines(ReportLines.ReportReason reason) {
            return answer.lines().stream()
                    .filter(line -> line.code().equals(reason.code()))
                    .toList();
        }

        /** The same list for one reason. */
        String only(String reason) {
            return frame.address().with("page", "").with("code", reason).toString();
        }
    }

    @GetMapping("/importeren")
    ResponseEntity<byte[]> form(PageFrame frame, Caller caller) {
        return frame.answer(
                "importing/web/handIn.jte", page(frame, caller, imports.latest(caller), ImportForm.FRESH, List.of()));
    }

    private HandInPage page(
            PageFrame frame, Caller caller, List<ImportView> latest, ImportForm form, List<Fault> faults) {
        return new HandInPage(frame, form, profiles.names(), schools(caller), faults, latest);
    }

    private List<SchoolHistory> schools(Caller caller) {
        return organisations.of(caller.board()).schools().values().stream()
                .sorted(Comparator.comparing(school -> school.brin().value()))
                .toList();
    }

    @PostMapping("/importeren")
    ResponseEntity<byte[]> handIn(
            PageFrame frame,
            Caller caller,
            @RequestParam(name = HandedInFiles.FIELD, required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request)
            throws IOException {
        List<ImportView> latest = imports.latest(caller);
        ImportForm form = ImportForm.of(request);
        try {
            Faults faults = new Faults();
            HandedInFiles handedIn = HandedInFiles.read(Objects.requireNonNullElse(files, List.of()), faults);
            ImportAsked asked = form.asked(faults);
            faults.check();
            ImportJob job = imports.takeIn(caller, asked, handedIn::open);
            return PageFrame.goTo("/importeren/" + job.id());
        } catch (InvalidRequestException refused) {
            return frame.answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "importing/web/handIn.jte",
                    page(frame, caller, latest, form, refused.faults()));
        }
    }

    @GetMapping("/importeren/{id}")
    ResponseEntity<byte[]> one(PageFrame frame, Caller caller, @PathVariable UUID id) {
        ImportJob job = imports.find(caller, id);
        ImportView view = imports.one(caller, id);
        ImportForm again = ImportForm.again(frame, job.options(), new ImportWords(frame, view).toConfirm());
        ReportLines report =
                imports.lines(caller, id, new ReportLinesAsked(LineKind.WIJZIGING.word(), null, null, SHOWN));
        LocalDate linesUntil =
                LocalDate.ofInstant(view.submittedAt(), IsoTime.NETHERLANDS).plus(terms.deliveryLines());
        return frame.answer(
                "importing/web/one.jte", new ImportPage(frame, view, schools(caller), again, report, linesUntil));
    }

    @GetMapping("/importeren/{id}/afgekeurd")
    ResponseEntity<byte[]> rejected(
            PageFrame frame,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable Integer page) {
        return lines(frame, caller, id, LineKind.FOUT, code, page);
    }

    @GetMapping("/importeren/{id}/wijzigingen")
    ResponseEntity<byte[]> changes(
            PageFrame frame,
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable Integer page) {
        return lines(frame, caller, id, LineKind.WIJZIGING, code, page);
    }

    private ResponseEntity<byte[]> lines(
            PageFrame frame, Caller caller, UUID id, LineKind kind, @Nullable String code, @Nullable Integer page) {
        String reason = code == null || code.isBlank() ? null : code;
        ReportLines answer = imports.lines(caller, id, new ReportLinesAsked(kind.word(), reason, page, null));
        return frame.answer(
                "importing/web/lines.jte", new LinesPage(frame, imports.one(caller, id), kind, answer, reason));
    }

    /** For a spreadsheet, as /v1 gives it. */
    @GetMapping("/importeren/{id}/afgekeurd.csv")
    void rejections(Caller caller, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        imports.rejections(caller, id, response);
    }

    /** All that is told, as /v1 gives it. */
    @GetMapping("/importeren/{id}/verslag.csv")
    void report(Caller caller, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        imports.report(caller, id, response);
    }
}
