/**
 * Evidence that people supply as files: one form for each kind of table, raw WHOIS and RDAP texts,
 * the folder of materials. What cannot be used is kept with its reason and stops nothing.
 */
package beian.evidence.file;
