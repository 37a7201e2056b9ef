/**
 * A cloud vendor's interface for programs: signed requests in JSON, bounded answers. What is asked
 * for is the business of whoever asks.
 */
@NullMarked
package beian.platform.vendor;

import org.jspecify.annotations.NullMarked;
