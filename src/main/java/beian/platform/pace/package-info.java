/** Not too fast and not too many at once: rates and bounds for everything that leaves the house. */
package beian.platform.pace;
