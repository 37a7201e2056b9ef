/** What one cell says: how dates, numbers, codes and lists are written, and how they are kept. */
@NullMarked
package beian.intake.value;

import org.jspecify.annotations.NullMarked;
