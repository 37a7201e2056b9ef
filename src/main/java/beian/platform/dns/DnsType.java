package beian.platform.dns;

import org.xbill.DNS.Type;

/** The record types that are looked up. */
public enum DnsType {
  /** IPv4 address; value {@code 192.0.2.1}. */
  A(Type.A),
  /** IPv6 address; value {@code 2001:db8:0:0:0:0:0:1}. */
  AAAA(Type.AAAA),
  /** Alias; value the target name. The alias itself is asked for and not followed. */
  CNAME(Type.CNAME),
  /** Mail server; value preference and name, {@code 10 mail.example.cn}. */
  MX(Type.MX),
  /** Name server; value its name. */
  NS(Type.NS);

  private final int code;

  DnsType(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
