package beian.testing.sample;

import beian.testing.sample.InnocentFilings.Story;

/** Filings whose telephones do odd things, each with what the rules of contact may say of it. */
final class ContactInnocents {
  private static final String SEEN = "2026-11-02 10:00";
  private static final String EARLIER = "2026-10-20 10:00";

  void tell() {
    cells();
    calls();
    holders();
    machines();
    persons();
    guilty();
  }

  private static Story innocent(String name) {
    return InnocentFilings.innocent(name).concerning("CON|ACC|MAT");
  }

  private static Story advised(String rule, String name) {
    return InnocentFilings.advised(rule, name).concerning("CON|ACC|MAT");
  }

  private static Story guilty(String rule, String name) {
    return InnocentFilings.guilty(rule, name).concerning("CON|ACC|MAT");
  }

  private static Story mobile(Story story, String outcome, String at) {
    return story.row("calls", story.get("entity_pic_mobile") + "," + outcome + "," + at + ",王示例");
  }

  private static Story landline(Story story, String outcome, String at) {
    return story.row("calls", story.get("entity_pic_landline") + "," + outcome + "," + at + ",王示例");
  }

  private static Story carrier(Story story, String status, String at) {
    return story.row("numbers", story.get("entity_pic_mobile") + "," + status + "," + at);
  }

  private static Story changed(Story story, String column, String append) {
    return story.set(column, story.get(column) + append);
  }

  private void cells() {
    changed(innocent("two mobiles in one cell"), "entity_pic_mobile", "/13900003999");
    changed(innocent("two mobiles and a space"), "entity_pic_mobile", " 13900003998");
    changed(innocent("a mobile beside the landline"), "entity_pic_landline", "/13900003997");
    changed(innocent("a landline with an extension"), "entity_pic_landline", "转802");
    for (String sign : new String[] {"/", "_"}) {
      Story story = innocent("its area code is parted by " + sign);
      story.set("entity_pic_landline", story.get("entity_pic_landline").replace("-", sign));
    }
    changed(innocent("a mark beside its mobile"), "entity_pic_mobile", "①");
    changed(
        innocent("a ditto sign where its landline belongs").set("entity_pic_landline", ""),
        "entity_pic_landline",
        "〃");
    changed(
        innocent("an extension before a second number"), "entity_pic_landline", "转12、13900003996");
    Story counted = innocent("its landlines are counted");
    counted.set(
        "entity_pic_landline", "1、" + counted.get("entity_pic_landline") + "；2、010-55509999");
    Story web = innocent("its landline is written as in a page");
    web.set("entity_pic_landline", web.get("entity_pic_landline").replace("-", "&#45;"));
    Story board = innocent("nobody at a switchboard knows the company, others have extensions");
    landline(board, "无此单位", "2026-11-02 10:00");
    innocent("one of the others")
        .set("entity_pic_landline", board.get("entity_pic_landline") + "-8002");
    Story country = innocent("a mobile with the country code in an old form");
    country.set("entity_pic_mobile", "0086-" + country.get("entity_pic_mobile"));
    innocent("a number of Hong Kong of an entity there")
        .set("entity_region", "香港")
        .set("entity_pic_mobile", "+852 5550 0001")
        .set("entity_pic_landline", "00852-2555 0001");
    innocent("a number of Macau of a resident of Macau")
        .set("entity_pic_doc_type", "港澳居民来往内地通行证")
        .set("entity_pic_mobile", "+853 6655 0001");
    advised("CON-002", "a company's 400 number as landline")
        .set("entity_pic_landline", "400-000-1025");
  }

  private void calls() {
    landline(innocent("the switchboard answered"), "非本人", SEEN);
    Story paid = mobile(innocent("suspended for a day, then answered"), "停机", EARLIER);
    mobile(paid, "接通", SEEN);
    Story rang = mobile(innocent("suspended once, and it rings since"), "停机", EARLIER);
    mobile(rang, "无人接听", SEEN);
    Story night = innocent("called three times in the night");
    mobile(night, "无人接听", "2026-10-28 23:30");
    mobile(night, "无人接听", "2026-10-29 02:10");
    mobile(night, "关机", "2026-10-30 23:40");
    Story weekend = innocent("an office called on a Friday and at the weekend");
    landline(weekend, "无人接听", "2026-10-30 15:00");
    landline(weekend, "无人接听", "2026-10-31 15:00");
    landline(weekend, "无人接听", "2026-11-01 15:00");
    Story odd = mobile(innocent("the newest result is a word nobody knows"), "空号", EARLIER);
    mobile(odd, "示例结果", SEEN);
    Story machine = innocent("a number of the machines' segments at which the person answers");
    mobile(machine.set("entity_pic_mobile", "14400003999"), "接通", SEEN);
    Story segment = innocent("a segment the table does not know");
    segment.set("entity_pic_mobile", "16412345678");
  }

  private void holders() {
    carrier(innocent("given to another before the filing was approved"), "二次放号", EARLIER)
        .set("approved_at", "2026-10-25");
    carrier(innocent("given to another, and nobody says when it was filed"), "过户", SEEN);
    carrier(innocent("not in service before the filing was approved"), "空号", EARLIER)
        .set("approved_at", "2026-10-25");
    carrier(innocent("given to another before the number was changed"), "过户", EARLIER)
        .set("approved_at", "2020-01-01")
        .set("change_done_at", "2026-10-25");
    mobile(innocent("another's, and a change is under way"), "非本人", SEEN)
        .set("change_submitted_at", "2026-10-30");
  }

  private void machines() {
    Story card =
        carrier(innocent("a machine's by the carrier, and in order since"), "物联网", EARLIER);
    carrier(card, "正常", SEEN);
    Story answered =
        carrier(innocent("a machine's, and the person answers since"), "物联网卡", EARLIER);
    mobile(answered, "接通", SEEN);
    Story both = carrier(innocent("a machine's and in order on one day"), "物联网", "2026-11-02");
    carrier(both, "正常", "2026-11-02");
    Story holder = carrier(innocent("not the holder's, and in order since"), "非机主本人", EARLIER);
    carrier(holder, "正常", SEEN);
    Story word = carrier(innocent("given to another, then a word nobody knows"), "过户", EARLIER);
    carrier(word.set("approved_at", "2020-01-01"), "示例状态", SEEN);
  }

  private void persons() {
    advised("CON-002", "an individual without landline")
        .set("entity_type", "个人")
        .set("entity_pic_landline", "");
    String shared = Numbers.residentId(1980, 77);
    innocent("one person for a company under its unified code")
        .set("site_pic_name", "李示例")
        .set("site_pic_doc_no", shared);
    innocent("the same person for the same company under its old number and name")
        .set("entity_name", "北京示例旧名有限公司")
        .set("entity_doc_no", "110108000000016")
        .set("site_pic_name", "李示例")
        .set("site_pic_doc_no", shared);
  }

  private void guilty() {
    guilty("CON-002", "the number behind the area code begins with 1")
        .set("entity_pic_landline", "010-12345678");
    landline(guilty("CON-002", "nobody at the landline knows the company"), "无此单位", SEEN);
    mobile(guilty("CON-001", "the mobile is somebody else's"), "非本人", SEEN);
    mobile(guilty("CON-005", "the mobile is not in service"), "空号", SEEN);
    carrier(guilty("CON-001", "a machine's by the carrier"), "物联网", SEEN);
    Story card = carrier(guilty("CON-001", "in order once, and a machine's since"), "正常", EARLIER);
    carrier(card, "物联网", SEEN);
    carrier(guilty("CON-007", "given to another since"), "二次放号", SEEN)
        .set("approved_at", "2020-01-01");
    Story missed = guilty("CON-005", "nobody answered on three days");
    mobile(missed, "无人接听", "2026-10-28 15:00");
    mobile(missed, "无人接听", "2026-10-29 15:00");
    mobile(missed, "无人接听", "2026-10-30 15:00");
  }
}
