package beian.platform.vendor;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.settings.Setting;
import beian.platform.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How to reach the vendor.
 *
 * @param address where its products answer; {@code {service}} stands for the product's word
 * @param region where requests are handled; empty: where the vendor likes
 * @param secretId who asks; empty: nobody is asked
 * @param secretKey goes with it
 * @param timeout how long one request may take
 * @param perSecond at most so many requests a second to one server; 0 for no limit
 */
public record VendorSettings(
    String address,
    String region,
    String secretId,
    String secretKey,
    Duration timeout,
    int perSecond) {
  private static final String ROOM = "beian.vendor.";
  private static final String SERVICE = "{service}";

  static final Setting<String> ADDRESS =
      Setting.text(
          ROOM + "address",
          "https://{service}.tencentcloudapi.com",
          "云服务商接口的地址，{service} 代表产品；http 仅限沙箱",
          "where the cloud vendor's interface answers; {service} stands for the product; http only"
              + " in a sandbox");
  static final Setting<String> REGION =
      Setting.text(ROOM + "region", "ap-guangzhou", "请求的地域", "the region of requests");
  static final Setting<String> SECRET_ID =
      Setting.secret(
          ROOM + "secret-id",
          "云服务商接口的 SecretId；为空则不使用该接口",
          "the SecretId of the vendor's interface; empty: it is not used");
  static final Setting<String> SECRET_KEY =
      Setting.secret(ROOM + "secret-key", "相应的 SecretKey", "the SecretKey that goes with it");
  static final Setting<String> SECRET_KEY_FILE =
      Setting.text(
          ROOM + "secret-key-file",
          "",
          "存放 SecretKey 的文件（相对主目录），代替上一项",
          "a file, relative to the home, that holds the SecretKey instead");
  static final Setting<Integer> TIMEOUT_SECONDS =
      Setting.integer(
          ROOM + "timeout-seconds",
          "15",
          1,
          300,
          "一次请求最长等待的秒数",
          "how many seconds one request may take");
  static final Setting<Integer> PER_SECOND =
      Setting.integer(
          ROOM + "per-second",
          "10",
          0,
          1000,
          "每秒向该接口的请求数上限；0 为不限",
          "most requests a second; 0: no limit");

  /** All of them. */
  public static final List<Setting<?>> ALL =
      List.of(ADDRESS, REGION, SECRET_ID, SECRET_KEY, SECRET_KEY_FILE, TIMEOUT_SECONDS, PER_SECOND);

  /**
   * What is in force.
   *
   * @param home where the file with the key is looked for
   * @param sandbox whether nothing here is real: only then may requests go over plain http
   * @throws ProblemException SET-002 when the address is none or the file cannot be read
   */
  public static VendorSettings from(Settings settings, Path home, boolean sandbox) {
    String address = settings.get(ADDRESS);
    if (!address.startsWith("https://") && !(sandbox && address.startsWith("http://"))) {
      throw bad(ADDRESS, address, ADDRESS.initial());
    }
    String file = settings.get(SECRET_KEY_FILE);
    return new VendorSettings(
        address,
        settings.get(REGION),
        settings.get(SECRET_ID),
        file.isEmpty() ? settings.get(SECRET_KEY) : key(home.resolve(file)),
        Duration.ofSeconds(settings.get(TIMEOUT_SECONDS)),
        settings.get(PER_SECOND));
  }

  private static String key(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new ProblemException(
          new Problem(
              PlatformError.BAD_SETTING,
              SECRET_KEY_FILE.name(),
              e.getClass().getSimpleName() + ": " + file.getFileName(),
              "a file that can be read"),
          e);
    }
  }

  private static ProblemException bad(Setting<?> setting, String found, String expected) {
    return new ProblemException(
        new Problem(PlatformError.BAD_SETTING, setting.name(), found, expected));
  }

  /** Whether there is somebody to ask in the name of. */
  public boolean configured() {
    return !secretId.isEmpty() && !secretKey.isEmpty();
  }

  /** Where a product answers. */
  String address(VendorAction action) {
    return address.replace(SERVICE, action.service());
  }

  /** Neither id nor key are shown. */
  @Override
  public String toString() {
    return "VendorSettings["
        + address
        + " "
        + (configured() ? "with" : "without")
        + " credentials]";
  }
}
