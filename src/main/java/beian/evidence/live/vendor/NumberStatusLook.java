package beian.evidence.live.vendor;

import beian.evidence.kind.NumberStatus;
import beian.evidence.live.LookupQuestion;
import beian.evidence.observation.Draft;
import beian.evidence.observation.EvidenceKind;
import beian.platform.vendor.VendorAction;
import beian.platform.vendor.VendorClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/**
 * The carrier's word on a mobile. No record, a segment the vendor does not know, a number it cannot
 * read: 未知, which proves nothing.
 */
public final class NumberStatusLook extends VendorLook {
  private static final VendorAction STATUS =
      new VendorAction("faceid", "2018-03-01", "MobileStatus");
  private static final String UNKNOWN = "未知";
  private static final Map<String, String> STATUSES =
      Map.of("0", "正常", "1", "停机", "2", "空号", "4", "不在网", "5", "不在网", "99", UNKNOWN);

  public NumberStatusLook(VendorClient vendor) {
    super(vendor, STATUS, Duration.ZERO);
  }

  @Override
  public EvidenceKind kind() {
    return NumberStatus.KIND;
  }

  @Override
  Map<String, String> parameters(LookupQuestion question) {
    return Map.of("Mobile", question.subject());
  }

  @Override
  Draft told(Draft draft, LookupQuestion question, JsonNode response) {
    return switch (response.path("Result").asText()) {
      case "0" -> {
        String status = STATUSES.get(response.path("StatusCode").asText());
        yield status == null
            ? draft.failed(UNKNOWN_ANSWER)
            : draft.with(NumberStatus.STATUS, status);
      }
      case "-1", "-2", "-13" -> draft.with(NumberStatus.STATUS, UNKNOWN);
      case "-3" -> draft.failed("VENDOR_BUSY");
      case "-4" -> draft.failed("DAILY_LIMIT");
      default -> draft.failed(UNKNOWN_ANSWER);
    };
  }
}
