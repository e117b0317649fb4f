package nl.waaier.api.promotion;

/** Under which heading the routes about promotions are described. */
final class PromotionTag {

    static final String NAME = "promoties";
    static final String TEXT = "Promotietrajecten en hun toetsing. Promotion trajectories and their audit.";

    private PromotionTag() {}
}
