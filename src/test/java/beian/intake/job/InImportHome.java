package beian.intake.job;

import beian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of imports, each in an {@link ImportHome} of its own. */
abstract class InImportHome {
  final TestDatabase test;
  ImportHome home;
  @TempDir Path root;

  InImportHome(TestDatabase test) {
    this.test = test;
  }

  @BeforeEach
  void open() throws IOException {
    home = new ImportHome(test.open(), root);
  }

  @AfterEach
  void close() throws IOException {
    home.close();
  }
}
