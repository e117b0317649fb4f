package nl.waaier.api.importing.profile;

/** A profile that does not exist or is not made as it should be. */
public final class ProfileRefused extends RuntimeException {

    private final String dutch;
    private final String english;

    ProfileRefused(String dutch, String english) {
        super(english);
        this.dutch = dutch;
        this.english = english;
    }

    /** What is wrong, in Dutch. */
    public String dutch() {
        return dutch;
    }

    /** What is wrong, in English. */
    public String english() {
        return english;
    }
}
