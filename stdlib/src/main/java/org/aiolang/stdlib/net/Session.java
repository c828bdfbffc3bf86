package org.aiolang.stdlib.net;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;

/** {@code ClientSession}: its connections are kept and used again. */
final class Session extends Instance {
  /** aiohttp's limit for a whole exchange where none is given, in seconds. */
  private static final double DEFAULT_TOTAL = 300;

  private static final Duration CONNECT = Duration.ofSeconds(30);

  private final Engine engine;
  private HttpClient client;
  URI base;
  Object headers = None.NONE;
  Object timeout = None.NONE;
  boolean timeoutGiven;
  boolean raiseForStatus;
  private boolean closed;

  Session(Type type, Engine engine) {
    super(type);
    this.engine = engine;
  }

  Engine engine() {
    return engine;
  }

  boolean closed() {
    return closed;
  }

  HttpClient client() {
    if (closed) {
      throw Errors.runtime("Session is closed");
    }
    if (client == null) {
      // Redirects are followed here, to have their history; HTTP/2 would ask servers to upgrade.
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(CONNECT)
              .build();
    }
    return client;
  }

  /** The seconds that a request may take in all; infinite for no limit. */
  double total(Object given) {
    Object limit = given == null ? (timeoutGiven ? timeout : (Object) DEFAULT_TOTAL) : given;
    if (limit instanceof Instance && Attributes.getOrNull(limit, "total") != null) {
      limit = Attributes.get(limit, "total");
    }
    if (limit == None.NONE) {
      return Double.POSITIVE_INFINITY;
    }
    double seconds = Conversion.toDouble(limit);
    return seconds <= 0 ? Double.POSITIVE_INFINITY : seconds;
  }

  void close() {
    closed = true;
    HttpClient made = client;
    client = null;
    if (made != null) {
      made.shutdownNow();
    }
  }
}
