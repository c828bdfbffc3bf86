package org.aiolang.stdlib.exchange;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** An exchange that another process keeps. Once that one has ended, all its channels are at end. */
final class RemoteExchange implements Exchange {
  /** A request that waits for its answer. */
  private static final class Request {
    final long channel;
    final Taking taking;
    boolean heard;
    int number;

    Request(long channel, Taking taking) {
      this.channel = channel;
      this.taking = taking;
    }
  }

  private final String address;
  private final OutputStream out;
  private final DataInputStream in;
  private final Object writing = new Object();

  // Guarded by this:
  private final Map<Integer, Request> requests = new HashMap<>();
  private int numbers;
  private boolean broken;

  RemoteExchange(String address, long process) throws IOException {
    this.address = address;
    int colon = address.indexOf(':');
    Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address.substring(0, colon)));
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
    byte[] secret = HexFormat.of().parseHex(address.substring(colon + 1));
    ByteBuffer hello = ByteBuffer.allocate(4 + 1 + secret.length + 8);
    hello.putInt(1 + secret.length + 8).put((byte) Wire.HELLO).put(secret).putLong(process);
    out.write(hello.array());
    // From the answer on, what this process says counts before its end does.
    in.readFully(new byte[9]);
    ExchangeServer.daemon("exchange reader", this::read).start();
  }

  @Override
  public String address() {
    return address;
  }

  private void read() {
    try {
      while (true) {
        int length = in.readInt();
        int kind = in.readByte();
        int number = in.readInt();
        byte[] rest = new byte[length - 5];
        in.readFully(rest);
        received(kind, number, rest);
      }
    } catch (IOException gone) {
      synchronized (this) {
        broken = true;
        for (Request request : requests.values()) {
          if (request.taking != null) {
            request.taking.end();
          }
          request.heard = true;
        }
        requests.clear();
        notifyAll();
      }
    }
  }

  private void received(int kind, int number, byte[] rest) {
    Request request;
    synchronized (this) {
      request = kind == Wire.WAITING ? requests.get(number) : requests.remove(number);
      if (request == null) {
        return;
      }
    }
    switch (kind) {
      case Wire.MESSAGE -> {
        if (!request.taking.complete(rest)) {
          putBack(request.channel, rest);
        }
      }
      case Wire.WORD -> request.taking.complete(null);
      case Wire.AT_END -> request.taking.end();
      case Wire.NUMBER -> request.number = ByteBuffer.wrap(rest).getInt();
      default -> {
        // WAITING: the exchange has heard it.
      }
    }
    synchronized (this) {
      request.heard = true;
      notifyAll();
    }
  }

  private synchronized int add(Request request) {
    int number = ++numbers;
    if (broken) {
      request.heard = true;
      if (request.taking != null) {
        request.taking.end();
      }
    } else {
      requests.put(number, request);
    }
    return number;
  }

  private synchronized void awaitHeard(Request request) {
    boolean interrupted = false;
    while (!request.heard) {
      try {
        wait();
      } catch (InterruptedException later) {
        // The answer is on its way; who waits for something longer sees the interrupt then.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static ByteBuffer head(int kind, long channel, int more) {
    return ByteBuffer.allocate(4 + 1 + 8 + more)
        .putInt(1 + 8 + more)
        .put((byte) kind)
        .putLong(channel);
  }

  private void write(ByteBuffer message, byte[] rest) {
    try {
      synchronized (writing) {
        out.write(message.array());
        if (rest != null) {
          out.write(rest);
        }
      }
    } catch (IOException gone) {
      synchronized (this) {
        if (!broken) {
          throw new UncheckedIOException(gone);
        }
      }
    }
  }

  private int ask(Request request, ByteBuffer message) {
    write(message, null);
    awaitHeard(request);
    return request.number;
  }

  @Override
  public boolean put(long channel, byte[] message, boolean checked) {
    Request request = new Request(channel, null);
    int number = checked ? add(request) : 0;
    boolean together = message.length <= 1 << 16;
    ByteBuffer head =
        ByteBuffer.allocate(4 + 1 + 8 + 1 + 4 + (together ? message.length : 0))
            .putInt(1 + 8 + 1 + 4 + message.length)
            .put((byte) Wire.PUT)
            .putLong(channel)
            .put((byte) (checked ? 1 : 0))
            .putInt(number);
    if (together) {
      head.put(message);
    }
    write(head, together ? null : message);
    if (!checked) {
      return true;
    }
    awaitHeard(request);
    return request.number == 1;
  }

  @Override
  public void putBack(long channel, byte[] message) {
    write(head(Wire.PUT_BACK, channel, message.length).put(message), null);
  }

  @Override
  public void take(long channel, Taking taking, boolean leaves) {
    Request request = new Request(channel, taking);
    int number = add(request);
    if (!taking.done()) {
      taking.number = number;
      write(head(Wire.TAKE, channel, 5).putInt(number).put((byte) (leaves ? 1 : 0)), null);
      awaitHeard(request);
    }
  }

  @Override
  public void cancel(long channel, Taking taking) {
    write(head(Wire.CANCEL, channel, 4).putInt(taking.number), null);
    byte[] message = taking.abandon();
    if (message != null) {
      putBack(channel, message);
    }
  }

  @Override
  public int size(long channel) {
    Request request = new Request(channel, null);
    return ask(request, head(Wire.SIZE, channel, 4).putInt(add(request)));
  }

  @Override
  public int wake(long channel, int most) {
    Request request = new Request(channel, null);
    return ask(request, head(Wire.WAKE, channel, 8).putInt(add(request)).putInt(most));
  }

  @Override
  public void open(long channel, boolean writes, long process) {
    write(head(Wire.OPEN, channel, 9).put((byte) (writes ? 1 : 0)).putLong(process), null);
  }

  @Override
  public void close(long channel, boolean writes, long process) {
    write(head(Wire.CLOSE, channel, 9).put((byte) (writes ? 1 : 0)).putLong(process), null);
  }

  @Override
  public void ended(long process) {
    write(head(Wire.ENDED, process, 0), null);
  }
}
