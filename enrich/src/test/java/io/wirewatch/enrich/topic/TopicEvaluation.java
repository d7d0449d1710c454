package io.wirewatch.enrich.topic;

import io.wirewatch.schemas.record.TopicScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the classifier on files of {@code label<TAB>text}, one text a line.
 *
 * <pre>{@code
 * TopicEvaluation [-model MODEL] [-classes CLASSES.tsv] FILE...
 * }</pre>
 *
 * <p>A table of classes has lines of {@code code<TAB>class}, the code of a top concept without its
 * scheme. A text is given the class whose top concepts have the highest sum of confidence. Without
 * a table the classes are the top concepts, and labels are codes.
 */
final class TopicEvaluation {

  private final TopicClassifier classifier;
  private final Map<String, String> classes;
  private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();

  TopicEvaluation(TopicClassifier classifier, Map<String, String> classes) {
    this.classifier = classifier;
    this.classes = classes;
  }

  public static void main(String[] args) throws IOException {
    TopicClassifier classifier = null;
    Map<String, String> classes = Map.of();
    int next = 0;
    for (; next < args.length && args[next].startsWith("-"); next += 2) {
      Path file = Path.of(args[next + 1]);
      if (args[next].equals("-model")) {
        Concepts concepts = Concepts.shipped();
        classifier =
            new TopicClassifier(concepts, TopicModel.read(Files.newInputStream(file), concepts));
      } else {
        classes = classes(Files.readString(file));
      }
    }
    for (; next < args.length; next++) {
      TopicEvaluation evaluation =
          new TopicEvaluation(classifier == null ? TopicClassifier.shipped() : classifier, classes);
      evaluation.add(LabelledText.parse(Files.readString(Path.of(args[next]))));
      System.out.println(args[next]);
      System.out.print(evaluation.report());
    }
  }

  /** Reads a table of classes. */
  static Map<String, String> classes(String table) {
    Map<String, String> classes = new HashMap<>();
    for (LabelledText line : LabelledText.parse(table)) {
      classes.put(Concepts.SCHEME + line.label(), line.text());
    }
    return classes;
  }

  void add(List<LabelledText> texts) {
    for (LabelledText text : texts) {
      String wanted = wanted(text.label());
      String found = classOf(text.text());
      confusion.computeIfAbsent(wanted, label -> new TreeMap<>()).merge(found, 1, Integer::sum);
    }
  }

  private String wanted(String label) {
    if (!classes.isEmpty() || label.equals("-")) {
      return label;
    }
    Concepts concepts = Concepts.shipped();
    for (int i = 0; i < concepts.count(); i++) {
      Concept concept = concepts.get(i);
      if (concept.code().equals(Concepts.SCHEME + label)) {
        return concept.broader() == null ? concept.code() : concept.broader();
      }
    }
    throw new IllegalArgumentException("no concept has the code " + label);
  }

  /** Returns the class of a text; "-" if it has no topic that belongs to one. */
  String classOf(String text) {
    Map<String, Double> sums = new TreeMap<>();
    for (TopicScore topic : classifier.classify("", List.of(text))) {
      if (topic.getBroader() == null) {
        String name = classes.isEmpty() ? topic.getId() : classes.get(topic.getId());
        if (name != null) {
          sums.merge(name, (double) topic.getConfidence(), Double::sum);
        }
      }
    }
    return sums.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("-");
  }

  /** Returns the share of texts that got the class of their label. */
  double accuracy() {
    int right = 0;
    int all = 0;
    for (Map.Entry<String, Map<String, Integer>> row : confusion.entrySet()) {
      right += row.getValue().getOrDefault(row.getKey(), 0);
      all += row.getValue().values().stream().mapToInt(Integer::intValue).sum();
    }
    return right / (double) Math.max(1, all);
  }

  /** Returns the accuracy, then for each class what its texts were taken for. */
  String report() {
    StringBuilder report = new StringBuilder(String.format("accuracy %.4f%n", accuracy()));
    confusion.forEach(
        (label, row) -> {
          int all = row.values().stream().mapToInt(Integer::intValue).sum();
          double right = row.getOrDefault(label, 0) / (double) all;
          report.append(String.format("%-16s %5d %.3f %s%n", label, all, right, row));
        });
    return report.toString();
  }
}
