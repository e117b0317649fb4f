/** What tests of the HTTP side share: tokens of a test issuer, requests, and the table of who may ask what. */
@NullMarked
package nl.waaier.api.testing;

import org.jspecify.annotations.NullMarked;
