package nl.waaier.api.importing.recording;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.DevelopmentFact;
import nl.waaier.core.teacher.event.DossierFact;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleChanged;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.event.TeamLeft;
import org.jspecify.annotations.Nullable;

/**
 * A fact in words of the import format, for people who handed rows in: {@code volgnummer 1, einddatum 2018-07-31}. Free texts
 * and names of teams are never shown.
 */
public final class FormatWords {

    /** Values by column, in the order of the format; null where empty. */
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private FormatWords() {}

    /**
     * In what two facts about one thing differ.
     *
     * @param column the column, null when they differ in several
     * @param was the one, in the columns that differ
     * @param becomes the other, in the same columns
     */
    public record Difference(@Nullable String column, String was, String becomes) {}

    /** A fact, whole. */
    public static String of(TeacherFact fact) {
        return of(List.of(fact));
    }

    /** Facts about one thing, whole; null when there are none. */
    static @Nullable String ofAll(List<? extends TeacherFact> facts) {
        return facts.isEmpty() ? null : of(facts);
    }

    private static String of(List<? extends TeacherFact> facts) {
        Map<String, String> words = new LinkedHashMap<>();
        for (TeacherFact fact : facts) {
            read(fact).values.forEach((column, value) -> {
                if (value != null && !(value instanceof PersonalText)) {
                    words.put(column, word(column, value));
                }
            });
        }
        return String.join(", ", words.values());
    }

    static String of(Fte fte) {
        return fte.toDecimal().stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** In what two facts of one kind differ. */
    public static Difference between(TeacherFact was, TeacherFact becomes) {
        Map<String, @Nullable Object> before = read(was).values;
        Map<String, @Nullable Object> after = read(becomes).values;
        List<String> columns = before.keySet().stream()
                .filter(column -> !Objects.equals(before.get(column), after.get(column)))
                .toList();
        return new Difference(
                columns.size() == 1 ? columns.getFirst() : null, words(before, columns), words(after, columns));
    }

    private static String words(Map<String, @Nullable Object> values, List<String> columns) {
        return String.join(
                ", ",
                columns.stream().map(column -> word(column, values.get(column))).toList());
    }

    private static String word(String column, @Nullable Object value) {
        return column
                + switch (value) {
                    case null -> " (leeg)";
                    case PersonalText text -> " (tekst)";
                    default -> " " + value;
                };
    }

    private static FormatWords read(TeacherFact fact) {
        FormatWords words = new FormatWords();
        switch (fact) {
            case AppointmentStarted f ->
                words.put("volgnummer", f.appointmentId())
                        .put("brin", f.brin())
                        .put("begindatum", f.startDate())
                        .put("functieschaal", f.functionScale().label())
                        .put("functiecategorie", f.category().number())
                        .terms(f.terms(), f.changeKind());
            case AppointmentChanged f ->
                words.put("volgnummer", f.appointmentId())
                        .put("mutatiedatum", f.changeDate())
                        .terms(f.terms(), f.changeKind());
            case AppointmentEnded f ->
                words.put("volgnummer", f.appointmentId())
                        .put("einddatum", f.lastDay())
                        .put("reden", reason(f.changeKind()));
            case RoleEntered f ->
                words.career(f, "toelating", f.entryDate())
                        .put("domein", f.domain().number())
                        .put("niveau", f.level() == null ? null : f.level().word())
                        .put("team", text(f.team()))
                        .put("fase", f.stage().word())
                        .put(
                                "soort",
                                f.entryKind() == null ? null : f.entryKind().word());
            case RoleChanged f ->
                words.career(f, "wijziging", f.changeDate())
                        .put("niveau", f.level() == null ? null : f.level().word())
                        .put("team", text(f.team()));
            case StageReached f ->
                words.career(f, "fase", f.date()).put("fase", f.stage().word());
            case SupportArranged f ->
                words.career(f, "ondersteuning", f.from())
                        .help(f.until(), f.kind().word(), f.amount());
            case FacilitationGranted f ->
                words.career(f, "facilitering", f.from())
                        .help(f.until(), f.kind().word(), f.amount());
            case RecognitionGiven f ->
                words.career(f, "erkenning", f.from()).help(f.until(), f.kind().word(), null);
            case DossierFact f -> words.career(f, FactKind.of(f).dutch(), f.effectiveDate());
            case RoleLeft f -> words.career(f, "einde", f.lastDay());
            case TeamJoined f -> words.team(f).put("datum", f.joinDate());
            case TeamLeft f -> words.team(f).put("tot", f.lastDay());
            // No file tells of it.
            case DevelopmentFact f -> words.put("soort", FactKind.of(f).dutch()).put("datum", f.effectiveDate());
            case PromotionStepTaken f ->
                words.put("brin", f.brin())
                        .put("stap", f.step().word())
                        .put("datum", f.date())
                        .put("van", f.fromScale())
                        .put("naar", f.toScale())
                        .put(
                                "uitkomst",
                                f.outcome() == null ? null : f.outcome().word())
                        .put(
                                "onderdeel",
                                f.component() == null ? null : f.component().word())
                        .put("rol", f.recognisedRole())
                        .notes(f.notes());
        }
        return words;
    }

    private FormatWords put(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    private FormatWords terms(AppointmentTerms terms, @Nullable ChangeKind reason) {
        return put("aard", number(terms.kind()))
                .put("salarisschaal", terms.salaryScale())
                .put("fte", of(terms.fte()))
                .put("vervanger", terms.replacement() ? "J" : "N")
                .put("blokkeren_functiemix", terms.excludedFromFunctiemix() ? "J" : "N")
                .put("reden", reason(reason));
    }

    private FormatWords career(CareerFact fact, String kind, LocalDate date) {
        return put("rol", fact.role())
                .put("brin", fact.brin())
                .put("gebeurtenis", kind)
                .put("datum", date)
                .notes(fact.notes());
    }

    private FormatWords help(@Nullable LocalDate until, String kind, @Nullable Amount amount) {
        return put("tot", until)
                .put("soort", kind)
                .put(
                        "omvang",
                        amount == null
                                ? null
                                : amount.quantity().toPlainString().replace('.', ','))
                .put("eenheid", amount == null ? null : amount.unit().word());
    }

    private FormatWords team(TeamFact fact) {
        return put("brin", fact.brin()).put("team", text(fact.team()));
    }

    private FormatWords notes(Notes notes) {
        return put("door", notes.decidedBy()).put("bewijs", notes.evidence()).put("toelichting", notes.remark());
    }

    /** The name that people give a team is theirs to write. */
    private static @Nullable PersonalText text(@Nullable String name) {
        return name == null ? null : new PersonalText(name);
    }

    private static @Nullable String reason(@Nullable ChangeKind kind) {
        return kind == null ? null : kind.word();
    }

    private static int number(AppointmentKind kind) {
        return switch (kind) {
            case VAST -> 1;
            case TIJDELIJK -> 2;
            case VERVANGING -> 3;
            case ZONDER_AANSTELLING -> 4;
        };
    }
}
