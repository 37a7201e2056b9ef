package beian.testing;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.column.ColumnSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Filings for tests: an honest company by default, so that a test states only its fault. */
public final class Filings {
  /** The honest company's unified social credit code. */
  public static final String USCC = "911101080000000194";

  private Filings() {}

  /** The honest company: every column the inspection reads is in order. */
  public static Filing honest() {
    return FilingColumns.filing(honestValues());
  }

  /** The honest company with columns changed: key, value, key, value; an empty value clears. */
  public static Filing with(String... keysAndValues) {
    Map<String, Object> values = honestValues();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      set(values, keysAndValues[i], keysAndValues[i + 1]);
    }
    return FilingColumns.filing(values);
  }

  /**
   * Sets a column from text as the cards' examples write it: ISO dates, 是/否, lists with {@code ;}.
   */
  public static void set(Map<String, Object> values, String key, String text) {
    if (key.equals(FilingColumns.SILENT)) {
      values.put(key, java.util.Set.of(text.split("\\s*;\\s*")));
      return;
    }
    ColumnSpec column =
        ColumnSpec.all().stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no column " + key));
    if (text.isEmpty()) {
      values.remove(key);
      return;
    }
    Class<?> type = column.type().javaType();
    Object value = text;
    if (type == LocalDate.class) {
      value = text.equals("长期") ? LocalDate.of(9999, 12, 31) : LocalDate.parse(text);
    } else if (type == Instant.class) {
      value = LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.ofHours(8));
    } else if (type == Boolean.class) {
      value = text.equals("是");
    } else if (type == Integer.class) {
      value = Integer.valueOf(text);
    } else if (type == BigDecimal.class) {
      value = new BigDecimal(text);
    } else if (type == List.class) {
      value = List.of(text.split("\\s*;\\s*"));
    }
    values.put(key, value);
  }

  private static Map<String, Object> honestValues() {
    Map<String, Object> values = new LinkedHashMap<>();
    String[] honest = {
      "filing_no", "京ICP备00000001号-1",
      "entity_filing_no", "京ICP备00000001号",
      "province", "北京",
      "filing_status", "已备案",
      "approved_at", "2022-06-01",
      "account_type", "企业",
      "entity_name", "北京示例科技有限公司",
      "entity_type", "企业",
      "entity_doc_type", "营业执照",
      "entity_doc_no", USCC,
      "entity_doc_expiry", "长期",
      "entity_region", "中国大陆",
      "entity_address", "北京市海淀区示例路1号",
      "city", "北京市",
      "county", "海淀区",
      "entity_pic_name", "张示例",
      "entity_pic_doc_type", "居民身份证",
      "entity_pic_doc_no", "110108199001010001",
      "entity_pic_doc_expiry", "2036-01-01",
      "entity_pic_mobile", "13800000001",
      "entity_pic_landline", "010-55500001",
      "entity_pic_email", "zhang@example.cn",
      "site_pic_name", "李示例",
      "site_pic_doc_type", "居民身份证",
      "site_pic_doc_no", "110108198808080006",
      "site_pic_doc_expiry", "2036-01-01",
      "site_pic_mobile", "13800000002",
      "site_pic_landline", "010-55500002",
      "site_pic_email", "li@example.cn",
      "site_name", "示例网",
      "domain", "example.cn",
      "homepage_url", "www.example.cn",
      "service_content", "综合门户",
      "content_category", "CORPORATE",
      "language", "中文简体",
      "site_status", "LIVE",
      "operational", "否",
      "domain_owner_name", "北京示例科技有限公司",
      "domain_owner_type", "企业",
      "domain_owner_doc_no", USCC,
      "domain_verified", "是",
      "domain_registered_at", "2015-01-01",
      "domain_expiry", "2030-01-01",
      "registrar_region", "中国大陆",
      "access_provider", "示例云",
      "transfer_status", "已完成",
      "providers_filed", "示例云",
      "access_mode", "云接入",
      "server_location", "北京",
      "server_ip", "192.0.2.10",
      "server_id", "ins-0001",
      "server_provider", "示例云",
      "server_status", "运行中",
      "server_expiry", "2030-01-01",
      "mat_pic_id", "0001-id.jpg",
      "mat_org_code", "0001-org.jpg",
      "mat_business_licence", "0001-licence.jpg",
      "mat_photo", "0001-photo.jpg",
      "mat_verification_form", "0001-form.jpg",
      "doc_entity_name", "北京示例科技有限公司",
      "doc_entity_doc_no", USCC
    };
    for (int i = 0; i < honest.length; i += 2) {
      set(values, honest[i], honest[i + 1]);
    }
    return values;
  }
}
