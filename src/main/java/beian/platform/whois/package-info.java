/** Texts asked of WHOIS servers we do not know: bounded, and never from inside our own network. */
package beian.platform.whois;
