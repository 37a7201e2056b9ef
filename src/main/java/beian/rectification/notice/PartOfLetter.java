package beian.rectification.notice;

import beian.filing.Filing;
import beian.rectification.Campaign;
import beian.rectification.cases.Case;
import beian.rectification.cases.CaseFinding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says about one case.
 *
 * @param noticeNo the number of this part
 * @param told the findings it tells
 * @param earlier numbers of earlier notices of the case that still hold; in a reminder the notice
 *     it reminds of
 * @param on the day it is written
 * @param until when the period ends: the one that runs, or one that starts as the letter is
 *     written; null while a year is missing
 * @param missingYear that year
 * @param will whether the access will, not may, be cancelled
 */
public record PartOfLetter(
    String noticeNo,
    Campaign campaign,
    Case about,
    Filing filing,
    List<CaseFinding> told,
    List<String> earlier,
    LocalDate on,
    @Nullable Instant until,
    @Nullable Integer missingYear,
    boolean will) {}
