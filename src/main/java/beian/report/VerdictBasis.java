package beian.report;

import beian.evidence.AgeLimits;
import beian.filing.table.DataTable;
import beian.inspection.Catalog;
import beian.inspection.InspectionSettings;
import beian.inspection.Profile;
import beian.platform.settings.Settings;
import beian.platform.time.WorkingDays;
import java.util.Collection;
import java.util.List;

/**
 * What every verdict and every date of a report rests on.
 *
 * @param catalog the rules
 * @param inspection the provider and the readings
 * @param limits how old evidence may be
 * @param calendar the working-day calendar
 * @param settings all settings, for those that differ from their default
 * @param unsaid those of them that letters lack to say who writes them
 * @param unread the files from the inbox that nobody reads
 * @param tables the data tables
 * @param profiles what holds otherwise of some filings
 * @param version of the suite
 */
public record VerdictBasis(
    Catalog catalog,
    InspectionSettings inspection,
    AgeLimits limits,
    WorkingDays calendar,
    Settings settings,
    List<String> unsaid,
    List<String> unread,
    Collection<DataTable<?>> tables,
    List<Profile> profiles,
    String version) {}
