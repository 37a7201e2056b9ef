package beian.inspection.card;

/**
 * Where a rule comes from.
 *
 * @param section the section of the FAQ
 * @param line the line in its text form
 */
public record Citation(Section section, int line) {
  /** Its place in the FAQ: section and line. */
  public Words words() {
    Words heading = section.words();
    return new Words(heading.zh() + "，第 " + line + " 行", heading.en() + ", line " + line);
  }
}
