package org.aiolang.stdlib.text;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.BytesArguments;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.ModuleValue;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.SetValue;
import org.aiolang.interpreter.value.Types;
import org.aiolang.interpreter.value.Wrapped;

/** The modules {@code hashlib} and {@code _hmac}, on the JDK's digests. */
public final class HashModule {
  private static final String[] NAMES = {
    "md5",
    "sha1",
    "sha224",
    "sha256",
    "sha384",
    "sha512",
    "sha3_224",
    "sha3_256",
    "sha3_384",
    "sha3_512"
  };

  private HashModule() {}

  /** Builds {@code hashlib}. */
  public static ModuleValue build() {
    ModuleBuilder module =
        new ModuleBuilder("hashlib", "A common interface to many hash functions.");
    SetValue names = new SetValue();
    for (String name : NAMES) {
      names.add(name);
      module.function(
          name + "(string=<unset>, *, usedforsecurity=True)",
          "Returns a " + name + " hash object, optionally initialized with a string.",
          (data, secure) -> start(name, data));
    }
    module.value("algorithms_guaranteed", names);
    module.value("algorithms_available", names);
    module.function(
        "new(name, string=<unset>, *, usedforsecurity=True)",
        "Return a new hash object using the named algorithm.",
        (name, data, secure) -> start(name(name), data));
    module.functionN(
        "pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)",
        "Password based key derivation function 2 with HMAC as pseudorandom function.",
        a -> {
          String name = name(a[0]);
          int size = digest(name).getDigestLength();
          return new BytesValue(
              derive(
                  name,
                  BytesArguments.bytes(a[1]),
                  BytesArguments.bytes(a[2]),
                  Conversion.indexInt(a[3], null),
                  a[4] == None.NONE ? size : Conversion.indexInt(a[4], null)));
        });
    return module.build();
  }

  /** Builds what {@code hmac} needs. */
  public static ModuleValue buildHmac() {
    return new ModuleBuilder("_hmac", "The keyed digests of hmac.")
        .function(
            "digest(key, message, name, /)",
            "HMAC of the message.",
            (key, message, name) ->
                new BytesValue(
                    mac(name(name), BytesArguments.bytes(key))
                        .doFinal(BytesArguments.bytes(message))))
        .function(
            "compare_digest(a, b, /)",
            "Return a == b, in a time that depends on the lengths only.",
            (a, b) -> MessageDigest.isEqual(comparable(a), comparable(b)))
        .build();
  }

  private static byte[] comparable(Object value) {
    if (Wrapped.unwrap(value) instanceof String text) {
      if (!text.chars().allMatch(c -> c < 128)) {
        throw Errors.type("comparing strings with non-ASCII characters is not supported");
      }
      return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
    byte[] bytes = BytesArguments.bytesOrNull(value);
    if (bytes == null) {
      throw Errors.type(
          "unsupported operand types(s) or combination of types: '"
              + Types.of(value).name()
              + "' and 'bytes'");
    }
    return bytes;
  }

  private static String name(Object given) {
    if (Wrapped.unwrap(given) instanceof String text) {
      return text.toLowerCase(Locale.ROOT).replace('-', '_').replace("sha_", "sha");
    }
    throw Errors.type("name must be a string");
  }

  private static HashValue start(String name, Object data) {
    HashValue hash = new HashValue(name, digest(name));
    if (data != null) {
      hash.update(data);
    }
    return hash;
  }

  /** How the JDK calls an algorithm. */
  private static String javaName(String name) {
    return switch (name) {
      case "md5" -> "MD5";
      case "sha1" -> "SHA-1";
      default ->
          name.startsWith("sha3_") ? "SHA3-" + name.substring(5) : "SHA-" + name.substring(3);
    };
  }

  private static MessageDigest digest(String name) {
    if (!Arrays.asList(NAMES).contains(name)) {
      throw Errors.value("unsupported hash type " + name);
    }
    try {
      return MessageDigest.getInstance(javaName(name));
    } catch (NoSuchAlgorithmException e) {
      throw Errors.value("unsupported hash type " + name);
    }
  }

  private static Mac mac(String name, byte[] key) {
    digest(name);
    String javaName = "Hmac" + javaName(name).replaceFirst("^SHA-", "SHA");
    try {
      Mac mac = Mac.getInstance(javaName);
      // The JDK refuses an empty key; a zero is the same, since keys are filled up with zeros.
      mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, javaName));
      return mac;
    } catch (GeneralSecurityException e) {
      throw Errors.value("unsupported hash type " + name);
    }
  }

  /** PBKDF2 of RFC 8018. */
  private static byte[] derive(String name, byte[] password, byte[] salt, int turns, int size) {
    if (turns < 1) {
      throw Errors.value("iteration value must be greater than 0.");
    }
    if (size < 1) {
      throw Errors.value("key length must be greater than 0.");
    }
    Mac mac = mac(name, password);
    byte[] out = new byte[size];
    int done = 0;
    for (int block = 1; done < size; block++) {
      mac.update(salt);
      byte[] last =
          mac.doFinal(
              new byte[] {
                (byte) (block >>> 24), (byte) (block >>> 16), (byte) (block >>> 8), (byte) block
              });
      byte[] mixed = last.clone();
      for (int turn = 1; turn < turns; turn++) {
        last = mac.doFinal(last);
        for (int i = 0; i < mixed.length; i++) {
          mixed[i] ^= last[i];
        }
      }
      int part = Math.min(mixed.length, size - done);
      System.arraycopy(mixed, 0, out, done, part);
      done += part;
    }
    return out;
  }
}
