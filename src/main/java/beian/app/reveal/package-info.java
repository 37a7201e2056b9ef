/** Who had personal data shown unmasked, when and in which list. */
@NullMarked
package beian.app.reveal;

import org.jspecify.annotations.NullMarked;
