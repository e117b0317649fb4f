package nl.waaier.api.recording.person;

import java.time.LocalDate;
import java.util.function.Predicate;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonForm;
import nl.waaier.api.platform.person.PersonRule;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as the register should say from now on. What is left out is not known.
 *
 * @param personnelNumber the personeelsnummer
 * @param givenName roepnaam
 * @param prefix tussenvoegsel
 * @param familyName achternaam
 * @param email e-mail address
 * @param birthDate not in the future
 * @param reason why it is changed, in words
 */
record IdentityBody(
        @Nullable String personnelNumber,
        @Nullable String givenName,
        @Nullable String prefix,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable LocalDate birthDate,
        @Nullable String reason) {

    /** What is asked, once it is known to be possible. */
    record Told(Person person, PersonalText reason) {}

    /** @throws nl.waaier.api.platform.problem.InvalidRequestException with everything that is wrong */
    Told read(Person now, LocalDate today) {
        Faults faults = new Faults();
        faults.required("personnelNumber", personnelNumber);
        check(faults, "personnelNumber", personnelNumber, number -> PersonForm.IDENTIFIER
                .matcher(number)
                .matches());
        check(faults, "givenName", givenName, name -> isName(name, PersonForm.MAX_NAME));
        check(faults, "prefix", prefix, name -> isName(name, PersonForm.MAX_PREFIX));
        check(faults, "familyName", familyName, name -> isName(name, PersonForm.MAX_NAME));
        check(faults, "email", email, text -> text.length() <= PersonForm.MAX_EMAIL && PersonForm.isEmail(text));
        if (birthDate != null && birthDate.isAfter(today)) {
            faults.add(Fault.breaking("birthDate", PersonRule.BORN_IN_FUTURE));
        }
        PersonalText why = faults.readRequired("reason", reason, PersonalText::new);
        faults.check();
        return new Told(
                new Person(
                        now.id(),
                        now.board(),
                        Faults.present(personnelNumber),
                        givenName,
                        prefix,
                        familyName,
                        email,
                        birthDate),
                Faults.present(why));
    }

    private static void check(Faults faults, String field, @Nullable String value, Predicate<String> form) {
        if (value != null && !form.test(value)) {
            faults.add(Fault.malformed(field));
        }
    }

    private static boolean isName(String text, int max) {
        return !text.isBlank()
                && text.equals(text.strip())
                && text.length() <= max
                && text.chars().noneMatch(Character::isISOControl);
    }
}
