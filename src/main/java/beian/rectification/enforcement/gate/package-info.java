/**
 * The gates a filing passes before it is marked; every one of them has to hold. Pure: they see
 * facts and answer with a reason.
 */
package beian.rectification.enforcement.gate;
