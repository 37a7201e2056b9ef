package beian.platform.vendor;

/**
 * Something the vendor does when asked.
 *
 * @param service its word for the product, {@code sms}: part of the host's name
 * @param version the version of the product's interface, {@code 2021-01-11}
 * @param name what is done, {@code SendSms}
 */
public record VendorAction(String service, String version, String name) {
  @Override
  public String toString() {
    return service + "." + name;
  }
}
