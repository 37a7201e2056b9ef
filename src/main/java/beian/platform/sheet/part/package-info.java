/**
 * The pieces a spreadsheet file is made of, as bytes and characters: zip parts, a pull scanner for
 * their XML, shared strings, number formats, the character set and separator of a CSV text. They
 * know no cell and no row; damage is an {@link java.io.IOException} that says what is wrong.
 */
package beian.platform.sheet.part;
