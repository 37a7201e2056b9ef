/** Licences and codes a filing carries beside its own number. */
@NullMarked
package beian.filing.licence;

import org.jspecify.annotations.NullMarked;
