package io.wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.source.SourceHealth;
import io.wirewatch.ingest.source.SourceHealth.State;
import io.wirewatch.schemas.record.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SourcesCommandTest {

  private final StringWriter written = new StringWriter();
  private final Console console = new Console(new PrintWriter(written), false);

  @TempDir private Path folder;

  @Test
  void checksAListWithoutAKafka() {
    assertThat(run("import", "--check", "../seeds/sources.opml")).isZero();
    assertThat(written.toString()).contains("39 sources, 0 skipped");
  }

  @Test
  void pointsAtTheLineOfEachMistake() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "url,country\nhttps://a.example/,UK\n");
    assertThat(run("import", "--check", file.toString())).isEqualTo(1);
    assertThat(written.toString())
        .contains(file + ":2: 'UK' is no country code of ISO 3166: write GB", "1 skipped");
  }

  @Test
  void listsWhatIsWatched() {
    Source polled =
        Source.newBuilder()
            .setUrl("https://a.example/rss")
            .setTitle("A paper")
            .setLanguage("fr")
            .setTags(List.of("wire", "daily"))
            .build();
    Source paused = Source.newBuilder().setUrl("https://b.example/rss").setEnabled(false).build();
    SourcesListCommand.table(console, List.of(polled, paused));
    assertThat(written.toString().lines().toList())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("A paper ")
                    .contains("fr", "wire; daily", "https://a.example/rss"))
        .anySatisfy(line -> assertThat(line).endsWith("https://b.example/rss (not polled)"))
        .endsWith("2 sources");
  }

  @Test
  void anEmptyListSaysHowToFillIt() {
    SourcesListCommand.table(console, List.of());
    assertThat(written.toString()).contains("sources add", "sources import");
  }

  @Test
  void adviceStandsUnderABrokenSource() {
    Source source = Source.newBuilder().setUrl("https://a.example/rss").build();
    SourcesCheckCommand.print(
        console,
        new SourceHealth(
            source, State.BROKEN, "dns", "no such host", "check the spelling", null, 0, null));
    assertThat(written.toString().lines())
        .containsExactly(
            "broken    https://a.example/rss  no such host", "          check the spelling");
  }

  private int run(String... arguments) {
    return new CommandLine(new SourcesCommand())
        .setOut(new PrintWriter(written))
        .execute(arguments);
  }
}
