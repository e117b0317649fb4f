/** The whole product over HTTP while processes are killed, answers are lost and disks run full. */
@NullMarked
package nl.waaier.api.faults;

import org.jspecify.annotations.NullMarked;
