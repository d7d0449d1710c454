package io.wirewatch.ingest.body;

import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.TextBlock;
import java.util.ArrayList;
import java.util.List;

/** The features of the candidates of a page, a row each, by which the first forest scores them. */
final class BlockFeatures {

  static final List<String> NAMES = names();
  static final List<String> CONTEXT_NAMES = contextNames();

  private static final PhraseFeatures.Lists LISTS = PhraseFeatures.Lists.load();

  private final Page page;
  private final int[] candidates;
  private final float[] cells;
  private int title = -1;

  private BlockFeatures(Page page, int[] candidates) {
    this.page = page;
    this.candidates = candidates;
    this.cells = new float[candidates.length * NAMES.size()];
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    names.addAll(TextFeatures.NAMES);
    names.addAll(ElementFeatures.NAMES);
    names.addAll(ContainerFeatures.NAMES);
    names.addAll(PlaceFeatures.NAMES);
    names.addAll(ClaimFeatures.NAMES);
    names.addAll(PhraseFeatures.NAMES);
    return List.copyOf(names);
  }

  private static List<String> contextNames() {
    List<String> names = new ArrayList<>(NAMES);
    names.addAll(ContextFeatures.NAMES);
    return List.copyOf(names);
  }

  static BlockFeatures of(Page page, Claims claims) {
    Container container = Container.of(page);
    BlockFeatures features = new BlockFeatures(page, Candidates.of(page, container));
    features.fill(container, claims);
    return features;
  }

  private void fill(Container container, Claims claims) {
    List<TextBlock> blocks = page.blocks();
    Row row = new Row(cells);
    ClaimFeatures claim = new ClaimFeatures(page, claims);
    ContainerFeatures containers = new ContainerFeatures(page, container);
    title = claim.titleIndex(page);
    PlaceFeatures places = new PlaceFeatures(page, container, title);
    PhraseFeatures phrases = new PhraseFeatures(LISTS);
    int next = 0;
    for (int i : candidates) {
      while (next < i) {
        places.pass(blocks.get(next));
        claim.pass(blocks.get(next++));
      }
      next = i + 1;
      TextBlock block = blocks.get(i);
      TextFeatures.add(row, block);
      ElementFeatures.add(row, block, page.root().proseWords());
      containers.add(row, block, page);
      places.add(row, i);
      places.pass(block);
      claim.add(row, block);
      claim.pass(block);
      phrases.add(row, block);
    }
  }

  /** Returns the indices of the blocks that have a row. */
  int[] candidates() {
    return candidates;
  }

  /** Returns the index of the block that is the headline; -1 when none is. */
  int title() {
    return title;
  }

  /** Returns the matrix of the first forest, row after row. */
  float[] cells() {
    return cells;
  }

  /**
   * Returns the matrix of the second forest.
   *
   * @param kept the probability of each candidate that it is text, as the first forest has it
   */
  float[] withContext(double[] kept) {
    int width = CONTEXT_NAMES.size();
    int base = NAMES.size();
    double[] all = new double[page.blocks().size()];
    for (int i = 0; i < kept.length; i++) {
      all[candidates[i]] = kept[i];
    }
    float[] wide = new float[kept.length * width];
    Row row = new Row(wide);
    ContextFeatures context = new ContextFeatures(page, all);
    for (int i = 0; i < kept.length; i++) {
      System.arraycopy(cells, i * base, wide, i * width, base);
      row.seek(i * width + base);
      context.add(row, candidates[i]);
    }
    return wide;
  }
}
