package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.text.Words;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The whole of an article, for names that count only where certain words are. */
final class Surroundings {

  /** Phrases of the registry and the watch list in folded form: a few thousand. */
  private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

  private final Article article;
  private final Map<KnownActor, Boolean> allowed = new HashMap<>();
  private final Map<String, Boolean> found = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private String text = "";

  Surroundings(Article article) {
    this.article = article;
  }

  /** Returns whether the article has one of the words that an actor needs around its name. */
  boolean allow(KnownActor actor) {
    return actor.facts().context().isEmpty() || allowed.computeIfAbsent(actor, this::hasOne);
  }

  private boolean hasOne(KnownActor actor) {
    return actor.facts().context().stream().anyMatch(this::has);
  }

  /** Returns whether the article has a word or phrase, in any case. */
  boolean has(String phrase) {
    return found.computeIfAbsent(phrase, this::find);
  }

  private boolean find(String phrase) {
    read();
    String folded = FOLDED.computeIfAbsent(phrase, Surroundings::fold);
    boolean oneWord = folded.indexOf(' ') == folded.length() - 1;
    return oneWord
        ? words.contains(folded.substring(0, folded.length() - 1))
        : text.contains(" " + folded);
  }

  private void read() {
    if (!text.isEmpty()) {
      return;
    }
    StringBuilder all = new StringBuilder(" ");
    for (Block block : article.getBlocks()) {
      Words read = Words.of(block.getText());
      for (int i = 0; i < read.count(); i++) {
        words.add(read.folded(i));
        all.append(read.folded(i)).append(' ');
      }
    }
    text = all.toString();
  }

  private static String fold(String text) {
    Words words = Words.of(text);
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < words.count(); i++) {
      folded.append(words.folded(i)).append(' ');
    }
    return folded.toString();
  }
}
