package io.wirewatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceChangesTest {

  @Test
  void tellsNewChangedAndUnchangedApart() {
    Source same = source("https://a.example/rss", "A");
    Source before = source("https://b.example/rss", "B");
    Source after = source("https://b.example/rss", "Bee");
    Source unnamed = source("https://d.example/rss", "D");
    Source added = source("https://c.example/rss", "C");
    assertThat(SourceChanges.between(List.of(same, before, unnamed), List.of(same, after, added)))
        .isEqualTo(new SourceChanges(List.of(added), List.of(after), List.of(same)));
  }

  @Test
  void anotherSpellingIsNoOtherSource() {
    Source there = source("https://a.example/rss?utm_source=old", "A");
    SourceChanges changes =
        SourceChanges.between(List.of(there), List.of(source("https://a.example/rss", "Bee")));
    assertThat(changes.changed())
        .containsExactly(source("https://a.example/rss?utm_source=old", "Bee"));
    assertThat(changes.added()).isEmpty();
  }

  private static Source source(String url, String title) {
    return Source.newBuilder().setUrl(url).setTitle(title).build();
  }
}
