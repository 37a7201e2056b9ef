package beian.rules.access;

import beian.filing.Access;
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
import beian.rules.access.Providers.Whose;
import java.util.ArrayList;
import java.util.List;

/** The website switched to this provider, but the filing transfer is not completed. */
@RuleCard(
    id = "ACC-006",
    item = Item.ACCESS,
    severity = Severity.MAJOR,
    title = @Text(zh = "更换接入服务商但接入备案未完成", en = "Switched providers without a completed transfer"),
    cites = {
      @Citation(section = Section.NEED, line = 132),
      @Citation(section = Section.ACCESSIBILITY, line = 1138)
    },
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "填写了原接入服务商且与现接入服务商不同的，须已完成接入备案。接入备案状态为空"
                    + "时看接入备案订单的状态；仍为空而全部接入服务商中已有现接入服务商的，视为已完"
                    + "成；工信部查询结果列有现接入服务商的也是。两家的名称按服务商名称表比对，不能断定是两家的无法判定。未完成且域名已解析到现接入服务商的为不合格；初审已通过的（包括其后的复审、"
                    + "管局审核和短信核验）允许访问，仅作内部提示。域名没有解析到现接入服务商的不适"
                    + "用；状态不明的，或只说审核中、处理中而没有初审通过时间的，无法判定。",
            en =
                "When a previous access provider is filed that differs from the present one, "
                    + "the filing transfer must be completed. Without a transfer status, the "
                    + "status of the transfer's application counts; without that too, a list of "
                    + "providers that holds the present one means completed, and so does an extract "
                    + "of the ministry that lists it. Two names that the table of provider names does "
                    + "not tell apart are undetermined. Not completed while "
                    + "the domain leads to the present provider: fail. Preliminarily approved, "
                    + "which the reviews after it (by the administration, by text message) imply, "
                    + "the website may be reached: a note for staff. A domain that does not lead "
                    + "to the present provider: not applicable. An unclear status, or one that "
                    + "only says under review or in progress without a date of preliminary "
                    + "approval: undetermined."),
    opinions = {
      @Opinion(
          fault = "not-transferred",
          says =
              @Text(
                  zh =
                      "网站由“{previous}”更换到“{provider}”，域名 {domain} 已解析到 {places}，"
                          + "但接入备案状态为“{status}”，尚未完成。",
                  en =
                      "The website switched from \"{previous}\" to \"{provider}\" and the "
                          + "domain {domain} leads to {places}, but the filing transfer is \""
                          + "{status}\" and not completed."),
          remedy =
              @Text(
                  zh =
                      "请在“{provider}”的备案系统提交接入备案，被驳回的按驳回意见修改后重新提"
                          + "交；通过之前请将域名解析回“{previous}”或暂停解析，否则域名可能被阻断。",
                  en =
                      "Apply for the filing transfer in the filing system of \"{provider}\"; "
                          + "if it was rejected, correct what the opinion names and submit it "
                          + "again. Until it is approved, point the domain back to \"{previous}\" "
                          + "or suspend it, or it may be blocked.")),
      @Opinion(
          fault = "preliminary",
          severity = Severity.NOTE,
          says =
              @Text(
                  zh = "网站由“{previous}”更换到“{provider}”，接入备案为“{status}”，等待管局审核。",
                  en =
                      "The website switched from \"{previous}\" to \"{provider}\"; the "
                          + "filing transfer is \"{status}\" and waits for the administration."),
          remedy =
              @Text(
                  zh = "无须通知主体整改；请跟进订单，初审通过后 45 天未完成的将按清理流程处理。",
                  en =
                      "Nothing to tell the owner; follow the application, which is cleaned "
                          + "up when it is not completed within 45 days of the preliminary "
                          + "approval."))
    },
    columns = {
      "filing_no",
      "filing_status",
      "domain",
      "homepage_url",
      "dns_changed_at",
      "access_provider",
      "prev_provider",
      "transfer_status",
      "providers_filed",
      "order_type",
      "order_status",
      "prelim_approved_at"
    },
    evidence = {"dns", "ip-ownership", "miit"})
public final class SwitchLacksCompletedTransfer implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    Access access = filing.access();
    String provider = access.provider();
    String previous = access.previousProvider();
    Providers providers = Providers.of(filing, facts);
    Relation switched =
        provider.isEmpty() || previous.isEmpty()
            ? Relation.SAME
            : providers.names().relation(provider, previous);
    if (switched == Relation.SAME) {
      return Verdict.notApplicable("没有更换接入服务商", "the access provider was not changed");
    }
    TransferStatus status = TransferStatus.of(filing);
    if (status == TransferStatus.COMPLETED) {
      return Verdict.pass("接入备案已完成", "the filing transfer is completed");
    }
    if (providers.lists(providers.extracted(), provider) == Relation.SAME) {
      return Verdict.pass("工信部查询结果已列明现接入服务商", "the ministry's extract lists the present provider")
          .on(providers.observations());
    }
    if (switched == Relation.UNKNOWN) {
      return Verdict.undetermined(
              "名称表不足以断定“{previous}”与“{provider}”不是同一家",
              "the table of provider names does not say that \"{previous}\" is another than"
                  + " \"{provider}\"")
          .with("provider", provider)
          .with("previous", previous);
    }
    if (status == TransferStatus.UNCLEAR) {
      return unclear(filing, providers);
    }
    String word =
        access.transferStatus().isEmpty() ? filing.application().status() : access.transferStatus();
    return led(filing, providers, facts, status)
        .with("provider", provider)
        .with("previous", previous)
        .with("status", word);
  }

  private static Verdict unclear(Filing filing, Providers providers) {
    Access access = filing.access();
    boolean listed = providers.lists(access.providersFiled(), access.provider()) == Relation.SAME;
    return listed && access.transferStatus().isEmpty()
        ? Verdict.pass("全部接入服务商中已有现接入服务商", "the list of providers holds the present one")
        : Verdict.undetermined("接入备案状态不明", "the status of the filing transfer is unclear");
  }

  private static Verdict led(
      Filing filing, Providers providers, Facts facts, TransferStatus status) {
    Destinations led = Destinations.of(filing, facts);
    List<Verdict> here = new ArrayList<>();
    for (Places places : led.places(providers)) {
      List<Destination> own = places.of(Whose.OWN);
      if (!own.isEmpty()) {
        here.add(
            places.divided()
                ? places.differing()
                : Verdict.fail(
                        status == TransferStatus.PRELIMINARY ? "preliminary" : "not-transferred",
                        places.domain().name())
                    .with("domain", places.domain().name())
                    .with("places", Destination.words(own))
                    .on(places.domain().observations())
                    .on(Destination.basis(own)));
      }
    }
    if (!here.isEmpty()) {
      return Verdict.joined(here);
    }
    return led.lacking()
        .orElseGet(
            () ->
                Verdict.notApplicable(
                        "域名没有解析到现接入服务商", "the domain does not lead to the present provider")
                    .on(led.observations()));
  }
}
