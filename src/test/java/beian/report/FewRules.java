package beian.report;

import beian.filing.Filing;
import beian.inspection.Catalog;
import beian.inspection.Facts;
import beian.inspection.Rule;
import beian.inspection.Verdict;
import beian.inspection.card.Citation;
import beian.inspection.card.Item;
import beian.inspection.card.Opinion;
import beian.inspection.card.RuleCard;
import beian.inspection.card.Section;
import beian.inspection.card.Severity;
import beian.inspection.card.Text;
import java.util.List;

/** A catalog of three rules that never change, for golden files. */
public final class FewRules {
  private FewRules() {}

  public static Catalog catalog() {
    return new Catalog(List.of(new Name(), new Phone(), new Address()));
  }

  @RuleCard(
      id = "ENT-001",
      item = Item.ENTITY,
      severity = Severity.MAJOR,
      title = @Text(zh = "主体名称与证件不一致", en = "Entity name differs from its document"),
      cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1236),
      effective = "2019-08-01",
      explains = @Text(zh = "比较名称。", en = "Compares the names."),
      opinions =
          @Opinion(
              fault = "differs",
              says = @Text(zh = "名称不一致。", en = "The names differ."),
              remedy = @Text(zh = "请更正名称。", en = "Correct the name.")),
      columns = "entity_name")
  private static final class Name extends Silent {}

  @RuleCard(
      id = "CON-002",
      item = Item.CONTACT,
      severity = Severity.MINOR,
      title = @Text(zh = "座机不属于本人", en = "The landline is not their own"),
      cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1237),
      effective = "2019-08-01",
      explains = @Text(zh = "核对座机。", en = "Checks the landline."),
      opinions =
          @Opinion(
              fault = "shared",
              says = @Text(zh = "座机与他人共用。", en = "The landline is shared."),
              remedy = @Text(zh = "请填写本人座机。", en = "File a landline of their own.")),
      columns = "entity_pic_landline")
  private static final class Phone extends Silent {}

  @RuleCard(
      id = "ACC-001",
      item = Item.ACCESS,
      severity = Severity.MAJOR,
      title = @Text(zh = "域名未解析到本接入商", en = "The domain does not resolve to the provider"),
      cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1239),
      effective = "2027-01-01",
      explains = @Text(zh = "比较解析地址。", en = "Compares the addresses."),
      opinions =
          @Opinion(
              fault = "elsewhere",
              says = @Text(zh = "解析到其他接入商。", en = "It resolves elsewhere."),
              remedy = @Text(zh = "请调整解析。", en = "Change the record.")),
      columns = "domain",
      evidence = "dns")
  private static final class Address extends Silent {}

  /** A rule that is never asked. */
  private abstract static class Silent implements Rule {
    @Override
    public Verdict check(Filing filing, Facts facts) {
      throw new UnsupportedOperationException();
    }
  }
}
