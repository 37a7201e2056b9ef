package beian.rectification.notice;

import beian.inspection.card.Words;
import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import beian.platform.mail.FileTransport;
import beian.platform.mail.MailTransport;
import beian.platform.mail.Mailbox;
import beian.platform.mail.SmtpSettings;
import beian.platform.mail.SmtpTransport;
import beian.platform.mail.Verp;
import beian.platform.settings.Setting;
import beian.platform.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How letters leave the house and where what comes back is found.
 *
 * @param transport by a folder or by a server
 * @param fileIsDelivery whether a gateway sends the folder
 * @param smtp the server; used when the transport is smtp
 * @param from who writes: {@code Name <name@domain>}
 * @param bounce the plain bounce mailbox
 * @param replies the folder of what came back; empty: {@code replies} in the home
 */
public record MailSettings(
    Transport transport,
    boolean fileIsDelivery,
    SmtpSettings smtp,
    String from,
    String bounce,
    String replies) {
  /** How letters leave the house. */
  public enum Transport {
    /** Each letter is written to a file of its own in {@code out/mail}. */
    FILE,
    /** Each letter is handed to a mail server. */
    SMTP
  }

  static final Setting<Transport> TRANSPORT =
      Setting.choice(
          "beian.mail.transport",
          Transport.FILE,
          Transport.class,
          "发信方式：写入文件夹，或交给邮件服务器",
          "how letters leave: into a folder, or to a mail server");
  static final Setting<Boolean> FILE_IS_DELIVERY =
      Setting.yesNo(
          "beian.mail.file-is-delivery",
          "false",
          "写入文件夹的邮件由网关发出，写入即视为送达，整改期随之起算",
          "a gateway sends what is written to the folder: writing a letter proves its delivery and"
              + " starts the period");
  static final Setting<String> HOST =
      Setting.text("beian.mail.host", "localhost", "邮件服务器", "the mail server");
  static final Setting<Integer> PORT =
      Setting.integer("beian.mail.port", "587", 1, 65535, "邮件服务器端口", "its port");
  static final Setting<SmtpSettings.Security> SECURITY =
      Setting.choice(
          "beian.mail.security",
          SmtpSettings.Security.STARTTLS,
          SmtpSettings.Security.class,
          "连接的加密方式",
          "how the connection is protected");
  static final Setting<String> USER =
      Setting.text("beian.mail.user", "", "登录名；为空则不登录", "login name; empty: no login");
  static final Setting<String> PASSWORD =
      Setting.secret("beian.mail.password", "登录密码", "login password");
  static final Setting<String> TRUST_FILE =
      Setting.text(
          "beian.mail.trust-file",
          "",
          "信任的证书颁发机构（PEM 文件）；为空则信任公共机构",
          "authorities to trust instead of the public ones, a PEM file");
  static final Setting<String> HELLO =
      Setting.text(
          "beian.mail.hello",
          "localhost",
          "向邮件服务器自报的主机名",
          "the host name we introduce ourselves by");
  static final Setting<Integer> RATE =
      Setting.integer(
          "beian.mail.rate-per-minute",
          "120",
          0,
          1_000_000,
          "每分钟最多发送的邮件数；0 表示不限",
          "at most so many letters a minute; 0 for no limit");
  static final Setting<Integer> CONNECTIONS =
      Setting.integer(
          "beian.mail.connections",
          "4",
          1,
          32,
          "同时使用的邮件服务器连接数；各连接共用每分钟的发送上限",
          "over how many connections letters leave at once; together they keep the rate");
  static final Setting<Integer> TIMEOUT_SECONDS =
      Setting.integer(
          "beian.mail.timeout-seconds",
          "60",
          1,
          3600,
          "等待邮件服务器连接和应答的最长秒数",
          "how many seconds to wait for the connection and for each reply");
  static final Setting<String> FROM =
      Setting.text(
          "beian.mail.from", "备案核查 <beian@mail.example.cn>", "发件人", "who writes the letters");
  static final Setting<String> BOUNCE =
      Setting.text(
          "beian.mail.bounce",
          "bounce@mail.example.cn",
          "退信邮箱；每封邮件使用其带标记的地址",
          "the bounce mailbox; every letter uses an address of its own in it");
  static final Setting<String> REPLIES =
      Setting.text(
          "beian.mail.replies",
          "",
          "收到的退信、回执和回信（.eml 文件）所在文件夹；为空则为数据目录下的 replies",
          "the folder of what came back, as .eml files; empty: replies in the home");

  /** The ways in which an owner turns to somebody. */
  private static final List<String> REACHED_BY =
      List.of("beian.provider.contact", "beian.provider.email");

  /** All of them. */
  public static final List<Setting<?>> ALL =
      List.of(
          TRANSPORT,
          FILE_IS_DELIVERY,
          HOST,
          PORT,
          SECURITY,
          USER,
          PASSWORD,
          TRUST_FILE,
          HELLO,
          RATE,
          CONNECTIONS,
          TIMEOUT_SECONDS,
          FROM,
          BOUNCE,
          REPLIES);

  /**
   * What is in force.
   *
   * @param sandbox whether the home is one; then a written letter counts as delivered unless the
   *     setting says otherwise
   * @throws ProblemException SET-002 when the sender or the bounce mailbox is no address
   */
  public static MailSettings from(Settings settings, boolean sandbox) {
    Duration timeout = Duration.ofSeconds(settings.get(TIMEOUT_SECONDS));
    String user = settings.get(USER);
    String trust = settings.get(TRUST_FILE);
    MailSettings read =
        new MailSettings(
            settings.get(TRANSPORT),
            settings.get(FILE_IS_DELIVERY) || sandbox && untouched(settings),
            new SmtpSettings(
                settings.get(HOST),
                settings.get(PORT),
                settings.get(SECURITY),
                user.isEmpty() ? null : user,
                user.isEmpty() ? null : settings.get(PASSWORD),
                trust.isEmpty() ? null : Path.of(trust),
                settings.get(HELLO),
                settings.get(RATE),
                settings.get(CONNECTIONS),
                timeout,
                timeout),
            settings.get(FROM),
            settings.get(BOUNCE),
            settings.get(REPLIES));
    Stream.of(FROM, BOUNCE)
        .filter(setting -> Mailbox.parse(settings.get(setting)).isEmpty())
        .findFirst()
        .ifPresent(
            setting -> {
              throw new ProblemException(
                  new Problem(
                      PlatformError.BAD_SETTING,
                      setting.name(),
                      settings.get(setting),
                      "name@domain"));
            });
    return read;
  }

  private static boolean untouched(Settings settings) {
    return settings.all().stream()
        .filter(inForce -> inForce.setting().name().equals(FILE_IS_DELIVERY.name()))
        .anyMatch(inForce -> inForce.origin().equals("default"));
  }

  /** The same, but letters go into the folder; what a server would prove, the folder does. */
  public MailSettings rehearsing() {
    boolean proves = fileIsDelivery || transport == Transport.SMTP;
    return new MailSettings(Transport.FILE, proves, smtp, from, bounce, replies);
  }

  /**
   * What has to be chosen before the first letters leave; empty when a letter that left is proved.
   */
  public Optional<Words> unproved() {
    return transport == Transport.SMTP || fileIsDelivery
        ? Optional.empty()
        : Optional.of(
            new Words(
                "信件只写入文件夹，不证明送达，整改期不会起算。请在 beian.properties 中选择："
                    + "beian.mail.transport=smtp（交给邮件服务器），"
                    + "或 beian.mail.file-is-delivery=true（另有网关发出该文件夹）",
                "letters are only written to a folder, which proves no delivery: no period starts."
                    + " Choose in beian.properties: beian.mail.transport=smtp (a mail server takes"
                    + " them) or beian.mail.file-is-delivery=true (a gateway sends that folder)"));
  }

  /**
   * The transport of these settings.
   *
   * @param folder where the file transport writes
   */
  public MailTransport transport(Path folder) {
    return transport == Transport.SMTP
        ? new SmtpTransport(smtp)
        : new FileTransport(folder, fileIsDelivery);
  }

  /** How the bounce addresses look. */
  public Verp verp() {
    return new Verp(bounce);
  }

  /** The folder of what came back. */
  public Path replies(Path home) {
    return replies.isEmpty() ? home.resolve("replies") : home.resolve(replies);
  }

  /**
   * What letters say of their sender and nobody wrote down, by name: the initial values are made
   * up, or empty. One way to reach somebody is enough; where letters can come back, they need an
   * address to come back to.
   */
  public List<String> unsaid(Settings settings) {
    Set<String> untold =
        settings.all().stream()
            .filter(inForce -> inForce.origin().equals("default"))
            .map(inForce -> inForce.setting().name())
            .collect(Collectors.toSet());
    List<String> unsaid = new ArrayList<>(List.of(FROM.name(), "beian.provider.name"));
    if (untold.containsAll(REACHED_BY)) {
      unsaid.addAll(REACHED_BY);
    }
    if (unproved().isEmpty()) {
      unsaid.add(BOUNCE.name());
    }
    unsaid.retainAll(untold);
    return unsaid.stream().sorted().toList();
  }

  /** Whether the sender was set; nobody reads what goes to the initial one. */
  public boolean senderSet() {
    return !from.equals(FROM.initial());
  }

  /** The domain of the sender, for message ids. */
  public String domain() {
    return Mailbox.parse(from).map(Mailbox::domain).orElse("localhost");
  }
}
