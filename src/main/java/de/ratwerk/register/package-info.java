/**
 * The official register of municipalities (GV-ISys) as its user has it: completes and checks what a profile says of its
 * place, by the official key alone. It must not match by name, and no data of the register belongs to the program.
 */
@NullMarked
package de.ratwerk.register;

import org.jspecify.annotations.NullMarked;
