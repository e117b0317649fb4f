package nl.waaier.api.platform.shown;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** As what somebody is shown to others: what the access list says that they saw. Its word is stored. */
public enum ShownAs {
    /** A timeline, on a page with what is due. */
    CAREER("loopbaan", "career"),
    /** A timeline as a file. */
    CAREER_FILE("loopbaan, als bestand", "career, as a file"),
    /** What somebody shares of the own development. */
    PORTFOLIO("ambities en reflecties", "ambitions and reflections"),
    /** Duties on a date. */
    DUTIES("taken en dossier", "duties and dossier"),
    /** Trajectories of one person, with their findings. */
    PROMOTIONS("promoties van één persoon", "promotions of one person"),
    /** An evidence pack of one trajectory. */
    EVIDENCE_PACK("bewijspakket van een promotie", "evidence pack of a promotion"),
    /** A basic right and what became of it. */
    BASIC_RIGHT("basisrecht", "basic right"),
    /** What can be recorded of somebody, or was recorded wrongly. */
    RECORDING("formulier om iets vast te leggen", "form to record something"),
    /** What the person register says. */
    IDENTITY("gegevens in het personenregister", "what the person register says"),
    /** Who is named in texts about others once somebody was erased. */
    MENTIONS("teksten waarin een gewiste naam lijkt te staan", "texts that seem to name somebody who was erased"),
    /** Two files beside each other. */
    JOINING("dossiers samenvoegen", "joining of files"),
    /** Who works somewhere. */
    STAFF("lijst van wie er werkt", "list of who works there"),
    /** Who holds which roles. */
    ROLE_HOLDERS("lijst van wie welke rol heeft", "list of who holds which role"),
    /** Which roles lack something. */
    MISSING("lijst van wat in dossiers ontbreekt", "list of what dossiers lack"),
    /** Wanted roles beside those who hold them. */
    WANTED_ROLES("gewenste rollen en wie ze vervult", "wanted roles and who fills them"),
    /** What colleagues may know. */
    WHO_DOES_WHAT("wie doet wat", "who does what"),
    /** The persons behind a functiemix. */
    FUNCTIEMIX("mensen achter de functiemix", "people behind the functiemix"),
    /** The persons behind a change of it. */
    FUNCTIEMIX_CHANGE("mensen achter een verandering van de functiemix", "people behind a change of the functiemix"),
    /** The persons behind a figure that became another. */
    RESTATEMENT("mensen achter een bijstelling van de functiemix", "people behind a restatement of the functiemix"),
    /** Trajectories of a board. */
    PROMOTION_LIST("lijst van promotietrajecten", "list of promotion trajectories"),
    /** Changes that no trajectory explains. */
    UNEXPLAINED_CHANGES("lijst van schaalwijzigingen zonder traject", "list of changes of scale without a trajectory"),
    /** An evidence pack of a period. */
    EVIDENCE_PACK_OF_PERIOD("bewijspakket van een periode", "evidence pack of a period"),
    /** Who asked to put right what is held. */
    CORRECTION_REQUEST("verzoek om verbetering", "request for correction"),
    /** Who has which right, and which account. */
    RIGHTS("rechten en accounts", "rights and accounts"),
    /** Of whom something may be erased, or is held. */
    RETENTION("wie te wissen is of wordt vastgehouden", "who is to be erased, or held"),
    /** The access list itself. */
    ACCESS_LIST("toegangslijst", "access list");

    /** Not what a board keeps of its staff, but who uses that: without it nobody could govern who sees, or find out who saw. */
    private static final Set<ShownAs> OF_USE = EnumSet.of(RIGHTS, ACCESS_LIST);

    private final String dutch;
    private final String english;

    ShownAs(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** How it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it shows what a board keeps of its staff, and so waits for the consent of its participation council. */
    public boolean needsConsent() {
        return !OF_USE.contains(this);
    }

    /** What was shown, in Dutch and in lower case. */
    public String dutch() {
        return dutch;
    }

    /** The same in English. */
    public String english() {
        return english;
    }

    /** What is stored by this word, if there is such a thing. */
    public static Optional<ShownAs> find(String word) {
        return Stream.of(values()).filter(shown -> shown.word().equals(word)).findFirst();
    }
}
