package nl.waaier.api.importing.rows;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.platform.person.Person;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.BoardNumber;
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
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleChanged;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import org.jspecify.annotations.Nullable;

/** A row of loopbaan.csv: one fact about a role. */
public final class CareerRow {

    private static final Set<AmountUnit> OF_SUPPORT = EnumSet.of(AmountUnit.UUR);
    private static final Set<AmountUnit> OF_FACILITATION =
            EnumSet.of(AmountUnit.KLOKUUR, AmountUnit.EURO, AmountUnit.FTE);

    private final FieldReader reader;
    private final TeacherId teacher;
    private final BoardNumber board;
    private final @Nullable Brin brin;
    private final @Nullable String role;
    private final @Nullable CareerDomain domain;
    private final @Nullable LocalDate date;
    private final Notes notes;
    private final @Nullable RoleLevel level;
    private final @Nullable String team;

    private CareerRow(FieldReader reader, Person person) {
        this.reader = reader;
        teacher = person.id();
        board = person.board();
        level = reader.word("niveau", RoleLevel::find);
        domain = reader.requiredWord("domein", CareerRow::domain);
        // Only roles of domain 3, at a level above the school, may be without one.
        brin = reader.raw("brin").isEmpty() && domain == CareerDomain.ORGANISEREN && isAbove(reader, level)
                ? null
                : reader.brin();
        role = reader.requiredText("rol", Bounds.MAX_ROLE);
        if (role != null && !Bounds.isRole(role)) {
            // No catalogue can have a role by a code of another form.
            reader.fault("rol", OrganisationRule.ROLE_IN_CATALOGUE);
        }
        date = reader.requiredDate("datum");
        notes = reader.notes();
        team = reader.text("team", Bounds.MAX_TEAM);
    }

    /** The fact that a row about this person tells; null when it has faults, alone or towards the organisation. */
    public static @Nullable CareerFact read(FieldReader reader, Person person, Organisation organisation) {
        CareerRow row = new CareerRow(reader, person);
        CareerFact fact = row.fact();
        if (fact != null) {
            organisation
                    .broken(fact)
                    // A row has a domain whatever it tells of; a fact only when the role is entered.
                    .or(() -> organisation.catalogue().broken(requireNonNull(row.role), requireNonNull(row.domain)))
                    .ifPresent(rule -> reader.fault(column(rule), rule));
        }
        return reader.hasFaults() ? null : fact;
    }

    private static Optional<CareerDomain> domain(String number) {
        return number.length() == 1 ? CareerDomain.find(number.charAt(0) - '0') : Optional.empty();
    }

    /** Rows that do not enter the role need not repeat its level. */
    private static boolean isAbove(FieldReader reader, @Nullable RoleLevel level) {
        return level == null ? !reader.raw("gebeurtenis").equals("toelating") : level.isAboveSchool();
    }

    private static String column(OrganisationRule rule) {
        return switch (rule) {
            case SCHOOL_OF_BOARD, SCHOOL_KEEPS_SECTOR, SUCCESSOR_OF_BOARD, SUCCESSOR_GOES_ON -> "brin";
            case SCHOOL_CLOSED -> "datum";
            case ROLE_IN_CATALOGUE -> "rol";
            case ROLE_KEEPS_DOMAIN -> "domein";
            case ROLE_ABOLISHED -> "datum";
            case ROLE_ABOVE_SCHOOL -> "niveau";
            case TEAM_OF_SCHOOL -> "team";
        };
    }

    private @Nullable CareerFact fact() {
        return switch (reader.raw("gebeurtenis")) {
            case "toelating" -> entry();
            case "ondersteuning" -> support();
            case "facilitering" -> facilitation();
            case "erkenning" -> recognition();
            case "fase" -> stage();
            case "wijziging" -> change();
            case "einde" -> leaving();
            case "" -> reader.faulty("gebeurtenis", RowRule.VALUE_MISSING);
            default -> reader.faulty("gebeurtenis", RowRule.VALUE_UNKNOWN);
        };
    }

    private @Nullable CareerFact entry() {
        reader.notApplicable("tot", "omvang", "eenheid");
        CareerStage stage = reader.requiredWord("fase", CareerStage::find);
        EntryKind kind = reader.word("soort", EntryKind::find);
        return made((b, r, d) -> new RoleEntered(
                teacher, board, b, r, requireNonNull(domain), level, team, d, requireNonNull(stage), kind, notes));
    }

    private @Nullable CareerFact support() {
        reader.notApplicable("fase");
        SupportKind kind = reader.requiredWord("soort", SupportKind::find);
        LocalDate until = until();
        Amount amount = amount(OF_SUPPORT);
        return made(
                (b, r, d) -> new SupportArranged(teacher, board, b, r, d, until, requireNonNull(kind), amount, notes));
    }

    private @Nullable CareerFact facilitation() {
        reader.notApplicable("fase");
        FacilitationKind kind = reader.requiredWord("soort", FacilitationKind::find);
        LocalDate until = until();
        Amount amount = amount(OF_FACILITATION);
        return made((b, r, d) ->
                new FacilitationGranted(teacher, board, b, r, d, until, requireNonNull(kind), amount, notes));
    }

    private @Nullable CareerFact recognition() {
        reader.notApplicable("fase", "omvang", "eenheid");
        RecognitionKind kind = reader.requiredWord("soort", RecognitionKind::find);
        LocalDate until = until();
        return made((b, r, d) -> new RecognitionGiven(
                teacher, board, b, r, d, until, requireNonNull(kind), null, null, null, null, null, notes));
    }

    private @Nullable CareerFact stage() {
        reader.notApplicable("tot", "soort", "omvang", "eenheid");
        CareerStage stage = reader.requiredWord("fase", CareerStage::find);
        return made((b, r, d) -> new StageReached(teacher, board, b, r, d, requireNonNull(stage), notes));
    }

    private @Nullable CareerFact change() {
        reader.notApplicable("tot", "fase", "soort", "omvang", "eenheid");
        return made((b, r, d) -> new RoleChanged(teacher, board, b, r, d, level, team, notes));
    }

    private @Nullable CareerFact leaving() {
        reader.notApplicable("tot", "fase", "soort", "omvang", "eenheid");
        return made((b, r, d) -> new RoleLeft(teacher, board, b, r, d, notes));
    }

    /** Makes a fact of the values that every one has. */
    private interface Maker {
        CareerFact make(@Nullable Brin school, String code, LocalDate day);
    }

    private @Nullable CareerFact made(Maker maker) {
        return reader.hasFaults() ? null : maker.make(brin, requireNonNull(role), requireNonNull(date));
    }

    private @Nullable LocalDate until() {
        LocalDate until = reader.lastDay("tot");
        if (date != null && until != null && until.isBefore(date)) {
            reader.fault("tot", RowRule.PERIOD_ENDS_BEFORE_IT_BEGINS);
        }
        return until;
    }

    /** Omvang and eenheid, which go together; null when there is none. */
    private @Nullable Amount amount(Set<AmountUnit> allowed) {
        AmountUnit unit = reader.word("eenheid", AmountUnit::find);
        if (unit != null && !allowed.contains(unit)) {
            reader.fault("eenheid", RowRule.UNIT_DOES_NOT_FIT);
        }
        if (reader.raw("omvang").isEmpty()) {
            return unit == null ? null : reader.faulty("omvang", RowRule.UNIT_NEEDS_AMOUNT);
        }
        if (reader.raw("eenheid").isEmpty()) {
            reader.fault("eenheid", RowRule.AMOUNT_NEEDS_UNIT);
        }
        BigDecimal quantity = reader.number("omvang", Amount.MAX);
        return quantity == null || unit == null ? null : new Amount(quantity, unit);
    }
}
