/** Addresses of the internet and blocks of them, as numbers: nothing here connects to anything. */
package beian.platform.net;
