package beian.intake.row;

import beian.filing.Filing;
import beian.filing.number.FilingNumber;
import beian.filing.number.Normal;
import beian.intake.IntakeError;
import beian.platform.log.Masked;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What filing number and order number of a row come to. An entity's number does not name a website;
 * beside an order number it is the number of the entity, otherwise the row has no key.
 *
 * @param filing the website's number as the ministry writes it; empty when there is none
 * @param entity the entity's number that stood in its place; otherwise empty
 * @param order the order number; empty when there is none
 * @param fault why there is no key; null when there is one
 * @param found what stood there instead
 * @param expected what should stand there
 */
record KeyColumns(
    String filing,
    String entity,
    String order,
    @Nullable IntakeError fault,
    String found,
    String expected) {
  static KeyColumns of(String filing, String order) {
    if (filing.isEmpty()) {
      return order.isEmpty()
          ? faulty(IntakeError.NO_KEY, "", "备案号 (Filing number) / 订单号 (Order number)")
          : new KeyColumns("", "", order, null, "", "");
    }
    Optional<FilingNumber> number = FilingNumber.parse(filing);
    if (number.isEmpty()) {
      return order.isEmpty()
          ? faulty(
              IntakeError.NOT_A_FILING_NUMBER,
              shown(filing),
              "a number such as 京ICP备00000001号-1, its digits the year first")
          : new KeyColumns("", "", order, null, "", "");
    }
    String written = number.get().toString();
    boolean entity =
        number.get().type() == FilingNumber.Type.FILING && number.get().siteNumber().isEmpty();
    if (!entity) {
      return new KeyColumns(written, "", order, null, "", "");
    }
    return order.isEmpty()
        ? faulty(IntakeError.ENTITY_NUMBER, written, written + "-1")
        : new KeyColumns("", written, order, null, "", "");
  }

  /** The filing's key; empty when there is none. */
  String key() {
    return Filing.numberOf(filing, order);
  }

  /** Puts the numbers in their columns; what stood there otherwise is kept beside. */
  void into(Map<String, Object> values, Map<String, String> originals) {
    Object standing = values.get("filing_no");
    if (standing != null && !standing.equals(filing)) {
      originals.putIfAbsent("filing_no", standing.toString());
    }
    if (filing.isEmpty()) {
      values.remove("filing_no");
    } else {
      values.put("filing_no", filing);
    }
    if (!entity.isEmpty()) {
      values.putIfAbsent("entity_filing_no", entity);
    }
  }

  private static KeyColumns faulty(IntakeError fault, String found, String expected) {
    return new KeyColumns("", "", "", fault, found, expected);
  }

  private static String shown(String text) {
    String line = Masked.text(Normal.text(text));
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
