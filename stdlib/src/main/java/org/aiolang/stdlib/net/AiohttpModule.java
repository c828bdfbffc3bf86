package org.aiolang.stdlib.net;

import java.net.URI;
import java.util.Locale;
import org.aiolang.interpreter.Engine;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The module {@code aiohttp}: its client, as far as most programs use it. */
public final class AiohttpModule {
  private static final String REQUEST_PARAMETERS =
      "*, params=None, data=None, json=None, headers=None, allow_redirects=True, max_redirects=10,"
          + " timeout=<unset>, raise_for_status=None, ssl=True)";

  private static final int FOLLOW = 7;

  private AiohttpModule() {}

  /** Builds the module for an engine. */
  public static ModuleValue build(Engine engine) {
    Type session =
        Type.builtin(
            "aiohttp.client", "ClientSession", Types.OBJECT, members -> declare(members, engine));
    return new ModuleBuilder("aiohttp", "HTTP for asyncio: the client.")
        .value("ClientSession", session)
        .value("ClientResponse", Response.TYPE)
        .value("ClientTimeout", timeoutType())
        .value("TCPConnector", connectorType())
        .value("ClientError", HttpErrors.CLIENT_ERROR)
        .value("ClientResponseError", HttpErrors.RESPONSE_ERROR)
        .value("ContentTypeError", HttpErrors.CONTENT_TYPE_ERROR)
        .value("TooManyRedirects", HttpErrors.TOO_MANY_REDIRECTS)
        .value("ClientConnectionError", HttpErrors.CONNECTION_ERROR)
        .value("ClientOSError", HttpErrors.OS_ERROR)
        .value("ClientConnectorError", HttpErrors.CONNECTOR_ERROR)
        .value("ClientConnectorDNSError", HttpErrors.CONNECTOR_DNS_ERROR)
        .value("ClientConnectorSSLError", HttpErrors.CONNECTOR_SSL_ERROR)
        .value("ClientConnectorCertificateError", HttpErrors.CONNECTOR_CERTIFICATE_ERROR)
        .value("ServerConnectionError", HttpErrors.SERVER_CONNECTION_ERROR)
        .value("ServerDisconnectedError", HttpErrors.SERVER_DISCONNECTED)
        .value("ServerTimeoutError", HttpErrors.SERVER_TIMEOUT)
        .value("ClientPayloadError", HttpErrors.PAYLOAD_ERROR)
        .value("InvalidURL", HttpErrors.INVALID_URL)
        .value("InvalidUrlClientError", HttpErrors.INVALID_URL_CLIENT_ERROR)
        .value("NonHttpUrlClientError", HttpErrors.NON_HTTP_URL)
        .build();
  }

  private static Type timeoutType() {
    return Type.builtin(
        "aiohttp.client",
        "ClientTimeout",
        Types.OBJECT,
        members -> {
          members.constructor(
              "ClientTimeout(cls, total=None, connect=None, sock_read=None, sock_connect=None)",
              "Limits in seconds.",
              arguments -> {
                Instance timeout = new Instance((Type) arguments[0]);
                timeout.setField("total", arguments[1]);
                timeout.setField("connect", arguments[2]);
                timeout.setField("sock_read", arguments[3]);
                timeout.setField("sock_connect", arguments[4]);
                return timeout;
              });
        });
  }

  private static Type connectorType() {
    return Type.builtin(
        "aiohttp.connector",
        "TCPConnector",
        Types.OBJECT,
        members ->
            members.constructor(
                "TCPConnector(cls, *, limit=100, limit_per_host=0, ssl=True)",
                "Accepted for programs that give one; connections are kept by the session.",
                arguments -> {
                  Instance connector = new Instance((Type) arguments[0]);
                  connector.setField("limit", arguments[1]);
                  connector.setField("limit_per_host", arguments[2]);
                  return connector;
                }));
  }

  private static Session session(Object self) {
    return (Session) self;
  }

  private static void declare(TypeMembers members, Engine engine) {
    members.constructor(
        "ClientSession(cls, /, *args, **kwargs)",
        "Requests that share connections, headers and limits.",
        arguments -> new Session((Type) arguments[0], engine));
    members.methodN(
        "__init__(self, base_url=None, *, connector=None, headers=None, timeout=<unset>,"
            + " raise_for_status=False, cookies=None, auth=None, trust_env=False)",
        "Initialize self.",
        arguments -> {
          Session session = session(arguments[0]);
          session.base = arguments[1] == None.NONE ? null : Url.forRequest(null, arguments[1]);
          session.headers = arguments[3];
          session.timeoutGiven = arguments[4] != null;
          session.timeout = arguments[4] == null ? None.NONE : arguments[4];
          session.raiseForStatus = Conversion.truth(arguments[5]);
          return None.NONE;
        });
    for (String verb : new String[] {"get", "options", "head", "post", "put", "patch", "delete"}) {
      members.methodN(
          verb + "(self, url, " + REQUEST_PARAMETERS,
          "Send a " + verb.toUpperCase(Locale.ROOT) + " request.",
          arguments -> {
            Object[] all = new Object[arguments.length + 1];
            all[0] = arguments[0];
            all[1] = verb.toUpperCase(Locale.ROOT);
            System.arraycopy(arguments, 1, all, 2, arguments.length - 1);
            return request(all);
          });
    }
    members.methodN(
        "request(self, method, url, " + REQUEST_PARAMETERS,
        "Send a request.",
        AiohttpModule::request);
    members.method(
        "close(self)",
        "Close the connections.",
        self -> {
          session(self).close();
          return new Immediate("ClientSession.close", None.NONE);
        });
    members.getter("closed", "Whether it was closed.", self -> session(self).closed());
    members.method("__aenter__(self)", "Return self.", self -> new Immediate("__aenter__", self));
    members.methodN(
        "__aexit__(self, exc_type, exc_val, exc_tb)",
        "Close the connections.",
        arguments -> {
          session(arguments[0]).close();
          return new Immediate("__aexit__", None.NONE);
        });
  }

  private static Object request(Object[] arguments) {
    Session session = session(arguments[0]);
    String method = Conversion.str(arguments[1]).toUpperCase(Locale.ROOT);
    URI uri = Url.forRequest(session.base, arguments[2]);
    boolean raise =
        arguments[10] == None.NONE ? session.raiseForStatus : Conversion.truth(arguments[10]);
    Request.Options options =
        new Request.Options(
            arguments[3],
            arguments[4],
            arguments[5],
            arguments[6],
            !method.equals("HEAD") && Conversion.truth(arguments[FOLLOW]),
            Conversion.indexInt(arguments[8], "max_redirects"),
            arguments[9],
            raise);
    return new Request(session, method, uri, options);
  }
}
