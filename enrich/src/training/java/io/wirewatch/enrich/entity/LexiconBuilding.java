package io.wirewatch.enrich.entity;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import io.wirewatch.enrich.entity.Hashing.Form;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Packs the lexicon of the tagger out of the lexica of nlp4j-english 1.1.2 (Apache-2.0): Brown
 * clusters, word vectors, which are clustered here, and gazetteers. A program, run by hand: see
 * docs/ENTITIES.md.
 */
public final class LexiconBuilding {

  private static final String LEXICA = "/edu/emory/mathcs/nlp/lexica/";
  private static final Path SHIPPED =
      Path.of("enrich/src/main/resources/io/wirewatch/enrich/entity/lexicon.bin");
  private static final int LONGEST_PHRASE = 10;

  private LexiconBuilding() {}

  /** Builds and writes the lexicon. Takes some minutes and 4 GB of memory. */
  public static void main(String... args) throws IOException, ReflectiveOperationException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new DeflaterOutputStream(
                    Files.newOutputStream(SHIPPED), new Deflater(Deflater.BEST_COMPRESSION))))) {
      out.writeInt(Lexicon.VERSION);
      List<Integer> paths = new ArrayList<>(List.of(0));
      Map<Long, Integer> brown = brown(paths);
      out.writeInt(paths.size());
      for (int path : paths) {
        out.writeInt(path);
      }
      VectorClusters clusters = VectorClusters.of(vectors());
      clusters.writeLevels(out);
      HashTable.write(brown, out);
      HashTable.write(clusters.byWord(), out);
      HashTable.write(phrases(), out);
    }
    System.out.println(SHIPPED + ": " + Files.size(SHIPPED) + " bytes");
  }

  private static Object read(String name) throws IOException, ReflectiveOperationException {
    try (InputStream in = LexiconBuilding.class.getResourceAsStream(LEXICA + name);
        ObjectInputStream objects =
            new ObjectInputStream(new BufferedInputStream(new XZInputStream(in)))) {
      return objects.readObject();
    }
  }

  /** The longest of a word's paths is its cluster's; a leading 1 marks where the path begins. */
  private static Map<Long, Integer> brown(List<Integer> paths)
      throws IOException, ReflectiveOperationException {
    @SuppressWarnings("unchecked")
    var byWord = (Map<String, Set<String>>) read("en-brown-clusters-simplified-lowercase.xz");
    Map<String, Integer> numbers = new HashMap<>();
    Map<Long, Integer> clusters = new HashMap<>();
    for (Map.Entry<String, Set<String>> entry : new TreeMap<>(byWord).entrySet()) {
      String longest = "";
      for (String path : entry.getValue()) {
        longest = path.length() > longest.length() ? path : longest;
      }
      int number =
          numbers.computeIfAbsent(
              longest,
              path -> {
                paths.add(Integer.parseInt("1" + path, 2));
                return paths.size() - 1;
              });
      String word = entry.getKey();
      clusters.put(Hashing.word(word, 0, word.length(), Form.LOWER), number);
    }
    return clusters;
  }

  private static Map<String, float[]> vectors() throws IOException, ReflectiveOperationException {
    @SuppressWarnings("unchecked")
    var vectors = (Map<String, float[]>) read("en-word-embeddings-undigitalized.xz");
    return new TreeMap<>(vectors);
  }

  private static Map<Long, Integer> phrases() throws IOException, ReflectiveOperationException {
    Object tree = read("en-named-entity-gazetteers-simplified.xz");
    Field root = PrefixTree.class.getDeclaredField("n_root");
    root.setAccessible(true);
    Map<Long, Integer> phrases = new HashMap<>();
    @SuppressWarnings("unchecked")
    var node = (PrefixNode<String, Set<String>>) root.get(tree);
    addPhrases(node, new ArrayList<>(), phrases);
    return phrases;
  }

  private static void addPhrases(
      PrefixNode<String, Set<String>> node, List<String> words, Map<Long, Integer> phrases) {
    if (node.getValue() != null) {
      int classes = 0;
      for (String type : node.getValue()) {
        classes |= 1 << Integer.parseInt(type);
      }
      if (classes != 0) {
        addPhrase(words, classes, phrases);
      }
    }
    node.forEach(
        (word, child) -> {
          words.add(word);
          addPhrases(child, words, phrases);
          words.remove(words.size() - 1);
        });
  }

  private static void addPhrase(List<String> words, int classes, Map<Long, Integer> phrases) {
    long hash = 0;
    long first = 0;
    int length = 0;
    for (String word : words) {
      for (String part : word.split("[-–]")) {
        if (!part.isEmpty()) {
          long own = Hashing.phraseWord(part, 0, part.length(), Form.PRINTED);
          hash = Hashing.pair(hash, own);
          first = length++ == 0 ? own : first;
        }
      }
    }
    if (length > 0 && length <= LONGEST_PHRASE) {
      phrases.merge(hash, classes, (one, other) -> one | other);
      phrases.merge(Lexicon.firstWord(first), length, Math::max);
    }
  }
}
