package beian.testing.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One fictitious filing: honest in everything by default, told by what differs. Values are as a
 * sheet writes them.
 */
final class Story {
  final int number;
  final String zh;
  final String en;

  /** Column key to text. */
  final Map<String, String> filing = new LinkedHashMap<>();

  /** Evidence file to rows that replace the honest ones of this filing; absent: honest. */
  final Map<String, List<String>> evidence = new LinkedHashMap<>();

  /** Lines of the zone file; honest when empty. */
  final List<String> zone = new ArrayList<>();

  /** The homepage; honest when empty. */
  String page = "";

  /** Columns that the corrected workbook changes; empty: the filing is not in it. */
  final Map<String, String> corrected = new LinkedHashMap<>();

  Story(int number, String zh, String en) {
    this.number = number;
    this.zh = zh;
    this.en = en;
    honest();
  }

  private void honest() {
    String id = "%02d".formatted(number);
    set("filing_no", "京ICP备000000" + id + "号-1");
    set("entity_filing_no", "京ICP备000000" + id + "号");
    set("province", "北京");
    set("filing_status", "已备案");
    set("approved_at", "2022-06-01");
    set("account_type", "企业");
    set("account_verified", "是");
    set("entity_name", "北京示例" + Numbers.word(number) + "科技有限公司");
    set("entity_type", "企业");
    set("entity_doc_type", "营业执照");
    set("entity_doc_no", Numbers.uscc(number));
    set("entity_doc_expiry", "长期");
    set("entity_region", "中国大陆");
    set("entity_address", "北京市海淀区示例路" + number + "号");
    set("entity_doc_address", "北京市海淀区示例路" + number + "号");
    set("city", "北京市");
    set("county", "海淀区");
    set("entity_pic_name", "张示例" + Numbers.word(number));
    set("entity_pic_doc_type", "居民身份证");
    set("entity_pic_doc_no", Numbers.residentId(1980, number));
    set("entity_pic_doc_expiry", "2036-01-01");
    set("entity_pic_mobile", "138000010" + id);
    set("entity_pic_landline", "010-555001" + id);
    set("entity_pic_email", "owner" + id + "@site" + id + ".example");
    set("site_pic_name", "李示例" + Numbers.word(number));
    set("site_pic_doc_type", "居民身份证");
    set("site_pic_doc_no", Numbers.residentId(1990, number));
    set("site_pic_doc_expiry", "2036-01-01");
    set("site_pic_mobile", "138000020" + id);
    set("site_pic_landline", "010-555002" + id);
    set("site_pic_email", "site" + id + "@site" + id + ".example");
    set("site_name", "示例" + Numbers.word(number) + "网");
    set("domain", "site" + id + ".example");
    set("homepage_url", "www.site" + id + ".example");
    set("service_content", "综合门户");
    set("content_category", "CORPORATE");
    set("language", "中文简体");
    set("site_status", "运行");
    set("site_launch_at", "2022-06-10");
    set("operational", "否");
    set("domain_owner_name", filing.get("entity_name"));
    set("domain_owner_type", "企业");
    set("domain_owner_doc_no", filing.get("entity_doc_no"));
    set("domain_verified", "是");
    set("domain_registered_at", "2015-01-01");
    set("domain_expiry", "2030-01-01");
    set("registrar_region", "中国大陆");
    set("access_provider", "示例云");
    set("transfer_status", "已完成");
    set("providers_filed", "示例云");
    set("access_mode", "云接入");
    set("server_location", "北京");
    set("server_ip", "192.0.2." + number);
    set("server_id", "ins-00" + id);
    set("server_provider", "示例云");
    set("server_region", "北京");
    set("server_status", "运行中");
    set("server_billing", "包年包月");
    set("server_expiry", "2030-01-01");
    set("server_public_ip", "是");
    set("mat_pic_id", id + "-id.png");
    set("mat_business_licence", id + "-licence.png");
    set("mat_photo", id + "-photo.png");
    set("mat_verification_form", id + "-form.pdf");
    set("doc_entity_name", filing.get("entity_name"));
    set("doc_entity_doc_no", filing.get("entity_doc_no"));
  }

  /** Sets a column; an empty text clears it. */
  Story set(String key, String text) {
    if (text.isEmpty()) {
      filing.remove(key);
    } else {
      filing.put(key, text);
    }
    return this;
  }

  /** Sets the entity's name wherever it stands. */
  Story named(String name) {
    return set("entity_name", name).set("doc_entity_name", name).set("domain_owner_name", name);
  }

  /** Sets the entity's number wherever it stands. */
  Story numbered(String docType, String number) {
    return set("entity_doc_type", docType)
        .set("entity_doc_no", number)
        .set("doc_entity_doc_no", number)
        .set("domain_owner_doc_no", number);
  }

  /** Makes the entity a natural person, with what goes with that. */
  Story individual(String name) {
    named(name).set("entity_type", "个人").set("domain_owner_type", "个人");
    numbered("居民身份证", filing.get("entity_pic_doc_no"));
    set("entity_pic_name", name).set("site_pic_name", name);
    set("site_pic_doc_no", filing.get("entity_pic_doc_no"));
    set("site_pic_mobile", filing.get("entity_pic_mobile"));
    set("site_pic_landline", filing.get("entity_pic_landline"));
    set("entity_doc_expiry", "2036-01-01").set("account_type", "个人");
    set("mat_business_licence", "")
        .set("content_category", "BLOG")
        .set("service_content", "博客/个人空间");
    return this;
  }

  /** An application is under way. */
  Story applies(String order, String type, String status) {
    return set("order_no", order).set("order_type", type).set("order_status", status);
  }

  /** Replaces the honest rows of an evidence file. */
  Story evidence(String file, String... rows) {
    evidence.put(file, List.of(rows));
    return this;
  }

  /** Replaces the honest lines of the zone. */
  Story zone(String... lines) {
    zone.addAll(List.of(lines));
    return this;
  }

  /** Replaces the honest homepage. */
  Story page(String html) {
    page = html;
    return this;
  }

  /** Puts a column right in the corrected workbook. */
  Story corrected(String key, String text) {
    corrected.put(key, text);
    return this;
  }

  String domain() {
    return filing.getOrDefault("domain", "");
  }

  String get(String key) {
    return filing.getOrDefault(key, "");
  }
}
