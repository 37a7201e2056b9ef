package beian.rules;

import beian.inspection.Finding;

/** One fault of one rule about one thing. */
record Told(String rule, String fault, String about) {
  static Told of(Finding finding) {
    return new Told(finding.rule(), finding.fault(), finding.about());
  }
}
