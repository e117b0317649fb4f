package nl.waaier.api.platform.pages;

/**
 * A way to sign in that is offered.
 *
 * @param path where it begins
 * @param byPost whether by a form that is posted (in this application), else by a link (to the issuer)
 * @param dutch what stands on it
 * @param english the same in English
 * @param dutchMore what it gives, empty when nothing is to be said
 * @param englishMore the same in English
 */
public record SignInWay(
        String path, boolean byPost, String dutch, String english, String dutchMore, String englishMore) {}
