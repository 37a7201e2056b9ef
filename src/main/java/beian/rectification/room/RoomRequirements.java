package beian.rectification.room;

import beian.evidence.file.TakenOut;
import beian.evidence.store.ObservationStore;
import beian.filing.store.FilingStore;
import beian.inspection.Catalog;
import beian.inspection.InspectionSettings;
import beian.inspection.store.FindingStore;
import beian.platform.database.Transactions;
import beian.platform.time.WorkingDays;
import beian.rectification.Inspecting;
import beian.rectification.RectificationSettings;
import beian.rectification.notice.LetterSettings;
import beian.rectification.notice.MailSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the room needs from below and from outside.
 *
 * @param takenOut knows which evidence its files do not say any more
 * @param catalog names the rules in letters
 * @param inspecting inspects again
 * @param mailFolder where the file transport writes
 * @param replies where answers and bounces are found
 * @param unread the files from the inbox that nobody reads, as they lie there when it is asked
 * @param bounces the list of bounces, {@code bounces.csv}; it need not exist
 */
public record RoomRequirements(
    Transactions transactions,
    FilingStore filings,
    FindingStore findings,
    ObservationStore observations,
    TakenOut takenOut,
    Catalog catalog,
    Inspecting inspecting,
    WorkingDays calendar,
    InspectionSettings inspection,
    RectificationSettings settings,
    LetterSettings letters,
    MailSettings mail,
    Path mailFolder,
    Path replies,
    Path bounces,
    Supplier<List<String>> unread,
    Clock clock) {}
