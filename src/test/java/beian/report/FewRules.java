package beian.report;

import beian.inspection.Catalog;
import beian.inspection.Catalog.Entry;
import beian.inspection.card.CardReader;
import java.util.List;
import java.util.Map;

/** A catalog of three rules that never change, for golden files; nobody asks them. */
public final class FewRules {
  private static final String NAME =
      """
      id: ENT-001
      kind: finding
      item: entity
      severity: major
      since: 2019-08-01
      source: {section: special-inspection, line: 1236}
      consequence: may-be-cancelled
      check: Silent
      reads: entity_name
      title: {zh: 主体名称与证件不一致, en: Entity name differs from its document}
      about: {zh: 比较名称。, en: Compares the names.}
      faults:
        differs:
          says: {zh: 名称不一致。, en: The names differ.}
          remedy: {zh: 请更正名称。, en: Correct the name.}
      """;
  private static final String PHONE =
      """
      id: CON-002
      kind: finding
      item: contact
      severity: minor
      since: 2019-08-01
      source: {section: special-inspection, line: 1237}
      consequence: may-be-cancelled
      check: Silent
      reads: entity_pic_landline
      title: {zh: 座机不属于本人, en: The landline is not their own}
      about: {zh: 核对座机。, en: Checks the landline.}
      faults:
        shared:
          says: {zh: 座机与他人共用。, en: The landline is shared.}
          remedy: {zh: 请填写本人座机。, en: File a landline of their own.}
      """;
  private static final String ADDRESS =
      """
      id: ACC-001
      kind: finding
      item: access
      severity: major
      since: 2027-01-01
      source: {section: special-inspection, line: 1239}
      consequence: may-be-cancelled
      check: Silent
      reads: domain
      evidence: dns
      title: {zh: 域名未解析到本接入商, en: The domain does not resolve to the provider}
      about: {zh: 比较解析地址。, en: Compares the addresses.}
      faults:
        elsewhere:
          says: {zh: 解析到其他接入商。, en: It resolves elsewhere.}
          remedy: {zh: 请调整解析。, en: Change the record.}
      """;

  private FewRules() {}

  public static Catalog catalog() {
    return new Catalog(List.of(rule(NAME), rule(PHONE), rule(ADDRESS)));
  }

  private static Entry rule(String card) {
    return new Entry(
        CardReader.shipped("few", card, Map.of()),
        (filing, facts) -> {
          throw new UnsupportedOperationException();
        });
  }
}
