package nl.waaier.api.importing.rows;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowRule;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.SupportKind;
import org.jspecify.annotations.Nullable;

/**
 * A row of loopbaan.csv.
 *
 * @param brin the school
 * @param role code of the role
 * @param domain the role's domain as the row has it
 * @param date datum
 * @param notes who decided, on what evidence, with what remark
 * @param event what happened
 */
public record CareerRow(Brin brin, String role, CareerDomain domain, LocalDate date, Notes notes, Event event) {

    /** What happened (gebeurtenis), with the values that only such an event has. */
    public sealed interface Event {}

    /** Toelating. */
    public record Entry(
            CareerStage stage,
            @Nullable EntryKind kind,
            @Nullable RoleLevel level,
            @Nullable String team) implements Event {}

    /** Ondersteuning. */
    public record Support(
            SupportKind kind,
            @Nullable LocalDate until,
            @Nullable Amount amount) implements Event {}

    /** Facilitering. */
    public record Facilitation(
            FacilitationKind kind,
            @Nullable LocalDate until,
            @Nullable Amount amount) implements Event {}

    /** Erkenning. */
    public record Recognition(
            RecognitionKind kind, @Nullable LocalDate until) implements Event {}

    /** Fase. */
    public record NextStage(CareerStage stage) implements Event {}

    /** Einde. */
    public record Leaving() implements Event {}

    /** Reads a row. */
    public static Read<CareerRow> read(List<String> fields) {
        FieldReader reader = new FieldReader(ImportFile.LOOPBAAN, fields);
        Brin brin = reader.brin();
        String role = reader.requiredText("rol", Bounds.MAX_ROLE);
        if (role != null && !Bounds.isRole(role)) {
            // No catalogue can have a role by a code of another form.
            reader.fault("rol", OrganisationRule.ROLE_IN_CATALOGUE);
        }
        CareerDomain domain = reader.requiredWord("domein", CareerRow::domain);
        LocalDate date = reader.requiredDate("datum");
        Notes notes = new Notes(
                reader.personalText("door"), reader.personalText("bewijs"), reader.personalText("toelichting"));
        @Nullable RoleLevel level = reader.word("niveau", RoleLevel::find);
        @Nullable String team = reader.text("team", Bounds.MAX_TEAM);
        Event event = event(reader, date, level, team);
        return Read.of(
                reader,
                () -> new CareerRow(
                        requireNonNull(brin),
                        requireNonNull(role),
                        requireNonNull(domain),
                        requireNonNull(date),
                        notes,
                        requireNonNull(event)));
    }

    private static Optional<CareerDomain> domain(String number) {
        return number.length() == 1 ? CareerDomain.find(number.charAt(0) - '0') : Optional.empty();
    }

    private static @Nullable Event event(
            FieldReader reader, @Nullable LocalDate date, @Nullable RoleLevel level, @Nullable String team) {
        return switch (reader.raw("gebeurtenis")) {
            case "toelating" -> entry(reader, level, team);
            case "ondersteuning" -> support(reader, date);
            case "facilitering" -> facilitation(reader, date);
            case "erkenning" -> recognition(reader, date);
            case "fase" -> stage(reader);
            case "einde" -> leaving(reader);
            case "" -> reader.faulty("gebeurtenis", RowRule.VALUE_MISSING);
            default -> reader.faulty("gebeurtenis", RowRule.VALUE_UNKNOWN);
        };
    }

    private static @Nullable Event entry(FieldReader reader, @Nullable RoleLevel level, @Nullable String team) {
        reader.notApplicable("tot", "omvang", "eenheid");
        CareerStage stage = reader.requiredWord("fase", CareerStage::find);
        EntryKind kind = reader.word("soort", EntryKind::find);
        return stage == null ? null : new Entry(stage, kind, level, team);
    }

    private static @Nullable Event support(FieldReader reader, @Nullable LocalDate date) {
        reader.notApplicable("fase");
        SupportKind kind = reader.requiredWord("soort", SupportKind::find);
        LocalDate until = until(reader, date);
        Amount amount = Amounts.read(reader, Amounts.OF_SUPPORT);
        return kind == null ? null : new Support(kind, until, amount);
    }

    private static @Nullable Event facilitation(FieldReader reader, @Nullable LocalDate date) {
        reader.notApplicable("fase");
        FacilitationKind kind = reader.requiredWord("soort", FacilitationKind::find);
        LocalDate until = until(reader, date);
        Amount amount = Amounts.read(reader, Amounts.OF_FACILITATION);
        return kind == null ? null : new Facilitation(kind, until, amount);
    }

    private static @Nullable Event recognition(FieldReader reader, @Nullable LocalDate date) {
        reader.notApplicable("fase", "omvang", "eenheid");
        RecognitionKind kind = reader.requiredWord("soort", RecognitionKind::find);
        LocalDate until = until(reader, date);
        return kind == null ? null : new Recognition(kind, until);
    }

    private static @Nullable Event stage(FieldReader reader) {
        reader.notApplicable("tot", "soort", "omvang", "eenheid");
        CareerStage stage = reader.requiredWord("fase", CareerStage::find);
        return stage == null ? null : new NextStage(stage);
    }

    private static Event leaving(FieldReader reader) {
        reader.notApplicable("tot", "fase", "soort", "omvang", "eenheid");
        return new Leaving();
    }

    private static @Nullable LocalDate until(FieldReader reader, @Nullable LocalDate from) {
        LocalDate until = reader.date("tot");
        if (from != null && until != null && until.isBefore(from)) {
            reader.fault("tot", RowRule.PERIOD_ENDS_BEFORE_IT_BEGINS);
        }
        return until;
    }
}
