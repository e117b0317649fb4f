package nl.waaier.api.platform.pages;

import java.util.List;

/**
 * What the page to sign in at offers. Declared as a bean by the part that signs people in.
 *
 * @param ways in the order in which they are shown
 */
public record WaysToSignIn(List<SignInWay> ways) {}
