package io.wirewatch.ingest.body;

import io.wirewatch.ingest.markup.LeanMarkup;
import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.TextBlock;
import io.wirewatch.ingest.url.RegistrableDomain;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A page of a set made ready to learn from: its blocks, their features, and what is text. */
final class LabelledPage {

  private static final int MAX_DEPTH = 300;
  private static final int SMALL_TEXT = 100;
  private static final double HALF = 0.5;
  private static final double MAX_WEIGHT = 0.5;
  private static final double SNIPPET_WEIGHT = 0.04;

  /** What is text by one reading of the page and none by another teaches little. */
  private static final double OPTIONAL = 0.1;

  private final GoldPage gold;
  private final Page page;
  private final BlockFeatures features;
  private final float[] targets;
  private final float[] weights;

  private LabelledPage(GoldPage gold, Page page, BlockFeatures features) {
    this.gold = gold;
    this.page = page;
    this.features = features;
    this.targets = new float[features.candidates().length];
    this.weights = new float[targets.length];
  }

  static LabelledPage of(GoldPage gold) {
    Document document =
        Parser.htmlParser()
            .setMaxDepth(MAX_DEPTH)
            .parseInput(LeanMarkup.of(gold.html()).html(), gold.url());
    Page page = Page.of(document, false);
    LabelledPage labelled =
        new LabelledPage(gold, page, BlockFeatures.of(page, PageClaims.of(page, gold.url())));
    if (gold.text() == null) {
      labelled.labelBySnippets();
    } else {
      labelled.labelByText(gold.text());
    }
    return labelled;
  }

  private void labelByText(String text) {
    List<TextBlock> blocks = page.blocks();
    double[] shares = BlockLabels.align(blocks, text);
    double[] least = gold.other() == null ? shares : BlockLabels.align(blocks, gold.other());
    // Where people marked a part of the prose alone, the page weighs no more than it should.
    double all = Math.max(SMALL_TEXT, ShingleScore.words(text).size());
    all = Math.max(all, HALF * Container.of(page).best().proseWords());
    for (int i = 0; i < targets.length; i++) {
      int at = features.candidates()[i];
      double words = ShingleScore.words(blocks.get(at).text()).size();
      double share = shares[at];
      if (Double.isNaN(share)) {
        continue;
      }
      targets[i] = (float) (share >= 0.8 ? 1 : share <= 0.2 ? 0 : share);
      double agreed = Math.abs(share - least[at]) > 0.5 ? OPTIONAL : 1;
      weights[i] = (float) (agreed * Math.min(MAX_WEIGHT, (words + 1) / all));
    }
  }

  private void labelBySnippets() {
    for (int i = 0; i < targets.length; i++) {
      String text = page.blocks().get(features.candidates()[i]).text();
      if (holdsAny(text, gold.with())) {
        targets[i] = 1;
        weights[i] = (float) SNIPPET_WEIGHT;
      } else if (holdsAny(text, gold.without())) {
        weights[i] = (float) SNIPPET_WEIGHT;
      }
    }
  }

  private static boolean holdsAny(String text, List<String> snippets) {
    for (String snippet : snippets) {
      String plain = String.join(" ", snippet.strip().split("\\s+"));
      if (!plain.isEmpty() && text.contains(plain)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the fold of the page: pages of one host are in one fold. */
  int fold(int folds) {
    return Math.floorMod(host().hashCode() * 31 + 7, folds);
  }

  String host() {
    return RegistrableDomain.of(gold.url()).toLowerCase(Locale.ROOT);
  }

  GoldPage gold() {
    return gold;
  }

  Page page() {
    return page;
  }

  BlockFeatures features() {
    return features;
  }

  float[] targets() {
    return targets;
  }

  float[] weights() {
    return weights;
  }

  /** Returns the text of the blocks that are kept. */
  String text(boolean[] kept) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        text.append(page.blocks().get(features.candidates()[i]).text()).append('\n');
      }
    }
    return text.toString();
  }
}
