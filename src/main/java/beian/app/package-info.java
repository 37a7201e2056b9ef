/**
 * The doors: the command line, and the wiring that puts the rooms together. It sees everything and
 * nobody sees it.
 */
package beian.app;
