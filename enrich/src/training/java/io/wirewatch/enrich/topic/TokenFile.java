package io.wirewatch.enrich.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sentences out of a file of tokens: {@code token<TAB>tag}, an empty line after each sentence,
 * {@code -DOCSTART-} before each document.
 */
final class TokenFile {

  private static final Pattern SPACE_BEFORE = Pattern.compile(" ([,.;:!?)'%]|'s|n't|'re|'ve)");
  private static final Pattern SPACE_AFTER = Pattern.compile("([($]) ");

  private TokenFile() {}

  static List<String> sentences(Path file) throws IOException {
    List<String> sentences = new ArrayList<>();
    StringBuilder sentence = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      String token = tab < 0 ? line : line.substring(0, tab);
      if (token.isBlank() || token.equals("-DOCSTART-")) {
        if (!sentence.isEmpty()) {
          sentences.add(printed(sentence.toString()));
          sentence.setLength(0);
        }
      } else {
        sentence.append(sentence.isEmpty() ? "" : " ").append(token);
      }
    }
    if (!sentence.isEmpty()) {
      sentences.add(printed(sentence.toString()));
    }
    return sentences;
  }

  private static String printed(String tokens) {
    String closed = SPACE_BEFORE.matcher(tokens).replaceAll("$1");
    String opened = SPACE_AFTER.matcher(closed).replaceAll("$1");
    return opened.replace("`` ", "\"").replace(" ''", "\"");
  }
}
