package beian.evidence.kind;

import beian.evidence.observation.Age;
import beian.evidence.observation.BadCell;
import beian.evidence.observation.EvidenceColumn;
import beian.evidence.observation.EvidenceKind;
import beian.evidence.observation.Field;
import beian.evidence.observation.Form;
import beian.evidence.observation.Observation;
import beian.evidence.observation.Row;
import beian.evidence.observation.Span;
import beian.filing.Filing;
import beian.filing.number.Normal;
import beian.platform.net.Cidr;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who owns an address range. Subject: the CIDR. */
public final class IpOwnership extends EvidenceKind {
  public static final IpOwnership KIND = new IpOwnership();

  public static final Field OWNER = KIND.field("owner|归属|所属单位|归属单位|接入商|provider").needed();
  public static final Field REGION = KIND.field("region|地区|地域|归属地");

  /** What the file says of where it has it from. */
  public static final Field SOURCE = KIND.field("source|来源");

  /** {@link #OWN}: the provider's own filing of addresses; {@code public}: a public list. */
  public static final Field LIST = KIND.field("list|名单");

  public static final String OWN = "own";

  private static final EvidenceColumn RANGE = EvidenceColumn.of("cidr|网段|ip段|ip地址段|range").needed();
  private static final EvidenceColumn FROM = EvidenceColumn.of("valid_from|生效日期|有效期起|起始日期");
  private static final EvidenceColumn TO = EvidenceColumn.of("valid_to|失效日期|有效期止|有效期至|valid_until");
  private static final Set<String> OWN_WORDS = Set.of("own", "自有", "自有备案", "ownfiling");

  private static final Form FORM =
      Form.of(KIND, "ip_ownership", IpOwnership::read, RANGE, OWNER, REGION, SOURCE, FROM, TO);

  private IpOwnership() {
    super("ip-ownership", "IP 归属", Age.AS_LISTED, PUBLIC);
  }

  /** None: whose an address is, is asked of all ranges together. */
  @Override
  public Set<String> subjects(Filing filing) {
    return Set.of();
  }

  @Override
  public Optional<Form> form() {
    return Optional.of(FORM);
  }

  private static List<Observation> read(Row row) throws BadCell {
    String text = row.some(RANGE, "192.0.2.0/24");
    List<Cidr> ranges = Cidr.parseAll(text);
    if (ranges.isEmpty()) {
      throw row.bad(RANGE, text, "192.0.2.0/24 | 192.0.2.0-192.0.2.255 | 2001:db8::/32");
    }
    String owner = row.some(OWNER, "示例云");
    String source = row.text(SOURCE);
    boolean own = OWN_WORDS.contains(Normal.name(source)) || row.isProvider(owner);
    Instant from = row.moment(FROM).orElse(null);
    Instant until = row.end(TO);
    String region = row.text(REGION);
    return ranges.stream()
        .map(
            range ->
                row.of(KIND, range.toString(), Span.at(from == null ? row.now() : from))
                    .with(OWNER, owner)
                    .with(REGION, region)
                    .with(SOURCE, source)
                    .with(LIST, own ? OWN : "public")
                    .holding(from, until)
                    .seen())
        .toList();
  }
}
