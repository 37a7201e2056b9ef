package beian.inspection.decision;

import java.util.Set;

/** Something that can be asked about a situation. Pure; asking twice gives the same answer. */
public interface DecisionQuestion {
  /** Its name on cards. */
  String asks();

  /** Every answer it has. */
  Set<String> answers();

  /** The answer; not known where nothing positive is known. */
  DecisionAnswer answer(Situation situation);
}
