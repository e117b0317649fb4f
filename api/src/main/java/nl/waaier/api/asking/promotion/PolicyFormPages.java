package nl.waaier.api.asking.promotion;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.AskedDays;
import nl.waaier.api.platform.pages.Choice;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.TrajectoryComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording what promotions at a board take, on pages: fill it in, check what it asks, record it; and withdraw it. */
@Controller
class PolicyFormPages {

    private static final String LIST = "/bestuur/beleid";

    private final PromotionPolicyController policies;
    private final RecordingAccess recordingAccess;

    PolicyFormPages(PromotionPolicyController policies, RecordingAccess recordingAccess) {
        this.policies = policies;
        this.recordingAccess = recordingAccess;
    }

    /**
     * Which policy.
     *
     * @param firstDay the day on which it begins, null for a new one
     */
    record OfDay(@Nullable LocalDate firstDay) implements Question {}

    /**
     * The form.
     *
     * @param faults what is wrong with it
     */
    record FormPage(PageFrame frame, Scope scope, PolicyForm form, List<Fault> faults) {

        List<Choice> sectors() {
            return scope.sectors().stream()
                    .map(sector -> new Choice(sector.word(), FieldWords.sector(sector, frame.language())))
                    .toList();
        }

        List<Choice> directions() {
            return choices(ScaleDirection.values(), ScaleDirection::word, FieldWords::direction);
        }

        List<Choice> kinds() {
            return choices(PromotionStep.values(), PromotionStep::word, FieldWords::step);
        }

        List<Choice> components() {
            return choices(TrajectoryComponent.values(), TrajectoryComponent::word, FieldWords::component);
        }

        List<Choice> outcomes() {
            return choices(PromotionOutcome.values(), PromotionOutcome::word, FieldWords::outcome);
        }

        private <T> List<Choice> choices(T[] values, Function<T, String> word, BiFunction<T, Language, String> words) {
            return Stream.of(values)
                    .map(value -> new Choice(word.apply(value), words.apply(value, frame.language())))
                    .toList();
        }

        /** What is wrong at a field; null for nothing. */
        @Nullable
        Fault fault(String field) {
            return faults.stream()
                    .filter(fault -> fault.field().equals(field))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * The page to check.
     *
     * @param firstDay from when it holds
     * @param changes what it asks
     * @param replaces whether it takes the place of one that begins on the same day
     */
    record CheckPage(
            PageFrame frame, PolicyForm form, LocalDate firstDay, List<ChangePolicy> changes, boolean replaces) {

        PolicyWords words() {
            return new PolicyWords(frame);
        }
    }

    /** Withdrawing a policy. */
    record WithdrawPage(
            PageFrame frame, PromotionPolicyList.PromotionPolicyAnswer policy, TypedForm form, List<Fault> faults) {

        PolicyWords words() {
            return new PolicyWords(frame);
        }
    }

    @GetMapping(LIST + "/vastleggen")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> form(PageFrame frame, Scope scope, OfDay of) {
        recordingAccess.requirePromotionPolicy(scope.caller());
        PromotionPolicyList all = all(scope);
        PolicyForm form;
        if (of.firstDay() != null) {
            form = PolicyForm.of(
                    frame.day(of.firstDay()), find(all, of.firstDay()).changes());
        } else {
            form = PolicyForm.of(
                    "",
                    all.policies().isEmpty()
                            ? all.bareDefault()
                            : all.policies().getLast().changes());
        }
        return frame.answer("asking/promotion/policyForm.jte", new FormPage(frame, scope, form, List.of()));
    }

    private PromotionPolicyList all(Scope scope) {
        return policies.promotionPolicies(scope, new PromotionsAsked.Policies(null));
    }

    private static PromotionPolicyList.PromotionPolicyAnswer find(PromotionPolicyList all, LocalDate firstDay) {
        return all.policies().stream()
                .filter(policy -> policy.firstDay().equals(firstDay))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** What is filled in is shown with a group of fields more, or to be checked, or once more, or recorded, by the button. */
    @PostMapping(LIST + "/vastleggen")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> send(
            PageFrame frame,
            Scope scope,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        recordingAccess.requirePromotionPolicy(scope.caller());
        PolicyForm form = PolicyForm.sent(sent);
        String button = Objects.requireNonNullElse(sent.getFirst("stap"), "");
        PolicyForm more = button.equals("wijzigen") ? form : form.adding(button);
        if (more != null) {
            return frame.answer("asking/promotion/policyForm.jte", new FormPage(frame, scope, more, List.of()));
        }
        List<Fault> faults = new ArrayList<>();
        Faults dayFaults = new Faults();
        LocalDate firstDay = dayFaults.readRequired(
                PolicyForm.FIRST_DAY, form.firstDay().isEmpty() ? null : form.firstDay(), AskedDays::day);
        faults.addAll(TypedForm.refused(dayFaults::check, PolicyForm.FIRST_DAY));
        PromotionPolicyBody body = form.body(faults);
        List<ChangePolicy> changes = List.of();
        try {
            changes = PromotionPolicyReader.read(body);
        } catch (InvalidRequestException refused) {
            faults.addAll(refused.faults());
        }
        if (faults.isEmpty() && button.equals("vastleggen")) {
            LocalDate from = Faults.present(firstDay);
            faults.addAll(TypedForm.refused(() -> policies.adopt(scope, from, body), PolicyForm.FIRST_DAY));
        }
        if (!faults.isEmpty()) {
            return frame.answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "asking/promotion/policyForm.jte",
                    new FormPage(frame, scope, form, PolicyFaults.ofForm(faults)));
        }
        LocalDate from = Faults.present(firstDay);
        if (!button.equals("vastleggen")) {
            boolean replaces = all(scope).policies().stream()
                    .anyMatch(policy -> policy.firstDay().equals(from));
            return frame.answer(
                    "asking/promotion/policyCheck.jte", new CheckPage(frame, form, from, changes, replaces));
        }
        return new Said(
                        frame.say(
                                "Het beleid dat ingaat op " + frame.longDay(from) + " is vastgelegd.",
                                "The policy that begins on " + frame.longDay(from) + " is recorded."),
                        List.of())
                .at(LIST, request, response);
    }

    @GetMapping(LIST + "/intrekken")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> withdrawal(PageFrame frame, Scope scope, OfDay of) {
        recordingAccess.requirePromotionPolicy(scope.caller());
        if (of.firstDay() == null) {
            return PageFrame.goTo(LIST); // To choose which.
        }
        return frame.answer(
                "asking/promotion/policyWithdraw.jte",
                new WithdrawPage(frame, find(all(scope), of.firstDay()), new TypedForm(Map.of()), List.of()));
    }

    @PostMapping(LIST + "/intrekken")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> withdraw(
            PageFrame frame,
            Scope scope,
            OfDay of,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        recordingAccess.requirePromotionPolicy(scope.caller());
        LocalDate firstDay = of.firstDay();
        if (firstDay == null) {
            throw new NotFoundException();
        }
        TypedForm form = new TypedForm(sent);
        PromotionPolicyList.PromotionPolicyAnswer policy = find(all(scope), firstDay);
        List<Fault> faults = TypedForm.refused(
                () -> policies.withdraw(scope, firstDay, new RetractionBody(form.text("reason"))), "reason");
        return faults.isEmpty()
                ? new Said(
                                frame.say(
                                        "Het beleid is ingetrokken; in de geschiedenis blijft het staan.",
                                        "The policy is withdrawn; it stays in the history."),
                                List.of())
                        .at(LIST, request, response)
                : frame.answer(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "asking/promotion/policyWithdraw.jte",
                        new WithdrawPage(frame, policy, form, faults));
    }
}
