/**
 * The form of an evidence pack: writing, sealing, reading and verifying it. Needs the JDK and a JSON parser, no framework,
 * so that a pack is verified in a moment on any machine. What stands here for one version of the format never changes: a
 * pack of years ago must still be found whole. Another form is another version, beside this one.
 */
@NullMarked
package nl.waaier.api.evidence.format;

import org.jspecify.annotations.NullMarked;
