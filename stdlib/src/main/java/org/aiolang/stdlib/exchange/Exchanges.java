package org.aiolang.stdlib.exchange;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;

/** The exchanges that one process uses: its own, and those of other processes of the program. */
public final class Exchanges {
  private final Map<String, RemoteExchange> remote = new HashMap<>();
  private final SecureRandom random = new SecureRandom();
  private HostedExchange own;
  private Exchange home;
  private long process = random.nextLong();

  /** The number of this process. */
  public long process() {
    return process;
  }

  /** Gives this process the number that its parent knows it by; before anything else. */
  public void setProcess(long number) {
    process = number;
  }

  /** A number that nothing else has. */
  public long newNumber() {
    return random.nextLong();
  }

  /** Where new channels live: with the process that began it all, as far as this one knows it. */
  public synchronized Exchange home() {
    if (home == null) {
      own = new HostedExchange();
      home = own;
    }
    return home;
  }

  /** Has new channels live at an address, unless there are some already. */
  public synchronized void setHome(String address) throws IOException {
    if (home == null) {
      home = at(address);
    }
  }

  /** Where new channels live, or null where nobody has asked for one yet. */
  public synchronized Exchange homeIfAny() {
    return home;
  }

  /** A process that this one has started has ended. */
  public void ended(long number) {
    Exchange where = homeIfAny();
    if (where != null) {
      where.ended(number);
    }
  }

  /**
   * The exchange at an address.
   *
   * @throws IOException where its process has ended
   */
  public synchronized Exchange at(String address) throws IOException {
    if (own != null && own.address().equals(address)) {
      return own;
    }
    RemoteExchange known = remote.get(address);
    if (known == null) {
      known = new RemoteExchange(address, process);
      remote.put(address, known);
      if (home == null) {
        home = known;
      }
    }
    return known;
  }
}
