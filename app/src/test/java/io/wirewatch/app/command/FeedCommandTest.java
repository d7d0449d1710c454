package io.wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FeedCommandTest {

  private static final String FEED =
      "<rss version='2.0'><channel><title>Küste</title><ttl>60</ttl><item><guid>g</guid>"
          + "<link>/1</link><pubDate>Mon, 06 May 2024 07:08:09 GMT</pubDate>"
          + "<enclosure url='a.mp3' type='audio/mpeg' length='5'/></item></channel></rss>";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("a.xml"), FEED);
  }

  private int run(String... arguments) {
    return new CommandLine(new FeedCommand()).setOut(new PrintWriter(out)).execute(arguments);
  }

  @Test
  void printsOneLineOfJsonAFile() {
    Path file = folder.resolve("a.xml");
    assertThat(run("parse", "--json", "--url", "http://e.org/feed", file.toString())).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            ("{\"path\":\"%s\",\"ok\":true,\"format\":\"rss-2.0\",\"encoding\":\"UTF-8\","
                    + "\"bozo\":false,\"feed\":{\"title\":\"K\\u00FCste\",\"ttl\":60},"
                    + "\"items\":[{\"id\":\"g\",\"link\":\"http://e.org/1\","
                    + "\"published\":\"2024-05-06T07:08:09Z\",\"enclosures\":[{\"url\":"
                    + "\"http://e.org/a.mp3\",\"type\":\"audio/mpeg\",\"length\":5}]}]}")
                .formatted(file));
  }

  @Test
  void walksAFolderAndGoesOnAfterWhatIsNoFeed() throws IOException {
    Files.writeString(folder.resolve("b.html"), "<html><p>Page</p></html>");
    Files.writeString(
        Files.createDirectory(folder.resolve("c")).resolve("d.json"),
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}");
    assertThat(run("parse", "--json", folder.toString())).isEqualTo(1);
    assertThat(out.toString().lines().map(line -> line.contains("\"ok\":true")))
        .containsExactly(true, false, true);
    assertThat(out.toString()).contains("\"error\":\"The document is a web page;");
  }

  @Test
  void saysThatAFileIsMissingAndReadsTheNext() {
    String missing = folder.resolve("missing.xml").toString();
    assertThat(run("parse", "--json", missing, folder.resolve("a.xml").toString())).isEqualTo(1);
    assertThat(out.toString().lines().toList().get(0)).contains("\"ok\":false", "cannot be read");
    assertThat(out.toString().lines().toList().get(1)).contains("\"ok\":true");
  }

  @Test
  void tellsAPersonWhatIsInAFeed() {
    assertThat(run("parse", folder.resolve("a.xml").toString())).isZero();
    assertThat(out.toString())
        .contains("rss-2.0, UTF-8, 1 items", "Küste", "6 May 2024 07:08", "/1");
  }
}
