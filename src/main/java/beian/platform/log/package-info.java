/** Where log lines go, and what is struck out of them on the way. */
package beian.platform.log;
