/**
 * What the machine does to the suite: a full disk, a folder that cannot be written, a lost server.
 */
package beian.platform.machine;
