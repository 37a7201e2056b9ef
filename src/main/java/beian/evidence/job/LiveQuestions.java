package beian.evidence.job;

import beian.evidence.live.LookupQuestion;
import java.util.List;

/**
 * What is to be looked up for a filing.
 *
 * @param filingKey its key
 * @param questions empty when everything is known freshly
 */
record LiveQuestions(String filingKey, List<LookupQuestion> questions) {}
