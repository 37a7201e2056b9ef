/**
 * A cloud vendor's interface for programs: signed requests in JSON, bounded answers. What is asked
 * for is the business of whoever asks.
 */
package beian.platform.vendor;
