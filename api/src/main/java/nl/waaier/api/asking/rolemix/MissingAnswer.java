package nl.waaier.api.asking.rolemix;

import java.util.List;
import nl.waaier.core.career.DossierGap;
import nl.waaier.projections.rolemix.RoleMix;

/**
 * A question of the dossier, with how many roles have no answer to it.
 *
 * @param gap which question
 * @param missing how many roles lack the answer
 */
record MissingAnswer(DossierGap gap, int missing) {

    static List<MissingAnswer> of(RoleMix.Gaps gaps) {
        return List.of(
                new MissingAnswer(DossierGap.ROLE_ENTRY, gaps.withoutRoleEntry()),
                new MissingAnswer(DossierGap.SUPPORT, gaps.withoutSupport()),
                new MissingAnswer(DossierGap.FACILITATION, gaps.withoutFacilitation()),
                new MissingAnswer(DossierGap.RECOGNITION, gaps.withoutRecognition()),
                new MissingAnswer(DossierGap.INDUCTION, gaps.withoutInduction()));
    }

    /** As addresses and answers name it. */
    String word() {
        return gap.word();
    }
}
