package beian.inspection.card;

/**
 * What a rule rests on in law.
 *
 * @param measure the law or measure
 * @param article of it, {@code 7} or {@code 7(2)}; empty when the source names none
 * @param line of the FAQ's text form in which it is named
 */
public record LegalBasis(Measure measure, String article, int line) {
  /** In both languages, with the article where it is known, and the FAQ's line. */
  public Words words() {
    return new Words(
        measure.words().zh()
            + (article.isEmpty() ? "" : "第" + article + "条")
            + "（FAQ 第 "
            + line
            + " 行）",
        measure.words().en()
            + (article.isEmpty() ? "" : ", article " + article)
            + " (FAQ, line "
            + line
            + ")");
  }
}
