package beian.platform.vendor;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of asking the vendor once. */
public sealed interface VendorAnswer {
  /**
   * It answered.
   *
   * @param response what stands under {@code Response}; from outside, and may be anything
   */
  record Answered(JsonNode response) implements VendorAnswer {
    /** It may hold personal data. */
    @Override
    public String toString() {
      return "Answered";
    }
  }

  /**
   * It refused, and did nothing.
   *
   * @param code its word for why, letters, digits and dots; its sentence is not kept, since it may
   *     repeat what was sent
   * @param later whether the same may be done later: too much was asked, or the clocks differ
   */
  record Declined(String code, boolean later) implements VendorAnswer {}

  /**
   * Nothing was sent.
   *
   * @param why in one word, for experts
   */
  record Unreachable(String why) implements VendorAnswer {}

  /**
   * The request may have been acted upon, and nobody knows: no answer, a broken one, or one that
   * says that something inside broke.
   *
   * @param why in one word, for experts
   */
  record InDoubt(String why) implements VendorAnswer {}
}
