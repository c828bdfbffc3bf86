package org.aiolang.stdlib.net;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;

/** The exception classes of {@code aiohttp}, with their texts. */
final class HttpErrors {
  private static final String MODULE = "aiohttp.client_exceptions";

  static final Type CLIENT_ERROR = type("ClientError", ExceptionTypes.EXCEPTION);
  static final Type RESPONSE_ERROR = type("ClientResponseError", CLIENT_ERROR);
  static final Type CONTENT_TYPE_ERROR = type("ContentTypeError", RESPONSE_ERROR);
  static final Type TOO_MANY_REDIRECTS = type("TooManyRedirects", RESPONSE_ERROR);
  static final Type CONNECTION_ERROR = type("ClientConnectionError", CLIENT_ERROR);

  /**
   * CPython's also extends OSError; a built-in class of ours has one base, and this is what scripts
   * catch.
   */
  static final Type OS_ERROR = type("ClientOSError", CONNECTION_ERROR);

  static final Type CONNECTOR_ERROR = type("ClientConnectorError", OS_ERROR);
  static final Type CONNECTOR_DNS_ERROR = type("ClientConnectorDNSError", CONNECTOR_ERROR);
  static final Type CONNECTOR_SSL_ERROR = type("ClientConnectorSSLError", CONNECTOR_ERROR);
  static final Type CONNECTOR_CERTIFICATE_ERROR =
      type("ClientConnectorCertificateError", CONNECTOR_ERROR);
  static final Type SERVER_CONNECTION_ERROR = type("ServerConnectionError", CONNECTION_ERROR);
  static final Type SERVER_DISCONNECTED = type("ServerDisconnectedError", SERVER_CONNECTION_ERROR);
  static final Type SERVER_TIMEOUT = type("ServerTimeoutError", ExceptionTypes.TIMEOUT_ERROR);
  static final Type PAYLOAD_ERROR = type("ClientPayloadError", CLIENT_ERROR);
  static final Type INVALID_URL = type("InvalidURL", CLIENT_ERROR);
  static final Type INVALID_URL_CLIENT_ERROR = type("InvalidUrlClientError", INVALID_URL);
  static final Type NON_HTTP_URL = type("NonHttpUrlClientError", INVALID_URL_CLIENT_ERROR);

  private HttpErrors() {}

  private static Type type(String name, Type base) {
    return Type.builtin(MODULE, name, base, members -> {});
  }

  static ExceptionValue of(Type type, String message) {
    return new ExceptionValue(type, message);
  }

  /** A failure about a response: its text is status, message and address. */
  static ExceptionValue response(Type type, long status, String message, String url) {
    ExceptionValue error =
        new ExceptionValue(
            type,
            status
                + ", message='"
                + message.replace("\\", "\\\\").replace("'", "\\'")
                + "', url='"
                + url
                + "'");
    error.setField("status", status);
    error.setField("message", message);
    return error;
  }

  static ExceptionValue timeout() {
    return new ExceptionValue(ExceptionTypes.TIMEOUT_ERROR, TupleValue.EMPTY);
  }

  /** What a failed exchange means to a script. */
  static ExceptionValue of(Throwable failure, URI uri) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException) {
      return connecting(cause, uri);
    }
    if (cause instanceof SSLException) {
      boolean certificate = String.valueOf(cause.getMessage()).contains("PKIX");
      return connector(
          certificate ? CONNECTOR_CERTIFICATE_ERROR : CONNECTOR_SSL_ERROR,
          uri,
          certificate ? "certificate verify failed: " + cause.getMessage() : cause.getMessage());
    }
    String message = String.valueOf(cause.getMessage());
    if (message.contains("received no bytes") || message.contains("EOF reached")) {
      return of(SERVER_DISCONNECTED, "Server disconnected");
    }
    return of(OS_ERROR, message);
  }

  private static ExceptionValue connecting(Throwable cause, URI uri) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof UnresolvedAddressException || at instanceof UnknownHostException) {
        return connector(CONNECTOR_DNS_ERROR, uri, "Name or service not known");
      }
    }
    return connector(
        CONNECTOR_ERROR, uri, "Connect call failed ('" + address(uri) + "', " + port(uri) + ")");
  }

  private static String address(URI uri) {
    try {
      // It was looked up a moment ago and is remembered.
      return InetAddress.getByName(uri.getHost()).getHostAddress();
    } catch (UnknownHostException gone) {
      return uri.getHost();
    }
  }

  private static ExceptionValue connector(Type type, URI uri, String reason) {
    ExceptionValue error =
        of(
            type,
            "Cannot connect to host "
                + uri.getHost()
                + ":"
                + port(uri)
                + " ssl:default ["
                + reason
                + "]");
    error.setField("host", uri.getHost());
    error.setField("port", (long) port(uri));
    return error;
  }

  private static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
  }
}
