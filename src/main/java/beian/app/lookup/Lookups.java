package beian.app.lookup;

import beian.evidence.EvidenceSettings;
import beian.evidence.kept.KeptFiles;
import beian.evidence.live.LiveLookups;
import beian.evidence.live.vendor.NumberStatusLook;
import beian.evidence.live.vendor.RegistryLook;
import beian.evidence.live.vendor.VendorQuestions;
import beian.platform.dns.DnsLookup;
import beian.platform.http.AddressPolicy;
import beian.platform.http.PageFetcher;
import beian.platform.settings.Settings;
import beian.platform.vendor.VendorClient;
import beian.platform.vendor.VendorSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens what looks at the world outside; for a sandbox, at the servers that stand in for it.
 *
 * @param settings of the home
 * @param home its directory
 * @param sandbox whether nothing in it is real
 * @param route to which loopback server each address leads; null where none stands in
 */
public record Lookups(
    Settings settings, Path home, boolean sandbox, PageFetcher.@Nullable Route route) {
  /**
   * The addresses of RFC 5737 and RFC 3849, which belong to nobody and stand for all in a sandbox.
   */
  private static final String[] DOCUMENTATION = {
    "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32"
  };

  private static final String[] LOOPBACK = {"127.0.0.0/8", "::1/128"};

  /**
   * Names, homepages and registries.
   *
   * @param kept where answers are kept as they came
   */
  public LiveLookups open(KeptFiles kept) {
    return route == null
        ? new LiveLookups(evidence(), kept)
        : new LiveLookups(evidence(), kept, AddressPolicy.publicAnd(DOCUMENTATION), route);
  }

  /** The same with what a vendor is asked at night; it is opened only when it is asked anything. */
  public LiveLookups openNightly(KeptFiles kept) {
    LiveLookups lookups = open(kept);
    if (vendorQuestions().kinds().isEmpty()) {
      return lookups;
    }
    VendorClient vendor = openVendor();
    return lookups.and(List.of(new RegistryLook(vendor), new NumberStatusLook(vendor)), vendor);
  }

  /** What is asked of a vendor; nothing without credentials. */
  public VendorQuestions vendorQuestions() {
    return VendorQuestions.from(settings, vendorSettings().configured());
  }

  /** Opens a vendor's interface; empty without credentials. */
  public Optional<Supplier<VendorClient>> vendor() {
    return vendorSettings().configured() ? Optional.of(this::openVendor) : Optional.empty();
  }

  /** From a sandbox nothing is asked but on the loopback address. */
  private VendorClient openVendor() {
    AddressPolicy policy = sandbox ? AddressPolicy.only(LOOPBACK) : AddressPolicy.publicOnly();
    return new VendorClient(
        vendorSettings(), new DnsLookup(evidence().dns()), policy, Clock.systemUTC());
  }

  private EvidenceSettings evidence() {
    return EvidenceSettings.from(settings);
  }

  private VendorSettings vendorSettings() {
    return VendorSettings.from(settings, home, sandbox);
  }
}
