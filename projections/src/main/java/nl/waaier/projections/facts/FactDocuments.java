package nl.waaier.projections.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleSystem;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a document and back. Written out by hand: this is what every hot question reads. Dates are whole numbers
 * (yyyymmdd), fte whole ten-thousandths, other decimals text, so that no server, driver or time zone can bend them.
 */
final class FactDocuments {

    private FactDocuments() {}

    static Document write(TeacherFact fact, boolean withNotes) {
        Document document =
                switch (fact) {
                    case AppointmentStarted f ->
                        terms(appointment("started", f.appointmentId(), f.startDate(), f.changeKind()), f.terms())
                                .append("brin", f.brin().value())
                                .append("sector", f.functionScale().sector().word())
                                .append("system", f.functionScale().system().word())
                                .append("label", f.functionScale().label())
                                .append("category", f.category().number());
                    case AppointmentChanged f ->
                        terms(appointment("changed", f.appointmentId(), f.changeDate(), f.changeKind()), f.terms());
                    case AppointmentEnded f -> appointment("ended", f.appointmentId(), f.lastDay(), f.changeKind());
                    case RoleEntered f ->
                        career("entered", f)
                                .append("domain", f.domain().number())
                                .append("level", word(f.level(), RoleLevel::word))
                                .append("team", f.team())
                                .append("stage", f.stage().word())
                                .append("how", word(f.entryKind(), EntryKind::word));
                    case StageReached f ->
                        career("stage", f).append("stage", f.stage().word());
                    case SupportArranged f ->
                        amount(career("support", f), f.amount())
                                .append("until", optionalDay(f.until()))
                                .append("how", f.kind().word());
                    case FacilitationGranted f ->
                        amount(career("facilitation", f), f.amount())
                                .append("until", optionalDay(f.until()))
                                .append("how", f.kind().word());
                    case RecognitionGiven f ->
                        career("recognition", f)
                                .append("until", optionalDay(f.until()))
                                .append("how", f.kind().word());
                    case RoleLeft f -> career("left", f);
                    case PromotionStepTaken f -> promotion(f);
                };
        return withNotes ? notes(document, fact) : document;
    }

    static TeacherFact read(Document d, TeacherId teacher, BoardNumber board) {
        LocalDate date = date(d.getInteger("date"));
        String id = d.getString("appointment");
        Brin brin = Optional.ofNullable(d.getString("brin")).map(Brin::new).orElse(null);
        String role = d.getString("role");
        return switch (required(d.getString("kind"))) {
            case "started" ->
                new AppointmentStarted(
                        teacher,
                        board,
                        required(id),
                        required(brin),
                        date,
                        new SalaryScale(
                                Sector.of(required(d.getString("sector"))),
                                ScaleSystem.of(required(d.getString("system"))),
                                required(d.getString("label"))),
                        new PositionCategory(d.getInteger("category")),
                        terms(d),
                        value(d, "why", ChangeKind::of));
            case "changed" ->
                new AppointmentChanged(teacher, board, required(id), date, terms(d), value(d, "why", ChangeKind::of));
            case "ended" -> new AppointmentEnded(teacher, board, required(id), date, value(d, "why", ChangeKind::of));
            case "entered" ->
                new RoleEntered(
                        teacher,
                        board,
                        required(brin),
                        required(role),
                        CareerDomain.of(d.getInteger("domain")),
                        value(d, "level", RoleLevel::of),
                        d.getString("team"),
                        date,
                        CareerStage.of(required(d.getString("stage"))),
                        value(d, "how", EntryKind::of),
                        notes(d));
            case "stage" ->
                new StageReached(
                        teacher,
                        board,
                        required(brin),
                        required(role),
                        date,
                        CareerStage.of(required(d.getString("stage"))),
                        notes(d));
            case "support" ->
                new SupportArranged(
                        teacher,
                        board,
                        required(brin),
                        required(role),
                        date,
                        optionalDate(d, "until"),
                        SupportKind.of(required(d.getString("how"))),
                        amount(d),
                        notes(d));
            case "facilitation" ->
                new FacilitationGranted(
                        teacher,
                        board,
                        required(brin),
                        required(role),
                        date,
                        optionalDate(d, "until"),
                        FacilitationKind.of(required(d.getString("how"))),
                        amount(d),
                        notes(d));
            case "recognition" ->
                new RecognitionGiven(
                        teacher,
                        board,
                        required(brin),
                        required(role),
                        date,
                        optionalDate(d, "until"),
                        RecognitionKind.of(required(d.getString("how"))),
                        notes(d));
            case "left" -> new RoleLeft(teacher, board, required(brin), required(role), date, notes(d));
            case "promotion" ->
                new PromotionStepTaken(
                        teacher,
                        board,
                        required(d.getString("trajectory")),
                        required(brin),
                        required(d.getString("fromScale")),
                        required(d.getString("toScale")),
                        PromotionStep.of(required(d.getString("step"))),
                        date,
                        value(d, "outcome", PromotionOutcome::of),
                        optionalDate(d, "sentDate"),
                        d.getBoolean("byThemselves"),
                        value(d, "deviation", PersonalText::new),
                        notes(d));
            default -> throw new IllegalStateException("unknown kind of fact in a document");
        };
    }

    /** A day as yyyymmdd. */
    static int day(LocalDate date) {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    private static @Nullable Integer optionalDay(@Nullable LocalDate date) {
        return date == null ? null : day(date);
    }

    private static LocalDate date(int day) {
        return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    }

    private static @Nullable LocalDate optionalDate(Document d, String key) {
        Integer day = d.getInteger(key);
        return day == null ? null : date(day);
    }

    private static Document appointment(String kind, String id, LocalDate date, @Nullable ChangeKind why) {
        return new Document("kind", kind)
                .append("date", day(date))
                .append("appointment", id)
                .append("why", word(why, ChangeKind::word));
    }

    private static Document terms(Document d, AppointmentTerms terms) {
        return d.append("aard", terms.kind().word())
                .append("fte", terms.fte().tenThousandths())
                .append("salaryScale", terms.salaryScale())
                .append("replacement", terms.replacement())
                .append("excluded", terms.excludedFromFunctiemix());
    }

    private static AppointmentTerms terms(Document d) {
        return new AppointmentTerms(
                AppointmentKind.of(required(d.getString("aard"))),
                new Fte(d.getLong("fte")),
                d.getString("salaryScale"),
                d.getBoolean("replacement"),
                d.getBoolean("excluded"));
    }

    private static Document career(String kind, CareerFact f) {
        return new Document("kind", kind)
                .append("date", day(f.effectiveDate()))
                .append("brin", f.brin().value())
                .append("role", f.role());
    }

    private static Document amount(Document d, @Nullable Amount amount) {
        return d.append("quantity", amount == null ? null : amount.quantity().toPlainString())
                .append("unit", amount == null ? null : amount.unit().word());
    }

    private static @Nullable Amount amount(Document d) {
        String quantity = d.getString("quantity");
        return quantity == null
                ? null
                : new Amount(new BigDecimal(quantity), AmountUnit.of(required(d.getString("unit"))));
    }

    private static Document promotion(PromotionStepTaken f) {
        return new Document("kind", "promotion")
                .append("date", day(f.date()))
                .append("brin", f.brin().value())
                .append("trajectory", f.trajectory())
                .append("fromScale", f.fromScale())
                .append("toScale", f.toScale())
                .append("step", f.step().word())
                .append("outcome", word(f.outcome(), PromotionOutcome::word))
                .append("sentDate", optionalDay(f.sentDate()))
                .append("byThemselves", f.byThemselves());
    }

    private static Document notes(Document d, TeacherFact fact) {
        return switch (fact) {
            case CareerFact f -> notes(d, f.notes());
            case PromotionStepTaken f ->
                notes(d, f.notes()).append("deviation", word(f.deviation(), PersonalText::value));
            case AppointmentFact f -> d;
        };
    }

    private static Document notes(Document d, Notes notes) {
        return d.append("decidedBy", word(notes.decidedBy(), PersonalText::value))
                .append("evidence", word(notes.evidence(), PersonalText::value))
                .append("remark", word(notes.remark(), PersonalText::value));
    }

    private static Notes notes(Document d) {
        PersonalText decidedBy = value(d, "decidedBy", PersonalText::new);
        PersonalText evidence = value(d, "evidence", PersonalText::new);
        PersonalText remark = value(d, "remark", PersonalText::new);
        return decidedBy == null && evidence == null && remark == null
                ? Notes.NONE
                : new Notes(decidedBy, evidence, remark);
    }

    private static <T> @Nullable String word(@Nullable T value, Function<T, String> word) {
        return value == null ? null : word.apply(value);
    }

    private static <T> @Nullable T value(Document d, String key, Function<String, T> read) {
        String word = d.getString(key);
        return word == null ? null : read.apply(word);
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "a document lacks a field");
    }
}
