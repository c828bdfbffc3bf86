package org.aiolang.stdlib.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.aiolang.stdlib.process.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against a server of the JDK's; texts as aiohttp 3.13 gives them. */
final class AiohttpTest {
  private HttpServer server;
  private String address;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", AiohttpTest::answer);
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type = "text/plain; charset=utf-8";
    int status = 200;
    String body = "hello ä";
    switch (exchange.getRequestURI().getPath()) {
      case "/redirect" -> {
        status = 302;
        exchange.getResponseHeaders().set("Location", "/echo?after");
      }
      case "/missing" -> status = 404;
      case "/slow" -> {
        try {
          Thread.sleep(10_000);
        } catch (InterruptedException stop) {
          return;
        }
      }
      case "/echo" -> {
        type = "application/json";
        body =
            "[\"%s\", \"%s\", \"%s\"]"
                .formatted(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getQuery(),
                    sent.replace("\"", "'"));
      }
      default -> {}
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String run(String text) {
    return Script.run("import aiohttp, asyncio\nU = \"" + address + "\"\n" + text)
        .replace(address, "U");
  }

  @Test
  void requestsAndResponses() {
    assertEquals(
        """
        200 OK text/plain utf-8 hello ä
        b'hello \\xc3\\xa4' True
        200 U/echo?after 1 302
        b'["GET", "after", ""]'
        b'["POST", "a=b+c", "x=1"]'
        """,
        run(
            """
            async def main():
                async with aiohttp.ClientSession() as session:
                    async with session.get(U + "/hello") as r:
                        print(r.status, r.reason, r.content_type, r.charset, await r.text())
                        print(await r.read(), "text/plain" in r.headers["content-type"])
                    r = await session.get(U + "/redirect")
                    print(r.status, r.url, len(r.history), r.history[0].status)
                    print(await r.read())
                    async with session.post(U + "/echo", params={"a": "b c"}, data={"x": 1}) as r:
                        print(await r.read())
            asyncio.run(main())
            """));
  }

  @Test
  void errors() {
    assertEquals(
        """
        ClientResponseError | 404, message='Not Found', url='U/missing'
        ClientResponseError | 404, message='Not Found', url='U/missing'
        ClientConnectorError | Cannot connect to host 127.0.0.1:1 ssl:default [Connect call failed ('127.0.0.1', 1)]
        InvalidUrlClientError | foo
        NonHttpUrlClientError | ftp://x/y
        TimeoutError |\s
        TimeoutError |\s
        RuntimeError | Session is closed
        """,
        run(
            """
            async def attempt(awaitable):
                try:
                    print(await awaitable)
                except Exception as e:
                    print(type(e).__name__, "|", e)

            async def get(session, url, **options):
                async with session.get(url, **options) as r:
                    r.raise_for_status()
                    return r.status

            async def main():
                async with aiohttp.ClientSession() as session:
                    await attempt(get(session, U + "/missing"))
                    await attempt(get(session, U + "/missing", raise_for_status=True))
                    await attempt(get(session, "http://127.0.0.1:1/"))
                    await attempt(get(session, "foo"))
                    await attempt(get(session, "ftp://x/y"))
                    await attempt(get(session, U + "/slow", timeout=aiohttp.ClientTimeout(total=0.1)))
                    await attempt(asyncio.wait_for(get(session, U + "/slow"), 0.1))
                await attempt(get(session, U))
            asyncio.run(main())
            """));
  }
}
