package org.aiolang.interpreter.cache;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.zip.CRC32C;
import org.aiolang.grammar.source.Source;
import org.aiolang.grammar.syntax.Module;

/**
 * Keeps trees in a folder that belongs to the user alone, one file each. Several processes may use
 * it at once: a file appears whole or not at all, and what is in it is checked before it is
 * believed ({@link Entry}).
 *
 * <p>{@link #find} runs before every script, in a JVM that has just started: it is made of as few
 * classes as will do, and reads no file by {@link Files}, whose channels load the network's
 * library.
 */
public final class TreeFolder implements TreeCache {
  private static final String SUFFIX = ".tree";
  private static final String UNFINISHED = ".new";

  /** Larger sources are not kept, in characters: reading their trees would gain little. */
  private static final int LONGEST_SOURCE = 4 << 20;

  private static final int LARGEST_ENTRY = 64 << 20;

  /** One in so many new entries looks whether there are too many. */
  private static final int SWEEP = 32;

  /** An unfinished file is a killed process's after so long, in milliseconds. */
  private static final long ABANDONED = 3_600_000;

  private final File folder;
  private final String identity;
  private final int mostEntries;
  private final long mostBytes;

  /**
   * @param folder made when the first tree is kept
   * @param identity of the grammar: trees made by another are not taken
   * @param mostEntries how many are kept, or twice that now and then
   * @param mostBytes how much room they take together, or twice that now and then
   */
  public TreeFolder(File folder, String identity, int mostEntries, long mostBytes) {
    this.folder = folder;
    this.identity = identity;
    this.mostEntries = mostEntries;
    this.mostBytes = mostBytes;
  }

  /**
   * The user's: {@code $XDG_CACHE_HOME/aio}, else {@code ~/.cache/aio}, on a Mac {@code
   * ~/Library/Caches/aio}. None where {@code AIO_NO_CACHE} is set, there is no home, or the
   * property {@code aio.identity}, by which the launcher says what grammar was built, is missing.
   */
  public static TreeCache ofUser() {
    String identity = System.getProperty("aio.identity", "");
    String unwanted = System.getenv("AIO_NO_CACHE");
    if (identity.isEmpty() || (unwanted != null && !unwanted.isEmpty())) {
      return NONE;
    }
    String folder = System.getenv("XDG_CACHE_HOME");
    if (folder == null || !folder.startsWith("/")) {
      String home = System.getenv("HOME");
      if (home == null || !home.startsWith("/")) {
        return NONE;
      }
      boolean mac = System.getProperty("os.name").startsWith("Mac");
      folder = home + (mac ? "/Library/Caches" : "/.cache");
    }
    return new TreeFolder(new File(folder, "aio"), identity, 1000, 64 << 20);
  }

  @Override
  public Module find(Source source) {
    if (source.text().length() > LONGEST_SOURCE) {
      return null;
    }
    File file = file(source);
    long size = file.length();
    if (size == 0 || size > LARGEST_ENTRY || !isOurs()) {
      return null;
    }
    byte[] bytes;
    try (FileInputStream in = new FileInputStream(file)) {
      bytes = in.readAllBytes();
    } catch (IOException unreadable) {
      return null;
    }
    return Entry.read(bytes, identity, source);
  }

  @Override
  public void keep(Module module) {
    Source source = module.source();
    if (source.text().length() > LONGEST_SOURCE || !(isOurs() || (make() && isOurs()))) {
      return;
    }
    byte[] entry = Entry.of(module, identity);
    if (entry == null || entry.length > LARGEST_ENTRY) {
      return;
    }
    File file = file(source);
    // No other process and no other thread of this one writes to a file of this name.
    File unfinished =
        new File(
            file.getPath()
                + "."
                + ProcessHandle.current().pid()
                + "-"
                + Thread.currentThread().threadId()
                + UNFINISHED);
    boolean there = false;
    try (FileOutputStream out = new FileOutputStream(unfinished)) {
      out.write(entry);
      there = true;
    } catch (IOException full) {
      // Nobody misses it but for the time that parsing takes.
    }
    if (!there || !unfinished.renameTo(file)) {
      unfinished.delete();
    }
    if ((hash(source) & SWEEP - 1) == 0) {
      sweep();
    }
  }

  /** Another grammar's entry has another name, so that two versions in turn do not fight. */
  private File file(Source source) {
    return new File(
        folder,
        Integer.toHexString(hash(source))
            + "-"
            + Integer.toHexString(source.text().length())
            + SUFFIX);
  }

  private int hash(Source source) {
    CRC32C sum = new CRC32C();
    sum.update(identity.getBytes(StandardCharsets.UTF_8));
    sum.update(source.text().getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }

  /**
   * Whether the folder is there, belongs to this user, and nobody else may write in it: whoever can
   * write there decides what scripts do.
   */
  private boolean isOurs() {
    try {
      PosixFileAttributes attributes =
          Files.readAttributes(
              folder.toPath(), PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Set<PosixFilePermission> permissions = attributes.permissions();
      return attributes.isDirectory()
          && !permissions.contains(PosixFilePermission.GROUP_WRITE)
          && !permissions.contains(PosixFilePermission.OTHERS_WRITE)
          && isUser(attributes);
    } catch (IOException | UnsupportedOperationException missing) {
      return false;
    }
  }

  /** By name; and by number where a user has no name, as happens in containers. */
  private static boolean isUser(PosixFileAttributes attributes) throws IOException {
    if (attributes.owner().getName().equals(System.getProperty("user.name"))) {
      return true;
    }
    Path process = Path.of("/proc/self");
    return Files.exists(process) && Files.getOwner(process).equals(attributes.owner());
  }

  private boolean make() {
    File parent = folder.getParentFile();
    if (!parent.isDirectory() && !parent.mkdirs()) {
      return false;
    }
    try {
      Files.createDirectory(
          folder.toPath(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      return true;
    } catch (IOException | UnsupportedOperationException refused) {
      return folder.isDirectory(); // another process may have been faster
    }
  }

  /** Deletes the entries that were kept first until half of what is allowed is left. */
  void sweep() {
    File[] files = folder.listFiles();
    if (files == null) {
      return;
    }
    long now = System.currentTimeMillis();
    File[] entries = new File[files.length];
    int count = 0;
    long bytes = 0;
    for (File file : files) {
      if (file.getName().endsWith(SUFFIX)) {
        entries[count++] = file;
        bytes += file.length();
      } else if (file.getName().endsWith(UNFINISHED) && now - file.lastModified() > ABANDONED) {
        file.delete();
      }
    }
    if (count <= mostEntries && bytes <= mostBytes) {
      return;
    }
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      times[i] = entries[i].lastModified();
    }
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingLong(i -> times[i]));
    for (int i = 0; i < order.length && (count > mostEntries / 2 || bytes > mostBytes / 2); i++) {
      File oldest = entries[order[i]];
      bytes -= oldest.length();
      count--;
      oldest.delete();
    }
  }
}
