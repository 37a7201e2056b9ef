package beian.testing.town;

import java.util.LinkedHashMap;
import java.util.Map;

/** A website of an owner and its row in the provider's sheet. */
final class Site {
  /** Headings of the sheet, in order. */
  static final String[] HEADINGS = {
    "备案号",
    "订单号",
    "备案状态",
    "审核通过时间",
    "主办单位名称",
    "单位性质",
    "证件类型",
    "证件号码",
    "证件有效期",
    "主体负责人姓名",
    "主体负责人手机号码",
    "主体负责人办公电话",
    "主体负责人电子邮箱",
    "网站负责人手机号码",
    "网站负责人办公电话",
    "网站负责人电子邮箱",
    "域名",
    "接入服务商"
  };

  final Owner owner;
  final int id;
  final String domain;
  final String order;
  String number;
  String status = "已备案";
  String provider = "示例云";
  String mobile;
  String landline;

  Site(Owner owner, int id) {
    this.owner = owner;
    this.id = id;
    this.domain = "site%d.example".formatted(id);
    this.order = "B2026%05d".formatted(id);
    this.number = "京ICP备%08d号-%d".formatted(owner.id, id % 10 + 1);
    this.mobile = Owner.mobile(4, id);
    this.landline = Owner.landline(4, id);
  }

  /** Heading and value. */
  Map<String, String> row() {
    String[] values = {
      number,
      order,
      status,
      "2025-05-05",
      owner.name,
      "企业",
      "营业执照",
      owner.document,
      "长期",
      "张示例",
      owner.mobile,
      owner.landline,
      owner.mail,
      mobile,
      landline,
      "",
      domain,
      provider
    };
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < HEADINGS.length; i++) {
      row.put(HEADINGS[i], values[i]);
    }
    return row;
  }
}
