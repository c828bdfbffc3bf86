package org.aiolang.interpreter.error;

import org.aiolang.interpreter.value.Type;
import org.aiolang.interpreter.value.Types;

/** The built-in exception classes. */
public final class ExceptionTypes {
  public static final Type BASE_EXCEPTION = Type.builtin("builtins", "BaseException", Types.OBJECT, ExceptionMethods::declareBase);
  public static final Type EXCEPTION = Type.builtin("builtins", "Exception", BASE_EXCEPTION, ExceptionMethods::declare);
  public static final Type BASE_EXCEPTION_GROUP = Type.builtin("builtins", "BaseExceptionGroup", BASE_EXCEPTION, ExceptionMethods::declare);
  public static final Type GENERATOR_EXIT = Type.builtin("builtins", "GeneratorExit", BASE_EXCEPTION, ExceptionMethods::declare);
  public static final Type KEYBOARD_INTERRUPT = Type.builtin("builtins", "KeyboardInterrupt", BASE_EXCEPTION, ExceptionMethods::declare);
  public static final Type SYSTEM_EXIT = Type.builtin("builtins", "SystemExit", BASE_EXCEPTION, ExceptionMethods::declare);
  public static final Type ARITHMETIC_ERROR = Type.builtin("builtins", "ArithmeticError", EXCEPTION, ExceptionMethods::declare);
  public static final Type FLOATING_POINT_ERROR = Type.builtin("builtins", "FloatingPointError", ARITHMETIC_ERROR, ExceptionMethods::declare);
  public static final Type OVERFLOW_ERROR = Type.builtin("builtins", "OverflowError", ARITHMETIC_ERROR, ExceptionMethods::declare);
  public static final Type ZERO_DIVISION_ERROR = Type.builtin("builtins", "ZeroDivisionError", ARITHMETIC_ERROR, ExceptionMethods::declare);
  public static final Type ASSERTION_ERROR = Type.builtin("builtins", "AssertionError", EXCEPTION, ExceptionMethods::declare);
  public static final Type ATTRIBUTE_ERROR = Type.builtin("builtins", "AttributeError", EXCEPTION, ExceptionMethods::declare);
  public static final Type BUFFER_ERROR = Type.builtin("builtins", "BufferError", EXCEPTION, ExceptionMethods::declare);
  public static final Type EOF_ERROR = Type.builtin("builtins", "EOFError", EXCEPTION, ExceptionMethods::declare);
  public static final Type IMPORT_ERROR = Type.builtin("builtins", "ImportError", EXCEPTION, ExceptionMethods::declare);
  public static final Type MODULE_NOT_FOUND_ERROR = Type.builtin("builtins", "ModuleNotFoundError", IMPORT_ERROR, ExceptionMethods::declare);
  public static final Type LOOKUP_ERROR = Type.builtin("builtins", "LookupError", EXCEPTION, ExceptionMethods::declare);
  public static final Type INDEX_ERROR = Type.builtin("builtins", "IndexError", LOOKUP_ERROR, ExceptionMethods::declare);
  public static final Type KEY_ERROR = Type.builtin("builtins", "KeyError", LOOKUP_ERROR, ExceptionMethods::declare);
  public static final Type MEMORY_ERROR = Type.builtin("builtins", "MemoryError", EXCEPTION, ExceptionMethods::declare);
  public static final Type NAME_ERROR = Type.builtin("builtins", "NameError", EXCEPTION, ExceptionMethods::declare);
  public static final Type UNBOUND_LOCAL_ERROR = Type.builtin("builtins", "UnboundLocalError", NAME_ERROR, ExceptionMethods::declare);
  public static final Type OS_ERROR = Type.builtin("builtins", "OSError", EXCEPTION, ExceptionMethods::declare);
  public static final Type BLOCKING_IO_ERROR = Type.builtin("builtins", "BlockingIOError", OS_ERROR, ExceptionMethods::declare);
  public static final Type CHILD_PROCESS_ERROR = Type.builtin("builtins", "ChildProcessError", OS_ERROR, ExceptionMethods::declare);
  public static final Type CONNECTION_ERROR = Type.builtin("builtins", "ConnectionError", OS_ERROR, ExceptionMethods::declare);
  public static final Type BROKEN_PIPE_ERROR = Type.builtin("builtins", "BrokenPipeError", CONNECTION_ERROR, ExceptionMethods::declare);
  public static final Type CONNECTION_ABORTED_ERROR = Type.builtin("builtins", "ConnectionAbortedError", CONNECTION_ERROR, ExceptionMethods::declare);
  public static final Type CONNECTION_REFUSED_ERROR = Type.builtin("builtins", "ConnectionRefusedError", CONNECTION_ERROR, ExceptionMethods::declare);
  public static final Type CONNECTION_RESET_ERROR = Type.builtin("builtins", "ConnectionResetError", CONNECTION_ERROR, ExceptionMethods::declare);
  public static final Type FILE_EXISTS_ERROR = Type.builtin("builtins", "FileExistsError", OS_ERROR, ExceptionMethods::declare);
  public static final Type FILE_NOT_FOUND_ERROR = Type.builtin("builtins", "FileNotFoundError", OS_ERROR, ExceptionMethods::declare);
  public static final Type INTERRUPTED_ERROR = Type.builtin("builtins", "InterruptedError", OS_ERROR, ExceptionMethods::declare);
  public static final Type IS_A_DIRECTORY_ERROR = Type.builtin("builtins", "IsADirectoryError", OS_ERROR, ExceptionMethods::declare);
  public static final Type NOT_A_DIRECTORY_ERROR = Type.builtin("builtins", "NotADirectoryError", OS_ERROR, ExceptionMethods::declare);
  public static final Type PERMISSION_ERROR = Type.builtin("builtins", "PermissionError", OS_ERROR, ExceptionMethods::declare);
  public static final Type PROCESS_LOOKUP_ERROR = Type.builtin("builtins", "ProcessLookupError", OS_ERROR, ExceptionMethods::declare);
  public static final Type TIMEOUT_ERROR = Type.builtin("builtins", "TimeoutError", OS_ERROR, ExceptionMethods::declare);
  public static final Type REFERENCE_ERROR = Type.builtin("builtins", "ReferenceError", EXCEPTION, ExceptionMethods::declare);
  public static final Type RUNTIME_ERROR = Type.builtin("builtins", "RuntimeError", EXCEPTION, ExceptionMethods::declare);
  public static final Type NOT_IMPLEMENTED_ERROR = Type.builtin("builtins", "NotImplementedError", RUNTIME_ERROR, ExceptionMethods::declare);
  public static final Type RECURSION_ERROR = Type.builtin("builtins", "RecursionError", RUNTIME_ERROR, ExceptionMethods::declare);
  public static final Type PYTHON_FINALIZATION_ERROR = Type.builtin("builtins", "PythonFinalizationError", RUNTIME_ERROR, ExceptionMethods::declare);
  public static final Type STOP_ITERATION = Type.builtin("builtins", "StopIteration", EXCEPTION, ExceptionMethods::declare);
  public static final Type STOP_ASYNC_ITERATION = Type.builtin("builtins", "StopAsyncIteration", EXCEPTION, ExceptionMethods::declare);
  public static final Type SYNTAX_ERROR = Type.builtin("builtins", "SyntaxError", EXCEPTION, ExceptionMethods::declare);
  public static final Type INDENTATION_ERROR = Type.builtin("builtins", "IndentationError", SYNTAX_ERROR, ExceptionMethods::declare);
  public static final Type TAB_ERROR = Type.builtin("builtins", "TabError", INDENTATION_ERROR, ExceptionMethods::declare);
  public static final Type SYSTEM_ERROR = Type.builtin("builtins", "SystemError", EXCEPTION, ExceptionMethods::declare);
  public static final Type TYPE_ERROR = Type.builtin("builtins", "TypeError", EXCEPTION, ExceptionMethods::declare);
  public static final Type VALUE_ERROR = Type.builtin("builtins", "ValueError", EXCEPTION, ExceptionMethods::declare);
  public static final Type UNICODE_ERROR = Type.builtin("builtins", "UnicodeError", VALUE_ERROR, ExceptionMethods::declare);
  public static final Type UNICODE_DECODE_ERROR = Type.builtin("builtins", "UnicodeDecodeError", UNICODE_ERROR, ExceptionMethods::declare);
  public static final Type UNICODE_ENCODE_ERROR = Type.builtin("builtins", "UnicodeEncodeError", UNICODE_ERROR, ExceptionMethods::declare);
  public static final Type UNICODE_TRANSLATE_ERROR = Type.builtin("builtins", "UnicodeTranslateError", UNICODE_ERROR, ExceptionMethods::declare);
  public static final Type WARNING = Type.builtin("builtins", "Warning", EXCEPTION, ExceptionMethods::declare);
  public static final Type BYTES_WARNING = Type.builtin("builtins", "BytesWarning", WARNING, ExceptionMethods::declare);
  public static final Type DEPRECATION_WARNING = Type.builtin("builtins", "DeprecationWarning", WARNING, ExceptionMethods::declare);
  public static final Type ENCODING_WARNING = Type.builtin("builtins", "EncodingWarning", WARNING, ExceptionMethods::declare);
  public static final Type FUTURE_WARNING = Type.builtin("builtins", "FutureWarning", WARNING, ExceptionMethods::declare);
  public static final Type IMPORT_WARNING = Type.builtin("builtins", "ImportWarning", WARNING, ExceptionMethods::declare);
  public static final Type PENDING_DEPRECATION_WARNING = Type.builtin("builtins", "PendingDeprecationWarning", WARNING, ExceptionMethods::declare);
  public static final Type RESOURCE_WARNING = Type.builtin("builtins", "ResourceWarning", WARNING, ExceptionMethods::declare);
  public static final Type RUNTIME_WARNING = Type.builtin("builtins", "RuntimeWarning", WARNING, ExceptionMethods::declare);
  public static final Type SYNTAX_WARNING = Type.builtin("builtins", "SyntaxWarning", WARNING, ExceptionMethods::declare);
  public static final Type UNICODE_WARNING = Type.builtin("builtins", "UnicodeWarning", WARNING, ExceptionMethods::declare);
  public static final Type USER_WARNING = Type.builtin("builtins", "UserWarning", WARNING, ExceptionMethods::declare);

  private ExceptionTypes() {}
}
