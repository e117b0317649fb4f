package nl.waaier.api.asking.recordable;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.waaier.api.asking.recordable.FormField.Input;
import nl.waaier.api.platform.pages.Choice;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.api.platform.pages.OwnWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.development.Ambition;
import nl.waaier.core.shared.AmbitionKind;
import nl.waaier.core.shared.AmbitionOutcome;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.ReflectionAngle;
import nl.waaier.core.teacher.event.AmbitionExpressed;
import nl.waaier.core.teacher.file.RecordedFact;

/** The fields of the forms with which people record something about their own development. */
record OwnFields(PageFrame frame) {

    /** Of a text, as much as tells it from others. */
    private static final int BEGINNING = 60;

    List<FormField> ambition(List<Choice> catalogue) {
        return List.of(
                key(),
                radios(
                        "kind",
                        "Wat wilt u",
                        "What do you want",
                        true,
                        AmbitionKind.values(),
                        AmbitionKind::word,
                        OwnWords::ambition),
                area("text", "In uw eigen woorden", "In your own words", true),
                new FormField("role", Input.SELECT, say("Welke rol", "Which role"), "", false, catalogue),
                new FormField(
                        "domain",
                        Input.RADIOS,
                        say("In welk domein", "In which domain"),
                        "",
                        false,
                        Stream.of(CareerDomain.values())
                                .map(domain -> new Choice(
                                        Integer.toString(domain.number()),
                                        domain.number() + ". " + FieldWords.domain(domain, frame.language())))
                                .toList()),
                day("date", "Vanaf welke dag", "From which day", true),
                day("horizon", "Wanneer hoopt u zover te zijn", "By when do you hope to be there", false),
                audience());
    }

    List<FormField> ambitionEnd(List<RecordedFact<?>> live, Map<String, String> values) {
        return List.of(
                new FormField(
                        "key",
                        Input.RADIOS,
                        say("Welke ambitie", "Which ambition"),
                        "",
                        true,
                        Ambition.of(live).stream()
                                .filter(ambition -> ambition.closed() == null
                                        || ambition.expressed()
                                                .fact()
                                                .key()
                                                .toString()
                                                .equals(values.get("key")))
                                .map(ambition -> choice(ambition.expressed().fact()))
                                .toList()),
                radios(
                        "outcome",
                        "Wat werd het",
                        "What became of it",
                        true,
                        AmbitionOutcome.values(),
                        AmbitionOutcome::word,
                        OwnWords::outcome),
                day("date", "Op welke dag", "On which day", true),
                area("text", "In uw eigen woorden", "In your own words", false));
    }

    List<FormField> reflection(List<Choice> catalogue) {
        return List.of(
                key(),
                area("text", "In uw eigen woorden", "In your own words", true),
                new FormField("role", Input.SELECT, say("Over welke rol", "About which role"), "", false, catalogue),
                radios(
                        "angle",
                        "Van welke kant",
                        "From which side",
                        false,
                        ReflectionAngle.values(),
                        ReflectionAngle::word,
                        OwnWords::angle),
                day("date", "Op welke dag", "On which day", true),
                audience());
    }

    private Choice choice(AmbitionExpressed ambition) {
        PersonalText written = ambition.text();
        String text = written == null ? "" : frame.language().said(written);
        String begin = text.length() <= BEGINNING ? text : text.substring(0, BEGINNING) + "…";
        return new Choice(ambition.key().toString(), begin + " (" + frame.day(ambition.date()) + ")");
    }

    private FormField key() {
        return new FormField("key", Input.HIDDEN, "", "", false, List.of());
    }

    private FormField audience() {
        return new FormField(
                "audience",
                Input.RADIOS,
                say("Wie mag dit lezen", "Who may read this"),
                say(
                        "Kiest u niets, dan leest alleen u het. Dit kan later anders. Het bestuur, de PMR en een auditor lezen het nooit.",
                        "Choose nothing, and only you read it. You can change this later. The bestuur, the council and an auditor never read it."),
                false,
                Stream.of(Audience.values())
                        .map(audience -> new Choice(audience.word(), OwnWords.audience(audience, frame.language())))
                        .toList());
    }

    private FormField day(String name, String dutch, String english, boolean required) {
        return new FormField(
                name,
                Input.DAY,
                say(dutch, english),
                say("Een dag, zoals 29-11-2026.", "A day, such as 29-11-2026."),
                required,
                List.of());
    }

    private FormField area(String name, String dutch, String english, boolean required) {
        return new FormField(name, Input.AREA, say(dutch, english), "", required, List.of());
    }

    private <T> FormField radios(
            String name,
            String dutch,
            String english,
            boolean required,
            T[] values,
            Function<T, String> word,
            BiFunction<T, Language, String> words) {
        return new FormField(
                name,
                Input.RADIOS,
                say(dutch, english),
                "",
                required,
                Stream.of(values)
                        .map(value -> new Choice(word.apply(value), words.apply(value, frame.language())))
                        .toList());
    }

    private String say(String dutch, String english) {
        return frame.say(dutch, english);
    }
}
