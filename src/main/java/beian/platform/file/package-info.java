/** Files that are whole or not there, and files that nobody put there. */
package beian.platform.file;
