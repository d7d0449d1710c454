package io.wirewatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionHistoryTest {

  private RevisionHistory history = RevisionHistory.EMPTY;

  @Test
  void beginsAtOne() {
    assertThat(assign("a", 10)).isEqualTo(1);
  }

  @Test
  void keepsTheRevisionOfAnUnchangedCopy() {
    assertThat(revisions("a@10", "a@20", "a@10", "a@15")).containsExactly(1, 1, 1, 1);
  }

  @Test
  void countsLaterContents() {
    assertThat(revisions("a@10", "b@20", "c@30")).containsExactly(1, 2, 3);
  }

  @Test
  void countsAnotherContentOfTheSameMoment() {
    assertThat(revisions("a@10", "b@10")).containsExactly(1, 2);
  }

  @Test
  void givesAReplayTheNumbersOfTheFirstRun() {
    assertThat(revisions("a@10", "b@20", "a@30", "c@40")).containsExactly(1, 2, 3, 4);
    assertThat(revisions("a@10", "b@20", "a@30", "c@40")).containsExactly(1, 2, 3, 4);
  }

  @Test
  void knowsAnOlderCopyByItsContent() {
    assertThat(revisions("a@10", "b@20", "a@15", "b@12")).containsExactly(1, 2, 1, 2);
  }

  @Test
  void givesNoNumberToAnUnknownOlderContent() {
    assertThat(revisions("b@20", "a@10", "a@10", "b@20")).containsExactly(1, 0, 0, 1);
  }

  @Test
  void takesAReturnToAnEarlierContentForANewRevision() {
    assertThat(revisions("a@10", "b@20", "a@30", "a@12", "b@25")).containsExactly(1, 2, 3, 3, 2);
  }

  @Test
  void staysBounded() {
    for (int i = 0; i < 200; i++) {
      assertThat(assign("hash-" + i, i)).isEqualTo(i + 1);
    }
    assertThat(history.contents()).hasSize(RevisionHistory.LONGEST);
    assertThat(assign("hash-199", 199)).isEqualTo(200);
    assertThat(assign("hash-0", 0)).isZero();
  }

  @Test
  void survivesTheStateStore() {
    revisions("a@10", "b@20", "a@30");
    RevisionHistorySerde serde = new RevisionHistorySerde();

    byte[] bytes = serde.serializer().serialize("t", history);

    assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(history);
  }

  @Test
  void ordersVersionsByRevisionThenGeneration() {
    assertThat(StoryProcessor.version(2, 1)).isGreaterThan(StoryProcessor.version(1, 900_000));
    assertThat(StoryProcessor.version(1, 2)).isGreaterThan(StoryProcessor.version(1, 1));
    assertThat(StoryProcessor.version(0, 1)).isPositive();
  }

  private List<Integer> revisions(String... copies) {
    List<Integer> revisions = new ArrayList<>();
    for (String copy : copies) {
      String[] parts = copy.split("@");
      revisions.add(assign(parts[0], Integer.parseInt(parts[1])));
    }
    return revisions;
  }

  private int assign(String hash, int second) {
    RevisionHistory.Assigned assigned = history.assign(hash, Instant.ofEpochSecond(second));
    history = assigned.history();
    return assigned.revision();
  }
}
