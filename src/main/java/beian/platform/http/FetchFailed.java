package beian.platform.http;

import java.util.concurrent.CompletionException;

/** Carries a failure through futures; has no stack because it is no surprise. */
final class FetchFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FetchedPage.Failure failure;

  FetchFailed(FetchedPage.Failure failure, String detail) {
    super(detail, null, false, false);
    this.failure = failure;
  }

  FetchedPage.Failure failure() {
    return failure;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  /** The failure inside whatever futures wrapped around it. */
  static FetchFailed of(Throwable thrown, FetchedPage.Failure otherwise) {
    Throwable at = thrown;
    while (at instanceof CompletionException && at.getCause() != null) {
      at = at.getCause();
    }
    return at instanceof FetchFailed known
        ? known
        : new FetchFailed(otherwise, at.getClass().getSimpleName() + ": " + at.getMessage());
  }
}
