package beian.evidence;

import beian.platform.net.Cidr;
import java.util.List;

/** Lists of addresses as filings and licences write them: single, first-last, or blocks. */
public final class AddressBlocks {
  private AddressBlocks() {}

  /** Whether the text is an address or a range of them. */
  public static boolean isReadable(String written) {
    return !Cidr.parseAll(written).isEmpty();
  }

  /** Whether everything that the text writes lies in what one of the others writes. */
  public static boolean covers(List<String> others, String written) {
    List<Cidr> blocks = others.stream().flatMap(other -> Cidr.parseAll(other).stream()).toList();
    return Cidr.parseAll(written).stream()
        .allMatch(
            range ->
                blocks.stream()
                    .anyMatch(
                        block -> block.contains(range.first()) && block.contains(range.last())));
  }
}
