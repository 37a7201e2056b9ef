package beian.filing.number;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Documents whose numbers have no check digit, so that only their form can be checked. Source:
 * facts of the documents' issuers as collected by hutool, any-rule and validator.js.
 */
public enum TravelDocument {
  /** 港澳居民来往内地通行证: a letter and 8 digits, formerly 10. */
  HONG_KONG_MACAU_PERMIT(
      "港澳居民来往内地通行证",
      "Mainland Travel Permit for Hong Kong and Macau Residents",
      "[HM]\\d{8}(\\d{2})?"),
  /** 台湾居民来往大陆通行证: 8 digits; single entry 10 digits with or without a letter. */
  TAIWAN_PERMIT(
      "台湾居民来往大陆通行证",
      "Mainland Travel Permit for Taiwan Residents",
      "\\d{8}|\\d{10}[A-Z]?|(?=.*\\d)[0-9A-Z]{12}"),
  /** Passports of China, Hong Kong and Macau. */
  CHINESE_PASSPORT(
      "中国护照",
      "Chinese passport",
      "E\\d{8}|E[A-HJ-NP-Z]\\d{7}|[DSP]E\\d{7}|[DSPG]\\d{8}|1[45]\\d{7}|(K|KJ|H)\\d{8}|(MA|MB)\\d{7}"),
  /** Any passport: 5 to 20 letters and digits. */
  PASSPORT("护照", "passport", "(?=.*\\d)[0-9A-Z]{5,20}"),
  /** 军官证, no longer among the documents for a filing. */
  OFFICER_CARD("军官证", "officer's card", "\\p{IsHan}字第[0-9A-Z]{4,8}号");

  private static final Pattern COUNTED = Pattern.compile("[HM]\\d{10}");
  private static final int HOLDER_LENGTH = 9;

  private final Pattern pattern;
  private final Reason what;
  private final Reason not;

  TravelDocument(String zh, String en, String pattern) {
    this.pattern = Pattern.compile(pattern);
    this.what =
        new Reason("format-only", zh + "号码，仅核对格式", en + " number, only its form was checked");
    this.not =
        new Reason("format", "不是" + zh + "号码的格式", "it has not the form of a " + en + " number");
  }

  /**
   * The part of a document number that stays when the document is issued again: of a Hong Kong or
   * Macau resident's permit all but the last two of its ten digits, which count the issues; of any
   * other the whole number, compact, in capitals.
   */
  public static String holder(String value) {
    String number = Normal.compact(value).toUpperCase(Locale.ROOT);
    return COUNTED.matcher(number).matches() ? number.substring(0, HOLDER_LENGTH) : number;
  }

  /** Checks a value as the number of one of these documents, whichever fits first. */
  public static NumberCheck check(String value) {
    for (TravelDocument document : values()) {
      NumberCheck check = document.checkForm(value);
      if (check.valid()) {
        return check;
      }
    }
    return PASSPORT.checkForm(value);
  }

  /** Checks a value as the number of this document. */
  public NumberCheck checkForm(String value) {
    String number = Normal.compact(value).toUpperCase(Locale.ROOT);
    boolean fits = number.length() <= 20 && pattern.matcher(number).matches();
    Reason reason = number.isEmpty() ? Reason.EMPTY : fits ? what : not;
    Map<String, String> facts =
        fits ? Map.of("document", name().toLowerCase(Locale.ROOT).replace('_', '-')) : Map.of();
    return new NumberCheck(NumberKind.TRAVEL_DOCUMENT, value, number, fits, reason, facts);
  }
}
