package org.aiolang.interpreter.error;

import java.util.function.Consumer;
import org.aiolang.interpreter.builtin.TypeMembers;
import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The built-in exception classes. */
public final class ExceptionTypes {
  public static final Type BASE_EXCEPTION =
      Type.builtin("builtins", "BaseException", Types.OBJECT, ExceptionMethods::declareBase)
          .withDictionary();
  public static final Type EXCEPTION = type("Exception", BASE_EXCEPTION);
  public static final Type BASE_EXCEPTION_GROUP =
      type("BaseExceptionGroup", BASE_EXCEPTION, ExceptionGroupValue::declare);
  public static final Type EXCEPTION_GROUP =
      Type.builtin(
          "builtins",
          "ExceptionGroup",
          new Type[] {BASE_EXCEPTION_GROUP, EXCEPTION},
          new Type[] {BASE_EXCEPTION_GROUP, EXCEPTION, BASE_EXCEPTION, Types.OBJECT},
          members -> {});
  public static final Type GENERATOR_EXIT = type("GeneratorExit", BASE_EXCEPTION);
  public static final Type KEYBOARD_INTERRUPT = type("KeyboardInterrupt", BASE_EXCEPTION);
  public static final Type SYSTEM_EXIT =
      type("SystemExit", BASE_EXCEPTION, ExceptionMethods::declareSystemExit).withLayout();
  public static final Type ARITHMETIC_ERROR = type("ArithmeticError", EXCEPTION);
  public static final Type FLOATING_POINT_ERROR = type("FloatingPointError", ARITHMETIC_ERROR);
  public static final Type OVERFLOW_ERROR = type("OverflowError", ARITHMETIC_ERROR);
  public static final Type ZERO_DIVISION_ERROR = type("ZeroDivisionError", ARITHMETIC_ERROR);
  public static final Type ASSERTION_ERROR = type("AssertionError", EXCEPTION);
  public static final Type ATTRIBUTE_ERROR =
      type("AttributeError", EXCEPTION, ExceptionMethods::declareAttributeError).withLayout();
  public static final Type BUFFER_ERROR = type("BufferError", EXCEPTION);
  public static final Type EOF_ERROR = type("EOFError", EXCEPTION);
  public static final Type IMPORT_ERROR =
      type("ImportError", EXCEPTION, ExceptionMethods::declareImportError).withLayout();
  public static final Type MODULE_NOT_FOUND_ERROR = type("ModuleNotFoundError", IMPORT_ERROR);
  public static final Type LOOKUP_ERROR = type("LookupError", EXCEPTION);
  public static final Type INDEX_ERROR = type("IndexError", LOOKUP_ERROR);
  public static final Type KEY_ERROR =
      type("KeyError", LOOKUP_ERROR, ExceptionMethods::declareKeyError);
  public static final Type MEMORY_ERROR = type("MemoryError", EXCEPTION);
  public static final Type NAME_ERROR =
      type("NameError", EXCEPTION, ExceptionMethods::declareNameError).withLayout();
  public static final Type UNBOUND_LOCAL_ERROR = type("UnboundLocalError", NAME_ERROR);
  public static final Type OS_ERROR = type("OSError", EXCEPTION, OsErrorMethods::declare);
  public static final Type BLOCKING_IO_ERROR = type("BlockingIOError", OS_ERROR);
  public static final Type CHILD_PROCESS_ERROR = type("ChildProcessError", OS_ERROR);
  public static final Type CONNECTION_ERROR = type("ConnectionError", OS_ERROR);
  public static final Type BROKEN_PIPE_ERROR = type("BrokenPipeError", CONNECTION_ERROR);
  public static final Type CONNECTION_ABORTED_ERROR =
      type("ConnectionAbortedError", CONNECTION_ERROR);
  public static final Type CONNECTION_REFUSED_ERROR =
      type("ConnectionRefusedError", CONNECTION_ERROR);
  public static final Type CONNECTION_RESET_ERROR = type("ConnectionResetError", CONNECTION_ERROR);
  public static final Type FILE_EXISTS_ERROR = type("FileExistsError", OS_ERROR);
  public static final Type FILE_NOT_FOUND_ERROR = type("FileNotFoundError", OS_ERROR);
  public static final Type INTERRUPTED_ERROR = type("InterruptedError", OS_ERROR);
  public static final Type IS_A_DIRECTORY_ERROR = type("IsADirectoryError", OS_ERROR);
  public static final Type NOT_A_DIRECTORY_ERROR = type("NotADirectoryError", OS_ERROR);
  public static final Type PERMISSION_ERROR = type("PermissionError", OS_ERROR);
  public static final Type PROCESS_LOOKUP_ERROR = type("ProcessLookupError", OS_ERROR);
  public static final Type TIMEOUT_ERROR = type("TimeoutError", OS_ERROR);
  public static final Type REFERENCE_ERROR = type("ReferenceError", EXCEPTION);
  public static final Type RUNTIME_ERROR = type("RuntimeError", EXCEPTION);
  public static final Type NOT_IMPLEMENTED_ERROR = type("NotImplementedError", RUNTIME_ERROR);
  public static final Type RECURSION_ERROR = type("RecursionError", RUNTIME_ERROR);
  public static final Type PYTHON_FINALIZATION_ERROR =
      type("PythonFinalizationError", RUNTIME_ERROR);
  public static final Type STOP_ITERATION =
      type("StopIteration", EXCEPTION, ExceptionMethods::declareStopIteration).withLayout();
  public static final Type STOP_ASYNC_ITERATION = type("StopAsyncIteration", EXCEPTION);
  public static final Type SYNTAX_ERROR =
      type("SyntaxError", EXCEPTION, SyntaxErrorMethods::declare).withLayout();
  public static final Type INDENTATION_ERROR = type("IndentationError", SYNTAX_ERROR);
  public static final Type TAB_ERROR = type("TabError", INDENTATION_ERROR);
  public static final Type SYSTEM_ERROR = type("SystemError", EXCEPTION);
  public static final Type TYPE_ERROR = type("TypeError", EXCEPTION);
  public static final Type VALUE_ERROR = type("ValueError", EXCEPTION);
  public static final Type UNICODE_ERROR = type("UnicodeError", VALUE_ERROR);
  public static final Type UNICODE_DECODE_ERROR =
      type("UnicodeDecodeError", UNICODE_ERROR, UnicodeErrorMethods::declareDecode).withLayout();
  public static final Type UNICODE_ENCODE_ERROR =
      type("UnicodeEncodeError", UNICODE_ERROR, UnicodeErrorMethods::declareEncode).withLayout();
  public static final Type UNICODE_TRANSLATE_ERROR =
      type("UnicodeTranslateError", UNICODE_ERROR, UnicodeErrorMethods::declareTranslate)
          .withLayout();
  public static final Type WARNING = type("Warning", EXCEPTION);
  public static final Type BYTES_WARNING = type("BytesWarning", WARNING);
  public static final Type DEPRECATION_WARNING = type("DeprecationWarning", WARNING);
  public static final Type ENCODING_WARNING = type("EncodingWarning", WARNING);
  public static final Type FUTURE_WARNING = type("FutureWarning", WARNING);
  public static final Type IMPORT_WARNING = type("ImportWarning", WARNING);
  public static final Type PENDING_DEPRECATION_WARNING = type("PendingDeprecationWarning", WARNING);
  public static final Type RESOURCE_WARNING = type("ResourceWarning", WARNING);
  public static final Type RUNTIME_WARNING = type("RuntimeWarning", WARNING);
  public static final Type SYNTAX_WARNING = type("SyntaxWarning", WARNING);
  public static final Type UNICODE_WARNING = type("UnicodeWarning", WARNING);
  public static final Type USER_WARNING = type("UserWarning", WARNING);

  private ExceptionTypes() {}

  private static Type type(String name, Type base) {
    return type(name, base, members -> {});
  }

  private static Type type(String name, Type base, Consumer<TypeMembers> declaration) {
    return Type.builtin("builtins", name, base, declaration);
  }

  /** All of them, as the module builtins has them. */
  public static Type[] all() {
    return new Type[] {
      BASE_EXCEPTION,
      EXCEPTION,
      BASE_EXCEPTION_GROUP,
      EXCEPTION_GROUP,
      GENERATOR_EXIT,
      KEYBOARD_INTERRUPT,
      SYSTEM_EXIT,
      ARITHMETIC_ERROR,
      FLOATING_POINT_ERROR,
      OVERFLOW_ERROR,
      ZERO_DIVISION_ERROR,
      ASSERTION_ERROR,
      ATTRIBUTE_ERROR,
      BUFFER_ERROR,
      EOF_ERROR,
      IMPORT_ERROR,
      MODULE_NOT_FOUND_ERROR,
      LOOKUP_ERROR,
      INDEX_ERROR,
      KEY_ERROR,
      MEMORY_ERROR,
      NAME_ERROR,
      UNBOUND_LOCAL_ERROR,
      OS_ERROR,
      BLOCKING_IO_ERROR,
      CHILD_PROCESS_ERROR,
      CONNECTION_ERROR,
      BROKEN_PIPE_ERROR,
      CONNECTION_ABORTED_ERROR,
      CONNECTION_REFUSED_ERROR,
      CONNECTION_RESET_ERROR,
      FILE_EXISTS_ERROR,
      FILE_NOT_FOUND_ERROR,
      INTERRUPTED_ERROR,
      IS_A_DIRECTORY_ERROR,
      NOT_A_DIRECTORY_ERROR,
      PERMISSION_ERROR,
      PROCESS_LOOKUP_ERROR,
      TIMEOUT_ERROR,
      REFERENCE_ERROR,
      RUNTIME_ERROR,
      NOT_IMPLEMENTED_ERROR,
      RECURSION_ERROR,
      PYTHON_FINALIZATION_ERROR,
      STOP_ITERATION,
      STOP_ASYNC_ITERATION,
      SYNTAX_ERROR,
      INDENTATION_ERROR,
      TAB_ERROR,
      SYSTEM_ERROR,
      TYPE_ERROR,
      VALUE_ERROR,
      UNICODE_ERROR,
      UNICODE_DECODE_ERROR,
      UNICODE_ENCODE_ERROR,
      UNICODE_TRANSLATE_ERROR,
      WARNING,
      BYTES_WARNING,
      DEPRECATION_WARNING,
      ENCODING_WARNING,
      FUTURE_WARNING,
      IMPORT_WARNING,
      PENDING_DEPRECATION_WARNING,
      RESOURCE_WARNING,
      RUNTIME_WARNING,
      SYNTAX_WARNING,
      UNICODE_WARNING,
      USER_WARNING,
    };
  }
}
