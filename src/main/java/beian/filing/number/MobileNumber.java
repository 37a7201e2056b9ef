package beian.filing.number;

import beian.filing.number.table.MobileSegment;
import beian.filing.number.table.MobileSegment.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's mobile number in mainland China: eleven digits in a segment that has been given out to
 * people. Source: carriers' segment tables (see {@link MobileSegment}).
 */
public final class MobileNumber {
  private static final int LENGTH = 11;

  /** So many digits more are another number, between which and this one nothing stands. */
  private static final int SHORTEST_OTHER = 7;

  private static final Reason LANDLINE =
      new Reason("landline", "是固定电话，不是手机号码", "it is a landline, not a mobile number");
  private static final Reason SATELLITE =
      new Reason("satellite", "海事卫星号段", "it is in a maritime satellite segment");
  private static final Reason EMERGENCY =
      new Reason("emergency", "应急通信号段", "it is in a segment for emergency communication");
  private static final Reason EXTENSION =
      new Reason("extension", "手机号码没有分机", "a mobile number has no extension");

  private MobileNumber() {}

  /**
   * Checks digits, segment and length. Facts: carrier (whose segment it was; the number may have
   * moved), segment (ordinary, virtual, data-card, satellite). Normalized as eleven digits.
   */
  public static NumberCheck check(String value) {
    Dialled dialled = Dialled.parse(value);
    if (dialled.problem() != null) {
      return NumberCheck.wrong(NumberKind.MOBILE, value, dialled.text(), dialled.problem());
    }
    if (dialled.isMobileShaped()) {
      return judge(NumberKind.MOBILE, value, dialled);
    }
    Reason service = ServiceNumber.of(dialled);
    if (service == null) {
      boolean landline = LandlineNumber.judge(NumberKind.LANDLINE, value, dialled).valid();
      service = landline ? LANDLINE : notMobile(dialled);
    }
    return NumberCheck.wrong(NumberKind.MOBILE, value, dialled.text(), service);
  }

  /** Why digits that do not begin as a mobile number does are none. */
  static Reason notMobile(Dialled dialled) {
    String digits = dialled.digits();
    boolean asLong = digits.length() == LENGTH;
    String start = digits.substring(0, Math.min(2, digits.length()));
    return new Reason(
        "prefix",
        "手机号码以 13 至 19 开头，共 11 位，实"
            + (asLong ? "以 " + start + " 开头" : "为 " + digits.length() + " 位"),
        "a mobile number begins with 13 to 19 and has 11 digits; this "
            + (asLong ? "begins with " + start : "has " + digits.length()));
  }

  /** Judges digits that are {@link Dialled#isMobileShaped()}. */
  static NumberCheck judge(NumberKind kind, String value, Dialled dialled) {
    String digits = dialled.digits();
    digits = digits.charAt(0) == '0' ? digits.substring(1) : digits;
    MobileSegment segment = MobileSegment.at(digits).orElse(null);
    Reason problem = problem(digits, segment, dialled);
    if (segment == null || problem != null) {
      return NumberCheck.wrong(kind, value, digits, problem == null ? unassigned(digits) : problem);
    }
    Map<String, String> facts = new LinkedHashMap<>(4);
    facts.put("type", "mobile");
    facts.put("carrier", segment.carrier().en());
    facts.put("segment", segment.kind().word());
    return NumberCheck.valid(kind, value, digits, what(segment), facts);
  }

  private static @Nullable Reason problem(
      String digits, @Nullable MobileSegment segment, Dialled dialled) {
    Kind kind = segment == null ? null : segment.kind();
    if (kind == Kind.IOT) {
      return ServiceNumber.IOT;
    }
    if (digits.length() >= LENGTH + SHORTEST_OTHER) {
      return Dialled.SEVERAL;
    }
    if (digits.length() != LENGTH) {
      return length(digits.length());
    }
    if (!dialled.extension().isEmpty()) {
      return EXTENSION;
    }
    return kind == Kind.MARITIME_SATELLITE ? SATELLITE : kind == Kind.EMERGENCY ? EMERGENCY : null;
  }

  private static Reason unassigned(String digits) {
    String prefix = digits.substring(0, 3);
    return new Reason(
        "unassigned-prefix",
        prefix + " 号段未启用",
        "numbers beginning with " + prefix + " like this one have not been given out");
  }

  private static Reason length(int found) {
    int missing = LENGTH - found;
    return new Reason(
        "length",
        "手机号码应为 11 位，实为 " + found + " 位，" + (missing > 0 ? "少 " : "多 ") + Math.abs(missing) + " 位",
        "a mobile number has 11 digits; this has "
            + found
            + ", "
            + Math.abs(missing)
            + (missing > 0 ? " missing" : " too many"));
  }

  private static Reason what(MobileSegment segment) {
    String zh = segment.carrier().zh();
    String en = segment.carrier().en();
    return switch (segment.kind()) {
      case VIRTUAL ->
          new Reason("mobile", "手机号码，虚拟运营商号段（" + zh + "网络）", "mobile, virtual operator on " + en);
      case DATA_CARD ->
          new Reason("mobile", "手机号码，" + zh + "数据卡号段", "mobile, " + en + " data-card segment");
      case SATELLITE ->
          new Reason("mobile", "手机号码，" + zh + "卫星号段", "mobile, " + en + " satellite segment");
      default -> new Reason("mobile", "手机号码，" + zh + "号段", "mobile, " + en + " segment");
    };
  }
}
