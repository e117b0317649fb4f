/** What people record about their own development, who may read it, and the rules that it must keep. */
@NullMarked
package nl.waaier.core.development;

import org.jspecify.annotations.NullMarked;
