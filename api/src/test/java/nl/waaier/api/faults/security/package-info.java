/** What a hostile or careless client may send: the product answers in its own form, in time, and only what the caller may see. */
@NullMarked
package nl.waaier.api.faults.security;

import org.jspecify.annotations.NullMarked;
