package beian.platform.sheet.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvOutputTest {
  private static final List<String> VALUES =
      List.of("域名", "a,b", "say \"hi\"", "", "=1+1", "-5", "-a", "+86", "@x", "\tx", "two\nlines");

  private final StringWriter out = new StringWriter();

  @Test
  void programs_get_every_value_as_it_stands() {
    try (CsvOutput csv = CsvOutput.forPrograms(out)) {
      csv.row(VALUES);
    }
    assertThat(out)
        .hasToString("域名,\"a,b\",\"say \"\"hi\"\"\",,=1+1,-5,-a,+86,@x,\tx,\"two\nlines\"\r\n");
  }

  @Test
  void people_get_a_mark_and_no_formulas() {
    try (CsvOutput csv = CsvOutput.forPeople(out)) {
      csv.row(VALUES);
    }
    assertThat(out)
        .hasToString(
            "\ufeff域名,\"a,b\",\"say \"\"hi\"\"\",,'=1+1,-5,'-a,'+86,'@x,'\tx,\"two\nlines\"\r\n");
  }
}
