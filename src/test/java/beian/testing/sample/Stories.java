package beian.testing.sample;

import java.util.List;

/** The stories of the list. */
final class Stories extends StoryBook {
  private static final String ELSEWHERE = "198.51.100.";

  private Stories() {
    honestOnes();
    entities();
    contacts();
    materials();
    access();
    content();
    applications();
  }

  static List<Story> all() {
    return new Stories().stories();
  }

  private void honestOnes() {
    story(1, "守法企业：各项均合格，材料为扫描件", "The honest company: everything in order, its scans on file")
        .set("remark", "");
    story(2, "守法个人：一个个人博客", "The honest individual: a personal blog").individual("王示例");
    story(3, "上海企业，座机带分机", "A Shanghai company whose landline has an extension")
        .named("上海示例贸易有限公司")
        .set("filing_no", "沪ICP备00000003号-1")
        .set("entity_filing_no", "沪ICP备00000003号")
        .set("province", "上海")
        .set("city", "上海市")
        .set("entity_pic_landline", "086-021-55500103-802");
    story(
            4,
            "名称含全角括号，证件上为半角：视为一致",
            "Full-width brackets in the name, half-width on the document: the same")
        .named("北京示例（海淀）科技有限公司")
        .set("doc_entity_name", "北京示例(海淀)科技有限公司");
    story(5, "手机号写法带国家代码与空格", "A mobile written with country code and spaces")
        .set("entity_pic_mobile", "+86 138 0000 1005");
    story(6, "CDN 用户：别名指向服务商自有 CDN", "The CDN user: an alias leads to the provider's own CDN")
        .zone(
            "site06.example CNAME site06.cdn.example.net",
            "www.site06.example CNAME site06.cdn.example.net",
            "site06.cdn.example.net A 203.0.113.6");
    story(7, "同时在两家服务商备案：允许", "Filed at two providers at once: allowed")
        .set("providers_filed", "示例云;另一云")
        .zone(
            "site07.example A 192.0.2.7",
            "www.site07.example A 192.0.2.7",
            "www.site07.example A " + ELSEWHERE + "7");
    story(8, "同时使用 IPv6", "Reached over IPv6 too")
        .zone(
            "site08.example A 192.0.2.8",
            "www.site08.example A 192.0.2.8",
            "www.site08.example AAAA 2001:db8:1::8");
    story(9, "四川事业单位，简称为蜀", "A public institution of Sichuan, whose sign is 蜀")
        .named("成都示例研究院")
        .set("filing_no", "蜀ICP备00000009号-1")
        .set("entity_filing_no", "蜀ICP备00000009号")
        .set("province", "四川")
        .set("city", "成都市")
        .set("entity_type", "事业单位")
        .set("entity_pic_landline", "028-55500109")
        .set("site_pic_landline", "028-55500209")
        .set("domain_owner_type", "事业单位")
        .numbered("统一社会信用代码证书(事业单位)", Numbers.uscc("12", 9));
  }

  private void entities() {
    story(10, "主体已注销", "The dissolved company")
        .evidence("registry", Numbers.uscc(10) + ",北京示例一零科技有限公司,注销,张示例一零,100万," + SEEN);
    story(11, "主体已更名，备案未变更", "Renamed, but the filing still has the old name")
        .set("doc_entity_name", "北京示例新名称科技有限公司")
        .evidence("registry", Numbers.uscc(11) + ",北京示例新名称科技有限公司,存续,张示例一一,100万," + SEEN);
    story(12, "统一社会信用代码校验位错误", "A unified social credit code whose check digit is wrong")
        .numbered("营业执照", wrong(Numbers.uscc(12)))
        .evidence("registry");
    story(13, "营业执照已过期", "The licence has expired").set("entity_doc_expiry", "2026-06-30");
    story(14, "营业执照即将到期：仅提示", "The licence expires soon: advice only")
        .set("entity_doc_expiry", "2026-10-15");
    story(15, "必填信息缺失", "Mandatory columns are empty")
        .set("entity_address", "")
        .set("site_name", "");
    story(16, "主体在黑名单中", "The entity is on the blacklist");
    story(17, "工商信息查无记录：无法判定，不处罚", "The registry knows nothing of it: undetermined, never enforced")
        .evidence("registry");
  }

  private void contacts() {
    story(18, "主体负责人手机为空号", "The dead phone: a call found no such number")
        .evidence(
            "calls",
            "13800001018,空号," + SEEN + ",核查员甲",
            "010-55500118,接通," + SEEN + ",核查员甲",
            "13800002018,接通," + SEEN + ",核查员甲",
            "010-55500218,接通," + SEEN + ",核查员甲");
    story(19, "整改期内更正了手机号：复查通过", "Puts the mobile right within the period: reinspection passes")
        .set("site_pic_mobile", "1380000201")
        .corrected("site_pic_mobile", "13800002019");
    story(20, "联系邮箱被退信：期限不起算", "The mailbox bounces: the clock never starts")
        .set("site_pic_landline", "010-1234")
        .set("site_pic_email", "");
    story(21, "收信后被服务器退回：改用第二联系人", "Accepted, then returned: the other contact is tried")
        .set("site_pic_landline", "010-1234");
    story(
            22,
            "没有任何邮箱：通知失败，期限不起算",
            "No mail address at all: the notice fails, the clock never starts")
        .set("entity_pic_email", "")
        .set("site_pic_email", "")
        .set("site_pic_landline", "010-1234");
    story(23, "办公电话缺失", "The landline is missing").set("entity_pic_landline", "");
    story(24, "以物联网号码作为手机", "An IoT number filed as mobile")
        .set("entity_pic_mobile", "14400001024");
    story(25, "以 400 号码作为办公电话", "A 400 number filed as landline")
        .set("site_pic_landline", "400-000-1025");
    story(26, "手机号已销号", "The mobile was cancelled since")
        .evidence(
            "numbers",
            "13800001026,正常," + SampleData.LISTED,
            "13800002026,销号," + SampleData.LISTED);
    story(27, "接电话者称非本人", "Whoever answers is somebody else")
        .evidence(
            "calls",
            "13800001027,接通," + SEEN + ",核查员乙",
            "010-55500127,接通," + SEEN + ",核查员乙",
            "13800002027,非本人," + SEEN + ",核查员乙",
            "010-55500227,接通," + SEEN + ",核查员乙");
    story(28, "一次无人接听：不足以判定", "One call unanswered: no proof of anything")
        .evidence(
            "calls",
            "13800001028,接通," + SEEN + ",核查员乙",
            "010-55500128,无人接听," + SEEN + ",核查员乙",
            "13800002028,接通," + SEEN + ",核查员乙",
            "010-55500228,接通," + SEEN + ",核查员乙");
    story(29, "网站负责人同时在另一单位任职（甲）", "One website person-in-charge at two companies (the first)")
        .set("site_pic_doc_no", Numbers.residentId(1990, 29));
    story(30, "网站负责人同时在另一单位任职（乙）", "One website person-in-charge at two companies (the second)")
        .set("site_pic_name", "李示例二九")
        .set("site_pic_doc_no", Numbers.residentId(1990, 29));
    story(31, "通过短信验证码自助核验", "Confirmed the phone by a code")
        .evidence("codes", "京ICP备00000031号-1,13800002031,2026-09-16 09:00,2026-09-16 09:05")
        .evidence(
            "calls",
            "13800001031,接通," + SEEN + ",核查员甲",
            "010-55500131,接通," + SEEN + ",核查员甲",
            "010-55500231,接通," + SEEN + ",核查员甲");
  }

  private void materials() {
    story(32, "缺少当面核验照片", "The in-person photo is missing").set("mat_photo", "无");
    story(33, "核验单文件损坏", "The verification form cannot be opened")
        .set("mat_verification_form", "33-form.pdf");
    story(34, "材料上的证件号码与备案不符", "The number on the document differs from the filed one")
        .set("doc_entity_doc_no", Numbers.uscc(99));
    story(35, "旧版组织机构代码，代码证缺失", "An old organization code, its certificate missing")
        .named("北京示例协会")
        .set("mat_org_code", "无")
        .set("entity_type", "社会团体")
        .set("domain_owner_type", "社会团体")
        .numbered("组织机构代码证(社会团体)", Numbers.organization("00000035"));
  }

  private void access() {
    story(36, "网站已迁至另一服务商", "The moved site: its name leads to another provider")
        .zone("site36.example A " + ELSEWHERE + "36", "www.site36.example A " + ELSEWHERE + "36");
    story(37, "迁出后在整改期内迁回", "Moved away, and back within the period")
        .zone(
            "early site37.example A " + ELSEWHERE + "37",
            "early www.site37.example A " + ELSEWHERE + "37",
            "late site37.example A 192.0.2.37",
            "late www.site37.example A 192.0.2.37");
    story(
            38,
            "到期当日解析服务器故障：无法判定，不标记",
            "At the deadline its name servers fail: undetermined, not marked")
        .zone(
            "early site38.example A " + ELSEWHERE + "38",
            "early www.site38.example A " + ELSEWHERE + "38",
            "late site38.example FAIL SERVFAIL",
            "late www.site38.example FAIL SERVFAIL");
    story(39, "部分地址在未备案的服务商", "Some addresses at a provider that has no filing")
        .zone(
            "site39.example A 192.0.2.39",
            "www.site39.example A 192.0.2.39",
            "www.site39.example A " + ELSEWHERE + "39");
    story(40, "域名无解析", "The name leads nowhere").zone("# site40.example has no records");
    story(41, "服务器已释放", "The server was released")
        .set("server_status", "已释放")
        .zone("# site41.example has no records");
    story(42, "接入备案未完成即使用", "Switched provider, transfer not completed")
        .set("prev_provider", "另一云")
        .set("transfer_status", "初审中");
    story(43, "48 小时内变更过解析：暂不判定", "Changed its DNS within 48 hours: not judged yet")
        .set("dns_changed_at", "2026-09-18 12:00")
        .zone(
            "early site43.example A " + ELSEWHERE + "43",
            "early www.site43.example A " + ELSEWHERE + "43",
            "late site43.example A 192.0.2.43",
            "late www.site43.example A 192.0.2.43");
    story(44, "地址归属不明：无法判定", "Nobody knows whose address it is: undetermined")
        .zone("site44.example A 203.0.113.44", "www.site44.example A 203.0.113.44");
  }

  private void content() {
    story(45, "域名所有者为他人", "The domain belongs to somebody else")
        .set("domain_owner_name", "上海示例他人有限公司")
        .set("domain_owner_doc_no", Numbers.uscc(98));
    story(46, "域名实名认证类型为个人", "The domain is verified for an individual")
        .set("domain_owner_type", "个人")
        .set("domain_owner_name", "张示例四六")
        .set("domain_owner_doc_no", "");
    story(47, "含违法信息", "Carries illegal content")
        .evidence("content", "site47.example,illegal,GAMBLING,复核员丙," + SEEN);
    story(48, "空壳页面：服务器默认页", "An empty website: the server's default page")
        .page(
            "<!DOCTYPE html><html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to"
                + " nginx!</h1></body></html>\n")
        .evidence("content");
    story(49, "个人备案用于论坛", "An individual runs a forum")
        .individual("赵示例")
        .set("content_category", "FORUM");
    story(50, "个人备案用于企业网站", "An individual's filing for a company's site")
        .individual("钱示例")
        .set("content_category", "CORPORATE");
    story(51, "域名未实名认证", "The domain is not identity-verified").set("domain_verified", "否");
    story(52, "域名已过期", "The domain has expired").set("domain_expiry", "2026-08-01");
    story(53, "域名即将到期：仅提示", "The domain expires soon: advice only")
        .set("domain_expiry", "2026-10-12");
    story(54, "网站内容与备案不符", "The content is not what was filed")
        .evidence("content", "site54.example,ok,SHOP,复核员丙," + SEEN);
  }

  private void applications() {
    story(55, "接入备案初审通过后闲置：满 45 日清理", "Transferred and forgotten: 45 days over at the end")
        .set("filing_no", "")
        .set("entity_filing_no", "京ICP备00000055号")
        .set("order_no", "B20260825055")
        .set("order_type", "接入备案")
        .set("transfer_status", "初审通过")
        .set("order_status", "初审通过")
        .set("prelim_approved_at", "2026-08-25 10:00")
        .set("last_step_at", "2026-08-25 10:00");
    story(56, "接入备案初审通过一周：提醒", "A transfer preliminarily approved a week ago: reminded")
        .set("filing_no", "")
        .set("entity_filing_no", "京ICP备00000056号")
        .set("order_no", "B20260911056")
        .set("order_type", "接入备案")
        .set("transfer_status", "初审通过")
        .set("order_status", "初审通过")
        .set("prelim_approved_at", "2026-09-11 09:00")
        .set("last_step_at", "2026-09-11 09:00");
    story(57, "接入备案已通过：不再清理", "A transfer that was approved: no cleanup")
        .set("order_no", "B20260701057")
        .set("order_type", "接入备案")
        .set("order_status", "已通过")
        .set("prelim_approved_at", "2026-07-01 09:00");
    story(58, "香港居民，居住证 81 开头", "A Hong Kong resident with a residence permit beginning 81")
        .individual("陈示例")
        .set("entity_pic_doc_type", "港澳居民居住证")
        .set("entity_pic_doc_no", Numbers.residentId("810000", 1985, 58))
        .set("site_pic_doc_type", "港澳居民居住证")
        .set("site_pic_doc_no", Numbers.residentId("810000", 1985, 58))
        .numbered("港澳居民居住证", Numbers.residentId("810000", 1985, 58));
    story(59, "中文域名", "A Chinese domain name")
        .set("domain", "示例公司.example")
        .set("homepage_url", "www.示例公司.example")
        .zone(
            ascii("示例公司") + ".example A 192.0.2.59",
            "www." + ascii("示例公司") + ".example A 192.0.2.59");
    story(60, "律师事务所，贵州简称为黔", "A law firm of Guizhou, whose sign is 黔")
        .named("贵阳示例律师事务所")
        .set("filing_no", "黔ICP备00000060号-1")
        .set("entity_filing_no", "黔ICP备00000060号")
        .set("province", "贵州")
        .set("city", "贵阳市")
        .set("entity_type", "律师执业机构")
        .set("domain_owner_type", "律师执业机构")
        .set("entity_pic_landline", "0851-85550160")
        .set("site_pic_landline", "0851-85550260")
        .numbered("律师事务所执业许可证", Numbers.uscc("31", 60));
  }

  private static String ascii(String label) {
    return java.net.IDN.toASCII(label);
  }

  private static String wrong(String number) {
    char last = number.charAt(17);
    return number.substring(0, 17) + (last == '1' ? '2' : '1');
  }
}
