/** Bytes that became text somewhere else, and what they say here. */
package beian.platform.text;
