package io.wirewatch.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.schemas.record.TopicScore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wirewatch topics}: what articles are about. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Finds what articles are about, as IPTC Media Topics, a line of JSON each.",
    description = {
      "",
      "wirewatch topics story.txt           says what an article is about",
      "wirewatch topics --lines texts.txt   takes every line of a file for an article",
      "",
      "The rate goes to standard error. The status is 1 when a file cannot be read.",
      ""
    },
    sortOptions = false)
final class TopicsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ArticleOptions articles;

  @Option(names = "--lines", description = "Take every line of the files for a text of its own.")
  private boolean lines;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write to. Default: standard output.")
  private @Nullable Path file;

  @Override
  public Integer call() throws Exception {
    Logging.quiet();
    if (articles.places().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Name a file, such as: topics --lines texts.txt");
    }
    ShippedModels models = ShippedModels.with(articles.watchlist());
    if (file == null) {
      return run(models, spec.commandLine().getOut());
    }
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      return run(models, out);
    } catch (IOException e) {
      throw new CommandFailedException(
          "--out " + file + " cannot be written; check its folder and rights: " + e, e);
    }
  }

  private int run(ShippedModels models, PrintWriter out) {
    int status = lines ? lines(models.topicsOfText(), out) : articles(models.topics(), out);
    if (out.checkError()) {
      throw new CommandFailedException("not all could be written; check the space left");
    }
    return status;
  }

  private int articles(TopicFinder finder, PrintWriter out) {
    ArticleOpener opener = new ArticleOpener(articles.plain(), InstantSource.system());
    boolean allRead =
        new ArticleRun(opener, spec.commandLine().getErr())
            .<List<TopicScore>>over(
                articles.places(),
                articles.warm(),
                finder::topics,
                (place, topics) -> {
                  ObjectNode object = RecordJson.object().put("file", place);
                  object.set("topics", RecordJson.of(topics));
                  out.println(RecordJson.line(object));
                });
    return allRead ? 0 : 1;
  }

  private int lines(Function<String, List<TopicScore>> finder, PrintWriter out) {
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    articles
        .warm()
        .repeat(
            () -> read(new TopicLines(finder, nowhere, WorkMeter.ofThisThread(false)), nowhere));
    WorkMeter meter = WorkMeter.ofThisThread(articles.warm().isWanted());
    boolean allRead = read(new TopicLines(finder, out, meter), err);
    err.println(meter.line("article"));
    err.flush();
    return allRead ? 0 : 1;
  }

  private boolean read(TopicLines texts, PrintWriter err) {
    boolean allRead = true;
    for (String place : articles.places()) {
      try {
        texts.read(place);
      } catch (CommandFailedException e) {
        err.println("wirewatch: " + e.getMessage());
        err.flush();
        allRead = false;
      }
    }
    return allRead;
  }
}
