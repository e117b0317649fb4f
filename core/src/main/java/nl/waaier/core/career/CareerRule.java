package nl.waaier.core.career;

import nl.waaier.core.shared.Rule;

/** What a fact about a role must keep. */
public enum CareerRule implements Rule {
    /** A role is entered by somebody who works at that school on that day. */
    ROLE_NEEDS_APPOINTMENT(
            "Op deze datum is er geen lopende arbeidsrelatie bij deze school.",
            "There is no active appointment at this school on this date."),
    /** A role is held at most once at a time per person, school and role. */
    ROLE_HELD_ONCE("Deze rol wordt op deze datum al vervuld.", "This role is already held on this date."),
    /** A stage or an end belongs to a role that is held. */
    ROLE_NOT_HELD("Deze rol wordt op deze datum niet vervuld.", "This role is not held on this date."),
    /** A stage comes after entry, and stages have dates of their own. */
    STAGE_AFTER_ENTRY(
            "De fase moet later ingaan dan de toelating, en niet op dezelfde dag als een andere fase.",
            "The stage must begin after entry, and not on the same day as another stage."),
    /** A stage rises one step at a time within a holding of a role. Entry may be at any stage. */
    STAGE_RISES_ONE_STEP(
            "Een fase stijgt binnen een rol met één stap tegelijk.", "Within a role a stage rises one step at a time."),
    /** A change of team or level comes after entry, and such changes have dates of their own. */
    CHANGE_AFTER_ENTRY(
            "De wijziging moet later ingaan dan de toelating, en niet op dezelfde dag als een andere wijziging.",
            "The change must begin after entry, and not on the same day as another change."),
    /** A role is left once. */
    ROLE_LEFT_ONCE("Het einde van deze rol is al vastgelegd.", "The end of this role is already recorded."),
    /** A role is not left before the last stage or change in it. */
    LEAVING_AFTER_LAST_STAGE(
            "Het einde van de rol ligt voor de laatste fase of wijziging daarin.",
            "The end of the role is before the last stage or change in it."),
    /** Support, facilitation and recognition are of somebody who has, or had, work or a role at that school. */
    DOSSIER_NEEDS_WORK_AT_SCHOOL(
            "Deze persoon heeft bij deze school geen arbeidsrelatie en geen rol; leg die eerst vast.",
            "This person has no appointment and no role at this school; record that first."),
    /** Only domain 3 is organised at levels. */
    LEVEL_OF_DOMAIN_THREE(
            "Een niveau hoort alleen bij een rol in domein 3 (organiseren van onderwijs).",
            "A level belongs to a role in domain 3 (organising education) only."),
    /** A stage is somebody's judgement, and rests on something. */
    STAGE_SAYS_WHO_JUDGED(
            "Een fase is iemands oordeel: noem wie oordeelde (door) en waarop het steunt (bewijs).",
            "A stage is somebody's judgement: name who judged (decidedBy) and on what evidence (evidence)."),
    /** Recognition says by what or by whom. */
    RECOGNITION_SAYS_BY_WHAT(
            "Noem bij een formele erkenning de standaard of het register, bij een informele door wie, en bij een erkenning in"
                    + " salaris het promotietraject.",
            "Name the standard or register of a formal recognition, who gave an informal one, and the promotion trajectory of one in"
                    + " pay."),
    /** Nobody decides how far they are themselves. */
    NOBODY_JUDGES_OWN_ROLE(
            "Niemand beoordeelt of erkent zichzelf; laat een ander dit vastleggen.",
            "Nobody judges or recognises themselves; have somebody else record this.");

    private final String dutch;
    private final String english;

    CareerRule(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
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
