package beian.filing;

import beian.filing.column.ColumnKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 网站 The website the filing is for. */
public record Website(
    @ColumnKey("site_name") String name,
    @ColumnKey("domain") List<String> domains,
    @ColumnKey("homepage_url") String homepageUrl,
    @ColumnKey("service_content") List<String> serviceContent,
    @ColumnKey("content_category") String contentCategory,
    @ColumnKey("language") List<String> languages,
    @ColumnKey("prior_approval") List<String> priorApprovals,
    @ColumnKey("prior_approval_no") String priorApprovalNo,
    @ColumnKey("site_status") String status,
    @ColumnKey("site_launch_at") @Nullable LocalDate launchedAt,
    @ColumnKey("operational") @Nullable Boolean operational,
    @ColumnKey("revenue_type") List<String> revenueTypes) {
  /** Copies the lists. */
  public Website {
    domains = List.copyOf(domains);
    serviceContent = List.copyOf(serviceContent);
    languages = List.copyOf(languages);
    priorApprovals = List.copyOf(priorApprovals);
    revenueTypes = List.copyOf(revenueTypes);
  }
}
