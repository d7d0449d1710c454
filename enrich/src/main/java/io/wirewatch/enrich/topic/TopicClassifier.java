package io.wirewatch.enrich.topic;

import io.wirewatch.schemas.record.TopicScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the subjects of English text among the concepts of IPTC Media Topics. The title and about
 * 150 words decide; more is not read. Text that is about nothing in particular, or about too many
 * things at once, gets no topic.
 *
 * <p>Immutable; one instance serves all threads. It takes about 4 MB of heap.
 */
public final class TopicClassifier {

  private static final int MOST_TOPS = 3;
  private static final int MOST_NARROWER = 4;

  // Where the three lie was chosen on examples held out from training; see RATIONALE.md.
  private static final float LEAST_FIRST = 0.25f;
  private static final float LEAST_FURTHER = 0.15f;
  private static final float LEAST_NARROWER = 0.15f;

  private static final Comparator<TopicScore> SUREST_FIRST =
      Comparator.comparing(TopicScore::getConfidence)
          .reversed()
          .thenComparing(topic -> topic.getBroader() != null)
          .thenComparing(TopicScore::getId);

  private final Concepts concepts;
  private final TopicModel model;

  TopicClassifier(Concepts concepts, TopicModel model) {
    this.concepts = concepts;
    this.model = model;
  }

  /**
   * Loads the model that the program is shipped with.
   *
   * @throws IllegalStateException if the program was built without it
   */
  public static TopicClassifier shipped() {
    Concepts concepts = Concepts.shipped();
    return new TopicClassifier(concepts, TopicModel.shipped(concepts));
  }

  /**
   * Returns the topics of a text, surest first: at most three top concepts, and at most four
   * narrower ones that belong to these. The confidence estimates how often the concept is right.
   *
   * @param title empty if there is none
   * @param paragraphs in reading order
   */
  public List<TopicScore> classify(String title, List<String> paragraphs) {
    float[] mean = model.mean(TextFeatures.of(title, paragraphs));
    float[] tops = topConfidences(mean);
    List<TopicScore> found = new ArrayList<>();
    for (int top = 0; top < concepts.tops(); top++) {
      if (tops[top] >= LEAST_FURTHER) {
        found.add(score(top, tops[top]));
      }
    }
    found.sort(SUREST_FIRST);
    if (found.isEmpty() || found.get(0).getConfidence() < LEAST_FIRST) {
      return List.of();
    }
    List<TopicScore> topics = new ArrayList<>(found.subList(0, Math.min(MOST_TOPS, found.size())));
    topics.addAll(narrower(mean, tops, topics));
    topics.sort(SUREST_FIRST);
    return List.copyOf(topics);
  }

  /** Returns the confidence in each top concept, and last in none of them; the sum is 1. */
  float[] topConfidences(float[] mean) {
    float[] scores = new float[concepts.tops() + 1];
    for (int top = 0; top < concepts.tops(); top++) {
      scores[top] = model.score(mean, top);
    }
    scores[concepts.tops()] = model.score(mean, concepts.count());
    return shares(scores);
  }

  private List<TopicScore> narrower(float[] mean, float[] tops, List<TopicScore> chosen) {
    List<TopicScore> found = new ArrayList<>();
    for (int top = 0; top < concepts.tops(); top++) {
      String code = concepts.get(top).code();
      if (chosen.stream().noneMatch(topic -> topic.getId().equals(code))) {
        continue;
      }
      int first = concepts.firstNarrower(top);
      float[] scores = new float[concepts.endNarrower(top) - first];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = model.score(mean, first + i);
      }
      float[] shares = shares(scores);
      for (int i = 0; i < shares.length; i++) {
        float confidence = tops[top] * shares[i];
        if (confidence >= LEAST_NARROWER) {
          found.add(score(first + i, confidence));
        }
      }
    }
    found.sort(SUREST_FIRST);
    return found.subList(0, Math.min(MOST_NARROWER, found.size()));
  }

  private TopicScore score(int number, float confidence) {
    Concept concept = concepts.get(number);
    return new TopicScore(concept.code(), concept.name(), concept.broader(), confidence);
  }

  /** Returns the shares of e to the power of each score. */
  private static float[] shares(float[] scores) {
    float highest = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    double[] powers = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      powers[i] = StrictMath.exp(scores[i] - highest);
      sum += powers[i];
    }
    float[] shares = new float[scores.length];
    for (int i = 0; i < scores.length; i++) {
      shares[i] = (float) (powers[i] / sum);
    }
    return shares;
  }
}
