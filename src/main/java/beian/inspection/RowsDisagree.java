package beian.inspection;

import beian.filing.Filing;
import beian.filing.FilingColumns;
import beian.filing.MaterialWord;
import beian.filing.column.ColumnSpec;
import beian.filing.number.Normal;
import beian.filing.number.PhoneNumber;
import beian.filing.peer.Peer;
import beian.filing.word.EntityName;
import beian.inspection.Verdict.Fault;
import beian.inspection.card.Card;
import beian.inspection.card.Phrase;
import beian.inspection.card.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An entity has one name, one document and one person-in-charge, and each row of its websites
 * repeats them. Where two rows say otherwise (a number filled down counts up, a name is corrected
 * in the first row alone) one of them is a slip, and nobody knows which: the entity is not accused
 * of what the one says while the other says what is right.
 */
final class RowsDisagree {
  private RowsDisagree() {}

  /** What speaks against a fault: another filing of the entity that says otherwise of it. */
  static Optional<Verdict> speak(Fault fault, Card card, Filing filing, Facts.Peers peers) {
    List<String> columns = Peer.OF_ENTITY.stream().filter(card.reads()::contains).toList();
    if (columns.isEmpty() || isOfAnotherColumn(fault)) {
      return Optional.empty();
    }
    List<Peer> others = peers.ofEntity().peers().stream().filter(peer -> !peer.ended()).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    List<String> concerned =
        columns.stream()
            .filter(
                column ->
                    isMaterial(column)
                        ? fault.about().equals(column)
                        : concerns(fault, column, filing))
            .toList();
    Map<String, Object> values = FilingColumns.values(filing);
    for (Peer peer : others) {
      for (String column : concerned) {
        String own = Objects.toString(values.get(column), "");
        if (disagree(ColumnSpec.find(column).orElseThrow(), own, peer.of(column))) {
          return Optional.of(
              Verdict.undetermined(why(column, peer)).on(fault.evidence()).of(fault.about()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOfAnotherColumn(Fault fault) {
    return ColumnSpec.find(fault.about()).isPresent() && !Peer.OF_ENTITY.contains(fault.about());
  }

  /** Whether the fault may be about what that column says of the entity. */
  private static boolean concerns(Fault fault, String column, Filing filing) {
    return fault.evidence().isEmpty()
        || fault.evidence().stream()
            .anyMatch(seen -> SeenBeforeItTurned.concerns(seen, column, filing));
  }

  /** A row that is silent of it disagrees with nobody. */
  private static boolean disagree(ColumnSpec column, String own, String other) {
    if (isMaterial(column.key())) {
      return isHandedIn(other) && !isHandedIn(own);
    }
    return !other.isEmpty()
        && switch (column.type()) {
          case PHONE -> !numbers(own).equals(numbers(other));
          case TEXT -> !EntityName.same(own, other);
          default -> !Normal.compact(own).equalsIgnoreCase(Normal.compact(other));
        };
  }

  /** Materials of the entity are handed in once, for one of its websites. */
  private static boolean isMaterial(String column) {
    return column.startsWith("mat_");
  }

  private static boolean isHandedIn(String material) {
    MaterialWord word = MaterialWord.of(material);
    return word == MaterialWord.ON_FILE || word == MaterialWord.FILES;
  }

  private static Set<String> numbers(String field) {
    Set<String> numbers = new TreeSet<>();
    PhoneNumber.each(field).forEach(each -> numbers.add(PhoneNumber.check(each).normalized()));
    return numbers;
  }

  private static Phrase why(String column, Peer peer) {
    ColumnSpec said = ColumnSpec.find(column).orElseThrow();
    if (isMaterial(column)) {
      return Phrase.of(
          new Words(
              "同一主体的 %s 已有“%s”，主体的材料只须提交一次，须人工核对".formatted(peer.number(), said.zh().get(0)),
              "%s of the same entity has \"%s\", which an entity hands in once: a person must see"
                  .formatted(peer.number(), said.en().get(0))));
    }
    return Phrase.of(
        new Words(
            "同一主体的 %s 在“%s”一栏与此不同，两者必有一误，须先核对".formatted(peer.number(), said.zh().get(0)),
            "%s of the same entity says otherwise in \"%s\": one of the two is wrong, find out which"
                .formatted(peer.number(), said.en().get(0))));
  }
}
