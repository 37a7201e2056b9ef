/**
 * Registries and registrars asked about domains: which server knows a suffix, how often it may be
 * asked, and what of its answer is one.
 */
@NullMarked
package beian.evidence.live.registration;

import org.jspecify.annotations.NullMarked;
