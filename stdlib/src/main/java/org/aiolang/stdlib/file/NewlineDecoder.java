package org.aiolang.stdlib.file;

import java.math.BigInteger;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.value.BytesValue;
import org.aiolang.interpreter.value.Calls;
import org.aiolang.interpreter.value.Conversion;
import org.aiolang.interpreter.value.Instance;
import org.aiolang.interpreter.value.None;
import org.aiolang.interpreter.value.TupleValue;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/**
 * {@code io.IncrementalNewlineDecoder}: turns the line ends of text that comes in parts into line
 * feeds, after another decoder has made text of bytes.
 */
final class NewlineDecoder extends Instance {
  static final Type TYPE =
      Type.builtin("_io", "IncrementalNewlineDecoder", Types.OBJECT, NewlineDecoder::declare)
          .withDictionary();

  private Object decoder;
  private boolean translates;
  private final LineEnds ends = new LineEnds();

  /** Whether a carriage return is kept back until it is known what follows. */
  private boolean held;

  private NewlineDecoder(Type type) {
    super(type);
  }

  private Object decoder() {
    if (decoder == null) {
      throw Errors.value("IncrementalNewlineDecoder.__init__() not called");
    }
    return decoder;
  }

  private Object decode(Object input, boolean end) {
    Object decoded = decoder() == None.NONE ? input : Calls.method(decoder, "decode", input, end);
    if (!(decoded instanceof String part)) {
      throw Errors.type(
          "decoder should return a string result, not '" + Types.of(decoded).name() + "'");
    }
    String text = part;
    if (held && (end || !text.isEmpty())) {
      text = "\r" + text;
      held = false;
    }
    if (text.endsWith("\r") && !end) {
      text = text.substring(0, text.length() - 1);
      held = true;
    }
    ends.see(text, true);
    return translates && text.indexOf('\r') >= 0
        ? text.replace("\r\n", "\n").replace('\r', '\n')
        : text;
  }

  private static NewlineDecoder of(Object self) {
    return (NewlineDecoder) self;
  }

  private static void declare(TypeMembers members) {
    members.constructor(
        "__new__(cls, /, *args, **kwargs)",
        "Turns the line ends of text into line feeds.",
        arguments -> new NewlineDecoder((Type) arguments[0]));
    members.methodN(
        "__init__(self, decoder, translate, errors='strict')",
        "The decoder of the bytes or None, and whether line ends are changed.",
        arguments -> {
          NewlineDecoder self = of(arguments[0]);
          self.decoder = arguments[1];
          self.translates = Conversion.truth(arguments[2]);
          self.ends.forget();
          self.held = false;
          return None.NONE;
        });
    members.method(
        "decode(self, input, final=False)",
        "The text of more input.",
        (self, input, end) -> of(self).decode(input, Conversion.truth(end)));
    members.method(
        "reset(self, /)",
        "Forget what was seen.",
        self -> {
          of(self).decoder();
          of(self).ends.forget();
          of(self).held = false;
          return of(self).decoder == None.NONE
              ? None.NONE
              : Calls.method(of(self).decoder, "reset");
        });
    members.method(
        "getstate(self, /)",
        "The state: bytes kept back, and a number.",
        self -> {
          Object bytes = new BytesValue();
          BigInteger flag = BigInteger.ZERO;
          if (of(self).decoder() != None.NONE) {
            Object state = Calls.method(of(self).decoder, "getstate");
            if (!(state instanceof TupleValue pair) || pair.items().length != 2) {
              throw Errors.type("illegal decoder state");
            }
            bytes = pair.items()[0];
            flag = new BigInteger(Conversion.str(Conversion.index(pair.items()[1])));
          }
          flag = flag.shiftLeft(1);
          BigInteger all = of(self).held ? flag.setBit(0) : flag;
          return new TupleValue(bytes, all.bitLength() < 64 ? (Object) all.longValue() : all);
        });
    members.method(
        "setstate(self, state, /)",
        "Go back to a state.",
        (self, state) -> {
          of(self).decoder();
          if (!(state instanceof TupleValue pair)) {
            throw Errors.type("state argument must be a tuple");
          }
          if (pair.items().length != 2) {
            throw Errors.type("setstate(): illegal state argument");
          }
          BigInteger flag = new BigInteger(Conversion.str(Conversion.index(pair.items()[1])));
          of(self).held = flag.testBit(0);
          BigInteger rest = flag.shiftRight(1);
          return of(self).decoder == None.NONE
              ? None.NONE
              : Calls.method(
                  of(self).decoder,
                  "setstate",
                  new TupleValue(
                      pair.items()[0], rest.bitLength() < 64 ? (Object) rest.longValue() : rest));
        });
    members.getter(
        "newlines",
        "The line ends that were seen.",
        self -> {
          of(self).decoder();
          return of(self).ends.value();
        });
  }
}
