package nl.waaier.api.asking.targets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.asking.targets.FunctiemixTargetsController.TargetsAsked;
import nl.waaier.api.asking.targets.TargetsAnswer.ReachedTarget;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.AskedDays;
import nl.waaier.api.platform.pages.Choice;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A form to agree on, change or withdraw a target of the functiemix. */
@Controller
class TargetFormPages {

    private static final String LIST = TargetsPages.LIST;
    private static final String SHARE = "share-";
    private static final List<String> SECONDARY = List.of("LB", "LC", "LD", "LE");
    private static final List<String> PRIMARY = List.of("L10", "L11", "L12", "L13");

    private final FunctiemixTargetsController questions;
    private final RecordingAccess recordingAccess;
    private final TargetsPages list;

    TargetFormPages(FunctiemixTargetsController questions, RecordingAccess recordingAccess, TargetsPages list) {
        this.questions = questions;
        this.recordingAccess = recordingAccess;
        this.list = list;
    }

    /**
     * The form for a target.
     *
     * @param form what stands in its fields
     * @param change whether it is of a target that there is
     * @param faults what is wrong with it
     */
    record TargetPage(PageFrame frame, Scope scope, Map<String, String> form, boolean change, List<Fault> faults) {

        String title() {
            return change
                    ? frame.say("Streefcijfer wijzigen", "Change a target")
                    : frame.say("Streefcijfer vastleggen", "Record a target");
        }

        String value(String field) {
            return form.getOrDefault(field, "");
        }

        /** Sectors first, then schools. */
        List<Choice> choices() {
            Organisation organisation = scope.organisation();
            return Stream.concat(
                            scope.sectors().stream()
                                    .map(sector -> new Choice(
                                            sector.word(),
                                            TargetsPages.whom(frame, organisation, frame.today(), sector, null))),
                            organisation.schools().keySet().stream()
                                    .sorted(Comparator.comparing(Brin::value))
                                    .map(school -> new Choice(
                                            school.value(),
                                            TargetsPages.whom(frame, organisation, frame.today(), null, school))))
                    .toList();
        }

        /** A field for each scale: those of the sectors of the board, and what the form has besides. */
        List<String> scales() {
            TreeSet<String> scales = new TreeSet<>();
            scope.sectors().forEach(sector -> scales.addAll(sector.isPrimary() ? PRIMARY : SECONDARY));
            form.keySet().stream()
                    .filter(field -> field.startsWith(SHARE))
                    .map(field -> field.substring(SHARE.length()))
                    .forEach(scales::add);
            return List.copyOf(scales);
        }
    }

    @GetMapping(LIST + "/vastleggen")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> form(PageFrame frame, Scope scope, TargetsAsked asked, OfTarget one) {
        recordingAccess.requireTargets(scope.caller());
        Map<String, String> form = new HashMap<>();
        if (one.target() != null) {
            fill(form, target(scope, asked, one), frame);
        }
        return frame.answer(
                "asking/targets/form.jte", new TargetPage(frame, scope, form, one.target() != null, List.of()));
    }

    /**
     * Which target.
     *
     * @param target its code, null for a new one
     */
    record OfTarget(@Nullable String target) implements Question {}

    private ReachedTarget target(Scope scope, TargetsAsked asked, OfTarget one) {
        return questions.functiemixTargets(scope, asked).targets().stream()
                .filter(target -> target.target().equals(one.target()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static void fill(Map<String, String> form, ReachedTarget target, PageFrame frame) {
        form.put("target", target.target());
        form.put("for", whom(target));
        form.put("randstad", target.randstad() == null ? "" : target.randstad() ? "ja" : "nee");
        form.put("from", frame.day(target.from()));
        form.put("until", frame.day(target.until()));
        form.put("baselineDate", frame.day(target.baselineDate()));
        form.put("agreedWith", Optional.ofNullable(target.agreedWith()).orElse(""));
        target.shares()
                .forEach(share -> form.put(
                        SHARE + share.scale(), frame.number(share.target().toDecimal())));
    }

    private static String whom(ReachedTarget target) {
        Brin school = target.school();
        Sector sector = target.sector();
        return school != null ? school.value() : sector == null ? "" : sector.word();
    }

    @PostMapping(LIST + "/vastleggen")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> agree(PageFrame frame, Scope scope, @RequestParam MultiValueMap<String, String> sent) {
        recordingAccess.requireTargets(scope.caller());
        Map<String, String> form = sent.toSingleValueMap();
        boolean change = form.getOrDefault("change", "").equals("true");
        List<Fault> faults = new ArrayList<>();
        TargetBody body = read(form, faults);
        String code = change || !form.getOrDefault("target", "").isBlank()
                ? form.getOrDefault("target", "").strip()
                : code(form, body);
        if (!change && exists(scope, code)) {
            faults.add(new Fault(
                    "target",
                    "taken",
                    "Er is al een streefcijfer met dit kenmerk; wijzig dat, of kies een ander kenmerk.",
                    "There is a target with this mark already; change that one, or choose another mark."));
        }
        if (faults.isEmpty()) {
            faults.addAll(refused(() -> questions.agree(scope, code, body)));
        }
        if (!faults.isEmpty()) {
            return frame.answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "asking/targets/form.jte",
                    new TargetPage(frame, scope, form, change, faults));
        }
        return PageFrame.goTo(frame.address()
                .carrying(LIST)
                .with("done", "vastgelegd")
                .with("referenceDate", inForce(scope, body))
                .toString());
    }

    /** What a target is called that is given no mark: for whom, and from which year. */
    private static String code(Map<String, String> form, TargetBody body) {
        LocalDate from = body.from();
        return (form.getOrDefault("for", "") + "-" + (from == null ? "altijd" : from.getYear()))
                .toLowerCase(Locale.ROOT);
    }

    /** As far as is known on the dates that one looks at: the last 1 October, and today. */
    private boolean exists(Scope scope, String code) {
        return Stream.of(scope.lastReferenceDate(), scope.today())
                .flatMap(date ->
                        questions.functiemixTargets(scope, new TargetsAsked(date, null, null)).targets().stream())
                .anyMatch(target -> target.target().equals(code));
    }

    /** A date on which the target is in the list, empty when it is there without one. */
    private static String inForce(Scope scope, TargetBody body) {
        LocalDate last = scope.lastReferenceDate();
        LocalDate from = body.from();
        LocalDate until = body.until();
        if (from != null && from.isAfter(last)) {
            return from.toString();
        }
        return until != null && until.isBefore(last) ? until.toString() : "";
    }

    private static TargetBody read(Map<String, String> form, List<Fault> faults) {
        String whom = form.getOrDefault("for", "");
        if (whom.isBlank()) {
            faults.add(Fault.required("for"));
        }
        boolean sector = Sector.find(whom).isPresent();
        Map<String, @Nullable BigDecimal> shares = new HashMap<>();
        form.forEach((field, value) -> {
            if (field.startsWith(SHARE) && !value.isBlank()) {
                try {
                    BigDecimal share = new BigDecimal(
                            value.replace("%", "").replace(',', '.').strip());
                    shares.put(
                            field.substring(SHARE.length()),
                            Percentage.of(share).toDecimal());
                } catch (IllegalArgumentException malformed) {
                    faults.add(notAShare(field));
                }
            }
        });
        if (shares.isEmpty() && faults.stream().noneMatch(fault -> fault.field().startsWith(SHARE))) {
            faults.add(new Fault(
                    "shares",
                    "required",
                    "Vul bij ten minste één schaal een aandeel in.",
                    "Fill in a share for at least one scale."));
        }
        String randstad = form.getOrDefault("randstad", "");
        LocalDate from = day(form, "from", faults);
        LocalDate until = day(form, "until", faults);
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(new Fault(
                    "until",
                    "before-from",
                    "De laatste dag mag niet voor de eerste liggen.",
                    "The last day must not be before the first."));
        }
        String with = form.getOrDefault("agreedWith", "").strip();
        return new TargetBody(
                sector ? whom : null,
                (sector || whom.isBlank()) ? null : whom,
                (!sector || randstad.isEmpty()) ? null : Boolean.valueOf(randstad.equals("ja")),
                from,
                until,
                shares,
                day(form, "baselineDate", faults),
                with.isEmpty() ? null : with);
    }

    private static @Nullable LocalDate day(Map<String, String> form, String field, List<Fault> faults) {
        String typed = form.getOrDefault(field, "");
        try {
            return typed.isBlank() ? null : AskedDays.day(typed);
        } catch (DateTimeException malformed) {
            faults.add(new Fault(
                    field,
                    "malformed",
                    "Dit is geen dag. Schrijf hem als 29-11-2026.",
                    "This is not a day. Write it as 29-11-2026."));
            return null;
        }
    }

    private static Fault notAShare(String field) {
        return new Fault(
                field,
                "malformed",
                "Een aandeel is 0 tot 100, met ten hoogste één cijfer achter de komma.",
                "A share is 0 to 100, with at most one decimal.");
    }

    /** Why it was not recorded, by the fields of the form; nothing when it was. */
    private static List<Fault> refused(Runnable recording) {
        return TypedForm.refused(recording, "for").stream()
                .map(TargetFormPages::ofForm)
                .toList();
    }

    /** A fault at the field of the form that it is about. */
    private static Fault ofForm(Fault fault) {
        String field = fault.field();
        if (field.equals("sector") || field.equals("school")) {
            return new Fault("for", fault.code(), fault.message(), fault.messageEn());
        }
        return field.startsWith("shares.") ? notAShare(SHARE + field.substring("shares.".length())) : fault;
    }

    /** Withdrawing a target. */
    record WithdrawPage(
            PageFrame frame, TargetsPages.TargetsPage of, ReachedTarget target, String reason, List<Fault> faults) {}

    @GetMapping(LIST + "/intrekken")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> withdrawal(PageFrame frame, Scope scope, TargetsAsked asked, OfTarget one) {
        recordingAccess.requireTargets(scope.caller());
        if (one.target() == null) {
            return list.targets(frame, scope, asked, new TargetsPages.Done(null)); // To choose which.
        }
        return frame.answer("asking/targets/withdraw.jte", withdraw(frame, scope, asked, one, "", List.of()));
    }

    private WithdrawPage withdraw(
            PageFrame frame, Scope scope, TargetsAsked asked, OfTarget one, String reason, List<Fault> faults) {
        TargetsPages.TargetsPage of =
                new TargetsPages.TargetsPage(frame, scope, questions.functiemixTargets(scope, asked), true, null);
        return new WithdrawPage(frame, of, target(scope, asked, one), reason, faults);
    }

    /**
     * Why a target is withdrawn.
     *
     * @param reason in words
     */
    record Reason(@Nullable String reason) implements Question {}

    @PostMapping(LIST + "/intrekken")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> withdraw(PageFrame frame, Scope scope, TargetsAsked asked, OfTarget one, Reason reason) {
        recordingAccess.requireTargets(scope.caller());
        String code = Optional.ofNullable(one.target()).orElse("");
        List<Fault> faults = refused(() -> questions.withdraw(scope, code, new RetractionBody(reason.reason())));
        return faults.isEmpty()
                ? PageFrame.goTo(LIST + "?done=ingetrokken")
                : frame.answer(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "asking/targets/withdraw.jte",
                        withdraw(
                                frame,
                                scope,
                                asked,
                                one,
                                Optional.ofNullable(reason.reason()).orElse(""),
                                faults));
    }
}
