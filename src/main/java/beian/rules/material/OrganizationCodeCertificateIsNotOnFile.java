package beian.rules.material;

import beian.evidence.Evidence.Sight;
import beian.evidence.EvidenceKind;
import beian.evidence.Observation;
import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.filing.number.NumberCheck;
import beian.filing.number.UnifiedSocialCreditCode;
import beian.filing.word.EntityName;
import beian.filing.word.RegistryStatus;
import beian.inspection.Facts;
import beian.inspection.Reading;
import beian.inspection.Rule;
import beian.inspection.Verdict;
import beian.inspection.card.Citation;
import beian.inspection.card.Item;
import beian.inspection.card.Opinion;
import beian.inspection.card.RuleCard;
import beian.inspection.card.Section;
import beian.inspection.card.Severity;
import beian.inspection.card.Text;
import java.util.Set;

/** The organization code certificate of an organization without unified code is not on file. */
@RuleCard(
    id = "MAT-002",
    item = Item.MATERIAL,
    severity = Severity.MAJOR,
    title =
        @Text(
            zh = "组织机构代码证材料缺失或无法查看",
            en = "Organization code certificate is missing or unreadable"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1238),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "仅适用于单位。主体证件号码为有效的 18 位统一社会信用代码的，该代码已代替组织"
                    + "机构代码证，不适用（由解读开关决定），校验位不符而登记机关确以该号码登记该主"
                    + "体的也是；国防机构和境外机构不发组织机构代码证，不适用。填写文件名的，到材料目录中核对：文件在且可以打开为通过，文件为空或损"
                    + "坏为不合格，目录中没有见到该文件的无法判定。填写“有”的按备案数据认定；填写“"
                    + "无”或为空的为缺失。备案数据没有该材料一栏或未提供任何材料信息的无法判定。"
                    + "文件是文字处理、表格、压缩包等其他格式的仅作提醒，格式不明或注明不需要的无法判定；有几个文件的逐个判断。"
                    + "号码有 18 位而不是有效代码的，可能填写有误，缺证不作判定。",
            en =
                "For organizations only. A valid unified social credit code of 18 characters, "
                    + "or one with an odd check digit under which the registry has the entity, "
                    + "replaces the certificate, so the rule does not apply (a reading decides); "
                    + "nor does it to military units and foreign bodies, which get no such "
                    + "certificate. A file name is looked up in the materials folder: there and "
                    + "readable passes, empty or damaged fails, not seen there is undetermined. "
                    + "Where the filing data only say that it is on file, that is believed; that "
                    + "there is none, or nothing, means missing. When the filing data have no "
                    + "column for it, or no column of any material is filled: undetermined."
                    + " A file of another kind (a text, a table, an archive) is advice; one of unknown format, or a note that none is needed, is undetermined. Several files are judged each."
                    + " A number of 18 characters that is no valid code may be mistyped: then a missing certificate is undetermined."),
    opinions = {
      @Opinion(
          fault = "missing",
          says =
              @Text(
                  zh = "缺少组织机构代码证材料；主体证件号码不是有效的统一社会信用代码，不能代" + "替该证。",
                  en =
                      "The organization code certificate is not on file, and the entity's "
                          + "document number is no valid unified social credit code that would "
                          + "replace it."),
          remedy =
              @Text(
                  zh =
                      "已换发“三证合一”或“五证合一”证照的，请提交变更备案，将证件号码改为 18 "
                          + "位统一社会信用代码并上传新证照；尚未换发的，请上传组织机构代码证原件的"
                          + "彩色扫描件，并尽快到登记机关换证。",
                  en =
                      "If you hold a licence with a unified social credit code, apply for an "
                          + "information change: file the code of 18 characters and upload the new "
                          + "licence. If not, upload a colour scan of the original certificate and "
                          + "have the licence renewed at the registration authority soon.")),
      @Opinion(
          fault = "unreadable",
          says =
              @Text(
                  zh = "组织机构代码证材料“{file}”无法查看：{problem}。",
                  en =
                      "The organization code certificate, file \"{file}\", cannot be read: "
                          + "{problem}."),
          remedy =
              @Text(
                  zh = "请重新上传组织机构代码证的彩色扫描件（JPG、PNG 或 PDF）并确认可以打开；" + "已有统一社会信用代码的，请提交变更备案，以新证照代替。",
                  en =
                      "Upload a colour scan of the certificate again (JPG, PNG or PDF) and "
                          + "check that it opens; if you have a unified social credit code, apply "
                          + "for an information change and file the new licence instead.")),
      @Opinion(
          fault = "format",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "组织机构代码证材料“{file}”不是图片或 PDF：{problem}。",
                  en =
                      "The organization code certificate, file \"{file}\", is no picture or PDF: {problem}."),
          remedy =
              @Text(
                  zh = "请提供组织机构代码证的彩色扫描件（JPG、PNG 或 PDF）；已在备案系统上传过的，无须重复提交，请告知我们核对。",
                  en =
                      "Provide a colour scan of the certificate (JPG, PNG or PDF); if it was uploaded in the filing system already, tell us so that we look there."))
    },
    columns = {"entity_name", "entity_type", "entity_doc_no", "mat_org_code"},
    evidence = {"material", "registry"},
    readings = "C-27")
public final class OrganizationCodeCertificateIsNotOnFile implements Rule {
  private static final int UNIFIED_LENGTH = 18;

  /** Bodies outside the register of organization codes. */
  private static final Set<String> WITHOUT_CODE = Set.of("国防机构", "境外机构");

  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.individual()) {
      return Verdict.notApplicable(
          "个人主体没有组织机构代码证", "an individual has no organization code certificate");
    }
    if (WITHOUT_CODE.contains(filing.entity().type())) {
      return Verdict.notApplicable(
          "该单位性质不发组织机构代码证", "such bodies get no organization code certificate");
    }
    if (facts.terms().on(Reading.UNIFIED_CODE_REPLACES_ORGANIZATION_CODE)
        && isUnifiedCode(filing, facts)) {
      return Verdict.notApplicable(
          "主体证件号码为统一社会信用代码，已代替组织机构代码证",
          "the unified social credit code replaces the organization code certificate");
    }
    Verdict verdict =
        OnFile.checkOfOrganization(
            "mat_org_code", filing, filing.materials().organizationCode(), facts);
    boolean mistyped =
        facts.terms().on(Reading.UNIFIED_CODE_REPLACES_ORGANIZATION_CODE)
            && Normal.compact(filing.entity().docNo()).length() == UNIFIED_LENGTH;
    return mistyped && verdict.fault().equals("missing")
        ? Verdict.undetermined(
            "主体证件号码有 18 位但不是有效的统一社会信用代码，可能填写有误（由 ENT-002 核查），不能断定没有该代码",
            "the document number has 18 characters and is no valid unified code, perhaps mistyped"
                + " (ENT-002 looks), so it is open whether the entity has one")
        : verdict;
  }

  /** Some codes were issued with an odd check digit; then the registry knows them. */
  private static boolean isUnifiedCode(Filing filing, Facts facts) {
    NumberCheck code = UnifiedSocialCreditCode.check(filing.entity().docNo());
    if (code.valid() || !code.reason().key().equals("check-digit")) {
      return code.valid();
    }
    Sight registry = facts.evidence().sight(EvidenceKind.REGISTRY, code.normalized());
    if (!registry.current()) {
      return false;
    }
    Observation seen = registry.newest();
    String name = seen.get("name");
    return RegistryStatus.isRecord(name, seen.get("status"), Facts.day(seen.observedAt()))
        && EntityName.same(name, filing.entity().name());
  }
}
