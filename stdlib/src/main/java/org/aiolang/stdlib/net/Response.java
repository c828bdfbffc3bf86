package org.aiolang.stdlib.net;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.ExceptionValue;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** {@code ClientResponse}. */
final class Response extends Instance {
  static final Type TYPE =
      Type.builtin("aiohttp.client_reqrep", "ClientResponse", Types.OBJECT, Response::declare);

  private final Session session;
  private final String method;
  private final URI uri;
  private final HttpResult result;
  private final Headers headers;
  private final TupleValue history;

  /** The loop's time when the request's time is over. */
  private final double deadline;

  private byte[] body;
  private boolean closed;

  Response(
      Session session,
      String method,
      URI uri,
      HttpResult result,
      List<Response> history,
      double deadline) {
    super(TYPE);
    this.session = session;
    this.method = method;
    this.uri = uri;
    this.result = result;
    this.headers = new Headers(result.headers());
    this.history = new TupleValue(history.toArray());
    this.deadline = deadline;
  }

  long status() {
    return result.status();
  }

  String reason() {
    return Reasons.of(result.status());
  }

  void release() {
    closed = true;
  }

  void raiseForStatus() {
    if (status() >= 400) {
      ExceptionValue error =
          HttpErrors.response(HttpErrors.RESPONSE_ERROR, status(), reason(), uri.toString());
      error.setField("headers", headers);
      error.setField("history", history);
      throw new ScriptError(error);
    }
  }

  String contentType() {
    String type = headers.first("Content-Type");
    if (type == null) {
      return "application/octet-stream";
    }
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** What the headers say, or null. */
  private String charset() {
    String type = headers.first("Content-Type");
    int at = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf("charset=");
    if (at < 0) {
      return null;
    }
    String rest = type.substring(at + 8).strip();
    int end = rest.indexOf(';');
    return (end < 0 ? rest : rest.substring(0, end)).strip().replace("\"", "");
  }

  private String decode(Object encoding) {
    String name = encoding instanceof String text ? text : charset();
    return (String) Calls.method(new BytesValue(body), "decode", name == null ? "utf-8" : name);
  }

  private Object json(Object encoding, Object loads, Object contentType) {
    if (contentType instanceof String wanted) {
      String actual = contentType();
      boolean fits =
          actual.equals(wanted)
              || (wanted.equals("application/json")
                  && actual.startsWith("application/")
                  && actual.endsWith("+json"));
      if (!fits) {
        throw new ScriptError(
            HttpErrors.response(
                HttpErrors.CONTENT_TYPE_ERROR,
                status(),
                "Attempt to decode JSON with unexpected mimetype: "
                    + (headers.first("Content-Type") == null ? "" : headers.first("Content-Type")),
                uri.toString()));
      }
    }
    String text = decode(encoding);
    if (text.isBlank()) {
      return None.NONE;
    }
    return loads == None.NONE
        ? Calls.call(Attributes.get(session.engine().importModule("json"), "loads"), text)
        : Calls.call(loads, text);
  }

  /** Waits for the body, then makes something of it. */
  private final class Reading extends NativeCoroutine {
    private final Function<Response, Object> then;
    private Outside outside;

    Reading(String name, Function<Response, Object> then) {
      super(name);
      this.then = then;
    }

    @Override
    protected Object step(Object sent, ScriptError thrown) {
      if (outside == null && body == null) {
        if (closed && !result.body().isDone()) {
          throw new ScriptError(HttpErrors.of(HttpErrors.CONNECTION_ERROR, "Connection closed"));
        }
        outside = new Outside(session.engine().loops().requireRunning());
        outside.start(
            result.body().copy(),
            (bytes, failure) -> {
              if (failure != null) {
                outside.fail(
                    HttpErrors.of(
                        HttpErrors.PAYLOAD_ERROR,
                        "Response payload is not completed: " + failure.getMessage()));
              } else {
                body = bytes;
                outside.finish();
              }
            });
        if (deadline < Double.POSITIVE_INFINITY) {
          outside.limit(deadline, HttpErrors::timeout);
        }
        return outside.handOver();
      }
      if (outside != null) {
        outside.settle(thrown);
      } else if (thrown != null) {
        throw thrown;
      }
      return finish(then.apply(Response.this));
    }
  }

  private static Response self(Object self) {
    return (Response) self;
  }

  private static void declare(TypeMembers members) {
    members.getter("status", "The status code.", self -> self(self).status());
    members.getter("reason", "The status in words.", self -> self(self).reason());
    members.getter("ok", "Whether the status is below 400.", self -> self(self).status() < 400);
    members.getter("method", "As GET.", self -> self(self).method);
    members.getter("url", "The address, after redirects.", self -> new Url(self(self).uri));
    members.getter("real_url", "The address, after redirects.", self -> new Url(self(self).uri));
    members.getter("headers", "The headers, by name in any case.", self -> self(self).headers);
    members.getter("history", "The responses that redirected here.", self -> self(self).history);
    members.getter(
        "content_type", "The media type, without parameters.", self -> self(self).contentType());
    members.getter(
        "charset",
        "The encoding the headers name, or None.",
        self -> self(self).charset() == null ? (Object) None.NONE : self(self).charset());
    members.getter("closed", "Whether it was released.", self -> self(self).closed);
    members.method(
        "read(self)",
        "Read the whole body as bytes.",
        self ->
            self(self)
            .new Reading("ClientResponse.read", response -> new BytesValue(response.body)));
    members.method(
        "text(self, encoding=None)",
        "Read the whole body as text.",
        (self, encoding) ->
            self(self).new Reading("ClientResponse.text", response -> response.decode(encoding)));
    members.methodN(
        "json(self, *, encoding=None, loads=None, content_type='application/json')",
        "Read the whole body as JSON.",
        arguments ->
            self(arguments[0])
            .new Reading(
                "ClientResponse.json",
                response -> response.json(arguments[1], arguments[2], arguments[3])));
    members.method(
        "raise_for_status(self)",
        "Raise ClientResponseError where the status is 400 or above.",
        self -> {
          self(self).raiseForStatus();
          return None.NONE;
        });
    members.method(
        "release(self)",
        "Let the connection go.",
        self -> {
          self(self).release();
          return None.NONE;
        });
    members.method(
        "close(self)",
        "Let the connection go.",
        self -> {
          self(self).release();
          return None.NONE;
        });
    members.method("__aenter__(self)", "Return self.", self -> new Immediate("__aenter__", self));
    members.methodN(
        "__aexit__(self, exc_type, exc_val, exc_tb)",
        "Release.",
        arguments -> {
          self(arguments[0]).release();
          return new Immediate("__aexit__", None.NONE);
        });
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            "<ClientResponse("
                + self(self).uri
                + ") ["
                + self(self).status()
                + " "
                + self(self).reason()
                + "]>");
  }
}
