package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import beian.testing.Supplied;
import beian.testing.Supplied.Format;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void registration(Format format) {
    Supplied supplied =
        new Supplied(folder)
            .table(
                format,
                "registration",
                "域名,注册人,注册人类型,注册商,注册时间,到期时间,域名状态,实名认证,查询时间",
                "www.example.com.cn,北京示例科技有限公司,企业,示例注册商,2015-01-01,2030/1/1,ok,是,2026-11-20",
                "example.com,REDACTED FOR PRIVACY,,,,,clientHold serverHold,no,2026-11-20",
                "example.net,,,,,,Redemption Period clientHold,,2026-11-20",
                "example.org,,,,,,待删除,,2026-11-20");

    assertThat(supplied.read(Registration.KIND, "example.com.cn").attributes())
        .containsOnly(
            entry("registrant", "北京示例科技有限公司"),
            entry("registrant_type", "企业"),
            entry("registrar", "示例注册商"),
            entry("registered_at", "2015-01-01"),
            entry("expires_at", "2030-01-01"),
            entry("status", "ok"),
            entry("verified", "是"));
    assertThat(supplied.read(Registration.KIND, "example.com").attributes())
        .containsOnly(
            entry("redacted", "是"),
            entry("status", "clienthold;serverhold"),
            entry("verified", "否"));
    assertThat(supplied.read(Registration.KIND, "example.net").attributes())
        .containsOnly(entry("status", "redemptionperiod;clienthold"));
    assertThat(supplied.read(Registration.KIND, "example.org").attributes())
        .containsOnly(entry("status", "pendingdelete"));
  }
}
