package beian.intake.value;

import beian.filing.number.Normal;
import beian.filing.number.table.Province;
import beian.filing.number.table.Region;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Provinces, cities and counties by name, abbreviation or GB/T 2260 code. */
final class PlaceNames {
  private static final Map<String, String> PROVINCES = provinces();
  private static final Pattern PROVINCE_CODE = Pattern.compile("\\d{2}(0000)?");
  private static final Pattern DIVISION_CODE = Pattern.compile("\\d{6}");

  private PlaceNames() {}

  /** The short name of a province; any other text as it stands. */
  static String province(String text) {
    String plain = Normal.text(text);
    if (PROVINCE_CODE.matcher(plain).matches()) {
      return Province.ofPrefix(Integer.parseInt(plain.substring(0, 2)))
          .map(Province::zh)
          .orElse(plain);
    }
    return PROVINCES.getOrDefault(Normal.name(text), plain);
  }

  /** The name of a city or county without those of what it lies in; any text as it stands. */
  static String division(String text) {
    String plain = Normal.text(text);
    if (!DIVISION_CODE.matcher(plain).matches()) {
      return plain;
    }
    String within =
        plain.endsWith("00") ? plain.substring(0, 2) + "0000" : plain.substring(0, 4) + "00";
    String around = Region.of(within).map(Region::name).orElse("");
    String province = Region.of(plain.substring(0, 2) + "0000").map(Region::name).orElse("");
    String name = Region.of(plain).map(Region::name).orElse(plain);
    String own = name.startsWith(around) ? name.substring(around.length()) : name;
    own = own.startsWith(province) ? own.substring(province.length()) : own;
    return own.isEmpty() ? name : own;
  }

  private static Map<String, String> provinces() {
    Map<String, String> names = new HashMap<>();
    for (int prefix = 11; prefix <= 82; prefix++) {
      Province.ofPrefix(prefix)
          .ifPresent(
              province -> {
                String zh = province.zh();
                names.put(Normal.name(zh), zh);
                names.put(Normal.name(zh + "省"), zh);
                names.put(Normal.name(zh + "市"), zh);
                names.put(Normal.name(province.en()), zh);
                names.put(province.abbreviation(), zh);
                Region.of(province.code())
                    .ifPresent(region -> names.put(Normal.name(region.name()), zh));
              });
    }
    names.remove("");
    for (char alias : "川贵云甘".toCharArray()) {
      Province.ofCharacter(alias)
          .ifPresent(province -> names.put(String.valueOf(alias), province.zh()));
    }
    return names;
  }
}
