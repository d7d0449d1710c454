package io.wirewatch.ingest.body;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.ingest.extract.ArticleExtractor;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.forest.Samples;
import io.wirewatch.ingest.forest.Trained;
import io.wirewatch.ingest.forest.Trainer;
import io.wirewatch.ingest.forest.TrainingParameters;
import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.schemas.ArticleText;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.PublicationDate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Trains the two forests that find the text of a page, and tells by cross-validation, grouped by
 * host, what they are worth on hosts that they have not seen.
 *
 * <pre>
 * BodyTraining cv DATA FOLDER [without GROUP,…]  what was found on the pages held out, a file a set;
 *                                                features whose name begins so are left out
 * BodyTraining train DATA FOLDER                 writes blocks.forest and context.forest
 * </pre>
 */
final class BodyTraining {

  private static final List<String> SETS =
      List.of("fundus-news", "wcxb-dev-article", "trafilatura-eval");
  private static final Instant RETRIEVED_AT = Instant.parse("2026-12-31T00:00:00Z");
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int FOLDS = 5;
  private static final int INNER_FOLDS = Integer.getInteger("inner", 3);
  private static final double THRESHOLD = 0.5;

  private final List<LabelledPage> pages;
  private final List<String> without;
  private final TrainingParameters parameters;

  private BodyTraining(List<LabelledPage> pages, List<String> without) {
    this.pages = pages;
    this.without = without;
    this.parameters =
        TrainingParameters.DEFAULT
            .withTrees(Integer.getInteger("trees", 120))
            .withLeaves(Integer.getInteger("leaves", 15))
            .withLearningRate(Double.parseDouble(System.getProperty("rate", "0.08")))
            .withMinLeafHessian(Double.parseDouble(System.getProperty("hessian", "0.05")))
            .withFeatureFraction(Double.parseDouble(System.getProperty("features", "0.4")))
            .withGroupFraction(Double.parseDouble(System.getProperty("groups", "0.8")))
            .withL2(Double.parseDouble(System.getProperty("l2", "0.05")))
            .withThreads(Integer.getInteger("threads", 1));
  }

  public static void main(String[] args) throws IOException {
    List<LabelledPage> pages = new ArrayList<>();
    GoldPage.read(Path.of(args[1]), SETS).parallelStream()
        .map(LabelledPage::of)
        .forEachOrdered(pages::add);
    int rows = pages.stream().mapToInt(page -> page.targets().length).sum();
    System.out.printf("%d pages, %d blocks%n", pages.size(), rows);
    List<String> without =
        args.length > 4 && args[3].equals("without") ? List.of(args[4].split(",")) : List.of();
    BodyTraining training = new BodyTraining(pages, without);
    training.printOracle();
    if (args[0].equals("cv")) {
      training.crossValidate(Path.of(args[2]));
    } else {
      training.write(Path.of(args[2]));
    }
  }

  private void printOracle() {
    double[][] labels = new double[pages.size()][];
    for (int i = 0; i < labels.length; i++) {
      float[] targets = pages.get(i).targets();
      labels[i] = new double[targets.length];
      Arrays.setAll(labels[i], at -> targets[at]);
    }
    print("if every block were right", labels);
  }

  private void crossValidate(Path folder) throws IOException {
    double[][] first = new double[pages.size()][];
    double[][] second = new double[pages.size()][];
    Map<String, ObjectNode> found = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Model model = train(page -> pages.get(page).fold(FOLDS) != held);
      ArticleExtractor extractor =
          new ArticleExtractor((url, canonical, og) -> url, model.finder());
      for (int i = 0; i < pages.size(); i++) {
        LabelledPage page = pages.get(i);
        if (page.fold(FOLDS) == held) {
          first[i] = model.first(page);
          second[i] = model.second(page, first[i]);
          ObjectNode set = found.computeIfAbsent(page.gold().set(), s -> MAPPER.createObjectNode());
          extract(extractor, page.gold(), set.putObject(page.gold().id()));
        }
      }
    }
    print("first forest", first);
    print("both forests", second);
    dump(second, folder.resolve("wrong.tsv"));
    for (Map.Entry<String, ObjectNode> set : found.entrySet()) {
      Path file = Files.createDirectories(folder.resolve(set.getKey())).resolve("cv.json");
      MAPPER.writeValue(file.toFile(), set.getValue());
    }
  }

  private static void extract(ArticleExtractor extractor, GoldPage gold, ObjectNode entry) {
    WebPage page =
        new WebPage(
            gold.url(),
            gold.html(),
            FeedFacts.NONE,
            ExtractionHints.NONE,
            RETRIEVED_AT,
            null,
            List.of());
    if (extractor.extract(page) instanceof Reading.Read read) {
      Article article = read.article();
      entry.put("articleBody", ArticleText.of(article)).put("headline", article.getTitle());
      PublicationDate date = article.getPublished();
      if (date != null) {
        Integer minutes = date.getOffsetMinutes();
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * (minutes == null ? 0 : minutes));
        entry.put("datePublished", date.getAt().atOffset(offset).toString());
      }
      article.getAuthors().forEach(entry.withArray("author")::add);
    }
  }

  private void write(Path folder) throws IOException {
    Model model = train(page -> true);
    Files.createDirectories(folder);
    for (Map.Entry<String, Trained> entry :
        Map.of("blocks", model.blocks, "context", model.context).entrySet()) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(entry.getKey() + ".forest"))) {
        entry.getValue().forest().write(out);
      }
      System.out.println(entry.getKey());
      entry.getValue().gains().entrySet().stream()
          .limit(60)
          .forEach(gain -> System.out.printf("  %8.2f %s%n", gain.getValue(), gain.getKey()));
    }
  }

  /** The two forests. */
  private record Model(Trained blocks, Trained context) {

    BodyFinder finder() {
      return new BodyFinder(new BodyModel(blocks.forest(), context.forest()));
    }

    double[] first(LabelledPage page) {
      return BodyModel.scores(blocks.forest(), page.features().cells(), page.targets().length);
    }

    double[] second(LabelledPage page, double[] first) {
      return BodyModel.scores(context.forest(), withContext(page, first), page.targets().length);
    }
  }

  private static float[] withContext(LabelledPage page, double[] first) {
    return page.features().withContext(first);
  }

  private Model train(IntPredicate chosen) {
    double[][] first = new double[pages.size()][];
    for (int inner = 0; inner < INNER_FOLDS; inner++) {
      int held = inner;
      IntPredicate in = page -> pages.get(page).fold(FOLDS * INNER_FOLDS) % INNER_FOLDS == held;
      Trained part =
          train(chosen.and(in.negate()), i -> pages.get(i).features().cells(), BlockFeatures.NAMES);
      for (int i = 0; i < pages.size(); i++) {
        if (chosen.test(i) && in.test(i)) {
          first[i] =
              BodyModel.scores(
                  part.forest(), pages.get(i).features().cells(), pages.get(i).targets().length);
        }
      }
    }
    Trained blocks = train(chosen, i -> pages.get(i).features().cells(), BlockFeatures.NAMES);
    Trained context =
        train(chosen, i -> withContext(pages.get(i), first[i]), BlockFeatures.CONTEXT_NAMES);
    return new Model(blocks, context);
  }

  private interface Matrix {
    float[] of(int page);
  }

  private Trained train(IntPredicate chosen, Matrix matrix, List<String> names) {
    int rows = 0;
    for (int i = 0; i < pages.size(); i++) {
      rows += chosen.test(i) ? pages.get(i).targets().length : 0;
    }
    float[] cells = new float[rows * names.size()];
    float[] targets = new float[rows];
    float[] weights = new float[rows];
    int[] groups = new int[rows];
    int at = 0;
    for (int i = 0; i < pages.size(); i++) {
      if (chosen.test(i)) {
        LabelledPage page = pages.get(i);
        int size = page.targets().length;
        System.arraycopy(matrix.of(i), 0, cells, at * names.size(), size * names.size());
        System.arraycopy(page.targets(), 0, targets, at, size);
        System.arraycopy(page.weights(), 0, weights, at, size);
        Arrays.fill(groups, at, at + size, i);
        at += size;
      }
    }
    for (int feature = 0; feature < names.size(); feature++) {
      String name = names.get(feature);
      if (without.stream().anyMatch(name::startsWith)) {
        for (int row = 0; row < rows; row++) {
          cells[row * names.size() + feature] = 0;
        }
      }
    }
    return Trainer.train(
        Samples.of(names, cells, targets).withWeights(weights).withGroups(groups), parameters);
  }

  private void print(String what, double[][] scores) {
    Map<String, ShingleScore> bySet = new TreeMap<>();
    Map<String, double[]> snippets = new TreeMap<>();
    for (int i = 0; i < pages.size(); i++) {
      if (scores[i] == null) {
        continue;
      }
      LabelledPage page = pages.get(i);
      boolean[] kept = new boolean[scores[i].length];
      for (int at = 0; at < kept.length; at++) {
        kept[at] = scores[i][at] > THRESHOLD;
      }
      String text = page.text(kept);
      GoldPage gold = page.gold();
      if (gold.text() != null) {
        double[] rates = gold.score(text);
        bySet.computeIfAbsent(gold.set(), set -> new ShingleScore()).add(rates);
      } else {
        count(gold, text, snippets.computeIfAbsent(gold.set(), set -> new double[3]));
      }
    }
    System.out.println(
        what
            + ": "
            + bySet.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(" | "))
            + snippets.entrySet().stream()
                .map(
                    entry ->
                        " | %s snippets F1 %.4f"
                            .formatted(
                                entry.getKey(),
                                2
                                    * entry.getValue()[0]
                                    / (2 * entry.getValue()[0]
                                        + entry.getValue()[1]
                                        + entry.getValue()[2])))
                .collect(Collectors.joining()));
  }

  private void dump(double[][] scores, Path file) throws IOException {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      if (scores[i] == null) {
        continue;
      }
      LabelledPage page = pages.get(i);
      for (int at = 0; at < scores[i].length; at++) {
        boolean kept = scores[i][at] > THRESHOLD;
        float target = page.targets()[at];
        float weight = page.weights()[at];
        if (weight > 0.003 && Math.abs(target - (kept ? 1 : 0)) > 0.5) {
          var block = page.page().blocks().get(page.features().candidates()[at]);
          out.append(
              "%s %s\t%s\t%.2f\t%.3f\t%s\t%s.%s\t%.150s%n"
                  .formatted(
                      page.gold().set(),
                      page.gold().id(),
                      kept ? "FP" : "FN",
                      scores[i][at],
                      weight,
                      block.shape(),
                      block.box().element().normalName(),
                      block.box().element().className(),
                      block.text()));
        }
      }
    }
    Files.writeString(file, out);
  }

  private static void count(GoldPage gold, String text, double[] counts) {
    String plain = String.join(" ", text.split("\\s+"));
    for (String snippet : gold.with()) {
      counts[plain.contains(String.join(" ", snippet.strip().split("\\s+"))) ? 0 : 2]++;
    }
    for (String snippet : gold.without()) {
      counts[1] += plain.contains(String.join(" ", snippet.strip().split("\\s+"))) ? 1 : 0;
    }
  }
}
