package io.wirewatch.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.enrich.annotate.Annotated;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wirewatch quotes}: who is quoted in articles. */
@Command(
    name = "quotes",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Finds who is quoted in articles.",
    description = {
      "",
      "The rate, which is that of everything that is looked for in an article, goes to",
      "standard error. The status is 1 when an article cannot be read.",
      ""
    },
    sortOptions = false)
final class QuotesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ArticleOptions articles;

  @Option(names = "--json", description = "Print each article's quotes as a line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Logging.quiet();
    if (articles.places().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Name an article, such as: quotes story.txt");
    }
    ShippedModels models = ShippedModels.with(articles.watchlist());
    Console console = Console.of(spec.commandLine().getOut());
    AnnotatedReport report =
        json
            ? (place, annotated) -> console.line(RecordJson.line(object(place, annotated)))
            : new QuoteLines(console, Console.columns());
    ArticleOpener opener = new ArticleOpener(articles.plain(), InstantSource.system());
    boolean allRead =
        new ArticleRun(opener, spec.commandLine().getErr())
            .<Annotated>over(articles.places(), articles.warm(), models::annotate, report::show);
    return allRead ? 0 : 1;
  }

  private static ObjectNode object(String place, Annotated annotated) {
    ObjectNode object = RecordJson.object().put("origin", place);
    object.set("blocks", RecordJson.of(annotated.article().getBlocks()));
    object.set("quotes", RecordJson.of(annotated.quotes()));
    object.set("sourcing", RecordJson.of(annotated.sourcing()));
    object.set("actors", RecordJson.of(annotated.actors()));
    return object;
  }
}
