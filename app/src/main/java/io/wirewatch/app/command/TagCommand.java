package io.wirewatch.app.command;

import io.wirewatch.enrich.annotate.Annotated;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wirewatch tag}: everything that is found in articles. */
@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Finds who and what articles are about, and shows it.",
    description = {
      "",
      "wirewatch tag story.txt                shows an article with its names marked",
      "wirewatch tag --explain story.html     says why each name became its actor",
      "wirewatch tag --json *.txt             prints one line of JSON an article",
      "wirewatch tag --bio IN --out OUT       tags a file of words",
      "",
      "The rate goes to standard error. The status is 1 when an article cannot be read.",
      ""
    },
    sortOptions = false)
final class TagCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ArticleOptions articles;

  @Option(names = "--json", description = "Print each article as a line of JSON.")
  private boolean json;

  @Option(names = "--explain", description = "Say why each mention became its actor.")
  private boolean explain;

  @ArgGroup(exclusive = false, heading = "%nFiles of words:%n")
  private @Nullable BioOptions bio;

  @Override
  public Integer call() throws Exception {
    Logging.quiet();
    if (bio != null) {
      if (!articles.places().isEmpty() || json || explain) {
        throw mistake("Name articles or files of words with --bio, not both.");
      }
      check(bio);
    } else if (articles.places().isEmpty()) {
      throw mistake("Name an article, such as: tag story.txt");
    } else if (json && explain) {
      throw mistake("Name --json or --explain, not both.");
    }
    ShippedModels models = ShippedModels.with(articles.watchlist());
    return bio == null ? show(models) : tag(bio, models.sentences());
  }

  private int show(ShippedModels models) {
    Console console = Console.of(spec.commandLine().getOut());
    AnnotatedReport report =
        json
            ? new AnnotatedJson(console)
            : new AnnotatedSummary(console, Console.columns(), explain ? models.reasons() : null);
    ArticleOpener opener = new ArticleOpener(articles.plain(), InstantSource.system());
    boolean allRead =
        new ArticleRun(opener, spec.commandLine().getErr())
            .<Annotated>over(articles.places(), articles.warm(), models::annotate, report::show);
    return allRead ? 0 : 1;
  }

  private int tag(BioOptions files, SentenceTagger tagger) throws IOException {
    Path first = files.in().get(0);
    articles.warm().repeat(() -> tagToNowhere(first, tagger));
    WorkMeter meter = WorkMeter.ofThisThread(articles.warm().isWanted());
    for (int i = 0; i < files.in().size(); i++) {
      new BioFile(files.in().get(i), tagger, meter).tagTo(files.out().get(i));
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(meter.line("document"));
    err.flush();
    return 0;
  }

  private static void tagToNowhere(Path file, SentenceTagger tagger) {
    try {
      new BioFile(file, tagger, WorkMeter.ofThisThread(false)).tagTo(Writer.nullWriter());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(BioOptions files) {
    if (files.in().size() != files.out().size()) {
      throw mistake("Name one --out for each --bio.");
    }
    for (Path in : files.in()) {
      for (Path out : files.out()) {
        if (isSame(in, out)) {
          throw mistake("--out " + out + " is read too: write to another file.");
        }
      }
    }
  }

  private static boolean isSame(Path in, Path out) {
    try {
      return Files.exists(in) && Files.exists(out) && Files.isSameFile(in, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ParameterException mistake(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
