/** What the administration decided and the provider has not taken over yet. */
@NullMarked
package beian.rules.synchronization;

import org.jspecify.annotations.NullMarked;
