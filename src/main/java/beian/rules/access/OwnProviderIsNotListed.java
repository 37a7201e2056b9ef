package beian.rules.access;

import beian.filing.Filing;
import beian.inspection.Facts;
import beian.inspection.ProviderNames.Relation;
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

/** The filing's own access provider is missing from the list of its providers. */
@RuleCard(
    id = "ACC-005",
    item = Item.ACCESS,
    severity = Severity.NOTE,
    title = @Text(zh = "接入服务商列表中没有本备案的接入服务商", en = "The list of providers lacks the filing's own"),
    cites = @Citation(section = Section.NEED, line = 133),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "同一网站可以同时有多家接入服务商，各家分别办理接入备案，多家接入本身不是问题，"
                    + "通过并列明各家。只有列表中没有本备案的接入服务商时，两栏数据互相矛盾，提示工"
                    + "作人员核对；工信部查询结果列有的以其为准。名称按服务商名称表比对，列表中有表外名称的无法判定。没有列表的，"
                    + "只有一家接入，通过。",
            en =
                "A website may have several access providers at once, each with its own "
                    + "access filing; that is no fault, and the rule passes and names them. Only "
                    + "when the list lacks the filing's own access provider do the two columns "
                    + "contradict each other, which is noted for staff; an extract of "
                    + "the ministry that lists it settles that. Names are compared by the table of "
                    + "provider names; a list with names that are not in it is undetermined. Without "
                    + "a list there is one provider: pass."),
    opinions =
        @Opinion(
            fault = "own-provider-not-listed",
            says =
                @Text(
                    zh = "接入服务商为“{provider}”，但全部接入服务商中没有它：{listed}。",
                    en =
                        "The access provider is \"{provider}\", but the list of providers "
                            + "lacks it: {listed}."),
            remedy =
                @Text(
                    zh = "请核对备案系统：本站在“{provider}”的接入仍有效的，更正接入服务商列表；" + "接入已取消的，更新备案状态，并停止为其提供接入。",
                    en =
                        "Check the filing system: if the access at \"{provider}\" stands, "
                            + "correct the list; if it has been cancelled, update the filing's "
                            + "status and stop the access.")),
    columns = {"filing_no", "order_no", "access_provider", "providers_filed"},
    evidence = "miit")
public final class OwnProviderIsNotListed implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    String provider = filing.access().provider();
    List<String> listed = filing.access().providersFiled();
    if (provider.isEmpty()) {
      return Verdict.notApplicable("未填写接入服务商", "no access provider is filed");
    }
    if (listed.isEmpty()) {
      return Verdict.pass("只有一家接入服务商", "there is one access provider");
    }
    Providers providers = Providers.of(filing, facts);
    return judge(provider, listed, providers)
        .with("provider", provider)
        .with("listed", String.join(", ", listed));
  }

  private static Verdict judge(String provider, List<String> listed, Providers providers) {
    if (providers.lists(providers.extracted(), provider) == Relation.SAME) {
      return Verdict.pass(
              "工信部查询结果列有本备案的接入服务商“{provider}”",
              "the ministry's extract lists the filing's own provider \"{provider}\"")
          .on(providers.observations());
    }
    return switch (providers.lists(listed, provider)) {
      case OTHER -> Verdict.fail("own-provider-not-listed", providers.names().canonical(provider));
      case UNKNOWN ->
          Verdict.undetermined(
              "列表中有名称表没有的服务商名称，可能就是“{provider}”：{listed}",
              "the list holds names that the table of provider names lacks, perhaps of \"{provider}\":"
                  + " {listed}");
      case SAME ->
          listed.size() == 1
              ? Verdict.pass("只有一家接入服务商", "there is one access provider")
              : Verdict.pass(
                  "有多家接入服务商，符合规定：{listed}",
                  "there are several access providers, which is allowed: {listed}");
    };
  }
}
