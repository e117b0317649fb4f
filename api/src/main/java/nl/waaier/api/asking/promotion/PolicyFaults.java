package nl.waaier.api.asking.promotion;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.RequiredStep;

/** What is wrong with a policy that was filled in, as the form tells it: in which change and step, and what would be right. */
final class PolicyFaults {

    private static final Pattern PLACE = Pattern.compile("(changes\\[(\\d+)])(\\.steps\\[(\\d+)])?\\.(\\w+).*");

    private PolicyFaults() {}

    static List<Fault> ofForm(List<Fault> faults) {
        return faults.stream().map(PolicyFaults::ofForm).distinct().toList();
    }

    private static Fault ofForm(Fault fault) {
        if (fault.field().equals(PolicyForm.FIRST_DAY)) {
            return told(
                    fault,
                    fault.field(),
                    "De eerste dag: schrijf hem als 01-08-2027.",
                    "The first day: write it as 01-08-2027.");
        }
        Matcher place = PLACE.matcher(fault.field());
        if (!place.matches()) {
            return fault.field().equals("changes")
                    ? told(
                            fault,
                            "changes",
                            "Een beleid kan hoogstens " + PromotionPolicyAdopted.MAX_CHANGES
                                    + " wijzigingen van schaal noemen.",
                            "A policy can name at most " + PromotionPolicyAdopted.MAX_CHANGES + " changes of scale.")
                    : fault;
        }
        boolean ofStep = place.group(3) != null;
        String field = place.group(1) + (ofStep ? place.group(3) : "") + "." + place.group(5);
        String change = String.valueOf(Integer.parseInt(place.group(2)) + 1);
        String step = ofStep ? String.valueOf(Integer.parseInt(place.group(4)) + 1) : "";
        return told(
                fault,
                field,
                "Wijziging " + change + (ofStep ? ", stap " + step : "") + ": " + dutch(place.group(5), fault),
                "Change " + change + (ofStep ? ", step " + step : "") + ": " + english(place.group(5), fault));
    }

    private static Fault told(Fault fault, String field, String dutch, String english) {
        return new Fault(field, fault.code(), dutch, english);
    }

    private static String dutch(String field, Fault fault) {
        return switch (field) {
            case "fromScale", "toScale" -> "schrijf een schaal als LB of L11.";
            case "noSteps" ->
                "noem ten minste één stap, of vink aan dat er geen stappen worden gevraagd; niet allebei.";
            case "steps" -> "er kunnen hoogstens " + ChangePolicy.MAX_STEPS + " stappen zijn.";
            case "anyOf" -> "kies ten minste één soort stap, of maak ook de andere velden leeg.";
            case "daysAfterPrevious" ->
                "vul een geheel aantal dagen in, van 0 tot en met " + RequiredStep.MAX_DAYS + ".";
            case "deciders" ->
                "noem hoogstens " + RequiredStep.MAX_DECIDERS + " die hem mogen nemen, elk in een paar woorden.";
            default -> fault.message();
        };
    }

    private static String english(String field, Fault fault) {
        return switch (field) {
            case "fromScale", "toScale" -> "write a scale as LB or L11.";
            case "noSteps" -> "name at least one step, or tick that no steps are asked; not both.";
            case "steps" -> "there can be at most " + ChangePolicy.MAX_STEPS + " steps.";
            case "anyOf" -> "choose at least one kind of step, or empty the other fields too.";
            case "daysAfterPrevious" -> "fill in a whole number of days, from 0 to " + RequiredStep.MAX_DAYS + ".";
            case "deciders" -> "name at most " + RequiredStep.MAX_DECIDERS + " who may take it, each in a few words.";
            default -> fault.messageEn();
        };
    }
}
