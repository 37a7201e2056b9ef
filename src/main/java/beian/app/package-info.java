/**
 * The doors: the command line, and the wiring that puts the rooms together. It sees everything and
 * nobody sees it.
 */
@NullMarked
package beian.app;

import org.jspecify.annotations.NullMarked;
