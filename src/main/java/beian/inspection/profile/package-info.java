/** Reads the profiles of a home, by which rules weigh less, are off, or read the FAQ otherwise. */
@NullMarked
package beian.inspection.profile;

import org.jspecify.annotations.NullMarked;
