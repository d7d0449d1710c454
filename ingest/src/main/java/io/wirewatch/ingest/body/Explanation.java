package io.wirewatch.ingest.body;

import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.TextBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts into words why a block was kept or dropped. */
final class Explanation {

  private static final List<String> TOLD =
      List.of("own.", "narrow.", "phrase.", "claim.title", "best.inside", "style.modal", "twice.");

  private static final int MAX_REASONS = 6;
  private static final double ALIKE = 0.8;

  private final Page page;
  private final BlockFeatures features;
  private final double[] alone;

  /**
   * @param alone what the first forest said of each candidate
   */
  Explanation(Page page, BlockFeatures features, double[] alone) {
    this.page = page;
    this.features = features;
    this.alone = alone;
  }

  /** Returns a verdict for each line of the body. */
  List<Verdict> of(Body body) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < body.lines().size(); i++) {
      Body.Line line = body.lines().get(i);
      int row = Arrays.binarySearch(features.candidates(), i);
      verdicts.add(
          new Verdict(
              line.zone(),
              line.isText(),
              row < 0 ? 0 : alone[row],
              line.score(),
              row < 0 ? dismissed(page.blocks().get(i)) : why(row, line.block()),
              line.block().text()));
    }
    return verdicts;
  }

  private static String dismissed(TextBlock block) {
    return block.linkShare() > ALIKE
        ? "links, away from the body"
        : "a label away from the body, or named as never text";
  }

  private String why(int row, TextBlock block) {
    List<String> reasons = new ArrayList<>();
    reasons.add(block.words() + " words");
    if (block.linkShare() > 0) {
      reasons.add("%.0f %% links".formatted(100 * block.linkShare()));
    }
    int width = BlockFeatures.NAMES.size();
    for (int i = 0; i < width && reasons.size() < MAX_REASONS; i++) {
      String name = BlockFeatures.NAMES.get(i);
      float value = features.cells()[row * width + i];
      boolean since = name.contains("since") && value != 0;
      boolean faint = name.startsWith("claim.") && value < ALIKE;
      if (value > 0 && !since && !faint && TOLD.stream().anyMatch(name::startsWith)) {
        reasons.add(name);
      }
    }
    return String.join(", ", reasons);
  }
}
