/** What an admin sets: in the home's file, by environment, on the command line; with its origin. */
package beian.platform.settings;
