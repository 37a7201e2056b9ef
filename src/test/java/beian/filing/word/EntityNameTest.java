package beian.filing.word;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.word.EntityName.Likeness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "臺灣廣達示例有限公司|台湾广达示例有限公司|SAME",
        "北京示例（集团）有限公司|北京示例集团有限公司|SAME",
        "北京示例（有限公司）|北京示例有限公司|SAME",
        "北京示例事务所（普通合伙）|北京示例事务所 普通合伙|SAME",
        "北京示例事务所（普通合伙）|北京示例事务所|ALIKE",
        "EXAMPLE CO LTD|Example Co., Ltd.|SAME",
        "Example Company Limited|EXAMPLE CO.,LTD|SAME",
        "Example Limited|Example Ltd|SAME",
        "Example Limited|Example Company Limited|DIFFERENT",
        "Beijing Shili Co., Ltd.|北京示例有限公司|ALIKE",
        "John Smith|SMITH, JOHN|ALIKE",
        "北京示例有限公司|北京示例有限公司上海分公司|ALIKE",
        "北京示例有限公司|北京示例有限责任公司|ALIKE",
        "北京示例新有限公司（曾用名：北京示例旧有限公司）|北京示例新有限公司|SAME",
        "北京示例新有限公司（曾用名：北京示例旧有限公司）|北京示例旧有限公司|DIFFERENT",
        "北京示例新有限公司（原北京示例旧有限公司）|北京示例新有限公司|SAME",
        "北京示例旧有限公司（现更名为北京示例新有限公司）|北京示例新有限公司|ALIKE",
        "北京示例有限公司；张示例|北京示例有限公司|ALIKE",
        "北京?示例有限公司|北京璟示例有限公司|ALIKE",
        "北京??示例有限公司|北京璟示例有限公司|ALIKE",
        "北京�示例有限公司|北京璟示例有限公司|ALIKE",
        "北京□示例有限公司|北京璟示例有限公司|ALIKE",
        "张?|张璟|ALIKE",
        "鍖椾含绀轰緥绉戞妧鏈夐檺鍏\uE100徃|北京示例科技有限公司|ALIKE",
        "鍖椾含绀轰緥鏂囧寲浼犲獟|北京示例文化传媒|ALIKE",
        "寮犵ず渚嬫槑|张示例明|ALIKE",
        "鍖椾含绀轰緥绉戞妧鏈夐檺鍏\uE100徃|天津示例科技有限公司|DIFFERENT",
        "张三|李四明|DIFFERENT",
        "北京?示例有限公司|天津璟示例有限公司|DIFFERENT",
        "张?|李璟|DIFFERENT",
        "北京示例科技发展有限|北京示例科技发展有限公司|ALIKE",
        "张示|张示例|DIFFERENT",
        "北京市示例有限公司|北京示例有限公司|ALIKE",
        "*|北京示例商行|SILENT",
        "***|北京示例商行|SILENT",
        "张**|张示例|SILENT",
        "无字号|张示例|SILENT",
        "北京示例甲有限公司|北京示例乙有限公司|DIFFERENT",
        "内蒙古示例有限公司|内蒙古自治区示例有限公司|ALIKE",
        "新疆示例有限公司|新疆维吾尔自治区示例有限公司|ALIKE",
        "企业名称 北京示例甲有限公司|北京示例甲有限公司|ALIKE",
        "统一社会信用代码：9111 名称 北京示例甲有限公司|北京示例甲有限公司|ALIKE",
        "北京示例学校（北京示例中学）|北京示例中学|ALIKE",
        "示例市人民医院（示例大学附属第二医院、示例市急救中心）|示例大学附属第二医院|ALIKE",
        "示例（北京）科技有限公司|示例（上海）科技有限公司|DIFFERENT",
        "北京一○一示例公司|北京一〇一示例公司|SAME",
        "北京一零一示例公司|北京一〇一示例公司|SAME",
        "北京市第1示例中学|北京市第一示例中学|ALIKE",
        "北京市第2示例中学|北京市第一示例中学|DIFFERENT",
        "北京示例股份有限公司|北京示例股份公司|ALIKE",
        "Beijing Shili Co., Ltd. 北京示例英文二有限公司|北京示例英文二有限公司|ALIKE",
        "ABC 科技有限公司|XYZ 科技有限公司|DIFFERENT",
        "中共示例市委组织部|中国共产党示例市委员会组织部|ALIKE",
        "中共示例市委组织部|中国共产党示例市委员会宣传部|DIFFERENT",
        "同主办单位|北京示例科技有限公司|SILENT",
        "同主体名称|北京示例科技有限公司|SILENT",
        "与备案主体一致|北京示例科技有限公司|SILENT",
        "同上|北京示例科技有限公司|SILENT",
        "一致|北京示例科技有限公司|SILENT",
        "查无|北京示例科技有限公司|SILENT",
        "同方示例有限公司|北京示例科技有限公司|DIFFERENT",
        "北京群峰村里示例有限公司|北京羣峯邨裏示例有限公司|SAME",
        "株式会社示例经济|株式会社示例経済|SAME"
      })
  void names_are_compared_by_what_they_say(String one, String other, Likeness likeness) {
    assertThat(EntityName.compare(one, other)).isEqualTo(likeness);
    assertThat(EntityName.compare(other, one)).isEqualTo(likeness);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "个人",
        "自然人",
        "未公开",
        "匿名",
        "代理",
        "未显示",
        "WHOIS保护",
        "隐私保护服务",
        "REDACTED FOR PRIVACY",
        "Redacted for GDPR privacy",
        "Data Protected",
        "Not Disclosed",
        "Statutory Masking Enabled",
        "Domains By Proxy, LLC",
        "WhoisGuard, Inc.",
        "Withheld for Privacy ehf",
        "Contact Privacy Inc. Customer 0123456789",
        "Super Privacy Service LTD c/o Dynadot",
        "Private by Design, LLC",
        "PrivacyGuardian.org llc",
        "Whois Privacy Corp.",
        "Anonymize, Inc.",
        "On behalf of example.com owner",
        "Registration Private",
        "Domain Administrator",
        "张*",
        "***"
      })
  void an_owner_that_is_not_shown_is_hidden(String owner) {
    assertThat(HiddenOwner.hides(owner)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"北京示例代理有限公司", "个人科技示例有限公司", "王示例", "Example Co., Ltd.", ""})
  void an_owner_with_a_name_is_not_hidden(String owner) {
    assertThat(HiddenOwner.hides(owner)).isFalse();
  }
}
