package beian.filing;

import beian.filing.column.ColumnKey;
import beian.filing.column.ColumnSpec;
import beian.filing.column.Prefix;
import beian.filing.word.PlaceholderDay;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way between a {@link Filing} and its columns: one map from column key to value and back.
 * Sheets, tables and machine output all go through here. A column has a component in the records
 * when a rule reads it; all others are kept in {@link Filing#further}, and so is a day that stands
 * for none ({@link PlaceholderDay}), which no component has.
 */
public final class FilingColumns {
  /** Under this name stand the keys of the columns the sheet does not have; no column has it. */
  public static final String SILENT = "#silent";

  /** Under this name stands the key of a filing that has another number now; no column has it. */
  public static final String IDENTITY = "#identity";

  /** Under this name stand the values of columns that have no component; no column has it. */
  private static final String FURTHER = "#further";

  /** The columns that follow from others where a sheet does not have them. */
  public static final Set<String> DERIVED =
      Set.of("entity_filing_no", "province", "entity_pic_birth_date");

  private static final int NOWHERE = -1;

  /** The place of each column in the sheet, by key. */
  private static final Map<String, Integer> PLACES = places();

  private static final Node ROOT = new Node(Filing.class, "");

  /** The columns that no component has, by key, and what their values are. */
  private static final Map<String, Class<?>> WITHOUT_COMPONENT = withoutComponent();

  private FilingColumns() {}

  /** The values of a filing by column key, in sheet order; absent values are left out. */
  public static Map<String, Object> values(Filing filing) {
    List<ColumnSpec> columns = ColumnSpec.all();
    @Nullable Object[] found = inOrder(filing);
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (int i = 0; i < found.length; i++) {
      Object value = found[i];
      if (value != null) {
        ordered.put(columns.get(i).key(), value);
      }
    }
    return ordered;
  }

  /** The values of a filing, one for each column in sheet order; null where nothing is said. */
  public static @Nullable Object[] inOrder(Filing filing) {
    @Nullable Object[] found = new Object[PLACES.size()];
    ROOT.read(filing, found);
    return found;
  }

  /**
   * What reads one column of filings: null where nothing is said.
   *
   * @throws IllegalArgumentException when there is no such column
   */
  public static Function<Filing, @Nullable Object> reader(String key) {
    if (!PLACES.containsKey(key)) {
      throw new IllegalArgumentException("no column " + key);
    }
    return WITHOUT_COMPONENT.containsKey(key)
        ? filing -> filing.further().get(key)
        : Objects.requireNonNull(ROOT.reader(key))::apply;
  }

  private static Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    ColumnSpec.all().forEach(column -> places.put(column.key(), places.size()));
    return Map.copyOf(places);
  }

  private static void put(@Nullable Object[] into, int place, @Nullable Object value) {
    if (place != NOWHERE && value != null) {
      into[place] = value;
    }
  }

  private static int placeOf(@Nullable String key) {
    return key == null ? NOWHERE : PLACES.getOrDefault(key, NOWHERE);
  }

  /**
   * The filing with these values; a key that is missing or null is absent.
   *
   * @throws IllegalArgumentException when a value has not its column's type
   */
  public static Filing filing(Map<String, ?> values) {
    return (Filing) ROOT.build(values);
  }

  /** The same of a filing that is known by that key, whatever its number is now. */
  public static Filing filing(Map<String, ?> values, String key) {
    Filing filing = filing(values);
    if (filing.key().equals(key)) {
      return filing;
    }
    Map<String, Object> known = new HashMap<>(values);
    known.put(IDENTITY, key);
    return filing(known);
  }

  private static Map<String, Class<?>> withoutComponent() {
    Map<String, Class<?>> types = new HashMap<>();
    ColumnSpec.all().forEach(column -> types.put(column.key(), column.type().javaType()));
    keys().forEach(types::remove);
    return types;
  }

  /**
   * What is said in columns that no component has, and days that stand for none: no rule takes such
   * a day for one, and the column keeps it.
   */
  private static Map<String, Object> further(Map<String, ?> values) {
    Map<String, Object> further = new HashMap<>();
    values.forEach(
        (key, value) -> {
          if (value != null && PlaceholderDay.is(key, value)) {
            further.put(key, value);
          }
        });
    WITHOUT_COMPONENT.forEach(
        (key, type) -> {
          Object value = values.get(key);
          if (value != null && !isEmpty(value)) {
            further.put(key, checked(key, type, value));
          }
        });
    return further;
  }

  private static Object checked(String key, Class<?> type, Object value) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(key + " takes " + type + ", not " + value.getClass());
    }
    return value;
  }

  private static boolean isEmpty(Object value) {
    return value instanceof String s && s.isEmpty()
        || value instanceof List<?> list && list.isEmpty();
  }

  /** The keys the records hold, for the test that compares them with {@code columns.csv}. */
  static List<String> keys() {
    List<String> keys = new ArrayList<>();
    ROOT.keys(keys);
    return keys;
  }

  private static final class Node {
    private final Constructor<?> constructor;
    private final RecordComponent[] components;
    private final Method[] accessors;
    private final @Nullable String[] keys;
    private final int[] places;
    private final @Nullable Node[] children;

    Node(Class<?> type, String prefix) {
      components = type.getRecordComponents();
      accessors = new Method[components.length];
      keys = new String[components.length];
      places = new int[components.length];
      children = new Node[components.length];
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        ColumnKey column = components[i].getAnnotation(ColumnKey.class);
        if (types[i] == Set.class) {
          keys[i] = SILENT;
        } else if (types[i] == Map.class) {
          keys[i] = FURTHER;
        } else if (column == null) {
          Prefix own = components[i].getAnnotation(Prefix.class);
          children[i] = new Node(types[i], own == null ? "" : own.value());
        } else {
          keys[i] = column.value().replace("{}", prefix);
        }
        places[i] = placeOf(keys[i]);
        // Millions of calls, each of which would ask anew whether it is allowed.
        accessors[i] = components[i].getAccessor();
        accessors[i].setAccessible(true);
      }
      try {
        constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }

    void keys(List<String> into) {
      for (int i = 0; i < components.length; i++) {
        Node child = children[i];
        String key = keys[i];
        if (child != null) {
          child.keys(into);
        } else if (key != null && !key.startsWith("#")) {
          into.add(key);
        }
      }
    }

    /** The way to one column; null when it is not below here. */
    @Nullable Function<Object, @Nullable Object> reader(String key) {
      for (int i = 0; i < components.length; i++) {
        int place = i;
        if (key.equals(keys[i])) {
          return owner -> value(owner, place);
        }
        Node child = children[i];
        Function<Object, @Nullable Object> below = child == null ? null : child.reader(key);
        if (below != null) {
          return owner -> {
            Object part = value(owner, place);
            return part == null ? null : below.apply(part);
          };
        }
      }
      return null;
    }

    void read(Object owner, @Nullable Object[] into) {
      for (int i = 0; i < components.length; i++) {
        Object value = value(owner, i);
        Node child = children[i];
        if (child != null && value != null) {
          child.read(value, into);
        } else if (value instanceof Map<?, ?> further) {
          further.forEach((item, said) -> put(into, placeOf((String) item), said));
        } else if (value != null && !isEmpty(value)) {
          put(into, places[i], value);
        }
      }
    }

    private @Nullable Object value(Object owner, int i) {
      try {
        return accessors[i].invoke(owner);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    Object build(Map<String, ?> values) {
      @Nullable Object[] arguments = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        Node child = children[i];
        String key = keys[i];
        if (child != null) {
          arguments[i] = child.build(values);
        } else if (FURTHER.equals(key)) {
          arguments[i] = further(values);
        } else {
          arguments[i] = present(key == null ? null : said(key, values.get(key)), i);
        }
      }
      try {
        return constructor.newInstance(arguments);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    private static @Nullable Object said(String key, @Nullable Object value) {
      return value == null || PlaceholderDay.is(key, value) ? null : value;
    }

    private @Nullable Object present(@Nullable Object value, int i) {
      Class<?> type = components[i].getType();
      if (value != null) {
        return checked(String.valueOf(keys[i]), type, value);
      }
      if (type == Set.class) {
        return Set.of();
      }
      return type == String.class ? "" : type == List.class ? List.of() : null;
    }
  }
}
