/**
 * Evidence that people supply as files: one form for each kind of table, raw WHOIS and RDAP texts,
 * the folder of materials. What cannot be used is kept with its reason and stops nothing.
 */
@NullMarked
package beian.evidence.file;

import org.jspecify.annotations.NullMarked;
