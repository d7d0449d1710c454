package io.wirewatch.app.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built program in a process of its own, started by its launcher. */
final class ProgramProcess implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private boolean ended;

  private ProgramProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::readOutput, "program-output");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts {@code wirewatch ARGUMENTS}; whom it watches and the seeds are the repository's. */
  static ProgramProcess start(Map<String, String> environment, String... arguments)
      throws IOException {
    // The launcher builds when this is missing or older than a source; what is tested is built.
    Path stamp = Path.of(System.getProperty("wirewatch.program"), "built");
    Files.write(stamp, new byte[0]);
    List<String> command = new ArrayList<>(List.of("./wirewatch"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("..").toFile());
    builder.environment().put("WIREWATCH_HEAP", "640m");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    return new ProgramProcess(builder.start());
  }

  private void readOutput() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        synchronized (lines) {
          lines.add(line);
          lines.notifyAll();
        }
      }
    } catch (IOException e) {
      synchronized (lines) {
        lines.add("(output lost: " + e.getMessage() + ")");
      }
    }
    synchronized (lines) {
      ended = true;
      lines.notifyAll();
    }
  }

  /** Waits for a line that the pattern is found in and returns the match. */
  Matcher awaitLine(String regex) throws InterruptedException {
    Pattern pattern = Pattern.compile(regex);
    long deadline = System.nanoTime() + LIMIT.toNanos();
    synchronized (lines) {
      int next = 0;
      while (true) {
        for (; next < lines.size(); next++) {
          Matcher matcher = pattern.matcher(lines.get(next));
          if (matcher.find()) {
            return matcher;
          }
        }
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (ended || left <= 0) {
          throw new AssertionError("no line has " + regex + " in:\n" + output());
        }
        lines.wait(left);
      }
    }
  }

  /** Waits for the end and returns the status. */
  int awaitExit(Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("still running after " + limit + ":\n" + output());
    }
    synchronized (lines) {
      while (!ended) {
        lines.wait();
      }
    }
    return process.exitValue();
  }

  int awaitExit() throws InterruptedException {
    return awaitExit(LIMIT);
  }

  String output() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  /** Sends a signal such as {@code INT} or {@code KILL}. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Returns the processes that it has started. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
