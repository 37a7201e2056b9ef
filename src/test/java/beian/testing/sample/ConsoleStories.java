package beian.testing.sample;

import java.util.List;

/**
 * The stories of the provider's console: applications, authorization codes, licences, changes and
 * deregistrations. Each shows what one family of rules says to staff; no owner is told of any. They
 * come in a workbook of their own, whose columns the first one does not have.
 */
final class ConsoleStories extends StoryBook {
  private ConsoleStories() {
    ends();
    applications();
    homepages();
    licences();
    changes();
  }

  static List<Story> all() {
    return new ConsoleStories().stories();
  }

  @Override
  Story story(int number, String zh, String en) {
    return super.story(number, zh, en).set("psb_submitted_at", "2022-06-20");
  }

  private void ends() {
    story(
            61,
            "已取消接入，域名仍解析到这里（CXL）",
            "Its access was cancelled, and the domain still leads here (CXL)")
        .set("filing_status", "已取消接入")
        .set("dereg_type", "取消接入")
        .set("dereg_submitted_at", "2026-08-03")
        .set("dereg_done_at", "2026-08-20")
        .evidence("miit", "京ICP备00000061号-1,是,是,1,无接入商,," + SEEN);
    story(62, "注销申请超过二十个工作日未办结（DRG）", "A deregistration takes more than twenty working days (DRG)")
        .set("dereg_type", "注销网站")
        .set("dereg_submitted_at", "2026-08-03");
    story(63, "备案数据称其为空壳网站（SHL）", "The filing data call it an empty shell (SHL)")
        .set("filing_status", "空壳网站")
        .set("access_provider", "")
        .set("providers_filed", "")
        .evidence("miit", "京ICP备00000063号-1,是,是,1,空壳网站,," + SEEN);
  }

  private void applications() {
    story(64, "短信核验超过 24 小时未完成（SMS）", "The text message was not answered within 24 hours (SMS)")
        .applies("B20260910064", "变更备案", "短信核验中")
        .set("sms_sent_at", "2026-09-16 10:00");
    story(65, "审核通过一周仍未同步（SYN）", "Approved a week ago and still not synchronized (SYN)")
        .applies("B20260901065", "变更备案", "管局审核中")
        .set("sms_sent_at", "2026-09-01 08:30")
        .set("sms_verified_at", "2026-09-01 09:00")
        .set("submitted_to_bureau_at", "2026-09-01 10:00")
        .set("approved_at", "2026-09-10");
    story(66, "申请所用服务器只购买了一个月（ELG）", "A new website on a server bought for a month (ELG)")
        .applies("B20260914066", "新增网站", "初审中")
        .set("filing_no", "")
        .set("filing_status", "")
        .set("approved_at", "")
        .set("server_months", "1");
    story(67, "按量计费的服务器有备案授权码（AUT）", "A server paid by use has an authorization code (AUT)")
        .set("auth_code", "SQM-0067")
        .set("server_billing", "按量计费");
  }

  private void homepages() {
    story(
            68,
            "首页备案号未链接到备案系统（NUM）",
            "The number on the homepage does not link to the filing system (NUM)")
        .page(
            """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="UTF-8"><title>示例六八网</title></head>
            <body>
            <h1>示例六八网</h1>
            <p>欢迎访问北京示例六八科技有限公司的网站。这里介绍我们的产品、团队与联系方式，内容均为虚构，仅供演示。</p>
            <footer>北京示例六八科技有限公司 京ICP备00000068号-1</footer>
            </body>
            </html>
            """);
    story(69, "广东主体以邮寄方式找回备案密码（PWD）", "A password of Guangdong is reset by post (PWD)")
        .named("广州示例六九科技有限公司")
        .set("filing_no", "粤ICP备00000069号-1")
        .set("entity_filing_no", "粤ICP备00000069号")
        .set("province", "广东")
        .set("city", "广州市")
        .set("county", "天河区")
        .set("entity_pic_landline", "020-55500169")
        .set("site_pic_landline", "020-55500269")
        .set("reset_method", "邮寄");
    story(
            70,
            "网站开通 45 日后才提交公安备案（PSB）",
            "The public-security filing came 45 days after the launch (PSB)")
        .set("site_launch_at", "2026-08-01")
        .set("psb_submitted_at", "2026-09-15");
  }

  private void licences() {
    story(
            71,
            "经营性网站，注册资本不足办理许可证（OPL）",
            "An operational website with too little capital for the licence (OPL)")
        .set("change_order_no", "B20230301071")
        .set("change_submitted_at", "2023-03-01")
        .set("change_done_at", "2023-03-10")
        .set("operational", "是")
        .set("registered_capital", "500000");
    story(72, "网络文化经营许可证已过期（ICB）", "The culture permit has expired (ICB)")
        .set("icbp_no", "京网文〔2023〕0072-072号")
        .set("icbp_issued_at", "2023-08-15")
        .set("icbp_expiry", "2026-08-14");
  }

  private void changes() {
    story(73, "变更备案申请改变省份（PRV）", "An information change would change the province (PRV)")
        .applies("B20260911073", "变更备案", "初审中")
        .set("changed_fields", "省份：北京→上海");
    story(74, "变更备案超过 24 个工作日未办结（CHG）", "An information change takes too long (CHG)")
        .set("change_order_no", "B20260803074")
        .set("change_submitted_at", "2026-08-03");
    story(
            75,
            "备案号已注销，网站因此无法访问（WEB）",
            "The number was deregistered, so the website is blocked (WEB)")
        .set("filing_status", "已注销")
        .set("dereg_type", "注销网站")
        .set("dereg_submitted_at", "2026-08-03")
        .set("dereg_done_at", "2026-08-20")
        .evidence("miit", "京ICP备00000075号-1,否,否,0,,," + SEEN);
  }
}
