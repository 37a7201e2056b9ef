/** Whom we trust when we talk over TLS. */
package beian.platform.tls;
