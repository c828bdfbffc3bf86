package org.aiolang.stdlib.text;

import java.security.MessageDigest;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.BytesArguments;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.Representation;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** A digest in the making: what {@code hashlib.sha256()} gives. */
final class HashValue extends Instance {
  static final Type TYPE = Type.builtin("_hashlib", "HASH", Types.OBJECT, HashValue::declare);

  private final String name;
  private final MessageDigest digest;

  HashValue(String name, MessageDigest digest) {
    super(TYPE);
    this.name = name;
    this.digest = digest;
  }

  void update(Object data) {
    if (Wrapped.unwrap(data) instanceof String) {
      throw Errors.type("Strings must be encoded before hashing");
    }
    byte[] bytes = BytesArguments.bytesOrNull(data);
    if (bytes == null) {
      throw Errors.type("object supporting the buffer API required");
    }
    digest.update(bytes);
  }

  private HashValue copy() {
    try {
      return new HashValue(name, (MessageDigest) digest.clone());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(name + " cannot be copied", e);
    }
  }

  /** The digest of what came so far; more may come. */
  private byte[] soFar() {
    return copy().digest.digest();
  }

  private int blockSize() {
    return switch (name) {
      case "sha384", "sha512" -> 128;
      case "sha3_224" -> 144;
      case "sha3_256" -> 136;
      case "sha3_384" -> 104;
      case "sha3_512" -> 72;
      default -> 64;
    };
  }

  private static HashValue hash(Object self) {
    return (HashValue) self;
  }

  private static void declare(TypeMembers members) {
    members.method(
        "update(self, obj, /)",
        "Update this hash object's state with the provided bytes.",
        (self, data) -> {
          hash(self).update(data);
          return None.NONE;
        });
    members.method(
        "digest(self, /)",
        "Return the digest value as bytes.",
        self -> new BytesValue(hash(self).soFar()));
    members.method(
        "hexdigest(self, /)",
        "Return the digest value as a string of hexadecimal digits.",
        self -> java.util.HexFormat.of().formatHex(hash(self).soFar()));
    members.method("copy(self, /)", "Return a copy of the hash object.", self -> hash(self).copy());
    members.getter("name", "The algorithm.", self -> hash(self).name);
    members.getter(
        "digest_size",
        "The digest's size in bytes.",
        self -> (long) hash(self).digest.getDigestLength());
    members.getter(
        "block_size", "The block's size in bytes.", self -> (long) hash(self).blockSize());
    members.method(
        "__repr__(self, /)",
        "Return repr(self).",
        self ->
            "<"
                + hash(self).name
                + " _hashlib.HASH object @ 0x"
                + Long.toHexString(Representation.address(self))
                + ">");
  }
}
