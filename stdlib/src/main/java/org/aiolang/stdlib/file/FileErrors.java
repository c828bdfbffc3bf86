package org.aiolang.stdlib.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.aiolang.interpreter.error.Errors;
import org.aiolang.interpreter.error.ExceptionTypes;
import org.aiolang.interpreter.error.ScriptError;
import org.aiolang.interpreter.value.None;

/** Java's failures of files as OSError, with Linux's numbers and texts. */
public final class FileErrors {
  private FileErrors() {}

  /** {@code OSError(number, text, name)} of the class that the number has. */
  public static ScriptError of(int number, Object name) {
    return name == null
        ? Errors.with(ExceptionTypes.OS_ERROR, (long) number, text(number))
        : Errors.with(ExceptionTypes.OS_ERROR, (long) number, text(number), name);
  }

  /**
   * @param name the name as the script gave it, or null
   */
  public static ScriptError of(IOException failure, Object name) {
    Object shown = name == null || name == None.NONE ? null : name;
    return switch (failure) {
      case NoSuchFileException ignored -> of(2, shown);
      case FileAlreadyExistsException ignored -> of(17, shown);
      case AccessDeniedException ignored -> of(13, shown);
      case DirectoryNotEmptyException ignored -> of(39, shown);
      case NotDirectoryException ignored -> of(20, shown);
      case FileSystemLoopException ignored -> of(40, shown);
      default -> {
        String reason =
            failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
        for (int number : KNOWN) {
          if (reason.contains(text(number))) {
            yield of(number, shown);
          }
        }
        yield Errors.of(ExceptionTypes.OS_ERROR, reason);
      }
    };
  }

  private static final int[] KNOWN = {
    1, 2, 4, 5, 9, 13, 16, 17, 18, 20, 21, 22, 24, 28, 30, 32, 36, 39, 40
  };

  /** {@code os.strerror(number)} for the numbers that files raise. */
  public static String text(int number) {
    return switch (number) {
      case 1 -> "Operation not permitted";
      case 2 -> "No such file or directory";
      case 3 -> "No such process";
      case 4 -> "Interrupted system call";
      case 5 -> "Input/output error";
      case 9 -> "Bad file descriptor";
      case 10 -> "No child processes";
      case 11 -> "Resource temporarily unavailable";
      case 12 -> "Cannot allocate memory";
      case 13 -> "Permission denied";
      case 16 -> "Device or resource busy";
      case 17 -> "File exists";
      case 18 -> "Invalid cross-device link";
      case 20 -> "Not a directory";
      case 21 -> "Is a directory";
      case 22 -> "Invalid argument";
      case 24 -> "Too many open files";
      case 28 -> "No space left on device";
      case 29 -> "Illegal seek";
      case 30 -> "Read-only file system";
      case 32 -> "Broken pipe";
      case 36 -> "File name too long";
      case 39 -> "Directory not empty";
      case 40 -> "Too many levels of symbolic links";
      case 98 -> "Address already in use";
      case 103 -> "Software caused connection abort";
      case 104 -> "Connection reset by peer";
      case 110 -> "Connection timed out";
      case 111 -> "Connection refused";
      default -> "Unknown error " + number;
    };
  }

  /** Raises what opening a directory as a file raises. */
  static void refuseDirectory(Path path, Object name) {
    if (Files.isDirectory(path)) {
      throw of(21, name);
    }
  }
}
