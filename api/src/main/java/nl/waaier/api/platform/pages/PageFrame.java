package nl.waaier.api.platform.pages;

import java.math.BigDecimal;
import java.net.URI;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.KeptForm;
import nl.waaier.api.platform.shown.ShownPersons;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.api.platform.time.IsoTime;
import nl.waaier.api.platform.web.HtmlTemplates;
import nl.waaier.api.platform.web.PrintablePage;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What stands around every page, and how a page speaks: its language, who reads it, where one can go from it, and the token
 * without which no form is taken. A handler asks for it as an argument, and hands it to its template.
 *
 * @param language of this answer
 * @param caller who is signed in, null for whoever is not
 * @param boardName the name of the caller's board, empty while unknown
 * @param navigation where this caller can go from every page
 * @param address the page itself: path and query, as it was asked for
 * @param csrf goes into every form that is posted; null on a page that has none, because something failed early
 * @param today in the Netherlands
 * @param now the moment of this answer
 * @param said what the page says first, of what was just done; null for nothing
 * @param misread what was typed on its filter and cannot be
 */
public record PageFrame(
        Language language,
        @Nullable Caller caller,
        String boardName,
        List<Navigation.Place> navigation,
        PageAddress address,
        @Nullable CsrfToken csrf,
        LocalDate today,
        Instant now,
        @Nullable Said said,
        Misread misread) {

    private static final String DAY = "dd-MM-uuuu";
    private static final String LONG_DAY = "d MMMM uuuu";
    private static final String MOMENT = "dd-MM-uuuu HH:mm";

    /** The page itself, without what cannot be: a link that is made from it does not ask for that again. */
    @Override
    public PageAddress address() {
        return misread.without(address);
    }

    /** The text in the language of the page. */
    public String say(String dutch, String english) {
        return language.say(dutch, english);
    }

    /** Whether there still is a file of somebody whom the page shows, to open: there is none of whoever was erased. */
    public boolean hasFile(TeacherId teacher) {
        return ShownPersons.current().hasFile(teacher);
    }

    /** What somebody is called whom the page shows; a few words where no name is registered. */
    public String person(TeacherId teacher, @Nullable String name) {
        if (!hasFile(teacher)) {
            return say("Gewist", "Erased");
        }
        return name == null ? say("(naam niet bekend)", "(name not known)") : name;
    }

    /** Whether the page is in English. */
    public boolean english() {
        return language == Language.ENGLISH;
    }

    /** Who is signed in, in words: in what role, of which board; empty for nobody. */
    public String who() {
        if (caller == null) {
            return "";
        }
        String role =
                switch (caller.role()) {
                    case TEACHER -> say("Leraar", "Teacher");
                    case SCHOOLLEIDER -> say("Schoolleider", "School leader");
                    case BESTUUR -> say("Bestuur", "Board");
                    case HR -> say("P&O", "HR");
                    case PMR -> "P(G)MR";
                    case AUDITOR -> say("Accountant", "Auditor");
                    case PRIVACY -> say("Privacyfunctionaris", "Privacy officer");
                    case TEAMLEIDER -> say("Teamleider", "Team leader");
                };
        return boardName.isEmpty() ? role : role + " · " + boardName;
    }

    /** Whose the forms on this page are, see {@link KeptForm}; null for nobody's. */
    public @Nullable String sender() {
        return caller == null ? null : KeptForm.mark(caller);
    }

    /** Another page on the same reference date, as known at the same moment. */
    public String carrying(String path) {
        return address().carrying(path, "referenceDate", "knownOn").toString();
    }

    /** A day as forms and tables write it: 29-11-2026; empty for none. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : format(DAY).format(day);
    }

    /** A day as sentences say it: 29 november 2026. */
    public String longDay(LocalDate day) {
        return format(LONG_DAY).format(day);
    }

    /** A moment in the Netherlands: 29-11-2026 14:05; empty for none. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : format(MOMENT).format(ZonedDateTime.ofInstant(moment, IsoTime.NETHERLANDS));
    }

    /**
     * Both clocks in words: on which day, and as known when.
     *
     * @param knownOn null for now
     */
    public String clocks(LocalDate day, @Nullable Instant knownOn) {
        String known = knownOn == null
                ? say("zoals nu bekend", "as known now")
                : say("zoals bekend op ", "as known on ") + known(knownOn);
        return say("Op ", "On ") + longDay(day) + ", " + known;
    }

    /** The moment as it was asked for: as the day at whose end it lies, else with its time. */
    private String known(Instant knownOn) {
        LocalDate day = DutchDays.on(knownOn);
        return knownOn.equals(AskedDays.endOf(day)) ? longDay(day) : moment(knownOn);
    }

    /** What a field for the moment of knowing shows; empty for now. */
    public String knownDay(@Nullable Instant knownOn) {
        return knownOn == null ? "" : day(DutchDays.on(knownOn));
    }

    /** The last 1 October. */
    public LocalDate lastReferenceDate() {
        return DutchDays.lastReferenceDate(today);
    }

    /** A number with the comma or point of the language. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** Hours and euros of a basic right, those that there are. */
    public String hoursAndEuros(HoursAndEuros amount) {
        String hours = number(amount.hours()) + say(" klokuren", " clock hours");
        String euros = number(amount.euros()) + say(" euro", " euros");
        if (amount.isNone()) {
            return say("niets", "nothing");
        }
        if (amount.hours().signum() == 0) {
            return euros;
        }
        return amount.euros().signum() == 0 ? hours : hours + say(" en ", " and ") + euros;
    }

    /** A share in percent, with one decimal: 48,2%. */
    public String percent(BigDecimal share) {
        return decimal(share) + "%";
    }

    /** A number with one decimal, as shares and what they differ by are counted: 4,0. */
    public String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** How much more or less, with its sign; 0 has none. */
    public String signed(BigDecimal difference) {
        return switch (difference.signum()) {
            case 0 -> "0";
            case 1 -> "+" + number(difference);
            default -> "−" + number(difference.negate());
        };
    }

    /**
     * A page as an answer; 422 when something on its filter could not be.
     *
     * @param template its file below {@code src/main/jte}
     * @param page what the template shows; it has this frame in it
     */
    public ResponseEntity<byte[]> answer(String template, Object page) {
        return answer(misread.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK, template, page);
    }

    /** A page as an answer with another status, such as that of a form with faults. */
    public ResponseEntity<byte[]> answer(HttpStatusCode status, String template, Object page) {
        return ResponseEntity.status(status).contentType(PrintablePage.TYPE).body(HtmlTemplates.html(template, page));
    }

    /** Sends the reader on to another page, as after every form that was taken. */
    public static ResponseEntity<byte[]> goTo(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
}
