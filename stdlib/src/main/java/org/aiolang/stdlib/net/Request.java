package org.aiolang.stdlib.net;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.loop.EventLoop;
import org.aiolang.interpreter.value.Attributes;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.DictValue;
import org.aiolang.interpreter.value.Iteration;
import org.aiolang.interpreter.value.NativeCoroutine;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * What {@code session.get(…)} gives: awaited, or entered with {@code async with}, it sends the
 * request.
 */
final class Request extends NativeCoroutine {
  static final Type TYPE =
      Type.builtin(
          "aiohttp.client",
          "_RequestContextManager",
          Types.COROUTINE,
          members -> {
            members.method("__aenter__(self)", "Send the request.", self -> self);
            members.methodN(
                "__aexit__(self, exc_type, exc_val, exc_tb)",
                "Release the response.",
                arguments -> {
                  Request request = (Request) arguments[0];
                  if (request.response != null) {
                    request.response.release();
                  }
                  return new Immediate("__aexit__", None.NONE);
                });
          });

  /** Headers that Java's client writes itself and refuses to take. */
  private static final Set<String> NOT_OURS =
      Set.of("connection", "content-length", "expect", "host", "upgrade");

  /**
   * What a request was given.
   *
   * @param timeout null where not given
   */
  record Options(
      Object parameters,
      Object data,
      Object json,
      Object headers,
      boolean followRedirects,
      int maxRedirects,
      Object timeout,
      boolean raiseForStatus) {}

  private final Session session;
  private final Options options;
  private final List<Response> history = new ArrayList<>();
  private String method;
  private URI uri;
  private byte[] body;
  private String bodyType;
  private double deadline;
  private Outside outside;
  private Response response;

  Request(Session session, String method, URI uri, Options options) {
    super("ClientSession._request");
    shape = TYPE.rootShape();
    this.session = session;
    this.method = method;
    this.uri = uri;
    this.options = options;
  }

  @Override
  protected Object step(Object sent, ScriptError thrown) {
    if (outside == null) {
      HttpClient client = session.client();
      EventLoop loop = session.engine().loops().requireRunning();
      uri = Url.withParameters(uri, options.parameters());
      prepareBody();
      outside = new Outside(loop);
      double total = session.total(options.timeout());
      deadline = loop.time() + total;
      if (total < Double.POSITIVE_INFINITY) {
        outside.limit(deadline, HttpErrors::timeout);
      }
      send(client);
      return outside.handOver();
    }
    outside.settle(thrown);
    if (options.raiseForStatus()) {
      response.raiseForStatus();
    }
    return finish(response);
  }

  private void send(HttpClient client) {
    HttpRequest.Builder builder;
    try {
      builder = HttpRequest.newBuilder(withoutFragment(uri));
      builder.method(
          method,
          body == null
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofByteArray(body));
      builder.setHeader("Accept", "*/*");
      builder.setHeader("User-Agent", "aio aiohttp");
      if (bodyType != null && body != null) {
        builder.setHeader("Content-Type", bodyType);
      }
      setHeaders(builder, session.headers);
      setHeaders(builder, options.headers());
    } catch (IllegalArgumentException wrong) {
      throw Errors.value(wrong.getMessage());
    }
    CompletableFuture<HttpResponse<HttpResult>> begun =
        client.sendAsync(builder.build(), HttpResult::subscriber);
    outside.start(begun, this::arrived);
  }

  private static URI withoutFragment(URI uri) {
    String text = uri.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? uri : URI.create(text.substring(0, hash));
  }

  private void arrived(HttpResponse<HttpResult> arrived, Throwable failure) {
    if (failure != null) {
      outside.fail(HttpErrors.of(failure, uri));
      return;
    }
    Response made = new Response(session, method, uri, arrived.body(), history, deadline);
    String location = arrived.headers().firstValue("Location").orElse(null);
    int status = arrived.statusCode();
    boolean redirects =
        status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    if (!redirects || !options.followRedirects() || location == null) {
      response = made;
      outside.finish();
      return;
    }
    history.add(made);
    if (history.size() >= options.maxRedirects()) {
      outside.fail(HttpErrors.response(HttpErrors.TOO_MANY_REDIRECTS, 0, "", uri.toString()));
      return;
    }
    boolean becomesGet =
        (status == 303 && !method.equals("HEAD"))
            || ((status == 301 || status == 302) && method.equals("POST"));
    if (becomesGet) {
      method = "GET";
      body = null;
    }
    uri = Url.forRequest(uri, location);
    send(session.client());
  }

  private void setHeaders(HttpRequest.Builder builder, Object headers) {
    if (headers == None.NONE) {
      return;
    }
    Object pairs =
        headers instanceof DictValue || Attributes.getOrNull(headers, "items") != null
            ? Calls.method(headers, "items")
            : headers;
    for (Object pair : Iteration.toArray(pairs)) {
      Object[] both = Iteration.unpack(pair, 2);
      String name = Conversion.str(both[0]);
      if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
        builder.setHeader(name, Conversion.str(both[1]));
      }
    }
  }

  private void prepareBody() {
    Object data = options.data();
    if (options.json() != None.NONE) {
      if (data != None.NONE) {
        throw Errors.value("data and json parameters can not be used at the same time");
      }
      Object dumps = Attributes.get(session.engine().importModule("json"), "dumps");
      body = Conversion.str(Calls.call(dumps, options.json())).getBytes(StandardCharsets.UTF_8);
      bodyType = "application/json";
      return;
    }
    switch (data) {
      case None ignored -> {}
      case BytesValue bytes -> {
        body = bytes.bytes();
        bodyType = "application/octet-stream";
      }
      case String text -> {
        body = text.getBytes(StandardCharsets.UTF_8);
        bodyType = "text/plain; charset=utf-8";
      }
      default -> {
        body = Url.form(data).getBytes(StandardCharsets.UTF_8);
        bodyType = "application/x-www-form-urlencoded";
      }
    }
  }
}
