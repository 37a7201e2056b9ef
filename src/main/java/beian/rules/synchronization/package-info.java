/** How the administration's decisions reach the provider. */
@NullMarked
package beian.rules.synchronization;

import org.jspecify.annotations.NullMarked;
