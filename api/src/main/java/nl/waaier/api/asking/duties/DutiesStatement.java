package nl.waaier.api.asking.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.waaier.api.platform.time.IsoTime;
import nl.waaier.api.platform.web.HtmlTemplates;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountPeriod;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;

/** The statement of duties as a page to print: Dutch first, English beside it. What its templates need of words stands here. */
final class DutiesStatement {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d-M-uuuu HH:mm", Locale.ROOT);

    private DutiesStatement() {}

    static byte[] html(DutiesAnswer answer) {
        return HtmlTemplates.html("asking/duties/statement.jte", answer);
    }

    static String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(IsoTime.NETHERLANDS));
    }

    static String school(Brin brin, @Nullable String name) {
        return name == null ? brin.value() : name + " (" + brin.value() + ")";
    }

    static String amount(Amount amount) {
        String plain = amount.quantity().toPlainString() + " " + amount.unit().word();
        AmountPeriod per = amount.per();
        if (per == null) {
            return plain;
        }
        return per == AmountPeriod.EENMALIG ? plain + " " + per.word() : plain + " per " + per.word();
    }

    static String amounts(List<Amount> amounts) {
        return amounts.stream().map(DutiesStatement::amount).collect(Collectors.joining("\n"));
    }

    static String yesOrNo(boolean yes) {
        return yes ? "ja / yes" : "nee / no";
    }

    static String text(@Nullable PersonalText value) {
        if (value == null) {
            return "";
        }
        return value.erased() ? PersonalText.GONE + " / " + PersonalText.GONE_IN_ENGLISH : value.value();
    }
}
