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

/** The identity document of the entity's person-in-charge is not on file, or cannot be read. */
@RuleCard(
    id = "MAT-001",
    item = Item.MATERIAL,
    severity = Severity.MAJOR,
    title =
        @Text(
            zh = "主体负责人证件材料缺失或无法查看",
            en = "Identity document of the person-in-charge is missing or unreadable"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1238),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "核对主体负责人证件（居民身份证、护照、通行证等）的扫描件是否存档。填写文件名"
                    + "的，到材料目录中核对：文件在且可以打开为通过，文件为空或损坏为不合格，目录中"
                    + "没有见到该文件的无法判定。填写“有”的按备案数据认定；填写“无”或为空的为缺失。"
                    + "备案数据没有该材料一栏或未提供任何材料信息的无法判定。"
                    + "文件是文字处理、表格、压缩包等其他格式的仅作提醒，格式不明或注明不需要的无法判定；有几个文件的逐个判断。",
            en =
                "Whether a scan of the identity document of the entity's person-in-charge is "
                    + "on file. A file name is looked up in the materials folder: there and "
                    + "readable passes, empty or damaged fails, not seen there is undetermined. "
                    + "Where the filing data only say that it is on file, that is believed; that "
                    + "there is none, or nothing, means missing. When the filing data have no "
                    + "column for it, or no column of any material is filled: undetermined."
                    + " A file of another kind (a text, a table, an archive) is advice; one of unknown format, or a note that none is needed, is undetermined. Several files are judged each."),
    opinions = {
      @Opinion(
          fault = "missing",
          says =
              @Text(
                  zh = "缺少主体负责人（{person}）的证件材料。",
                  en =
                      "The identity document of the entity's person-in-charge ({person}) is "
                          + "not on file."),
          remedy =
              @Text(
                  zh = "请在备案系统中补充上传主体负责人有效证件的原件彩色扫描件或照片：居民身" + "份证需正反两面，四角完整、文字清晰、在有效期内。",
                  en =
                      "Upload a colour scan or photo of the original, valid identity "
                          + "document in the filing system: both sides of an identity card, all "
                          + "four corners visible, the text legible.")),
      @Opinion(
          fault = "unreadable",
          says =
              @Text(
                  zh = "主体负责人（{person}）的证件材料“{file}”无法查看：{problem}。",
                  en =
                      "The identity document of the entity's person-in-charge ({person}), "
                          + "file \"{file}\", cannot be read: {problem}."),
          remedy =
              @Text(
                  zh = "请重新上传主体负责人有效证件的彩色扫描件或照片（JPG、PNG 或 PDF），上" + "传后打开预览，确认图像完整、文字清晰。",
                  en =
                      "Upload a colour scan or photo of the valid document again (JPG, PNG "
                          + "or PDF), then open the preview and check that the picture is whole "
                          + "and the text legible.")),
      @Opinion(
          fault = "format",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "主体负责人（{person}）的证件材料“{file}”不是图片或 PDF：{problem}。",
                  en =
                      "The identity document of the entity's person-in-charge ({person}), file \"{file}\", is no picture or PDF: {problem}."),
          remedy =
              @Text(
                  zh = "请提供主体负责人有效证件的彩色扫描件或照片（JPG、PNG 或 PDF）；已在备案系统上传过的，无须重复提交，请告知我们核对。",
                  en =
                      "Provide a colour scan or photo of the valid document (JPG, PNG or PDF); if it was uploaded in the filing system already, tell us so that we look there."))
    },
    columns = {"entity_pic_name", "mat_pic_id"},
    evidence = "material")
public final class PersonDocumentIsNotOnFile implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    String person = filing.entityPerson().name();
    return OnFile.check("mat_pic_id", filing, filing.materials().personId(), facts)
        .with("person", person.isEmpty() ? "-" : person);
  }
}
