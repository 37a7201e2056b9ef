/** The room put together: every part of it made once, with what it needs. */
package beian.rectification.room;
