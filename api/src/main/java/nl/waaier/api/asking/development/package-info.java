/** What people want of their own development and wrote about it, and who of others reads that. */
@NullMarked
package nl.waaier.api.asking.development;

import org.jspecify.annotations.NullMarked;
