package beian.evidence.live.vendor;

import beian.evidence.kind.Registry;
import beian.evidence.live.LookupQuestion;
import beian.evidence.observation.Draft;
import beian.evidence.observation.EvidenceKind;
import beian.platform.vendor.VendorAction;
import beian.platform.vendor.VendorClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/**
 * Whether a name and a unified code belong together in the business registry, and what that says of
 * the entity's existence. The vendor takes changes over once a week, so its answer may be as old.
 * That they do not belong together is written down and proves nothing by itself: the vendor does
 * not say which name the registry has, and a bracket may be all that differs.
 */
public final class RegistryLook extends VendorLook {
  private static final VendorAction VERIFY =
      new VendorAction("ocr", "2018-11-19", "VerifyBizLicenseEnterprise3");
  private static final Duration A_WEEK = Duration.ofDays(7);

  /** Words of {@code registry-status.csv}. */
  private static final String MISMATCH = "名称与代码不符";

  private static final String NO_RECORD = "查无结果";
  private static final String OTHER = "其他";

  /** 2 stands for 迁出 and for 非在营, so it says nothing; so does what is not listed. */
  private static final Map<String, String> STATUSES =
      Map.of("1", "开业", "3", "注销", "4", "吊销", "5", "撤销", "6", "停业", "7", "撤销登记");

  public RegistryLook(VendorClient vendor) {
    super(vendor, VERIFY, A_WEEK);
  }

  @Override
  public EvidenceKind kind() {
    return Registry.KIND;
  }

  @Override
  Map<String, String> parameters(LookupQuestion question) {
    return Map.of(
        "CreditCode", question.subject(),
        "EntName", question.address(),
        "VerifyType", "ENT_2META");
  }

  @Override
  Draft told(Draft draft, LookupQuestion question, JsonNode response) {
    return switch (response.path("StatusCode").asText()) {
      case "0" -> compared(draft, question, response);
      case "1" -> draft.failed("VENDOR_BROKE");
      case "2" -> draft.with(Registry.STATUS, NO_RECORD);
      default -> draft.failed(UNKNOWN_ANSWER);
    };
  }

  private static Draft compared(Draft draft, LookupQuestion question, JsonNode response) {
    return switch (response.path("VerifyResult").asText()) {
      case "1" ->
          draft
              .with(Registry.NAME, question.address())
              .with(
                  Registry.STATUS,
                  STATUSES.getOrDefault(response.path("OperatingStatus").asText(), OTHER));
      case "0" -> draft.with(Registry.STATUS, MISMATCH);
      default -> draft.failed(UNKNOWN_ANSWER);
    };
  }
}
