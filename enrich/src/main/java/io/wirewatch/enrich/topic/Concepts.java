package io.wirewatch.enrich.topic;

import java.util.ArrayList;
import java.util.List;

/**
 * The concepts in the order of {@code concepts.tsv}: the top ones first, then the narrower ones,
 * those of a top concept next to each other. A concept's number is its place in that order.
 */
final class Concepts {

  static final String SCHEME = "medtop:";

  private final List<Concept> all;
  private final int[] firstNarrower;

  private Concepts(List<Concept> all) {
    this.all = List.copyOf(all);
    int tops = (int) all.stream().filter(concept -> concept.broader() == null).count();
    firstNarrower = new int[tops + 1];
    int next = tops;
    for (int top = 0; top < tops; top++) {
      firstNarrower[top] = next;
      while (next < all.size() && all.get(top).code().equals(all.get(next).broader())) {
        next++;
      }
    }
    firstNarrower[tops] = next;
    if (next != all.size()) {
      throw new IllegalStateException(
          "concepts.tsv is out of order at " + all.get(next) + ": list it below its top concept");
    }
  }

  /** Reads the concepts shipped with the program. */
  static Concepts shipped() {
    List<Concept> concepts = new ArrayList<>();
    for (String line : TextResource.lines("concepts.tsv")) {
      String[] fields = line.split("\t", -1);
      String broader = fields[2].isEmpty() ? null : SCHEME + fields[2];
      concepts.add(new Concept(SCHEME + fields[0], fields[1], broader));
    }
    return new Concepts(concepts);
  }

  /** Returns the number of concepts, top and narrower. */
  int count() {
    return all.size();
  }

  /** Returns the number of top concepts. */
  int tops() {
    return firstNarrower.length - 1;
  }

  /** Returns the first narrower concept of a top concept. */
  int firstNarrower(int top) {
    return firstNarrower[top];
  }

  /** Returns one past the last narrower concept of a top concept. */
  int endNarrower(int top) {
    return firstNarrower[top + 1];
  }

  Concept get(int concept) {
    return all.get(concept);
  }

  /** Returns a number that changes when a code is added, removed or moved. */
  int fingerprint() {
    return all.stream().map(Concept::code).toList().hashCode();
  }
}
