package beian.inspection.card;

/**
 * What a rule rests on in law.
 *
 * @param measure the law or measure
 * @param article of it, {@code 7} or {@code 7(2)}; empty when the source names none
 * @param line of the FAQ's text form in which it is named
 */
public record LegalBasis(Measure measure, String article, int line) {
  /** The measure in full, the article where it is known, and the FAQ's line. */
  public Words words() {
    return said(measure.words());
  }

  /** The same with the measure in a few words. */
  public Words brief() {
    return said(measure.brief());
  }

  private Words said(Words name) {
    return new Words(
        name.zh() + (article.isEmpty() ? "" : "第" + article + "条") + "（FAQ 第 " + line + " 行）",
        name.en()
            + (article.isEmpty() ? "" : ", article " + article)
            + " (FAQ, line "
            + line
            + ")");
  }
}
