package io.wirewatch.enrich.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes {@code word-ranks.txt} out of news and of the examples.
 *
 * <pre>{@code
 * WordRanksTraining NEWS.bio OUT.txt
 * }</pre>
 */
final class WordRanksTraining {

  private static final int LEAST_COUNT = 2;
  private static final int WORDS_A_LINE = 20;

  private WordRanksTraining() {}

  public static void main(String[] args) throws IOException {
    List<String> texts = new ArrayList<>(TokenFile.sentences(Path.of(args[0])));
    LabelledText.resource("examples.tsv").forEach(example -> texts.add(example.text()));
    Counts counts = Counts.of(texts);
    List<String> words =
        counts.atLeast(LEAST_COUNT).stream()
            .sorted(Comparator.comparingInt(counts::count).reversed())
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add("# Words of English news, the commonest first; written by WordRanksTraining.");
    for (int i = 0; i < words.size(); i += WORDS_A_LINE) {
      lines.add(String.join(" ", words.subList(i, Math.min(words.size(), i + WORDS_A_LINE))));
    }
    Files.write(Path.of(args[1]), lines);
  }
}
