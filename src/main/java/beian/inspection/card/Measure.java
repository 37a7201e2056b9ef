package beian.inspection.card;

import java.util.Set;

/**
 * The measures that the FAQ itself names as what the filing and its inspection rest on, with the
 * lines of its text form in which it names them. It names no article of them.
 */
public enum Measure {
  INFORMATION_SERVICES(
      "国务院令第292号",
      "Decree No. 292",
      "互联网信息服务管理办法（国务院令第292号）",
      "Administrative Measures for Internet Information Services (State Council Decree No. 292)",
      128,
      363,
      1230),
  NON_OPERATIONAL_FILING(
      "信息产业部令第33号",
      "Order No. 33",
      "非经营性互联网信息服务备案管理办法（信息产业部令第33号）",
      "Measures for the Administration of the Filing of Non-operational Internet Information Services"
          + " (Order No. 33 of the ministry)",
      128,
      363,
      1230),
  VERIFICATION_PLAN(
      "真实性核验工作方案",
      "Verification work plan",
      "工业和信息化部进一步落实网站备案信息真实性核验工作方案（试行）",
      "Work Plan of the ministry for further implementation of the verification of the authenticity"
          + " of filed website information (trial)",
      1230);

  private final Words brief;
  private final Words words;
  private final Set<Integer> lines;

  Measure(String briefZh, String briefEn, String zh, String en, Integer... lines) {
    this.brief = new Words(briefZh, briefEn);
    this.words = new Words(zh, en);
    this.lines = Set.of(lines);
  }

  /** What it is called in a few words. */
  public Words brief() {
    return brief;
  }

  /** What it is called in full. */
  public Words words() {
    return words;
  }

  /** Whether the FAQ names it in that line. */
  public boolean namedIn(int line) {
    return lines.contains(line);
  }
}
