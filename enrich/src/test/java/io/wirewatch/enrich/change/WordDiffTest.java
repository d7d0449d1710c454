package io.wirewatch.enrich.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {

  private static final int LONG = 50_000;

  /** Old text, new text, and the edits: gone words, an arrow, new words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "It rained.                  | It rained.               | none",
        "It rained.                  | It  rained .             | none",
        "It rained.                  | It rained hard.          | > hard",
        "It rained hard.             | It rained.               | hard >",
        "It rained today.            | It snowed today.         | rained > snowed",
        "Rain                        | rain                     | Rain > rain",
        "Talks failed, he said.      | Talks failed, she said.  | he > she",
        "a b c                       | x a b c y                | > x; > y",
        "Rain, sun.                  | Snow, hail.              | Rain, sun > Snow, hail",
        "習近平訪問北京              | 習近平訪問東京           | 北 > 東",
        "ผู้นำจีน                      | ผู้นำไทย                  | จี น > ไ ท ย",
      })
  void findsWhatHasChanged(String before, String after, String expected) {
    Tokens old = new Tokens(before);
    Tokens now = new Tokens(after);

    String found =
        WordDiff.between(old, now).stream()
            .map(
                edit ->
                    (old.printed(edit.oldFrom(), edit.oldTo())
                            + " > "
                            + now.printed(edit.newFrom(), edit.newTo()))
                        .strip())
            .collect(Collectors.joining("; "));

    assertThat(found.replace(" ", "")).isEqualTo(expected == null ? "" : expected.replace(" ", ""));
  }

  @Test
  void replacesARewrittenPassageWhole() {
    Tokens old = new Tokens("Start. One two three four the five six seven eight. End.");
    Tokens now = new Tokens("Start. Ten twenty thirty forty the fifty sixty seventy eighty. End.");

    assertThat(WordDiff.between(old, now)).containsExactly(new Edit(2, 11, 2, 11));
  }

  @Test
  void makesTheNewTextOfTheOldWhateverTheyAre() {
    Random random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      String before = randomText(random, random.nextInt(60));
      String after = i % 2 == 0 ? randomText(random, random.nextInt(60)) : altered(random, before);
      check(before, after);
    }
  }

  @Test
  @Timeout(60)
  void copesWithLongTextsThatShareNothing() {
    String before = numbered(LONG, i -> "a" + i + " ");
    String after = numbered(LONG, i -> "b" + i + " ");

    assertThat(check(before, after)).containsExactly(new Edit(0, LONG, 0, LONG));
  }

  @Test
  @Timeout(60)
  void copesWithLongTextsThatShareEverythingInAnotherOrder() {
    check(numbered(LONG, i -> "w" + i + " "), numbered(LONG, i -> "w" + (LONG - i) + " "));
    check(numbered(LONG, i -> "w" + i % 3 + "\n"), numbered(LONG, i -> "w" + i % 7 + "\n"));
  }

  @Test
  @Timeout(60)
  void findsSmallChangesInTextsThatDifferTooMuchForWords() {
    List<Edit> edits = check(paragraphs("old"), paragraphs("new"));

    assertThat(edits)
        .hasSize(3 * 600)
        .allSatisfy(edit -> assertThat(edit.oldLength()).isEqualTo(1));
  }

  /** Compares two texts and checks the laws that hold for all edits. */
  private static List<Edit> check(String before, String after) {
    Tokens old = new Tokens(before);
    Tokens now = new Tokens(after);
    Map<String, Integer> numbers = new HashMap<>();
    int[] oldForms = forms(old, numbers);
    int[] newForms = forms(now, numbers);

    List<Edit> edits = WordDiff.between(old, now);

    assertThat(Edits.applied(edits, oldForms, newForms)).isEqualTo(newForms);
    Edits.assertApart(edits);
    assertThat(WordDiff.between(new Tokens(before), new Tokens(after))).isEqualTo(edits);
    return edits;
  }

  private static int[] forms(Tokens tokens, Map<String, Integer> numbers) {
    return IntStream.range(0, tokens.count())
        .map(i -> numbers.computeIfAbsent(tokens.form(i), form -> numbers.size()))
        .toArray();
  }

  private static String randomText(Random random, int words) {
    String[] vocabulary = {"rain", "sun", "snow", "the", "a", ",", ".", "\n", "雨", "Wang"};
    return random
        .ints(words, 0, vocabulary.length)
        .mapToObj(i -> vocabulary[i] + " ")
        .collect(Collectors.joining());
  }

  private static String altered(Random random, String text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(9));
    return text.substring(0, at) + randomText(random, random.nextInt(4)) + text.substring(end);
  }

  private static String paragraphs(String w) {
    return numbered(
        600,
        i -> w + " of " + i + ", " + w + i + " and " + w + " in " + i + ".\nKept " + i + ".\n");
  }

  private static String numbered(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }
}
