package org.aiolang.stdlib.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The address of a request or response. */
final class Url extends Instance {
  static final Type TYPE = Type.builtin("yarl", "URL", Types.OBJECT, Url::declare);

  final URI uri;

  Url(URI uri) {
    super(TYPE);
    this.uri = uri;
  }

  private static URI uri(Object self) {
    return ((Url) self).uri;
  }

  private static Object orNone(String text) {
    return text == null ? None.NONE : text;
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "URL(cls, val='', /)",
        "An address.",
        arguments -> new Url(parse(Conversion.str(arguments[1]))));
    members.method("__str__(self, /)", "Return str(self).", self -> uri(self).toString());
    members.method("__repr__(self, /)", "Return repr(self).", self -> "URL('" + uri(self) + "')");
    members.method(
        "__eq__(self, value, /)",
        "Return self==value.",
        (self, other) -> other instanceof Url url && url.uri.equals(uri(self)));
    members.method("__hash__(self, /)", "Return hash(self).", self -> (long) uri(self).hashCode());
    members.getter("scheme", "As http.", self -> orNone(uri(self).getScheme()));
    members.getter("host", "The host's name.", self -> orNone(uri(self).getHost()));
    members.getter(
        "port",
        "The port, also where it is the scheme's own.",
        self ->
            uri(self).getPort() >= 0
                ? (long) uri(self).getPort()
                : "https".equals(uri(self).getScheme()) ? 443L : 80L);
    members.getter("path", "The path.", self -> orNone(uri(self).getPath()));
    members.getter(
        "query_string",
        "The query without its question mark.",
        self -> uri(self).getQuery() == null ? "" : uri(self).getQuery());
  }

  /** Reads an address; characters that must be escaped are. Raises InvalidUrlClientError. */
  static URI parse(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      int b = each & 0xff;
      if (b <= ' ' || b >= 0x7f || "\"<>\\^`{|}".indexOf(b) >= 0) {
        escaped.append(String.format("%%%02X", b));
      } else {
        escaped.append((char) b);
      }
    }
    try {
      return new URI(escaped.toString());
    } catch (URISyntaxException wrong) {
      throw new ScriptError(HttpErrors.of(HttpErrors.INVALID_URL_CLIENT_ERROR, text));
    }
  }

  /**
   * An address to send a request to: absolute, http or https. Raises InvalidURL's classes, naming
   * the address.
   */
  static URI forRequest(URI base, Object given) {
    String text = given instanceof Url url ? url.uri.toString() : Conversion.str(given);
    URI uri = parse(text);
    if (base != null) {
      uri = base.resolve(uri);
    }
    String scheme = uri.getScheme();
    if (scheme == null) {
      throw new ScriptError(HttpErrors.of(HttpErrors.INVALID_URL_CLIENT_ERROR, text));
    }
    if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
      throw new ScriptError(HttpErrors.of(HttpErrors.NON_HTTP_URL, text));
    }
    if (uri.getHost() == null) {
      throw new ScriptError(HttpErrors.of(HttpErrors.INVALID_URL_CLIENT_ERROR, text));
    }
    return uri.getPath().isEmpty() ? uri.resolve("/") : uri;
  }

  /** The address with more of a query: a dict, pairs or a text. */
  static URI withParameters(URI uri, Object parameters) {
    if (parameters == None.NONE) {
      return uri;
    }
    String more = parameters instanceof String text ? text : form(parameters);
    if (more.isEmpty()) {
      return uri;
    }
    String whole = uri.toString();
    int hash = whole.indexOf('#');
    String before = hash < 0 ? whole : whole.substring(0, hash);
    return parse(before + (before.contains("?") ? "&" : "?") + more);
  }

  /** A dict or pairs as {@code a=1&b=2}. */
  static String form(Object pairs) {
    StringBuilder text = new StringBuilder();
    if (pairs instanceof DictValue dict) {
      for (DictValue.Cursor at = dict.cursor(); at.advance(); ) {
        append(text, at.key(), at.value());
      }
    } else {
      for (Object pair : Iteration.toArray(pairs)) {
        Object[] both = Iteration.unpack(pair, 2);
        append(text, both[0], both[1]);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Object key, Object value) {
    text.append(text.isEmpty() ? "" : "&")
        .append(URLEncoder.encode(Conversion.str(key), StandardCharsets.UTF_8))
        .append('=')
        .append(URLEncoder.encode(Conversion.str(value), StandardCharsets.UTF_8));
  }
}
