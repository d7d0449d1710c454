package io.wirewatch.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.enrich.text.Words;
import io.wirewatch.schemas.record.TopicScore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Files with a text a line: writes what each text is about, as a line of JSON. */
final class TopicLines {

  private final Function<String, List<TopicScore>> finder;
  private final PrintWriter out;
  private final WorkMeter meter;

  TopicLines(Function<String, List<TopicScore>> finder, PrintWriter out, WorkMeter meter) {
    this.finder = finder;
    this.out = out;
    this.meter = meter;
  }

  /**
   * Reads a file.
   *
   * @param place a file, or {@code -} for standard input
   * @throws CommandFailedException if it cannot be read
   */
  void read(String place) {
    try (BufferedReader reader = reader(place)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        write(place, number, line);
      }
    } catch (CharacterCodingException e) {
      throw new CommandFailedException(place + " is not UTF-8: save it in that encoding", e);
    } catch (IOException e) {
      throw new CommandFailedException(
          place + " cannot be read; check its path and rights: " + e, e);
    }
  }

  private static BufferedReader reader(String place) throws IOException {
    return place.equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8.newDecoder()))
        : Files.newBufferedReader(Path.of(place));
  }

  private void write(String place, int number, String text) {
    int words = Words.of(text).count();
    List<TopicScore> topics = meter.time(words, () -> finder.apply(text));
    ObjectNode object = RecordJson.object().put("file", place).put("line", number);
    object.set("topics", RecordJson.of(topics));
    out.println(RecordJson.line(object));
  }
}
