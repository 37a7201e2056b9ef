package beian.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import beian.evidence.observation.Draft;
import beian.evidence.observation.Field;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Span;
import beian.testing.Supplied;
import beian.testing.Supplied.Format;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

  @Test
  void a_silent_answer_takes_nothing_away_of_the_same_registration() {
    Observation silent = seen("2026-11-24", Map.of(Registration.REDACTED, "是"));
    Observation named =
        seen(
            "2026-11-20",
            Map.of(
                Registration.REGISTRANT, "北京示例科技有限公司",
                Registration.VERIFIED, "是",
                Registration.REGISTERED_AT, "2015-01-02"));
    assertThat(Registration.saying(Registration.REGISTRANT, List.of(silent, named)))
        .contains(named);
    assertThat(
            Registration.saying(
                Registration.VERIFIED,
                List.of(
                    seen(
                        "2026-11-24",
                        Map.of(
                            Registration.REGISTRANT, "北京示例科技有限公司",
                            Registration.REGISTERED_AT, "2015-01-01")),
                    named)))
        .as("a day apart by the zones of registry and registrar")
        .contains(named);
  }

  @Test
  void what_was_said_of_another_owner_or_an_earlier_registration_is_over() {
    Observation named =
        seen(
            "2026-11-20",
            Map.of(
                Registration.REGISTRANT, "上海示例他人有限公司",
                Registration.VERIFIED, "否",
                Registration.REGISTERED_AT, "2015-01-02"));
    for (Map<Field, String> newer :
        List.of(
            Map.of(Registration.REGISTRANT, "北京示例科技有限公司"),
            Map.of(Registration.REGISTERED_AT, "2026-11-21"),
            Map.of(Registration.STATUS, "available"))) {
      assertThat(
              Registration.saying(Registration.VERIFIED, List.of(seen("2026-11-24", newer), named)))
          .as(newer.toString())
          .isEmpty();
    }
    assertThat(Registration.saying(Registration.VERIFIED, List.of())).isEmpty();
  }

  private static Observation seen(String day, Map<Field, String> said) {
    Instant at = Instant.parse(day + "T04:00:00Z");
    return new Draft(Registration.KIND, "example.cn", "test", Span.at(at)).with(said).seen();
  }
}
