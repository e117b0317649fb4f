/** The command line, as somebody at a keyboard uses it. */
@NullMarked
package nl.waaier.api.evidence.cli;

import org.jspecify.annotations.NullMarked;
