package beian.testing.town;

import beian.testing.sample.Numbers;
import java.util.ArrayList;
import java.util.List;

/** An organization with one or several websites. */
final class Owner {
  final int id;
  final String name;
  final String document;
  final List<Site> sites = new ArrayList<>();
  String mobile;
  String landline;
  String mail;

  Owner(int id) {
    this.id = id;
    this.name = "北京示例" + id + "号商贸有限公司";
    this.document = Numbers.uscc(id);
    this.mobile = mobile(3, id);
    this.landline = landline(3, id);
    this.mail = "owner%d@owner%d.example".formatted(id, id);
  }

  static String mobile(int series, int id) {
    return "138%d%07d".formatted(series, id);
  }

  static String landline(int series, int id) {
    return "010-5%d%06d".formatted(series, id);
  }
}
