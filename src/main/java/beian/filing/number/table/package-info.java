/**
 * The dated tables numbers are held against: regions, provinces, area codes, mobile segments,
 * authorities, domain suffixes. Each is read when it is first asked, from the resource of the same
 * name, which states its source, or from the home's own; only the suffixes under which domains are
 * registered and the forms of characters are the same everywhere, because keys are made by them.
 */
package beian.filing.number.table;
