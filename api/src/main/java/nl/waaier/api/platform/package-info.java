/** What everything stands on: stores, identity, the person register, the organisation, and the forms of the web. */
@NullMarked
package nl.waaier.api.platform;

import org.jspecify.annotations.NullMarked;
