package beian.filing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is filed: the columns of website, domain, access and server. Lists are joined by {@code ";
 * "}; absent is null.
 */
@Embeddable
class WebsiteCells {
  @Column(name = "site_name")
  @Nullable String siteName;

  @Column(name = "domain")
  @Nullable String domain;

  @Column(name = "homepage_url")
  @Nullable String homepageUrl;

  @Column(name = "service_content")
  @Nullable String serviceContent;

  @Column(name = "content_category")
  @Nullable String contentCategory;

  @Column(name = "language")
  @Nullable String language;

  @Column(name = "prior_approval")
  @Nullable String priorApproval;

  @Column(name = "prior_approval_no")
  @Nullable String priorApprovalNo;

  @Column(name = "site_status")
  @Nullable String siteStatus;

  @Column(name = "site_launch_at")
  @Nullable LocalDate siteLaunchAt;

  @Column(name = "operational")
  @Nullable Boolean operational;

  @Column(name = "revenue_type")
  @Nullable String revenueType;

  @Column(name = "domain_owner_name")
  @Nullable String domainOwnerName;

  @Column(name = "domain_owner_type")
  @Nullable String domainOwnerType;

  @Column(name = "domain_owner_doc_no")
  @Nullable String domainOwnerDocNo;

  @Column(name = "domain_verified")
  @Nullable Boolean domainVerified;

  @Column(name = "domain_registered_at")
  @Nullable LocalDate domainRegisteredAt;

  @Column(name = "domain_expiry")
  @Nullable LocalDate domainExpiry;

  @Column(name = "registrar")
  @Nullable String registrar;

  @Column(name = "registrar_region")
  @Nullable String registrarRegion;

  @Column(name = "mx_used")
  @Nullable Boolean mxUsed;

  @Column(name = "dns_changed_at")
  @Nullable Instant dnsChangedAt;

  @Column(name = "access_provider")
  @Nullable String accessProvider;

  @Column(name = "prev_provider")
  @Nullable String prevProvider;

  @Column(name = "transfer_status")
  @Nullable String transferStatus;

  @Column(name = "providers_filed")
  @Nullable String providersFiled;

  @Column(name = "access_mode")
  @Nullable String accessMode;

  @Column(name = "server_location")
  @Nullable String serverLocation;

  @Column(name = "server_ip")
  @Nullable String serverIp;

  @Column(name = "server_id")
  @Nullable String serverId;

  @Column(name = "server_provider")
  @Nullable String serverProvider;

  @Column(name = "server_region")
  @Nullable String serverRegion;

  @Column(name = "server_status")
  @Nullable String serverStatus;

  @Column(name = "server_billing")
  @Nullable String serverBilling;

  @Column(name = "server_months")
  @Nullable Integer serverMonths;

  @Column(name = "server_expiry")
  @Nullable LocalDate serverExpiry;

  @Column(name = "server_public_ip")
  @Nullable Boolean serverPublicIp;

  @Column(name = "server_ip_type")
  @Nullable String serverIpType;

  @Column(name = "auth_code")
  @Nullable String authCode;

  @Column(name = "auth_code_codes_count")
  @Nullable Integer authCodeCodesCount;

  @Column(name = "auth_code_used_by")
  @Nullable String authCodeUsedBy;

  @Column(name = "auth_code_holder")
  @Nullable String authCodeHolder;
}
