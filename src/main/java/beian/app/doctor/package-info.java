/** Looks whether everything a night needs is there, and changes nothing. */
@NullMarked
package beian.app.doctor;

import org.jspecify.annotations.NullMarked;
