package io.wirewatch.enrich.topic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** All text that the model learns from. */
final class TrainingTexts {

  private static final Pattern WORD = Pattern.compile("[a-z]{2,}");
  private static final int LEAST_COUNT = 2;

  final List<LabelledText> examples;
  final List<LabelledText> heldOut;
  final List<LabelledText> terms;
  final List<LabelledText> definitions;

  /** News sentences without labels. */
  final List<String> news;

  /** Short messages without labels, mostly about nothing in the news. */
  final List<String> messages;

  /** Single words. */
  final List<String> words;

  /**
   * Reads the texts.
   *
   * @param holdOut whether to keep every third example out of training
   */
  TrainingTexts(TrainingFiles files, Concepts concepts, boolean holdOut) throws IOException {
    List<LabelledText> all = LabelledText.resource("examples.tsv");
    examples = new ArrayList<>();
    heldOut = new ArrayList<>();
    for (LabelledText example : all) {
      (holdOut && isHeldOut(example) ? heldOut : examples).add(example);
    }
    terms = LabelledText.resource("terms.tsv");
    definitions = Definitions.read(files.definitions(), concepts);
    news = TokenFile.sentences(files.news());
    messages = TokenFile.sentences(files.messages());
    words = words(news);
  }

  /** Decides by the text alone, so that an example stays on its side when others are added. */
  private static boolean isHeldOut(LabelledText example) {
    return Math.floorMod(example.text().hashCode() >>> 3, 3) == 0;
  }

  /** Returns the whole words of the encoder's own vocabulary and those of the news. */
  private static List<String> words(List<String> news) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    for (String word : SentenceEmbedder.vocabulary()) {
      if (WORD.matcher(word).matches()) {
        words.add(word);
      }
    }
    words.addAll(Counts.of(news).atLeast(LEAST_COUNT));
    return List.copyOf(words);
  }
}
