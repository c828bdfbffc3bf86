package org.aiolang.interpreter.loop;

import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.difference.LeftOut;

/** The loop's methods that are left out: each refuses in the words of its row. */
final class LoopRefusals {
  private LoopRefusals() {}

  static void declare(TypeMembers members) {
    refuse(
        members,
        LeftOut.LOOP_DESCRIPTORS,
        "add_reader",
        "add_writer",
        "remove_reader",
        "remove_writer");
    refuse(members, LeftOut.LOOP_SUBPROCESS, "subprocess_exec", "subprocess_shell");
    refuse(
        members,
        LeftOut.LOOP_SOCKETS,
        "connect_accepted_socket",
        "connect_read_pipe",
        "connect_write_pipe",
        "create_connection",
        "create_datagram_endpoint",
        "create_server",
        "create_unix_connection",
        "create_unix_server",
        "getaddrinfo",
        "getnameinfo",
        "sendfile",
        "sock_accept",
        "sock_connect",
        "sock_recv",
        "sock_recv_into",
        "sock_recvfrom",
        "sock_recvfrom_into",
        "sock_sendall",
        "sock_sendfile",
        "sock_sendto",
        "start_tls");
  }

  private static void refuse(TypeMembers members, LeftOut row, String... names) {
    for (String name : names) {
      members.methodN(
          name + "(self, /, *args, **kwargs)",
          "Not part of aio.",
          arguments -> {
            throw row.refusal();
          });
    }
  }
}
