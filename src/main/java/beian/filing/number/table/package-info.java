/**
 * The dated tables numbers are held against: regions, provinces, area codes, mobile segments,
 * authorities, domain suffixes. Each is read once, when it is first asked, from the resource of the
 * same name, which states its source.
 */
@NullMarked
package beian.filing.number.table;

import org.jspecify.annotations.NullMarked;
