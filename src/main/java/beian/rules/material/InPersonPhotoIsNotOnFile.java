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

/** The photo of the in-person verification is not on file, or cannot be read. */
@RuleCard(
    id = "MAT-004",
    item = Item.MATERIAL,
    severity = Severity.MAJOR,
    title =
        @Text(zh = "当面核验照片缺失或无法查看", en = "In-person verification photo is missing or unreadable"),
    cites = @Citation(section = Section.SPECIAL_INSPECTION, line = 1238),
    effective = "2019-08-01",
    explains =
        @Text(
            zh =
                "核对网站负责人当面核验时拍摄的照片是否存档。填写文件名的，到材料目录中核对："
                    + "文件在且可以打开为通过，文件为空或损坏为不合格，目录中没有见到该文件的无法判"
                    + "定。填写“有”的按备案数据认定；填写“无”或为空的为缺失。备案数据没有该材料一栏"
                    + "或未提供任何材料信息的无法判定。"
                    + "照片须为图片文件，文字处理、表格、压缩包等其他格式的仅作提醒，PDF 和格式不明的、注明不需要的无法判定；有几个文件的逐个判断。",
            en =
                "Whether the photo taken of the website's person-in-charge at the in-person "
                    + "verification is on file. A file name is looked up in the materials folder: "
                    + "there and readable passes, empty or damaged fails, not seen there is "
                    + "undetermined. Where the filing data only say that it is on file, that is "
                    + "believed; that there is none, or nothing, means missing. When the filing "
                    + "data have no column for it, or no column of any material is filled: "
                    + "undetermined."
                    + " The photo must be a picture; a file of another kind (a text, a table, an archive) is advice; a PDF, an unknown format, or a note that none is needed, is undetermined. Several files are judged each."),
    opinions = {
      @Opinion(
          fault = "missing",
          says =
              @Text(
                  zh = "缺少网站负责人（{person}）的当面核验照片。",
                  en =
                      "The in-person verification photo of the website's person-in-charge ("
                          + "{person}) is not on file."),
          remedy =
              @Text(
                  zh = "请网站负责人本人按接入服务商的要求重新拍摄核验照片（使用指定幕布或线上" + "视频核验）并上传：本人正面免冠、五官清晰、背景完整，不得翻拍或修图。",
                  en =
                      "Have the photo of the website's person-in-charge taken again as the "
                          + "access provider asks (before its backdrop, or by online video "
                          + "verification) and upload it: the person themselves, facing the "
                          + "camera, bareheaded, the background whole; no photo of a photo, no "
                          + "retouching.")),
      @Opinion(
          fault = "unreadable",
          says =
              @Text(
                  zh = "网站负责人（{person}）的当面核验照片“{file}”无法查看：{problem}。",
                  en =
                      "The in-person verification photo of the website's person-in-charge ("
                          + "{person}), file \"{file}\", cannot be read: {problem}."),
          remedy =
              @Text(
                  zh = "请重新上传当面核验照片的原图（JPG 或 PNG），上传后打开预览确认清晰；原" + "图已丢失的，请网站负责人本人重新核验拍照。",
                  en =
                      "Upload the original photo again (JPG or PNG) and check in the preview "
                          + "that it is clear; if the original is lost, the website's "
                          + "person-in-charge has the photo taken again.")),
      @Opinion(
          fault = "format",
          severity = Severity.MINOR,
          says =
              @Text(
                  zh = "网站负责人（{person}）的当面核验照片“{file}”不是图片：{problem}。",
                  en =
                      "The in-person verification photo of the website's person-in-charge ({person}), file \"{file}\", is no picture: {problem}."),
          remedy =
              @Text(
                  zh = "请提供当面核验照片的原图（JPG 或 PNG）；已在备案系统上传过的，无须重复提交，请告知我们核对。",
                  en =
                      "Provide the original photo (JPG or PNG); if it was uploaded in the filing system already, tell us so that we look there."))
    },
    columns = {"site_pic_name", "mat_photo"},
    evidence = "material")
public final class InPersonPhotoIsNotOnFile implements Rule {
  @Override
  public Verdict check(Filing filing, Facts facts) {
    String person = filing.sitePerson().name();
    return OnFile.check("mat_photo", filing, filing.materials().photo(), facts, false)
        .with("person", person.isEmpty() ? "-" : person);
  }
}
