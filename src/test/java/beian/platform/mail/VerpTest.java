package beian.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.error.ProblemException;
import org.junit.jupiter.api.Test;

class VerpTest {
  private final Verp verp = new Verp("bounce@mail.example.cn");

  @Test
  void a_token_comes_back_from_its_address_in_any_case() {
    assertThat(verp.token("<" + verp.address("n-0001-a") + ">")).contains("n-0001-a");
    assertThat(verp.token("BOUNCE+N-0001-A@MAIL.EXAMPLE.CN")).contains("n-0001-a");
    assertThat(verp.token("rfc822;bounce=n-1@mail.example.cn")).contains("n-1");
  }

  @Test
  void the_address_of_somebody_else_holds_no_token() {
    assertThat(verp.token("bounce+n-1@example.com")).isEmpty();
    assertThat(verp.token("bounce@mail.example.cn")).isEmpty();
    assertThat(verp.token("bounce+n-1@mailXexample.cn")).isEmpty();
  }

  @Test
  void a_token_that_servers_may_change_is_refused() {
    assertThatThrownBy(() -> verp.address("A")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Verp("nobody")).isInstanceOf(ProblemException.class);
  }
}
