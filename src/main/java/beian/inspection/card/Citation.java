package beian.inspection.card;

/**
 * Where a rule comes from.
 *
 * @param section the section of the FAQ
 * @param line the line in its text form
 */
public record Citation(Section section, int line) {}
