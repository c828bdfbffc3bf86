package org.aiolang.stdlib.exchange;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Lets other processes of this program use an exchange: a socket on this machine's loopback
 * address, which leaves no file behind however the process ends. Who connects must know a secret
 * that only travels to the program's own processes.
 */
final class ExchangeServer {
  private final HostedExchange exchange;
  private final ServerSocket server;
  private final byte[] secret = new byte[Wire.SECRET_BYTES];

  ExchangeServer(HostedExchange exchange) throws IOException {
    this.exchange = exchange;
    new SecureRandom().nextBytes(secret);
    server = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
    daemon("exchange", this::accept).start();
  }

  String address() {
    return server.getLocalPort() + ":" + HexFormat.of().formatHex(secret);
  }

  static Thread daemon(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    return thread;
  }

  private void accept() {
    while (true) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        daemon("exchange client", () -> serve(socket)).start();
      } catch (IOException refused) {
        // Too many open files, perhaps: those who are connected go on.
        try {
          Thread.sleep(50);
        } catch (InterruptedException stop) {
          return;
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new Connection(socket).serve();
    } catch (IOException gone) {
      // The process has ended, or was none of ours.
    }
  }

  /** One process that uses the exchange. */
  private final class Connection {
    private final DataInputStream in;
    private final DataOutputStream out;

    Connection(Socket socket) throws IOException {
      in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
      out = new DataOutputStream(socket.getOutputStream());
    }

    void serve() throws IOException {
      int length = in.readInt();
      if (length != 1 + Wire.SECRET_BYTES + 8 || in.readByte() != Wire.HELLO) {
        return;
      }
      byte[] given = new byte[Wire.SECRET_BYTES];
      in.readFully(given);
      if (!MessageDigest.isEqual(given, secret)) {
        return;
      }
      long process = in.readLong();
      exchange.connected(process);
      try {
        answer(Wire.WAITING, 0, null);
        while (true) {
          length = in.readInt();
          if (length < 1 || length > Wire.LONGEST) {
            throw new IOException("no message");
          }
          handle(in.readByte(), length - 1);
        }
      } finally {
        exchange.disconnected(process, this);
      }
    }

    private void handle(int kind, int length) throws IOException {
      if (kind == Wire.ENDED) {
        exchange.ended(in.readLong());
        return;
      }
      long channel = in.readLong();
      switch (kind) {
        case Wire.PUT -> {
          boolean checked = in.readBoolean();
          int request = in.readInt();
          byte[] message = new byte[length - 13];
          in.readFully(message);
          boolean taken = exchange.put(channel, message, checked);
          if (checked) {
            number(request, taken ? 1 : 0);
          }
        }
        case Wire.PUT_BACK -> {
          byte[] message = new byte[length - 8];
          in.readFully(message);
          exchange.putBack(channel, message);
        }
        case Wire.TAKE -> {
          int request = in.readInt();
          take(channel, request, in.readBoolean());
        }
        case Wire.CANCEL -> {
          int request = in.readInt();
          exchange.withdraw(channel, new Request(this, request));
          number(request, 0);
        }
        case Wire.SIZE -> number(in.readInt(), exchange.size(channel));
        case Wire.WAKE -> {
          int request = in.readInt();
          number(request, exchange.wake(channel, in.readInt()));
        }
        case Wire.OPEN -> {
          boolean writes = in.readBoolean();
          exchange.open(channel, writes, in.readLong());
        }
        case Wire.CLOSE -> {
          boolean writes = in.readBoolean();
          exchange.close(channel, writes, in.readLong());
        }
        default -> throw new IOException("no kind of message: " + kind);
      }
    }

    private void take(long channel, int request, boolean leaves) throws IOException {
      boolean[] told = new boolean[1];
      Consumer<byte[]> tell =
          message -> {
            told[0] = true;
            int kind =
                message == null
                    ? Wire.AT_END
                    : leaves || message == HostedExchange.EMPTY ? Wire.WORD : Wire.MESSAGE;
            try {
              answer(kind, request, kind == Wire.MESSAGE ? message : null);
            } catch (IOException gone) {
              if (kind == Wire.MESSAGE) {
                exchange.putBack(channel, message);
              }
            }
          };
      exchange.take(channel, new HostedExchange.Taker(new Request(this, request), leaves, tell));
      if (!told[0]) {
        answer(Wire.WAITING, request, null);
      }
    }

    private void number(int request, int number) throws IOException {
      answer(Wire.NUMBER, request, ByteBuffer.allocate(4).putInt(number).array());
    }

    private void answer(int kind, int request, byte[] rest) throws IOException {
      int length = 5 + (rest == null ? 0 : rest.length);
      boolean together = length <= 1 << 16;
      ByteBuffer head = ByteBuffer.allocate(together ? 4 + length : 9);
      head.putInt(length).put((byte) kind).putInt(request);
      if (together && rest != null) {
        head.put(rest);
      }
      synchronized (out) {
        out.write(head.array());
        if (!together) {
          out.write(rest);
        }
      }
    }
  }

  /** A request of a connection, equal to itself when it is named again. */
  private record Request(Object connection, int number) implements HostedExchange.Owned {
    @Override
    public boolean by(Object other) {
      return connection == other;
    }
  }
}
