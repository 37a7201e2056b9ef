package beian.testing.sample;

import static beian.testing.sample.InnocentFilings.advised;
import static beian.testing.sample.InnocentFilings.guilty;
import static beian.testing.sample.InnocentFilings.innocent;

import beian.testing.sample.InnocentFilings.Story;
import java.util.List;
import java.util.Locale;

/** Entities that look as if something were wrong with them. */
final class EntityInnocents {
  void tell() {
    statuses();
    names();
    numbers();
    documents();
    sheets();
  }

  private void statuses() {
    for (String word :
        List.of(
            "存续（简易注销公示期）",
            "存续（已撤销经营异常）",
            "税务注销",
            "注销登记中",
            "注销审批中",
            "拟强制注销",
            "在业（未被吊销）",
            "存续；已注销税务登记",
            "仍注册",
            "Live",
            "示例新用语",
            "无注销记录")) {
      Story story = innocent("its status is " + word);
      story.status(word);
    }
    innocent("a mainland company that is to be wound up").status("已解散");
    innocent("the registry's answer names nobody").registry("", "注销");
    innocent("the number is another company's, which is gone")
        .registry("上海示例贸易有限公司", "注销")
        .set("doc_entity_name", "")
        .set("order_type", "变更备案")
        .set("order_status", "管局审核中")
        .set("order_no", "B20261001001");
    guilty("ENT-003", "it is gone").status("注销");
    guilty("ENT-003", "its licence was revoked").status("吊销，未注销");
    Story listed = innocent("it is on the black list as one that was taken off");
    listed.row("blacklist", "entity," + listed.documentNo() + ",已移出,2026-11-02 10:00");
    Story abroad = guilty("ENT-003", "a dissolved company of Hong Kong");
    abroad
        .entity("示例（香港）有限公司")
        .set("entity_type", "境外机构")
        .set("entity_doc_type", "境外机构证件")
        .set("entity_doc_no", "12345" + abroad.domain().substring(4, 7))
        .status("已告解散");
  }

  private void names() {
    for (String none : List.of("*", "**", "***", "无字号")) {
      Story trader = innocent("a trader whose licence has " + none + " for a name");
      trader
          .entity("个体工商户张示例")
          .set("doc_entity_name", none)
          .registry(none, "存续", "张示例", "", "2026-11-02");
    }
    innocent("a trader filed by the operator's name, the licence has a trade name")
        .entity("张示例")
        .set("entity_doc_no", Numbers.uscc("92", 901))
        .registry("海淀区示例商行", "存续", "张示例", "", "2026-11-02");
    innocent("traditional script against simplified")
        .entity("北京廣達台灣示例有限公司")
        .set("doc_entity_name", "北京广达臺湾示例有限公司")
        .registry("北京广达台湾示例有限公司", "存续");
    innocent("brackets here and none there")
        .entity("北京示例(有限公司)")
        .set("doc_entity_name", "北京示例有限公司")
        .registry("北京示例有限公司", "存续");
    innocent("a partnership whose form stands in brackets")
        .entity("北京示例事务所")
        .set("doc_entity_name", "北京示例事务所（普通合伙）")
        .registry("北京示例事务所 (普通合伙)", "存续");
    for (String[] names :
        new String[][] {
          {"北京示例中学", "北京示例学校（北京示例中学）"},
          {"示例大学附属第二医院", "示例市人民医院（示例大学附属第二医院、示例市急救中心）"},
          {"北京一○一示例有限公司", "北京一〇一示例有限公司"},
          {"北京二零二示例有限公司", "北京二〇二示例有限公司"},
          {"北京市第1示例中学", "北京市第一示例中学"},
          {"北京示例实业股份有限公司", "北京示例实业股份公司"},
          {"北京示例英文有限公司", "Beijing Shili Co. Ltd. 北京示例英文有限公司"},
          {"中共示例市委组织部", "中国共产党示例市委员会组织部"},
          {"北京群峰村里示例有限公司", "北京羣峯邨裏示例有限公司"}
        }) {
      innocent("filed as " + names[0] + " and registered as " + names[1])
          .entity(names[0])
          .registry(names[1], "存续");
    }
    innocent("CO LTD against Co. Ltd.")
        .entity("EXAMPLE TRADING CO LTD")
        .set("doc_entity_name", "Example Trading Co. Ltd.")
        .registry("Example Trading Company Limited", "Live");
    innocent("the registry answers in Latin letters").registry("Beijing Shili Co Ltd", "存续");
    innocent("a branch files with the papers of its head office")
        .entity("北京示例有限公司上海分公司")
        .set("doc_entity_name", "北京示例有限公司");
    innocent("the registry's answer is older than the papers")
        .entity("北京示例新名称有限公司")
        .set("doc_entity_name", "北京示例新名称有限公司")
        .set("approved_at", "2026-10-20")
        .registry("北京示例旧名称有限公司", "存续", "", "", "2026-09-20 10:00");
    innocent("the papers agree and nobody knows whether the registry is newer")
        .entity("北京示例新名称二有限公司")
        .set("doc_entity_name", "北京示例新名称二有限公司")
        .registry("北京示例旧名称二有限公司", "存续");
    innocent("renamed, and the information change is under way")
        .registry("北京示例改名后有限公司", "存续")
        .set("order_type", "变更备案")
        .set("order_status", "管局审核中")
        .set("order_no", "B20261001002");
    innocent("the registry has no record, in words nobody knows").registry("示例", "抱歉，示例系统繁忙");
    guilty("ENT-001", "renamed and not changed").registry("北京示例改名后二有限公司", "存续");
    guilty("ENT-001", "the document says another name").set("doc_entity_name", "上海示例另一有限公司");
  }

  private void numbers() {
    innocent("the unified code against the registration number of before")
        .set("doc_entity_doc_no", "110108000000016");
    innocent("the registration number of before against the unified code")
        .set("entity_doc_no", "110108000000016")
        .set("doc_entity_doc_no", Numbers.uscc(930));
    innocent("the document's number is masked").set("doc_entity_doc_no", "91110108******001X");
    String card = residentIdWithX();
    innocent("an identity number with a small x")
        .entity("王示例")
        .set("entity_type", "个人")
        .set("entity_doc_type", "居民身份证")
        .set("entity_doc_no", card.toLowerCase(Locale.ROOT))
        .set("entity_pic_name", "王示例")
        .set("doc_entity_doc_no", card);
    guilty("ENT-002", "another unified code").set("doc_entity_doc_no", Numbers.uscc(931));
  }

  private static String residentIdWithX() {
    int number = 1;
    while (!Numbers.residentId(1990, number).endsWith("X")) {
      number++;
    }
    return Numbers.residentId(1990, number);
  }

  private void documents() {
    Story prolonged = advised("ENT-004", "the licence was prolonged, the filing has the old day");
    prolonged
        .set("entity_doc_expiry", "2026-10-01")
        .registry(prolonged.entity(), "存续", "", "2046-10-01", "2026-11-02");
    innocent("the licence ended and its information change is under way")
        .set("entity_doc_expiry", "2026-10-01")
        .set("order_type", "变更备案")
        .set("order_status", "管局审核中")
        .set("order_no", "B20261001003");
    innocent("an individual's new card is entered at the person-in-charge only")
        .entity("李示例")
        .set("entity_type", "个人")
        .set("entity_doc_type", "居民身份证")
        .set("entity_doc_no", Numbers.residentId(1991, 5))
        .set("entity_doc_expiry", "2026-01-01")
        .set("entity_pic_name", "李示例")
        .set("entity_pic_doc_type", "居民身份证")
        .set("entity_pic_doc_no", Numbers.residentId(1991, 5))
        .set("entity_pic_doc_expiry", "2046-01-01");
    guilty("ENT-004", "the licence has ended").set("entity_doc_expiry", "2026-10-01");
  }

  private void sheets() {
    innocent("the sheet's province is not the number's").set("province", "上海");
    innocent("the sheet's entity number is another's").set("entity_filing_no", "京ICP备00000001号");
    innocent("the sheet has it approved tomorrow").set("approved_at", "2026-11-04");
    innocent("the sheet's domain ends before it begins")
        .set("domain_registered_at", "2027-01-01")
        .set("domain_expiry", "2026-12-31");
    innocent("an app has no domain").set("filing_no", "京ICP备00000999号-1A").set("domain", "");
    innocent("a foreigner's name in both scripts")
        .entity("约翰·示例")
        .set("entity_type", "个人")
        .set("entity_doc_type", "护照")
        .set("entity_doc_no", "X12345678")
        .set("entity_pic_name", "JOHN SHILI")
        .set("entity_pic_doc_type", "护照")
        .set("entity_pic_doc_no", "X87654321");
    innocent("a home-return permit with and without its issue count")
        .entity("陈示例")
        .set("entity_type", "个人")
        .set("entity_doc_type", "港澳居民来往内地通行证")
        .set("entity_doc_no", "H1234567801")
        .set("entity_pic_name", "陈示例")
        .set("entity_pic_doc_type", "港澳居民来往内地通行证")
        .set("entity_pic_doc_no", "H12345678");
    guilty("ENT-005", "no website name is filed").set("site_name", "");
    guilty("ENT-005", "a foreigner's card of a region that does not exist")
        .set("site_pic_doc_type", "外国人永久居留身份证")
        .set("site_pic_doc_no", "99984019900101001X");
  }
}
