package nl.waaier.api.platform.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares what is told of people as somebody in an office would: capitals, accents and marks make no difference. */
public final class Likeness {

    private static final Pattern NUMBER = Pattern.compile("0*([0-9]+?)(?:[.,]0+)?");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Likeness() {}

    /** A personeelsnummer without leading zeros and {@code .0}, which a spreadsheet adds or loses; null when it is no number. */
    static @Nullable String plainNumber(Person person) {
        return plainNumber(person.personnelNumber());
    }

    /** The same of any personeelsnummer. */
    static @Nullable String plainNumber(String personnelNumber) {
        var number = NUMBER.matcher(personnelNumber);
        return number.matches() ? number.group(1) : null;
    }

    /** Birth date and name as compared; null where one of them is not known. */
    static @Nullable String looks(Person person) {
        return person.birthDate() == null || person.familyName() == null || person.givenName() == null
                ? null
                : person.birthDate() + " " + plain(person.familyName()) + " " + plain(person.givenName());
    }

    /** Whether two numbers differ in leading zeros or {@code .0} only. */
    public static boolean sameNumber(Person one, Person other) {
        String number = plainNumber(one);
        return number != null && number.equals(plainNumber(other));
    }

    /** Whether birth date, family name and given name are the same. */
    public static boolean sameLooks(Person one, Person other) {
        String looks = looks(one);
        return looks != null && looks.equals(looks(other));
    }

    /** Whether two names are the same. */
    public static boolean sameName(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return plain(one).equals(plain(other));
    }

    /**
     * Whether what is told now may be about the same person as what was known: something that both tell agrees, or too little is
     * told by both to say that it does not. Of a family name a part is enough: people add that of a partner.
     */
    public static boolean maybeSame(Person known, Person told) {
        Agreement family = Agreement.of(known.familyName(), told.familyName(), Likeness::sharesPart);
        Agreement given = Agreement.of(known.givenName(), told.givenName(), (a, b) -> plain(a).equals(plain(b)));
        Agreement email = Agreement.of(known.email(), told.email(), String::equalsIgnoreCase);
        Agreement birth = Agreement.of(known.birthDate(), told.birthDate(), Object::equals);
        List<Agreement> all = List.of(family, given, email, birth);
        boolean anotherName = family == Agreement.NO || given == Agreement.NO;
        boolean muchElse = birth == Agreement.NO || Collections.frequency(all, Agreement.NO) > 2;
        return all.contains(Agreement.YES) || !anotherName || Collections.frequency(all, Agreement.NO) < 2 || !muchElse;
    }

    private static boolean sharesPart(String one, String other) {
        return plain(one).equals(plain(other)) || !Collections.disjoint(parts(one), parts(other));
    }

    private static Set<String> parts(String name) {
        Set<String> parts = new HashSet<>(Arrays.asList(name.split("-", -1)));
        Set<String> plain = new HashSet<>();
        parts.forEach(part -> plain.add(plain(part)));
        plain.remove("");
        return plain;
    }

    private static String plain(String text) {
        return compared(text, "");
    }

    private static String compared(String text, String between) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return NO_LETTERS
                .matcher(ACCENT.matcher(decomposed).replaceAll(""))
                .replaceAll(between)
                .toLowerCase(Locale.ROOT);
    }

    /** The words of a text as compared, with a space before each and behind the last. */
    static String words(String text) {
        return " " + compared(text, " ").strip() + " ";
    }

    private enum Agreement {
        YES,
        NO,
        UNKNOWN;

        static <T> Agreement of(@Nullable T known, @Nullable T told, BiPredicate<T, T> same) {
            if (known == null || told == null) {
                return UNKNOWN;
            }
            return same.test(known, told) ? YES : NO;
        }
    }
}
