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
import beian.inspection.card.Words;

/** The business licence, or the certificate of another kind of organization, is not on file. */
@RuleCard(
    id = "MAT-003",
    item = Item.MATERIAL,
    severity = Severity.MAJOR,
    title =
        @Text(
            zh = "单位证件材料（营业执照等）缺失或无法查看",
            en = "Business licence or other entity document is missing or unreadable"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1238),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "仅适用于单位。企业为营业执照；其他单位为其登记证书，如事业单位法人证书、社会"
                    + "团体法人登记证书、律师事务所执业许可证等。填写文件名的，到材料目录中核对：文"
                    + "件在且可以打开为通过，文件为空或损坏为不合格，目录中没有见到该文件的无法判定。"
                    + "填写“有”的按备案数据认定；填写“无”或为空的为缺失。备案数据没有该材料一栏或未"
                    + "提供任何材料信息的无法判定。"
                    + "文件是文字处理、表格、压缩包等其他格式的仅作提醒，格式不明或注明不需要的无法判定；有几个文件的逐个判断。",
            en =
                "For organizations only: the business licence of an enterprise; of others "
                    + "their own certificate, such as that of a public institution, an association "
                    + "or a law firm. A file name is looked up in the materials folder: there and "
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
                  zh = "缺少单位证件材料（{document}）。",
                  en = "The entity's own document ({document}) is not on file."),
          remedy =
              @Text(
                  zh =
                      "请在备案系统中补充上传{document}原件（正本或副本）的彩色扫描件：证照须"
                          + "在有效期内，名称和证件号码与备案信息一致，四角完整、文字和公章清晰。",
                  en =
                      "Upload a colour scan of the original document ({document}) in the "
                          + "filing system: still valid, with the filed name and number, all four "
                          + "corners, text and seal legible.")),
      @Opinion(
          fault = "unreadable",
          says =
              @Text(
                  zh = "单位证件材料（{document}）“{file}”无法查看：{problem}。",
                  en =
                      "The entity's own document ({document}), file \"{file}\", cannot be "
                          + "read: {problem}."),
          remedy =
              @Text(
                  zh = "请重新上传{document}原件的彩色扫描件或照片（JPG、PNG 或 PDF），上传后" + "打开预览，确认图像完整、文字清晰。",
                  en =
                      "Upload a colour scan or photo of the original document ({document}) "
                          + "again (JPG, PNG or PDF), then open the preview and check that the "
                          + "picture is whole and the text legible.")),
      @Opinion(
          fault = "format",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "单位证件材料（{document}）“{file}”不是图片或 PDF：{problem}。",
                  en =
                      "The entity's own document ({document}), file \"{file}\", is no picture or PDF: {problem}."),
          remedy =
              @Text(
                  zh = "请提供{document}原件的彩色扫描件或照片（JPG、PNG 或 PDF）；已在备案系统上传过的，无须重复提交，请告知我们核对。",
                  en =
                      "Provide a colour scan or photo of the original document ({document}) as JPG, PNG or PDF; if it was uploaded in the filing system already, tell us so that we look there."))
    },
    columns = {"entity_type", "entity_doc_type", "mat_business_licence"},
    evidence = "material")
public final class EntityDocumentIsNotOnFile implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    if (filing.individual()) {
      return Verdict.notApplicable(
          "个人主体没有单位证件，负责人证件由 MAT-001 核查",
          "an individual has no entity document; MAT-001 checks the identity document");
    }
    return OnFile.checkOfOrganization(
            "mat_business_licence", filing, filing.materials().businessLicence(), facts)
        .with("document", document(filing));
  }

  private static Words document(Filing filing) {
    String type = filing.entity().docType();
    if (!type.isEmpty()) {
      return Words.same(type);
    }
    return filing.entity().type().equals("企业")
        ? new Words("营业执照", "business licence")
        : new Words("单位登记证书", "registration certificate");
  }
}
