package beian.rules.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandInPageTest {
  @ParameterizedTest
  @CsvSource({
    "Welcome to nginx!, DEFAULT",
    "Apache2 Ubuntu Default Page: It works, DEFAULT",
    "IIS Windows Server, DEFAULT",
    "Apache Tomcat/9.0.1, DEFAULT",
    "没有找到站点, DEFAULT",
    "Index of /, LISTING",
    "该域名正在出售, PARKED",
    "This domain is for sale, PARKED",
    "网站建设中, CONSTRUCTION",
    "Coming Soon, CONSTRUCTION",
    "网站维护中，预计6:00恢复, MAINTENANCE",
    "网站建设中，咨询 010-55500000, ANNOUNCEMENT",
    "域名转让, DOMAIN_TRADE"
  })
  void a_title_tells_what_stands_in(String title, StandInPage page) {
    assertThat(StandInPage.of(title, "", 20, true)).contains(page);
  }

  @ParameterizedTest
  @CsvSource({
    "北京网站建设中心, 我们提供网站建设服务, 900",
    "域名转让平台, 买卖域名, 900",
    "如何去掉 Welcome to nginx 页面, 教程, 900",
    "示例网, 新品敬请期待, 900",
    "示例网, 产品介绍与联系方式。新品敬请期待, 150",
    "IIS7站长之家, 站长工具, 2000",
    "phpStudy 使用教程, 安装与配置, 2000",
    "示例网, 欢迎访问, 300"
  })
  void a_website_that_speaks_of_such_things_is_a_website(String title, String text, int length) {
    assertThat(StandInPage.of(title, text, length, true)).isEmpty();
  }

  @Test
  void a_servers_default_page_is_one_however_long() {
    String openresty = "The OpenResty web platform is successfully installed and working.";
    assertThat(StandInPage.of("Welcome to OpenResty!", openresty, 3000, true))
        .contains(StandInPage.DEFAULT);
    String tomcat = "If you're seeing this, you've successfully installed Tomcat.";
    assertThat(StandInPage.of("Apache Tomcat/9.0.1", tomcat, 3000, true))
        .contains(StandInPage.DEFAULT);
    assertThat(StandInPage.of("Welcome to OpenResty!", "欢迎访问示例网", 3000, true))
        .as("the title alone was kept")
        .contains(StandInPage.UNNAMED);
  }
}
