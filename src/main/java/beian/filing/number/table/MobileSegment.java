package beian.filing.number.table;

import beian.filing.table.DataTable;
import beian.filing.table.Table;
import beian.filing.table.TableSpec;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mobile numbers that begin alike.
 *
 * @param prefix 3 to 5 leading digits
 * @param carrier whose segment it was; empty for segments that are no contact numbers
 * @param kind what is done with it
 */
public record MobileSegment(String prefix, Carrier carrier, Kind kind) {
  /** What numbers of a segment are for. */
  public enum Kind {
    /** People's telephones. */
    ORDINARY,
    /** People's telephones sold by a virtual operator on the carrier's network. */
    VIRTUAL,
    /** Given out for data cards first; some are telephones. */
    DATA_CARD,
    /** Satellite telephones of a mainland carrier. */
    SATELLITE,
    /** Machines; nobody answers. */
    IOT,
    /** Inmarsat terminals. */
    MARITIME_SATELLITE,
    /** Emergency communication of the carriers themselves. */
    EMERGENCY;

    /** Whether a person may have such a number. */
    public boolean contact() {
      return compareTo(IOT) < 0;
    }

    /** As written in the table, for example {@code data-card}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The carrier of a segment; numbers may have moved to another since. */
  public enum Carrier {
    CHINA_MOBILE("中国移动", "China Mobile"),
    CHINA_UNICOM("中国联通", "China Unicom"),
    CHINA_TELECOM("中国电信", "China Telecom"),
    CHINA_BROADNET("中国广电", "China Broadnet"),
    NONE("", "");

    private final String zh;
    private final String en;

    Carrier(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** Its Chinese name. */
    public String zh() {
      return zh;
    }

    /** Its English name. */
    public String en() {
      return en;
    }
  }

  private static final int DEEPEST = 5;

  static final DataTable<@Nullable MobileSegment[]> TABLE =
      TableSpec.of(
              "mobile-segments",
              MobileSegment.class,
              "mobile_segments.csv",
              "手机号段的运营商与用途",
              "what mobile numbers are for and whose they were, by their first digits")
          .key("prefix")
          .like("prefix", "1\\d{2,4}", "1349")
          .listed("carrier", "kind")
          .fixed("kind")
          .dated()
          .reads(MobileSegment::read);

  private static @Nullable MobileSegment[] read(Table table) {
    @Nullable MobileSegment[] byFiveDigits = new MobileSegment[100_000];
    List<Table.Row> rows =
        table.rows().stream()
            .sorted(Comparator.comparingInt(row -> row.get("prefix").length()))
            .toList();
    for (Table.Row row : rows) {
      String prefix = row.get("prefix");
      MobileSegment segment =
          new MobileSegment(prefix, carrier(row.get("carrier")), kind(row.get("kind")));
      int width = 1;
      for (int i = prefix.length(); i < DEEPEST; i++) {
        width *= 10;
      }
      int from = Integer.parseInt(prefix) * width;
      Arrays.fill(byFiveDigits, from, from + width, segment);
    }
    return byFiveDigits;
  }

  private static Carrier carrier(String name) {
    return Arrays.stream(Carrier.values()).filter(c -> c.en.equals(name)).findAny().orElseThrow();
  }

  private static Kind kind(String word) {
    return Arrays.stream(Kind.values()).filter(k -> k.word().equals(word)).findAny().orElseThrow();
  }

  /**
   * The segment at the beginning of a mobile number; empty when it has not been given out.
   *
   * @param digits ASCII digits without country code; too few digits are read as if zeros followed
   */
  public static Optional<MobileSegment> at(String digits) {
    int number = 0;
    for (int i = 0; i < DEEPEST; i++) {
      number = number * 10 + (i < digits.length() ? digits.charAt(i) - '0' : 0);
    }
    return Optional.ofNullable(TABLE.held()[number]);
  }
}
