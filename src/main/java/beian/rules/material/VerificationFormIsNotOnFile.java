package beian.rules.material;

import beian.filing.Filing;
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

/** The signed verification form (authenticity checklist) is not on file, or cannot be read. */
@RuleCard(
    id = "MAT-005",
    item = Item.MATERIAL,
    severity = Severity.MAJOR,
    title = @Text(zh = "真实性核验单缺失或无法查看", en = "Verification form is missing or unreadable"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1238),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "核对已签字（单位须盖章）的《网站备案信息真实性核验单》是否存档。填写文件名的，"
                    + "到材料目录中核对：文件在且可以打开为通过，文件为空或损坏为不合格，目录中没有"
                    + "见到该文件的无法判定。填写“有”的按备案数据认定；填写“无”或为空的为缺失。备案"
                    + "数据没有该材料一栏或未提供任何材料信息的无法判定。"
                    + "文件是文字处理、表格、压缩包等其他格式的仅作提醒，格式不明或注明不需要的无法判定；有几个文件的逐个判断。",
            en =
                "Whether the signed verification form for the filing information (sealed by "
                    + "organizations) is on file. A file name is looked up in the materials "
                    + "folder: there and readable passes, empty or damaged fails, not seen there "
                    + "is undetermined. Where the filing data only say that it is on file, that is "
                    + "believed; that there is none, or nothing, means missing. When the filing "
                    + "data have no column for it, or no column of any material is filled: "
                    + "undetermined."
                    + " A file of another kind (a text, a table, an archive) is advice; one of unknown format, or a note that none is needed, is undetermined. Several files are judged each."),
    opinions = {
      @Opinion(
          fault = "missing",
          says =
              @Text(
                  zh = "缺少网站“{site}”的备案信息真实性核验单。",
                  en = "The verification form of the website \"{site}\" is not on file."),
          remedy =
              @Text(
                  zh =
                      "请从备案系统下载本省最新版的《网站备案信息真实性核验单》，由网站负责人"
                          + "手写签名、单位加盖公章后上传彩色扫描件；不得涂改，域名、主体名称与备案"
                          + "信息一致。",
                  en =
                      "Download the current verification form of your province from the "
                          + "filing system, have it signed by hand by the website's "
                          + "person-in-charge and sealed by the organization, and upload a colour "
                          + "scan; nothing crossed out, domain and entity name as filed.")),
      @Opinion(
          fault = "unreadable",
          says =
              @Text(
                  zh = "网站“{site}”的备案信息真实性核验单“{file}”无法查看：{problem}。",
                  en =
                      "The verification form of the website \"{site}\", file \"{file}\", "
                          + "cannot be read: {problem}."),
          remedy =
              @Text(
                  zh = "请重新上传核验单的彩色扫描件（JPG、PNG 或 PDF），上传后打开预览，确认" + "签名和公章清晰；原件已丢失的，请重新签署后上传。",
                  en =
                      "Upload a colour scan of the form again (JPG, PNG or PDF) and check in "
                          + "the preview that signature and seal are clear; if the original is "
                          + "lost, sign a new one.")),
      @Opinion(
          fault = "format",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "真实性核验单“{file}”不是图片或 PDF：{problem}。",
                  en = "The verification form, file \"{file}\", is no picture or PDF: {problem}."),
          remedy =
              @Text(
                  zh = "请提供已签字（单位须盖章）的核验单扫描件（JPG、PNG 或 PDF）；已在备案系统上传过的，无须重复提交，请告知我们核对。",
                  en =
                      "Provide a scan of the signed form, sealed by organizations (JPG, PNG or PDF); if it was uploaded in the filing system already, tell us so that we look there."))
    },
    columns = {"site_name", "mat_verification_form"},
    evidence = "material")
public final class VerificationFormIsNotOnFile implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    String site = filing.website().name();
    return OnFile.check(
            "mat_verification_form", filing, filing.materials().verificationForm(), facts)
        .with("site", site.isEmpty() ? "-" : site);
  }
}
