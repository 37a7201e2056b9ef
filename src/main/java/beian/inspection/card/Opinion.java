package beian.inspection.card;

import org.jspecify.annotations.Nullable;

/**
 * 整改意见 One way a rule can be broken: what is wrong and what the owner does about it.
 *
 * @param fault the fault, in one or two words with dashes; the check names it in its verdict
 * @param severity how much this fault weighs when it differs from the card's severity; else null
 * @param consequence what it may lead to
 * @param says what is wrong, a full sentence with holes
 * @param remedy what to do about it, a full sentence with holes
 */
public record Opinion(
    String fault, @Nullable Severity severity, Consequence consequence, Words says, Words remedy) {}
