/** Who people are by the register, told by hand: another number, another name, two files of one person. */
@NullMarked
package nl.waaier.api.recording.person;

import org.jspecify.annotations.NullMarked;
