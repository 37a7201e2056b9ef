package beian.filing;

import beian.filing.column.Column;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 网站 The website the filing is for. */
public record Website(
    @Column("site_name") String name,
    @Column("domain") List<String> domains,
    @Column("homepage_url") String homepageUrl,
    @Column("service_content") List<String> serviceContent,
    @Column("content_category") String contentCategory,
    @Column("language") List<String> languages,
    @Column("prior_approval") List<String> priorApprovals,
    @Column("prior_approval_no") String priorApprovalNo,
    @Column("site_status") String status,
    @Column("site_launch_at") @Nullable LocalDate launchedAt,
    @Column("operational") @Nullable Boolean operational,
    @Column("revenue_type") List<String> revenueTypes) {
  /** Copies the lists. */
  public Website {
    domains = List.copyOf(domains);
    serviceContent = List.copyOf(serviceContent);
    languages = List.copyOf(languages);
    priorApprovals = List.copyOf(priorApprovals);
    revenueTypes = List.copyOf(revenueTypes);
  }
}
