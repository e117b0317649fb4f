package nl.waaier.core.promotion;

import nl.waaier.core.shared.Rule;

/**
 * What a step in a promotion trajectory must keep. Who records a step is refused when it breaks one; what history shows is
 * recorded all the same, and flagged.
 */
public enum PromotionRule implements Rule {
    /** All steps of a trajectory are about one school, one change of scale and one role; this holds for history too. */
    TRAJECTORY_KEEPS_TARGET(
            Weight.FIRM,
            "Alle stappen van een traject gaan over dezelfde school, dezelfde schalen (van en naar) en, waar zij een rol"
                    + " noemen, dezelfde rol.",
            "All steps of a trajectory are about the same school, the same scales (from and to) and, where they name a"
                    + " role, the same role."),
    /** A step of a kind, about one component, is taken at most once a day; this holds for history too. */
    STEP_ONCE_A_DAY(
            Weight.FIRM,
            "Deze stap is op deze datum al vastgelegd in dit traject.",
            "This step is already recorded in this trajectory on this date."),
    /** One open trajectory per person and target: school and scale. Asked only of who records the first step. */
    ONE_OPEN_TRAJECTORY(
            Weight.FIRM,
            "Er loopt al een traject van deze persoon naar deze schaal op deze school.",
            "This person has an open trajectory to this scale at this school already."),
    /**
     * A decision gives its reasons (Awb art. 3:46). Of who records it they are asked as a remark, whatever the policy; in what
     * history shows, evidence will do, and they are asked where the policy does.
     */
    DECISION_GIVES_REASONS(
            Weight.FIRM,
            "Een besluit bevat de redenen; geef ze in de toelichting.",
            "A decision gives its reasons; put them in the remark."),
    /** Nobody assesses, advises, decides, appoints or rules on themselves. */
    NOBODY_JUDGES_THEMSELVES(
            Weight.FIRM,
            "Niemand toetst, adviseert, besluit of benoemt over zichzelf.",
            "Nobody assesses, advises, decides on or appoints themselves."),
    /** An appointment follows a favourable decision. */
    APPOINTMENT_FOLLOWS_DECISION(
            Weight.FIRM,
            "Een benoeming volgt op een positief of voorwaardelijk besluit.",
            "An appointment follows a positive or conditional decision."),
    /** An appointment changes the arbeidsrelatie, from the same day, at the same school, to the scale aimed at. */
    APPOINTMENT_ON_RECORD(
            Weight.FIRM,
            "Bij deze benoeming hoort een arbeidsrelatie die op deze datum begint, op deze school en in deze schaal.",
            "This appointment needs an arbeidsrelatie that begins on this date, at this school and on this scale."),
    /** What ends by an appointment is the arbeidsrelatie at the trajectory's school, on the scale it starts from. */
    APPOINTMENT_OF_TRAJECTORY(
            Weight.FIRM,
            "Er is geen lopende arbeidsrelatie met dit volgnummer op deze school in de schaal waaruit wordt benoemd.",
            "There is no active arbeidsrelatie with this number at this school on the scale that the appointment is from."),
    /** After a withdrawal, or the appointment, a trajectory has come to its end. */
    TRAJECTORY_ENDED(
            Weight.FIRM,
            "Dit traject is op deze datum al geëindigd door benoeming of intrekking.",
            "On this date this trajectory has ended already, by appointment or withdrawal."),
    /** One objects to a decision. */
    OBJECTION_NEEDS_DECISION(
            Weight.FIRM,
            "Bezwaar kan alleen tegen een besluit, en dat is er op deze datum niet.",
            "One objects to a decision, and on this date there is none."),
    /** One rules on an objection. */
    RULING_NEEDS_OBJECTION(
            Weight.FIRM,
            "Een uitspraak volgt op een bezwaar, en dat is er op deze datum niet.",
            "A ruling follows an objection, and on this date there is none."),
    /** Whoever was turned down at a step is not appointed unless that step came out positive later. */
    NEGATIVE_PASSED_OVER(
            Weight.POLICY,
            "Er is benoemd hoewel deze stap negatief uitviel, en zij viel daarna niet alsnog positief uit.",
            "The appointment was made though this step came out negative, and it did not come out positive after that."),
    /** Who was appointed on a conditional decision completed a leertraject with success in between. */
    CONDITION_MET(
            Weight.POLICY,
            "Er is benoemd na een voorwaardelijk besluit, zonder dat daarna een leertraject met succes is afgerond.",
            "The appointment followed a conditional decision, and no learning trajectory was completed with success in"
                    + " between."),
    /** An objection comes within 42 days after the day the decision was sent (Awb art. 6:7 and 6:8). */
    OBJECTION_IN_TIME(
            Weight.POLICY,
            "Het bezwaar is later dan 42 dagen na de dag waarop het besluit is verzonden.",
            "The objection comes more than 42 days after the day on which the decision was sent."),
    /** The policy asks for a step that was not taken. */
    STEP_MISSING(
            Weight.POLICY,
            "Een stap die het bevorderingsbeleid vraagt, ontbreekt.",
            "A step that the promotion policy asks for is missing."),
    /** The policy asks for an outcome that the step did not have. */
    OUTCOME_AS_ASKED(
            Weight.POLICY,
            "Deze stap heeft niet de uitkomst die het bevorderingsbeleid vraagt.",
            "This step did not come out as the promotion policy asks."),
    /** The steps of the policy are taken in its order. */
    STEP_IN_ORDER(
            Weight.POLICY,
            "Deze stap is later gezet dan een stap die er volgens het bevorderingsbeleid op volgt.",
            "This step was taken later than one that follows it in the promotion policy."),
    /** The policy asks for evidence of a step. */
    EVIDENCE_MISSING(
            Weight.POLICY,
            "Het bevorderingsbeleid vraagt bewijs bij deze stap.",
            "The promotion policy asks for evidence of this step."),
    /** The policy asks for time between two steps. */
    WAITING_TIME_KEPT(
            Weight.POLICY,
            "De wachttijd die het bevorderingsbeleid voor deze stap vraagt, is niet verstreken.",
            "The waiting time that the promotion policy asks before this step has not passed."),
    /** The policy asks who took a step. */
    DECIDER_TOLD(
            Weight.POLICY,
            "Bij deze stap is niet vastgelegd wie haar zette.",
            "It is not on record who took this step."),
    /** The policy says who may take a step. */
    DECIDER_ALLOWED(
            Weight.POLICY,
            "Volgens het bevorderingsbeleid mag een ander deze stap zetten.",
            "By the promotion policy somebody else may take this step.");

    private final Weight weight;
    private final String dutch;
    private final String english;

    PromotionRule(Weight weight, String dutch, String english) {
        this.weight = weight;
        this.dutch = dutch;
        this.english = english;
    }

    private enum Weight {
        FIRM,
        POLICY
    }

    /** Whether one may leave it by saying why. */
    public boolean allowsDeviation() {
        return weight == Weight.POLICY;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    @Override
    public String english() {
        return english;
    }
}
