package beian.app.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fictitious filing as a sheet writes it. Nine of ten are honest, one of five an individual's;
 * the number alone decides.
 */
final class SampleFiling {
  private static final Fault[] FAULTS = Fault.values();
  private static final int ONE_OF = 10;
  private static final int INDIVIDUAL_OF = 5;
  private static final int DISHONEST = 3;

  final int number;
  final @Nullable Fault fault;
  private final int round;
  private final String seen;
  private final Map<String, String> cells = new LinkedHashMap<>();

  /**
   * @param round the night of {@link BenchNight#ALL} in which something about it was new, from 0;
   *     in later ones than the first every third fault is put right
   * @param seen when everything about it was observed, as evidence files write it
   */
  SampleFiling(int number, int round, String seen, Fictitious numbers) {
    this.number = number;
    this.round = round;
    this.seen = seen;
    Fault first = number % ONE_OF == DISHONEST ? FAULTS[number / ONE_OF % FAULTS.length] : null;
    this.fault = round > 0 && number / ONE_OF % 3 == 0 ? null : first;
    owner(numbers);
    website();
    access();
    if (number % INDIVIDUAL_OF == 1) {
      individual(numbers);
    }
    if (fault != null) {
      spoil(fault, numbers);
    }
  }

  private void owner(Fictitious numbers) {
    String id = "%08d".formatted(number);
    String word = Fictitious.word(number);
    set("filing_no", "京ICP备" + id + "号-1");
    set("entity_filing_no", "京ICP备" + id + "号");
    set("province", "北京");
    set("filing_status", "已备案");
    set("approved_at", "2022-06-01");
    set("order_no", "");
    set("order_type", "");
    set("order_status", "");
    set("prelim_approved_at", "");
    set("last_step_at", "");
    set("account_type", "企业");
    set("account_verified", "是");
    set("entity_name", "北京示例" + word + "科技有限公司");
    set("entity_type", "企业");
    set("entity_doc_type", "营业执照");
    set("entity_doc_no", numbers.creditCode(number));
    set("entity_doc_expiry", "长期");
    set("entity_region", "中国大陆");
    set("entity_address", "北京市海淀区示例路" + number + "号");
    set("entity_doc_address", "北京市海淀区示例路" + number + "号");
    set("city", "北京市");
    set("county", "海淀区");
    set("remark", "第" + (round + 1) + "次报送");
    set("entity_pic_name", "张示例" + word);
    set("entity_pic_doc_type", "居民身份证");
    set("entity_pic_doc_no", numbers.residentId(2 * number));
    set("entity_pic_doc_expiry", "2036-01-01");
    set("entity_pic_mobile", "138" + id);
    set("entity_pic_landline", "010-5%07d".formatted(number));
    set("entity_pic_email", "owner@" + domain());
    set("site_pic_name", "李示例" + word);
    set("site_pic_doc_type", "居民身份证");
    set("site_pic_doc_no", numbers.residentId(2 * number + 1));
    set("site_pic_doc_expiry", "2036-01-01");
    set("site_pic_mobile", "139" + id);
    set("site_pic_landline", "010-6%07d".formatted(number));
    set("site_pic_email", "site@" + domain());
  }

  private void website() {
    set("site_name", "示例" + Fictitious.word(number) + "网");
    set("domain", domain());
    set("homepage_url", "www." + domain());
    set("service_content", "综合门户");
    set("content_category", "CORPORATE");
    set("language", "中文简体");
    set("site_status", "运行");
    set("site_launch_at", "2022-06-10");
    set("operational", "否");
    set("domain_owner_name", get("entity_name"));
    set("domain_owner_type", "企业");
    set("domain_owner_doc_no", get("entity_doc_no"));
    set("domain_verified", "是");
    set("domain_registered_at", "2015-01-01");
    set("domain_expiry", "2030-01-01");
    set("registrar_region", "中国大陆");
  }

  private void access() {
    set("access_provider", "示例云");
    set("transfer_status", "已完成");
    set("providers_filed", "示例云");
    set("access_mode", "云接入");
    set("server_location", "北京");
    set("server_ip", address());
    set("server_id", "ins-" + number);
    set("server_provider", "示例云");
    set("server_region", "北京");
    set("server_status", "运行中");
    set("server_billing", "包年包月");
    set("server_expiry", "2030-01-01");
    set("server_public_ip", "是");
    set("mat_pic_id", "有");
    set("mat_business_licence", "有");
    set("mat_photo", "有");
    set("mat_verification_form", "有");
    set("doc_entity_name", get("entity_name"));
    set("doc_entity_doc_no", get("entity_doc_no"));
  }

  private void individual(Fictitious numbers) {
    String name = "王示例" + Fictitious.word(number);
    String id = numbers.residentId(2 * number);
    for (String key : new String[] {"entity_name", "entity_pic_name", "site_pic_name"}) {
      set(key, name);
    }
    set("entity_type", "个人");
    set("account_type", "个人");
    set("entity_doc_type", "居民身份证");
    set("entity_doc_no", id);
    set("entity_doc_expiry", "2036-01-01");
    set("site_pic_doc_no", id);
    set("site_pic_mobile", get("entity_pic_mobile"));
    set("site_pic_landline", get("entity_pic_landline"));
    set("service_content", "博客/个人空间");
    set("content_category", "BLOG");
    set("domain_owner_name", name);
    set("domain_owner_type", "个人");
    set("domain_owner_doc_no", id);
    set("mat_business_licence", "");
    set("doc_entity_name", name);
    set("doc_entity_doc_no", id);
  }

  private void spoil(Fault what, Fictitious numbers) {
    switch (what) {
      case NO_LANDLINE -> set("entity_pic_landline", "");
      case WRONG_CHECK_DIGIT -> {
        String right = get("entity_doc_no");
        set("entity_doc_no", right.substring(0, 17) + (right.endsWith("1") ? '2' : '1'));
      }
      case LICENCE_EXPIRED -> set("entity_doc_expiry", "2026-06-30");
      case NO_PHOTO -> set("mat_photo", "");
      case IDLE_TRANSFER -> idle();
      case SHARED_PERSON -> set("site_pic_doc_no", numbers.residentId(2 * number - 1));
      case BAD_DATE -> set("approved_at", "2022-13-45");
      default -> {
        // the evidence says it
      }
    }
  }

  private void idle() {
    String at = LocalDate.of(2026, 7, 20).plusDays(number / ONE_OF % 55) + " 09:00";
    set("filing_no", "");
    set("order_no", "B%08d".formatted(number));
    set("order_type", "接入备案");
    set("order_status", "初审通过");
    set("prelim_approved_at", at);
    set("last_step_at", at);
  }

  /** The name of the website. */
  String domain() {
    return "site" + number + ".example";
  }

  /** When everything about it was observed, as evidence files write it. */
  String seen() {
    return seen;
  }

  /** Where the website stands: an address of the benchmark network of RFC 2544. */
  String address() {
    int network = fault == Fault.MOVED_AWAY ? 19 : 18;
    return "198." + network + "." + (number >> 8 & 255) + "." + (number & 255);
  }

  /** Whether an individual filed it. */
  boolean ofIndividual() {
    return get("entity_type").equals("个人");
  }

  /** Column key to text, in the order of the sheet. */
  Map<String, String> cells() {
    return cells;
  }

  /** What stands in a column; empty when nothing does. */
  String get(String key) {
    return cells.getOrDefault(key, "");
  }

  private void set(String key, String text) {
    cells.put(key, text);
  }
}
