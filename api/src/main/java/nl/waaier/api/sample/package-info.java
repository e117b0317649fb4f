/** The built-in issuer of access tokens for the default run, with one sample person per role. Never beside real data. */
@NullMarked
package nl.waaier.api.sample;

import org.jspecify.annotations.NullMarked;
