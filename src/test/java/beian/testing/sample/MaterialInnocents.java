package beian.testing.sample;

import beian.testing.sample.InnocentFilings.Story;

/** Filings with odd materials, each with what the rules of materials may say of it. */
final class MaterialInnocents {
  private static final String PICTURE = "GIF89a.... 示例";
  private static final String PAGES = "%PDF-1.4 .... %%EOF";

  void tell() {
    words();
    files();
    documents();
    filed(guilty("MAT-001", "an empty scan"))
        .set("mat_pic_id", "empty.jpg")
        .material("empty.jpg", "");
    filed(guilty("MAT-004", "no photo")).set("mat_photo", "无");
  }

  private static Story filed(Story story) {
    return story
        .concerning("CON|ACC|MAT")
        .set("mat_pic_id", "有")
        .set("mat_business_licence", "有")
        .set("mat_photo", "有")
        .set("mat_verification_form", "有");
  }

  private static Story innocent(String name) {
    return filed(InnocentFilings.innocent(name));
  }

  private static Story advised(String rule, String name) {
    return filed(InnocentFilings.advised(rule, name));
  }

  private static Story guilty(String rule, String name) {
    return InnocentFilings.guilty(rule, name);
  }

  private void words() {
    innocent("ticks and letters for yes")
        .set("mat_pic_id", "√")
        .set("mat_business_licence", "Y")
        .set("mat_photo", "1")
        .set("mat_verification_form", "已提交");
    innocent("a photo that is not needed").set("mat_photo", "无需");
  }

  private void files() {
    innocent("a scan in a folder, its name in capitals")
        .set("mat_pic_id", "2026/ID-CARD.PDF")
        .material("2026/ID-CARD.PDF", PAGES);
    innocent("a text beside the picture")
        .set("mat_pic_id", "id-both.gif;id-note.docx")
        .material("id-both.gif", PICTURE + 1)
        .material("id-note.docx", "PK..");
    innocent("card and licence put together in one picture")
        .set("mat_pic_id", "together.gif")
        .set("mat_business_licence", "together.gif")
        .material("together.gif", PICTURE + 2);
    innocent("a photo in a PDF").set("mat_photo", "photo.pdf").material("photo.pdf", PAGES + " ");
    innocent("a file nobody has seen yet").set("mat_photo", "照片（新）.jpg");
    advised("MAT-004", "a photo in a text")
        .set("mat_photo", "photo.docx")
        .material("photo.docx", "PK....");
    advised("MAT-005", "a form in an archive")
        .set("mat_verification_form", "form.rar")
        .material("form.rar", "Rar!..");
    Story sister = innocent("a photo shared with a sister filing");
    sister.set("mat_photo", "shared.gif").material("shared.gif", PICTURE + 3);
    innocent("the sister filing").set("mat_photo", "shared.gif");
  }

  private void documents() {
    innocent("a permit issued again")
        .set("entity_type", "个人")
        .set("entity_name", "示例人")
        .set("entity_pic_name", "示例人")
        .set("entity_doc_type", "港澳居民来往内地通行证")
        .set("entity_doc_no", "H1234567801")
        .set("doc_entity_name", "示例人")
        .set("doc_entity_doc_no", "H1234567802");
  }
}
