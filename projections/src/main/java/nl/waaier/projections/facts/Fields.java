package nl.waaier.projections.facts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Values as the fields of a document, and back. */
final class Fields {

    private Fields() {}

    /** A day as yyyymmdd. */
    static int day(LocalDate date) {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    static @Nullable Integer optionalDay(@Nullable LocalDate date) {
        return date == null ? null : day(date);
    }

    /** The date that a fact takes effect. */
    static LocalDate date(FactFields d) {
        return date(d.getInteger("date"));
    }

    private static LocalDate date(int day) {
        return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    }

    static @Nullable LocalDate optionalDate(FactFields d, String key) {
        Integer day = d.optionalInteger(key);
        return day == null ? null : date(day);
    }

    /** The school that a fact names. */
    static Brin brin(FactFields d) {
        return new Brin(required(d.getString("brin")));
    }

    static <T> @Nullable String word(@Nullable T value, Function<T, String> word) {
        return value == null ? null : word.apply(value);
    }

    static <T> @Nullable T value(FactFields d, String key, Function<String, T> read) {
        String word = d.getString(key);
        return word == null ? null : read.apply(word);
    }

    static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "a document lacks a field");
    }

    static Document notes(Document d, Notes notes) {
        return d.append("decidedBy", word(notes.decidedBy(), PersonalText::value))
                .append("evidence", word(notes.evidence(), PersonalText::value))
                .append("remark", word(notes.remark(), PersonalText::value));
    }

    static Notes notes(FactFields d) {
        PersonalText decidedBy = value(d, "decidedBy", PersonalText::new);
        PersonalText evidence = value(d, "evidence", PersonalText::new);
        PersonalText remark = value(d, "remark", PersonalText::new);
        return decidedBy == null && evidence == null && remark == null
                ? Notes.NONE
                : new Notes(decidedBy, evidence, remark);
    }
}
