package beian.platform.tls;

import beian.platform.PlatformError;
import beian.platform.error.Problem;
import beian.platform.error.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A PEM file with the certificates of private authorities; they replace the public ones. */
public final class TrustFile {
  private final Path file;

  /**
   * @param file one or more certificates in PEM form
   */
  public TrustFile(Path file) {
    this.file = file;
  }

  /**
   * The authorities of the file as trust managers.
   *
   * @throws ProblemException SET-002 when the file cannot be read or holds no certificate
   */
  public TrustManagerFactory trust() {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> authorities =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (authorities.isEmpty()) {
        throw new ProblemException(problem("no certificate"));
      }
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate authority : authorities) {
        store.setCertificateEntry("authority-" + store.size(), authority);
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return factory;
    } catch (IOException | GeneralSecurityException unusable) {
      throw new ProblemException(problem(unusable.getClass().getSimpleName()), unusable);
    }
  }

  /** A client context that trusts the authorities of the file and nobody else. */
  public SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust().getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private Problem problem(String found) {
    return new Problem(
        PlatformError.BAD_SETTING, file.toString(), found, "certificates in PEM form");
  }
}
