package beian.rectification.notice;

import beian.inspection.card.Words;

/**
 * One finding as a letter tells it. Public because the templates read it.
 *
 * @param rule the rule's id
 * @param item the item of the special inspection
 * @param opinion what is wrong
 * @param remedy what to do about it
 */
public record LetterItem(String rule, Words item, Words opinion, Words remedy) {}
