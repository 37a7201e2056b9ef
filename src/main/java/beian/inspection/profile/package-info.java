/**
 * Profiles of a home: for filings of a province, of a kind of entity or of application, or during a
 * campaign, rules weigh less, are off, or read the FAQ otherwise.
 */
@NullMarked
package beian.inspection.profile;

import org.jspecify.annotations.NullMarked;
