package beian.rules.shape;

import beian.filing.Filing;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of words, as cards name it; yes/no is a word too.
 *
 * @param key its key
 * @param value what a filing says there; empty when nothing
 */
public record TextColumn(String key, Function<Filing, String> value) {
  private static final Map<String, TextColumn> ALL =
      Stream.of(
              new TextColumn("order_status", filing -> filing.application().status()),
              new TextColumn("account_type", filing -> filing.account().type()),
              new TextColumn("entity_region", filing -> filing.entity().region()),
              new TextColumn("site_status", filing -> filing.website().status()),
              new TextColumn("registrar_region", filing -> filing.domain().registrarRegion()),
              new TextColumn("server_billing", filing -> filing.server().billing()),
              new TextColumn("server_public_ip", filing -> yesNo(filing.server().publicIp())),
              new TextColumn("server_ip_type", filing -> filing.server().ipType()),
              new TextColumn("approval_bbs", filing -> filing.licences().forumApproval()),
              new TextColumn("approval_adult", filing -> filing.licences().adultApproval()),
              new TextColumn("icbp_no", filing -> filing.culturePermit().no()),
              new TextColumn("auth_code", filing -> filing.authorizationCode().code()),
              new TextColumn("password_ref", filing -> filing.password().reference()),
              new TextColumn("password_verified", filing -> yesNo(filing.password().verified())),
              new TextColumn("order_no", filing -> filing.application().no()),
              new TextColumn("reset_method", filing -> filing.password().resetMethod()))
          .collect(Collectors.toUnmodifiableMap(TextColumn::key, column -> column));

  private static String yesNo(@Nullable Boolean value) {
    return value == null ? "" : value ? "yes" : "no";
  }

  /** Those cards may name, by key. */
  public static Map<String, TextColumn> byKey() {
    return ALL;
  }

  /** What the filing says there; empty when nothing. */
  public String of(Filing filing) {
    return value.apply(filing);
  }
}
