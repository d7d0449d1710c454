package io.wirewatch.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.SiteState;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteMemoryTest {

  private static final String BOX = "Sign up to the harbour letter";
  private static final String LEGAL = "No part of it may be copied";
  private static final int LINE_BYTES = 11;

  @Test
  void countsThePagesThatALineWasSeenAndKeptOn() {
    SiteView site =
        SiteMemory.EMPTY
            .learn(page(0).add(BOX, 6, true).add(LEGAL, 7, false).build())
            .learn(page(1).add(BOX, 6, false).build())
            .learn(page(2).add(BOX, 6, true).build())
            .view();

    assertThat(site.pages()).isEqualTo(3);
    assertThat(site.sightings(Fingerprint.of(BOX))).isEqualTo(3);
    assertThat(site.kept(Fingerprint.of(BOX))).isEqualTo(2);
    assertThat(site.sightings(Fingerprint.of(LEGAL))).isEqualTo(1);
    assertThat(site.kept(Fingerprint.of(LEGAL))).isZero();
    assertThat(site.sightings(Fingerprint.of("never seen"))).isZero();
  }

  @Test
  void aLineThatAPageRepeatsCountsOnceAndAsKept() {
    SiteView site =
        SiteMemory.EMPTY.learn(page(0).add(BOX, 6, false).add(BOX, 6, true).build()).view();

    assertThat(site.sightings(Fingerprint.of(BOX))).isEqualTo(1);
    assertThat(site.kept(Fingerprint.of(BOX))).isEqualTo(1);
  }

  @Test
  void aPageThatWasLearnedDoesNotVouchForItsOwnLines() {
    SiteView site =
        SiteMemory.EMPTY
            .learn(page(0).add(BOX, 6, true).build())
            .learn(page(1).add(BOX, 6, true).build())
            .viewOfLearned();

    assertThat(site.pages()).isEqualTo(1);
    assertThat(site.sightings(Fingerprint.of(BOX))).isEqualTo(1);
    assertThat(site.kept(Fingerprint.of(BOX))).isEqualTo(1);
    assertThat(site.sightings(Fingerprint.of("never seen"))).isZero();
  }

  @Test
  void countsTheElementsThatHeldTheBody() {
    SiteView site =
        SiteMemory.EMPTY
            .learn(page(0).container("div.story").build())
            .learn(page(1).container("div.story").build())
            .learn(page(2).container("div.live").build())
            .view();

    assertThat(site.sightings(Fingerprint.ofContainer("div.story"))).isEqualTo(2);
    assertThat(site.sightings(Fingerprint.ofContainer("div.live"))).isEqualTo(1);
  }

  @Test
  void rememberedAfterARestart() {
    SiteMemory before = pages(40, "box");
    SiteState state = before.state("harbour-post.example");
    SiteMemory after = SiteMemory.of(state);

    assertThat(state.getDomain()).isEqualTo("harbour-post.example");
    assertThat(state.getLines().remaining()).isPositive();
    assertThat(after.state("harbour-post.example")).isEqualTo(state);
    assertThat(after.view().sightings(Fingerprint.of("box at the end"))).isEqualTo(40);
    assertThat(after.learn(page(99).build()).state("a.example"))
        .isEqualTo(before.learn(page(99).build()).state("a.example"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, LINE_BYTES - 1, LINE_BYTES + 1, 2 * LINE_BYTES, 513 * LINE_BYTES})
  void aRecordThatMakesNoSenseIsForgotten(int bytes) {
    SiteState state = new SiteState("a.example", 9, ByteBuffer.allocate(bytes));

    assertThat(SiteMemory.of(state)).isSameAs(SiteMemory.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 256})
  void aCountThatMakesNoSenseIsForgotten(int pages) {
    assertThat(SiteMemory.of(new SiteState("a.example", pages, ByteBuffer.allocate(LINE_BYTES))))
        .isSameAs(SiteMemory.EMPTY);
  }

  @Test
  void itsSizeIsBoundedAndTheSitesLinesStay() {
    SiteMemory memory = SiteMemory.EMPTY;
    for (int page = 0; page < 200; page++) {
      PageTrace.Builder trace = page(page).add(BOX, 6, true);
      if (page % 8 == 0) {
        trace.add(LEGAL, 7, true);
      }
      memory = memory.learn(trace.build());
    }

    assertThat(memory.state("a.example").getLines().remaining())
        .isEqualTo(SiteMemory.MAX_LINES * LINE_BYTES);
    assertThat(memory.view().sightings(Fingerprint.of(BOX))).isEqualTo(200);
    assertThat(memory.view().sightings(Fingerprint.of(LEGAL))).isEqualTo(25);
  }

  @Test
  void aPageOfAThousandLinesLeavesMostOfWhatWasLearned() {
    SiteMemory memory = SiteMemory.EMPTY.learn(page(0).add(BOX, 6, false).build());
    PageTrace.Builder live = new PageTrace.Builder(0);
    for (int line = 0; line < 1_000; line++) {
      live.add("minute " + word(line) + " of the match", 5, line >= 900);
    }
    memory = memory.learn(live.build());

    assertThat(memory.view().sightings(Fingerprint.of(BOX))).isEqualTo(1);
    assertThat(memory.view().kept(Fingerprint.of("minute " + word(999) + " of the match")))
        .as("lines that were kept come first")
        .isEqualTo(1);
    assertThat(memory.state("a.example").getLines().remaining())
        .isLessThanOrEqualTo((31 + SiteMemory.MAX_LINES_OF_PAGE) * LINE_BYTES);
  }

  @Test
  void whatTheSiteDroppedFadesAndIsForgotten() {
    SiteMemory memory = pages(200, "old box");
    long old = Fingerprint.of("old box at the end");
    int before = memory.view().sightings(old);
    for (int page = 200; page < 400; page++) {
      memory = memory.learn(page(page).add("new box at the end", 5, true).build());
    }

    assertThat(before).isEqualTo(200);
    assertThat(memory.pages()).isBetween(SiteMemory.MAX_PAGES / 2, SiteMemory.MAX_PAGES - 1);
    assertThat(memory.view().sightings(old)).isBetween(1, 100);
    assertThat(share(memory, "new box at the end")).isGreaterThan(0.5);
    for (int page = 400; page < 2_000; page++) {
      memory = memory.learn(page(page).build());
    }
    assertThat(memory.view().sightings(old)).isZero();
  }

  @Test
  void sharesOutlastTheFading() {
    SiteMemory memory = SiteMemory.EMPTY;
    for (int page = 0; page < 1_000; page++) {
      PageTrace.Builder trace = page(page).add(BOX, 6, true);
      memory = memory.learn((page % 4 == 0 ? trace.add(LEGAL, 7, true) : trace).build());
    }

    assertThat(share(memory, BOX)).isGreaterThan(0.98);
    assertThat(share(memory, LEGAL)).isBetween(0.22, 0.28);
  }

  private static double share(SiteMemory memory, String line) {
    return (double) memory.view().sightings(Fingerprint.of(line)) / memory.pages();
  }

  private static SiteMemory pages(int count, String box) {
    SiteMemory memory = SiteMemory.EMPTY;
    for (int page = 0; page < count; page++) {
      memory = memory.learn(page(page).add(box + " at the end", 5, true).build());
    }
    return memory;
  }

  /** A page of thirty lines of its own. */
  private static PageTrace.Builder page(int number) {
    PageTrace.Builder page = new PageTrace.Builder(32);
    for (int line = 0; line < 30; line++) {
      page.add("page " + word(number) + " says " + word(line), 4, line % 3 > 0);
    }
    return page;
  }

  /** A number in letters: lines that differ in numbers alone are the same. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number; word.isEmpty() || rest > 0; rest /= 26) {
      word.append((char) ('a' + rest % 26));
    }
    return word.toString();
  }
}
