/**
 * What the suite says when something cannot be done: a code, the place, what was found, what was
 * expected and what to do next, in Chinese and English.
 */
package beian.platform.error;
