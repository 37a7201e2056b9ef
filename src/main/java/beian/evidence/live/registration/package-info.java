/**
 * Registries and registrars asked about domains: which server knows a suffix, how often it may be
 * asked, and what of its answer is one.
 */
package beian.evidence.live.registration;
