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
    /** A role is left once. */
    ROLE_LEFT_ONCE("Het einde van deze rol is al vastgelegd.", "The end of this role is already recorded."),
    /** A role is not left before the last stage in it. */
    LEAVING_AFTER_LAST_STAGE(
            "Het einde van de rol ligt voor de laatste fase.", "The end of the role is before the last stage."),
    /** Support, facilitation and recognition are of somebody who has, or had, work or a role at that school. */
    DOSSIER_NEEDS_WORK_AT_SCHOOL(
            "Deze persoon heeft bij deze school geen arbeidsrelatie en geen rol; leg die eerst vast.",
            "This person has no appointment and no role at this school; record that first."),
    /**
     * Every teacher is active in domain 1, always. Kept for what is recorded by hand; history that is imported may show
     * otherwise, and then the role mix tells.
     */
    DOMAIN_ONE_ALWAYS_PRESENT(
            "Een leraar heeft altijd een rol in domein 1; leg die eerst vast, of verlaat eerst de andere rollen.",
            "A teacher always has a role in domain 1; record that first, or leave the other roles first.");

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
