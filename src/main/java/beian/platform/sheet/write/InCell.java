package beian.platform.sheet.write;

import org.jspecify.annotations.Nullable;

/**
 * A text as a cell holds it.
 *
 * @param text never empty, as {@link WritableText#fit} has it
 * @param likeFormula whether a sheet would take it for a formula, were it typed in
 * @param written what stands of it in the XML of a sheet, see {@link RowXml#text(String)}; null of
 *     a long one, which is written as it comes
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record InCell(String text, boolean likeFormula, byte @Nullable [] written) {}
