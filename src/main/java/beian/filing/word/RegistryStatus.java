package beian.filing.word;

import beian.filing.number.Normal;
import beian.filing.table.Remembered;
import beian.filing.table.TableSpec;
import beian.filing.word.DatedTable.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a registration authority's word on an entity says of its existence. A status is compared
 * whole, and else part by part ({@code 存续（在营、开业、在册）}); never is a word searched in it, since {@code
 * 存续（已撤销经营异常）} and {@code 税务注销} are the words of the living.
 *
 * @param meaning what it says
 * @param unknownWords its words that stand in no table, for the table's keeper
 */
public record RegistryStatus(Meaning meaning, List<String> unknownWords) {
  /** What a word says of the entity's existence. */
  public enum Meaning {
    /** It exists, though perhaps not in good order (liquidation, suspended business). */
    EXISTS,
    /** It has been dissolved and struck off. */
    DEREGISTERED,
    /** Its licence or registration has been taken away. */
    REVOKED,
    /** It is now kept by another registration authority. */
    MOVED_OUT,
    /** The registry says that it has no record, which proves nothing. */
    NO_RECORD,
    /** It says nothing of the existence, contradicts itself, or stands in no table. */
    UNCLEAR;

    private static Meaning of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** Whose register it is: a word may mean another thing elsewhere (解散). */
  public enum Register {
    /** One of the mainland's. */
    MAINLAND,
    /** One outside the mainland. */
    ABROAD
  }

  private static final String MAINLAND = "mainland";
  private static final String ANY = "any";
  private static final String SEPARATORS = "[;,、/|():。·~+-]+";
  private static final String DAY = "[0-9年月日.]*";
  private static final Remembered<List<String>> PARTS = new Remembered<>(RegistryStatus::readParts);
  private static final Set<Meaning> GONE =
      EnumSet.of(Meaning.DEREGISTERED, Meaning.REVOKED, Meaning.MOVED_OUT);
  static final DatedTable WORDS =
      new DatedTable(
          TableSpec.words(
                  "registry-status",
                  RegistryStatus.class,
                  "登记机关对主体登记状态的用语",
                  "what registration authorities call the state of an entity")
              .key("word", "where")
              .listed("meaning", "where"),
          RegistryStatus::canonical);

  /** Copies the list. */
  public RegistryStatus {
    unknownWords = List.copyOf(unknownWords);
  }

  /**
   * What a status says.
   *
   * @param status as the registry writes it
   * @param day when it was written
   */
  public static RegistryStatus of(String status, Register register, LocalDate day) {
    List<Row> whole = WORDS.of(status, day);
    if (!whole.isEmpty()) {
      return new RegistryStatus(meaning(whole, register), List.of());
    }
    Set<Meaning> said = EnumSet.noneOf(Meaning.class);
    List<String> unknown = new ArrayList<>();
    for (String part : parts(status)) {
      List<Row> entries = WORDS.of(part, day);
      if (entries.isEmpty()) {
        unknown.add(part);
      } else {
        said.add(meaning(entries, register));
      }
    }
    return new RegistryStatus(unknown.isEmpty() ? together(said) : Meaning.UNCLEAR, unknown);
  }

  /**
   * Whether a registry's answer is a record of somebody. An answer that there is none may repeat
   * the name that was asked for, and so may one in words nobody knows.
   *
   * @param name the name it gives
   * @param status the status it gives; none when it gives no status
   */
  public static boolean isRecord(String name, String status, LocalDate day) {
    if (EntityName.isSilent(name)) {
      return false;
    }
    List<String> parts = parts(status);
    List<Row> known = new ArrayList<>(WORDS.of(status, day));
    parts.forEach(part -> known.addAll(WORDS.of(part, day)));
    return parts.isEmpty()
        || !known.isEmpty()
            && known.stream().noneMatch(entry -> Meaning.of(entry.meaning()) == Meaning.NO_RECORD);
  }

  /** One word of existence vetoes that it is gone; what is under way has not happened. */
  private static Meaning together(Set<Meaning> said) {
    if (said.contains(Meaning.NO_RECORD)) {
      return said.size() == 1 ? Meaning.NO_RECORD : Meaning.UNCLEAR;
    }
    boolean gone = said.stream().anyMatch(GONE::contains);
    if (said.contains(Meaning.EXISTS)) {
      return gone ? Meaning.UNCLEAR : Meaning.EXISTS;
    }
    if (!gone || said.contains(Meaning.UNCLEAR)) {
      return Meaning.UNCLEAR;
    }
    // A register strikes off whom it hands over to another.
    return said.contains(Meaning.MOVED_OUT)
        ? Meaning.MOVED_OUT
        : said.contains(Meaning.DEREGISTERED) ? Meaning.DEREGISTERED : Meaning.REVOKED;
  }

  private static Meaning meaning(List<Row> entries, Register register) {
    Set<Meaning> own = EnumSet.noneOf(Meaning.class);
    Set<Meaning> others = EnumSet.noneOf(Meaning.class);
    for (Row entry : entries) {
      boolean mainland = entry.where().equals(MAINLAND);
      boolean fits =
          entry.where().equals(ANY) || (register == Register.MAINLAND ? mainland : !mainland);
      (fits ? own : others).add(Meaning.of(entry.meaning()));
    }
    if (own.size() == 1) {
      return own.iterator().next();
    }
    // Of another register: a word of existence counts everywhere, the end of an entity does not.
    return own.isEmpty() && others.equals(Set.of(Meaning.EXISTS))
        ? Meaning.EXISTS
        : Meaning.UNCLEAR;
  }

  /** The words of a status, in the form in which they are compared. */
  public static List<String> parts(String status) {
    return PARTS.of(status);
  }

  private static List<String> readParts(String status) {
    return Arrays.stream(Normal.name(status).split(SEPARATORS))
        .filter(part -> !part.matches(DAY))
        .toList();
  }

  private static String canonical(String status) {
    return String.join(",", parts(status));
  }
}
