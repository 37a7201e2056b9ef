/**
 * What a rule is and how an inspection goes: a rule is a pure function of a filing and the facts,
 * its card says everything people read about it, the catalog lists the rules in force. The rules
 * themselves live in the room above and are handed in.
 */
package beian.inspection;
