package io.wirewatch.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.watch.Watchlist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchlistReloadTest {

  @TempDir private Path folder;
  private final List<Watchlist> published = new ArrayList<>();
  private boolean kafkaAway;
  private long second;
  private WatchlistReload reload;

  @BeforeEach
  void create() {
    reload = new WatchlistReload(folder.resolve("watchlist.yaml"), this::publish);
  }

  @AfterEach
  void close() {
    reload.close();
  }

  @Test
  void publishesAFileOnceForEachChange() throws IOException {
    write("actors: [{id: ada, name: Ada Lovelace, type: person}]");
    reload.look();
    reload.look();
    write("actors: [{id: ada, name: Ada King, type: person}]");
    reload.look();

    assertThat(published)
        .extracting(list -> list.actors().get(0).getName())
        .containsExactly("Ada Lovelace", "Ada King");
    assertThat(reload.problem()).isEmpty();
  }

  @Test
  void leavesTheListInForceWhileTheFileHasMistakes() throws IOException {
    write("actors: [{id: ada, nmae: Ada}]");
    reload.look();

    assertThat(published).isEmpty();
    assertThat(reload.problem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("watchlist.yaml:1:"));

    write("actors: []");
    reload.look();

    assertThat(published).hasSize(1);
    assertThat(reload.problem()).isEmpty();
  }

  @Test
  void triesAgainWhenKafkaWasAway() throws IOException {
    write("actors: []");
    kafkaAway = true;
    reload.look();
    assertThat(reload.problem()).isPresent();

    kafkaAway = false;
    reload.look();

    assertThat(published).hasSize(1);
    assertThat(reload.problem()).isEmpty();
  }

  @Test
  void waitsForAFileThatIsBeingReplaced() {
    reload.look();

    assertThat(published).isEmpty();
    assertThat(reload.problem()).isEmpty();
  }

  private String publish(Watchlist watchlist) throws TimeoutException {
    if (kafkaAway) {
      throw new TimeoutException("no broker");
    }
    published.add(watchlist);
    return "published";
  }

  /** Writes the file with a time of its own, however coarse the file system's clock is. */
  private void write(String yaml) throws IOException {
    Path file = folder.resolve("watchlist.yaml");
    Files.writeString(file, yaml + "\n");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000 * ++second));
  }
}
