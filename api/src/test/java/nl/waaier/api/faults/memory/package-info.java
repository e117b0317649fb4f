/** What the product does with its memory while the machine is slow and clients give up, and when it has none left. */
@NullMarked
package nl.waaier.api.faults.memory;

import org.jspecify.annotations.NullMarked;
